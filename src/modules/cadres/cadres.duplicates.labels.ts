import { codeList } from '../../lib/codes.ts';

/** Why two records of one name may be one person. */
export const likenesses = codeList([
  { code: 'birth_day', vi: 'Trùng họ tên và ngày sinh', en: 'Same name and day of birth' },
  { code: 'birth_year', vi: 'Trùng họ tên và năm sinh', en: 'Same name and year of birth' },
  { code: 'unit', vi: 'Trùng họ tên và đơn vị, thiếu ngày sinh', en: 'Same name and unit, birth unknown' },
]);

/** No list of pairs is counted further: whoever has more has enough to do. */
export const mostCounted = 1_000;
