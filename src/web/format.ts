import type { Day, PartialDay, Precision } from '../lib/days.ts';
import { showDay } from '../lib/days.ts';
import { type Language, useLanguage } from './language.ts';

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
export const absent = '–';

/** Figures as the reader's language writes them; what is not known is a dash, never a nought. */
export interface Format {
  count: (value: number | null | undefined) => string;
  /** A percentage that is already multiplied by a hundred. */
  share: (value: number | null | undefined) => string;
  day: (day: Day | null | undefined, precision?: Precision | null) => string;
  instant: (at: string | null | undefined) => string;
}

function formatOf(language: Language): Format {
  const count = new Intl.NumberFormat(locales[language]);
  const share = new Intl.NumberFormat(locales[language], {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const clock = new Intl.DateTimeFormat('vi-VN', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  });
  const date = new Intl.DateTimeFormat('en-CA', { dateStyle: 'short', timeZone: 'Asia/Ho_Chi_Minh' });
  return {
    count: (value) => (value === null || value === undefined ? absent : count.format(value)),
    share: (value) =>
      value === null || value === undefined
        ? absent
        : `${share.format(value)}${language === 'vi' ? ' %' : '%'}`,
    day: (day, precision) => (day ? showDay(day, precision ?? 'day') : absent),
    instant: (at) => (at ? `${showDay(date.format(new Date(at)))} ${clock.format(new Date(at))}` : absent),
  };
}

const formats: Record<Language, Format> = { vi: formatOf('vi'), en: formatOf('en') };
export const useFormat = (): Format => formats[useLanguage()];

/** What people type where perhaps only the month or the year is known: 1985, 5/1985 or a whole day. */
export function parsePartialDay(text: string): PartialDay | null {
  const [, month, year] = /^(?:(\d{1,2})[/.\-\s])?(\d{4})$/.exec(text.trim()) ?? [];
  if (year === undefined) {
    const on = parseDay(text);
    return on === null ? null : { on, precision: 'day' };
  }
  const on = parseDay(`01/${month ?? '01'}/${year}`);
  return on === null ? null : { on, precision: month ? 'month' : 'year' };
}

/** What people type as a day: 1/5/2024, 01-05-2024, 1.5.2024 or 2024-05-01; null where it is none. */
export function parseDay(text: string): Day | null {
  const written = /^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$/.exec(text.trim());
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  const [year, month, date] = written ? [written[3], written[2], written[1]] : iso ? iso.slice(1) : [];
  if (!year || !month || !date) return null;
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : null;
}
