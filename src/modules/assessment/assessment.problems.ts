import { problem } from '../../lib/problem.ts';
import { shapeFault } from '../../lib/shape.problems.ts';

export const supposedHalf = shapeFault('assessment.supposed_half', {
  vi: 'Muốn xét theo chức danh khác thì phải chọn cả chức danh và đơn vị.',
  en: 'To assess for another title choose both the title and the unit.',
});

export const rulingsOverlap = problem({
  code: 'assessment.rulings_overlap',
  status: 409,
  vi: 'Trong thời gian ấy người này đã có kết luận về điều kiện này. Hãy kết thúc kết luận trước rồi ghi kết luận mới.',
  en: 'In that time a ruling on this condition stands for this person already. End it before a new one begins.',
  constraints: ['ruling_overlaps'],
});

export const excusedWithoutPaper = {
  vi: 'miễn điều kiện phải có văn bản cho phép',
  en: 'an exception rests on a document',
};
export const conditionUnknown = {
  vi: 'tiêu chuẩn này không có điều kiện ấy',
  en: 'the standard has no such condition',
};
