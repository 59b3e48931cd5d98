import { counted } from '../../../lib/counted.ts';
import { texts } from '../../../web/language.ts';

export const bulkText = texts(
  {
    record: 'Ghi cho những người này',
    forCount: (count: string) => `Cho ${count} người đã chọn`,
    number: 'Số quyết định',
    signedOn: 'Ngày ký',
    preview: 'Xem trước',
    write: (count: string) => `Ghi cho ${count} người`,
    back: 'Sửa lại',
    close: 'Xong',
    choose: 'Chọn…',
    missing: 'Cần điền ô này.',
    badDay: 'Ngày có dạng dd/mm/yyyy.',
    person: 'Người',
    post: 'Chức vụ, đơn vị',
    result: 'Sẽ ghi',
    created: 'Ghi mới',
    updated: 'Sửa',
    unchanged: 'Đã có, không đổi',
    contradicted: 'Trái với dòng trước',
    refused: (count: string) =>
      `${count} người không ghi được. Chưa ghi cho ai; hãy bỏ những người này hoặc sửa lại.`,
    ready: (changes: string, same: string) =>
      `${changes} người sẽ được ghi, ${same} người đã có sẵn. Chưa ghi gì.`,
    leaveOut: (count: string) => `Bỏ ${count} người này`,
    done: (count: string) => `Đã ghi cho ${count} người.`,
    tooMany: (most: string) => `Mỗi lần ghi được cho nhiều nhất ${most} người. Hãy lọc hẹp lại.`,
  },
  {
    record: 'Record for these people',
    forCount: (count) => `For the ${counted(count, 'person', 'people')} selected`,
    number: 'Decision number',
    signedOn: 'Signed on',
    preview: 'Preview',
    write: (count) => `Record for ${counted(count, 'person', 'people')}`,
    back: 'Change it',
    close: 'Done',
    choose: 'Choose…',
    missing: 'This is needed.',
    badDay: 'A day is written dd/mm/yyyy.',
    person: 'Person',
    post: 'Post, unit',
    result: 'Would be',
    created: 'Recorded',
    updated: 'Changed',
    unchanged: 'There already, unchanged',
    contradicted: 'Contradicts an earlier line',
    refused: (count) =>
      `${counted(count, 'person', 'people')} cannot be recorded. Nothing was written; leave them out or change it.`,
    ready: (changes, same) =>
      `${counted(changes, 'person', 'people')} would be recorded, ${same} have it already. Nothing is written yet.`,
    leaveOut: (count) => `Leave ${counted(count, 'person', 'people')} out`,
    done: (count) => `Recorded for ${counted(count, 'person', 'people')}.`,
    tooMany: (most) => `At most ${most} people can be recorded at once. Narrow the filter.`,
  },
);
