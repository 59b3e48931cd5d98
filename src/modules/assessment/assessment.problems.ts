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
