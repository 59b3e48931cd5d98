import { texts } from '../language.ts';

export const changesText = texts(
  {
    created: 'Thêm',
    updated: 'Sửa',
    removed: 'Bỏ',
    becomes: 'thành',
    yes: 'Có',
    no: 'Không',
    blank: 'để trống',
    others: 'Đơn vị và văn bản',
    list: 'Những thay đổi',
  },
  {
    created: 'Added',
    updated: 'Changed',
    removed: 'Removed',
    becomes: 'becomes',
    yes: 'Yes',
    no: 'No',
    blank: 'blank',
    others: 'Units and documents',
    list: 'Changes',
  },
);
