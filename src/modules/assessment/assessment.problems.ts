import { shapeFault } from '../../lib/shape.problems.ts';

export const supposedHalf = shapeFault('assessment.supposed_half', {
  vi: 'Muốn xét theo chức danh khác thì phải chọn cả chức danh và đơn vị.',
  en: 'To assess for another title choose both the title and the unit.',
});
