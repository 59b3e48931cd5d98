import { problem } from '../../lib/problem.ts';

export const unitUnknown = problem({
  code: 'organisation.unit_unknown',
  status: 404,
  vi: 'Không có đơn vị “{name}”. Gần giống: {near}.',
  en: 'There is no unit “{name}”. Near matches: {near}.',
});
/** What `unitUnknown` names where nothing is near. */
export const noneNear = { vi: 'không có', en: 'none' };
export const unitAmbiguous = problem({
  code: 'organisation.unit_ambiguous',
  status: 409,
  vi: 'Có {count} đơn vị cùng tên “{name}”; hãy dùng mã đơn vị.',
  en: 'There are {count} units named “{name}”; use the unit’s code.',
});
export const codeTaken = problem({
  code: 'organisation.code_taken',
  status: 409,
  vi: 'Mã đơn vị này đã được dùng.',
  en: 'That unit code is taken.',
  constraints: ['unit_code'],
});
export const alreadyNamed = problem({
  code: 'organisation.already_named',
  status: 409,
  vi: 'Đơn vị đang mang đúng tên “{name}”; không có gì để đổi.',
  en: 'The unit bears the name “{name}” already; there is nothing to change.',
});
export const womenMoreThanMembers = problem({
  code: 'organisation.women_more_than_members',
  status: 422,
  vi: 'Số đoàn viên nữ lớn hơn tổng số đoàn viên.',
  en: 'More women members than members.',
  constraints: ['unit_count_women'],
});
export const negativeCount = problem({
  code: 'organisation.negative_count',
  status: 422,
  vi: 'Số lượng không được âm.',
  en: 'A count may not be negative.',
  constraints: ['unit_count_not_negative', 'unit_quota_not_negative'],
});
export const windowReversed = problem({
  code: 'organisation.window_reversed',
  status: 422,
  vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
  en: 'The end must come after the beginning.',
  constraints: ['unit_window', 'unit_name_window', 'unit_parent_window', 'post_window'],
});
export const underItself = problem({
  code: 'organisation.under_itself',
  status: 422,
  vi: 'Không thể đặt một đơn vị dưới chính nó hoặc dưới đơn vị trực thuộc nó.',
  en: 'A unit cannot stand under itself or under a unit of its own.',
  constraints: ['unit_parent_not_self'],
});
export const alreadyEnded = problem({
  code: 'organisation.already_ended',
  status: 409,
  vi: 'Đơn vị đã kết thúc hoạt động từ ngày {on}.',
  en: 'The unit ended on {on}.',
});
export const beforeItBegan = problem({
  code: 'organisation.before_it_began',
  status: 422,
  vi: 'Đơn vị chỉ có từ ngày {on}; sự kiện không thể sớm hơn.',
  en: 'The unit is on record from {on}; an event cannot come earlier.',
});
export const laterChangeExists = problem({
  code: 'organisation.later_change_exists',
  status: 409,
  vi: 'Đã có thay đổi từ ngày {on}, sau ngày của sự kiện này.',
  en: 'A change from {on} already exists, later than this event.',
});
export const kindCannotStand = problem({
  code: 'organisation.kind_cannot_stand',
  status: 422,
  vi: '“{kind}” không thể trực thuộc “{parent}”. Hãy chọn lại loại đơn vị hoặc đơn vị cấp trên.',
  en: '“{kind}” cannot stand under “{parent}”. Choose another kind or another unit above.',
});
export const ownRoot = problem({
  code: 'organisation.own_root',
  status: 403,
  vi: 'Đây là đơn vị cao nhất trong phạm vi của tài khoản. Đổi tên, chuyển, sáp nhập, chia tách hay kết thúc đơn vị này do cấp trên hoặc người quản trị ghi.',
  en: 'This is the topmost unit of this account’s reach. Renaming, moving, merging, splitting or ending it is recorded by the level above or the administrator.',
});
export const unitsRemain = problem({
  code: 'organisation.units_remain',
  status: 409,
  vi: 'Ngày {on} vẫn còn {count} đơn vị trực thuộc, trong đó có “{name}”. Hãy chuyển hoặc kết thúc các đơn vị ấy trước, hoặc ghi sáp nhập để chúng theo về đơn vị nhận.',
  en: 'On {on} {count} units still stand under it, “{name}” among them. Move or end them first, or record a merger, which takes them along.',
});
export const nameTaken = problem({
  code: 'organisation.name_taken',
  status: 409,
  vi: 'Đã có đơn vị cùng tên “{name}” trực thuộc đơn vị này.',
  en: 'A unit named “{name}” already stands under this one.',
});
export const linesRefused = problem({
  code: 'organisation.lines_refused',
  status: 422,
  vi: 'Có {count} dòng chưa ghi được; xem lý do ở từng dòng. Chưa dòng nào được ghi.',
  en: '{count} lines cannot be written; see the reason beside each. Nothing was written.',
});
export const foundingImpossible = problem({
  code: 'organisation.founding_impossible',
  status: 422,
  vi: 'Ngày thành lập {on} của “{name}” không thể đúng: phải từ năm 1929 (khi có tổ chức công đoàn đầu tiên) đến hôm nay.',
  en: '“{name}” cannot have been founded on {on}: the day lies between 1929, when the first union was, and today.',
});
export const listedElsewhere = problem({
  code: 'organisation.listed_elsewhere',
  status: 409,
  vi: '“{name}” không trực thuộc đơn vị nêu trong danh sách. Chuyển cấp quản lý được ghi ở trang của đơn vị, có ngày và quyết định.',
  en: '“{name}” does not stand under the unit that the list names. A move is recorded on the unit’s page with its day and decision.',
});
