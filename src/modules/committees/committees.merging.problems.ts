import { problem } from '../../lib/problem.ts';

export const samePerson = problem({
  code: 'committees.same_person',
  status: 422,
  vi: 'Hai hồ sơ phải khác nhau mới gộp được.',
  en: 'Only two different records can be merged.',
});
export const identityUndecided = problem({
  code: 'committees.identity_undecided',
  status: 422,
  vi: 'Hai hồ sơ có hai số định danh khác nhau: có thể là hai người. Đối chiếu giấy tờ, rồi chọn rõ số nào đúng.',
  en: 'The two records have different identity numbers: they may be two people. Check their papers, then choose the right number.',
});
export const fieldUnknown = problem({
  code: 'committees.field_unknown',
  status: 422,
  vi: 'Hồ sơ không có mục “{field}”.',
  en: 'A record has no field “{field}”.',
});
export const mergeBeyond = problem({
  code: 'committees.merge_beyond',
  status: 403,
  vi: 'Một phần hồ sơ của hai người này nằm ở đơn vị ngoài phạm vi của tài khoản; cấp trên của mọi đơn vị ấy mới gộp hoặc tách được.',
  en: 'Part of these records lies in units beyond this account’s reach; only those above all of them can merge or part them.',
});
export const mergeContradicts = problem({
  code: 'committees.merge_contradicts',
  status: 409,
  vi: 'Hai hồ sơ nói khác nhau về cùng một việc, nên chưa gộp được: {what}. Hãy đính chính hoặc xóa bên sai rồi gộp lại.',
  en: 'The two records say different things of the same matter and cannot be merged yet: {what}. Correct or remove the wrong one first.',
});
export const mergedOn = problem({
  code: 'committees.merged_on',
  status: 409,
  vi: 'Hồ sơ này sau đó lại được gộp vào hồ sơ khác; hãy tách lần gộp sau trước.',
  en: 'The record was itself merged into another one later; part that merge first.',
});
