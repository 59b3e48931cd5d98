import { problem } from '../../lib/problem.ts';
import { shapeFault } from '../../lib/shape.problems.ts';

export const formUnknown = problem({
  code: 'reports.form_unknown',
  status: 404,
  vi: 'Không có mẫu báo cáo “{form}”. Các mẫu hiện có: {forms}.',
  en: 'There is no report form “{form}”. Forms there are: {forms}.',
});
export const draftExists = problem({
  code: 'reports.draft_exists',
  status: 409,
  vi: 'Đơn vị đã có bản dự thảo của mẫu này cho đúng kỳ này. Hãy mở bản đó trong danh sách báo cáo đã lập để viết tiếp.',
  en: 'The unit already has a draft of this form for this very period. Open it in the list of kept reports and go on there.',
  constraints: ['kept_report_draft'],
});
export const reportFrozen = problem({
  code: 'reports.frozen',
  status: 409,
  vi: 'Bản chốt không sửa, không xóa được. Muốn đổi, hãy lập một bản mới cho cùng kỳ.',
  en: 'A frozen copy can be neither changed nor deleted. Make a new report for the same period instead.',
  constraints: ['kept_report_frozen'],
});
export const notFrozen = problem({
  code: 'reports.not_frozen',
  status: 409,
  vi: 'Báo cáo còn là dự thảo: con số của nó mở ra danh sách hiện thời.',
  en: 'The report is still a draft: its figures open to the lists of now.',
});
export const placeUnknown = problem({
  code: 'reports.place_unknown',
  status: 422,
  vi: 'Mẫu báo cáo không có đoạn “{key}”.',
  en: 'The form has no place “{key}”.',
});
export const figureUnknown = problem({
  code: 'reports.figure_unknown',
  status: 404,
  vi: 'Bản chốt không có con số “{figure}”.',
  en: 'The frozen copy has no figure “{figure}”.',
});

export const tooManyPeople = problem({
  code: 'reports.too_many_people',
  status: 422,
  vi: 'Danh sách có hơn {most} người, quá dài cho một biểu. Hãy chọn một đơn vị nhỏ hơn.',
  en: 'The list has more than {most} people, too long for one table. Choose a smaller unit.',
});
export const periodTooLong = shapeFault('reports.period_too_long', {
  vi: 'kỳ báo cáo dài quá 50 năm',
  en: 'the period is longer than 50 years',
});
export const periodReversed = shapeFault('reports.period_reversed', {
  vi: 'ngày cuối kỳ đứng trước ngày đầu kỳ',
  en: 'the period ends before it begins',
});
