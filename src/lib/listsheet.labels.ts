import { counted } from './counted.ts';

/** Words that every list says of itself when it leaves. */
export const listWords = {
  vi: {
    order: 'STT',
    asAt: (day: string) => `Tính đến ngày ${day}`,
    filtered: (conditions: string) => `Điều kiện: ${conditions}`,
    people: (count: number) => `Tổng số: ${count} người`,
    documents: (count: number) => `Tổng số: ${count} văn bản`,
    entries: (count: number) => `Tổng số: ${count} việc`,
  },
  en: {
    order: 'No.',
    asAt: (day: string) => `As at ${day}`,
    filtered: (conditions: string) => `Filtered: ${conditions}`,
    people: (count: number) => `${counted(count, 'person', 'people')} in all`,
    documents: (count: number) => `${counted(count, 'document', 'documents')} in all`,
    entries: (count: number) => `${counted(count, 'entry', 'entries')} in all`,
  },
};
