import { problem } from '../../lib/problem.ts';

/** What the account may see it corrects; a grade of that year which it does not see was given in a unit beyond its reach. */
export const gradedElsewhere = problem({
  code: 'evaluation.graded_elsewhere',
  status: 409,
  vi: 'Năm ấy người này đã được xếp loại ở một đơn vị ngoài phạm vi của tài khoản.',
  en: 'That year this person was graded in a unit beyond this account’s reach.',
  constraints: ['evaluation_year'],
});
