import { problem } from '../../lib/problem.ts';
import { shapeFault } from '../../lib/shape.problems.ts';

export const personTwice = shapeFault('cadres.person_twice', {
  vi: 'có người được chọn hai lần; mỗi người chỉ ghi một lần',
  en: 'somebody is chosen twice; each stands there once',
});
export const identityMalformed = shapeFault('cadres.identity_malformed', {
  vi: 'Số định danh phải có 12 chữ số (CCCD), hoặc 9 chữ số (CMND cũ).',
  en: 'An identity number has 12 digits, or 9 on an old card.',
});

export const notDisclosed = problem({
  code: 'cadres.not_disclosed',
  status: 403,
  vi: 'Phần này là thông tin nhạy cảm: hãy bấm “Xem” trên hồ sơ và ghi lý do trước.',
  en: 'This part is sensitive: press “Show” on the record and give a reason first.',
});
export const identityElsewhere = problem({
  code: 'cadres.identity_elsewhere',
  status: 409,
  vi: 'Số định danh này đã có ở hồ sơ của một người khác ({unit}). Kiểm tra lại số CCCD.',
  en: 'That identity number is held by another person ({unit}). Check the number.',
});
export const identityTaken = problem({
  code: 'cadres.identity_taken',
  status: 409,
  vi: 'Số định danh này đã có ở hồ sơ của một người khác. Kiểm tra lại số CCCD.',
  en: 'That identity number is held by another person. Check the number.',
  constraints: ['person_identity'],
});
export const postedElsewhere = problem({
  code: 'cadres.posted_elsewhere',
  status: 409,
  vi: 'Ngày {on} người này công tác ở đơn vị ngoài phạm vi của tài khoản; cấp trên của cả hai đơn vị mới sửa được.',
  en: 'On {on} this person was posted in a unit beyond this account’s reach; only those above both units can change that.',
});
export const codeUnknown = problem({
  code: 'cadres.code_unknown',
  status: 422,
  vi: 'Mã “{code}” không có trong danh mục {list}.',
  en: 'The list {list} has no code “{code}”.',
});
export const postingEnded = problem({
  code: 'cadres.posting_ended',
  status: 409,
  vi: 'Đã ghi thôi giữ chức vụ này từ ngày {on}.',
  en: 'The posting is on record as ended on {on}.',
});
export const postEnded = problem({
  code: 'cadres.post_ended',
  status: 409,
  vi: 'Vị trí này đã kết thúc từ ngày {on}.',
  en: 'The post ended on {on}.',
});
export const postHeld = problem({
  code: 'cadres.post_held',
  status: 409,
  vi: 'Còn {count} người giữ vị trí này từ ngày {on} trở đi.',
  en: '{count} people hold this post on {on} or later.',
});
export const postStands = problem({
  code: 'cadres.post_stands',
  status: 409,
  vi: 'Đơn vị đã có vị trí này.',
  en: 'The unit has that post already.',
  constraints: ['post_open'],
});
export const disciplineReversed = problem({
  code: 'cadres.discipline_reversed',
  status: 422,
  vi: 'Ngày hết thời hạn kỷ luật phải sau ngày quyết định.',
  en: 'A disciplinary measure must end after the day it was decided.',
});
export const windowReversed = problem({
  code: 'cadres.window_reversed',
  status: 422,
  vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
  en: 'The end must come after the beginning.',
  constraints: ['posting_window', 'qualification_window', 'party_membership_window'],
});
export const listTooLong = problem({
  code: 'cadres.list_too_long',
  status: 422,
  vi: 'Danh sách có {count} người; một tệp chứa nhiều nhất {most}. Hãy chọn đơn vị cấp dưới hoặc thêm điều kiện lọc.',
  en: 'The list has {count} people; one file holds at most {most}. Choose a lower unit or add a filter.',
});
export const factElsewhere = problem({
  code: 'cadres.fact_elsewhere',
  status: 409,
  vi: 'Nội dung này được ghi ở một đơn vị ngoài phạm vi của tài khoản; cấp trên của cả hai đơn vị mới sửa được.',
  en: 'This was recorded in a unit beyond this account’s reach; only those above both units can change it.',
});
export const factTwice = problem({
  code: 'cadres.fact_twice',
  status: 409,
  vi: 'Hồ sơ đã có một dòng như vậy. Hãy sửa dòng ấy, hoặc rút lại một trong hai dòng.',
  en: 'The record has such a row already. Correct that one, or take one of the two back.',
});
export const windowOverlaps = problem({
  code: 'cadres.window_overlaps',
  status: 409,
  vi: 'Thời gian này trùng với một dòng khác của hồ sơ, từ {from} đến {to}. Hãy sửa dòng ấy trước.',
  en: 'The time overlaps another row of the record, from {from} to {to}. Correct that one first.',
});
export const onlyPosting = problem({
  code: 'cadres.only_posting',
  status: 409,
  vi: 'Đây là chức vụ duy nhất trong hồ sơ, không rút lại được: người không có chức vụ nào thì không thuộc danh sách nào. Hãy sửa dòng này.',
  en: 'This is the only posting on record and cannot be taken back: whoever has none is on no list. Correct it instead.',
});
export const photoUnreadable = problem({
  code: 'cadres.photo_unreadable',
  status: 422,
  vi: 'Tệp này không phải ảnh JPEG hay PNG nguyên vẹn. Hãy chọn ảnh khác, hoặc mở ảnh và lưu lại thành JPEG.',
  en: 'The file is no whole JPEG or PNG picture. Choose another, or open it and save it as JPEG.',
});
export const photoMisshapen = problem({
  code: 'cadres.photo_misshapen',
  status: 422,
  vi: 'Ảnh rộng {width}, cao {height} điểm ảnh; cần ảnh chân dung đứng 4 × 6 hoặc 3 × 4, mỗi cạnh từ {least} đến {most} điểm ảnh.',
  en: 'The picture is {width} × {height} pixels; it must be an upright portrait of 4 × 6 or 3 × 4, each side of {least} to {most} pixels.',
});
export const photoTooLarge = problem({
  code: 'cadres.photo_too_large',
  status: 413,
  vi: 'Ảnh nặng {size} kB; nhiều nhất {most} kB.',
  en: 'The picture has {size} kB; {most} kB are the most.',
});
export const listChanged = problem({
  code: 'cadres.list_changed',
  status: 409,
  vi: 'Trang đang hiện {shown} người, nhưng tài khoản này ghi được cho {count} người: danh sách vừa đổi, hoặc có người ngoài phạm vi ghi. Hãy tải lại và chọn lại.',
  en: 'The page shows {shown} people, but this account may write for {count}: the list has changed, or somebody is beyond what it may write. Reload and select again.',
});
export const bulkRefused = problem({
  code: 'cadres.bulk_refused',
  status: 409,
  vi: 'Chưa ghi cho ai: {count} người không ghi được, trước hết là {first}. Hãy xem trước, bỏ những người ấy rồi ghi lại.',
  en: 'Nothing was written: {count} people cannot be, first of all {first}. Preview it, leave them out and try again.',
});
export const tooManyToEdit = problem({
  code: 'cadres.too_many_to_edit',
  status: 422,
  vi: 'Danh sách có quá {most} người nên không lập được tệp để sửa. Hãy lọc bớt, hoặc làm từng đơn vị.',
  en: 'The list has more than {most} people, too many for a workbook to edit. Filter it, or go unit by unit.',
});
