import { codeList } from '../../lib/codes.ts';

export const committeeKinds = codeList([
  { code: 'executive', vi: 'Ban Chấp hành', en: 'Executive committee' },
  { code: 'standing', vi: 'Ban Thường vụ', en: 'Standing committee' },
  { code: 'presidium', vi: 'Đoàn Chủ tịch', en: 'Presidium' },
  { code: 'inspection', vi: 'Ủy ban Kiểm tra', en: 'Inspection committee' },
  { code: 'women_affairs', vi: 'Ban Nữ công', en: 'Women’s affairs board' },
]);

/** How somebody came by a seat: by the congress or conference, by the superior, or by the committee itself. */
export const entryModes = codeList([
  { code: 'elected', vi: 'Bầu', en: 'Elected' },
  { code: 'designated', vi: 'Chỉ định', en: 'Designated' },
  { code: 'co_opted', vi: 'Bổ sung', en: 'Co-opted' },
]);
