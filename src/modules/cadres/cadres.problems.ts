import { problem } from '../../lib/problem.ts';

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
export const windowReversed = problem({
  code: 'cadres.window_reversed',
  status: 422,
  vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
  en: 'The end must come after the beginning.',
  constraints: ['posting_window', 'qualification_window', 'party_membership_window'],
});
