import { type CodeOf, codeList } from '../../lib/codes.ts';
import type { Day } from '../../lib/days.ts';

/** Age bands as statutory forms count them, in full years on the day. */
export const ageBands = codeList([
  { code: 'to_30', vi: 'Từ 30 trở xuống', en: '30 and under' },
  { code: '31_35', vi: '31–35', en: '31–35' },
  { code: '36_40', vi: '36–40', en: '36–40' },
  { code: '41_45', vi: '41–45', en: '41–45' },
  { code: '46_50', vi: '46–50', en: '46–50' },
  { code: '51_55', vi: '51–55', en: '51–55' },
  { code: '56_60', vi: '56–60', en: '56–60' },
  { code: 'over_60', vi: 'Trên 60', en: 'Over 60' },
]);
export type AgeBand = CodeOf<typeof ageBands>;

/** The youngest and the oldest age of a band, both counted; null is open. */
export function agesOf(band: AgeBand): { least: number | null; most: number | null } {
  const numbers = band.match(/\d+/g)!.map(Number);
  if (band === 'to_30') return { least: null, most: 30 };
  if (band === 'over_60') return { least: 61, most: null };
  return { least: numbers[0]!, most: numbers[1]! };
}

/** What a record may lack; a list of those who lack it is the list of work to do. */
export const gaps = codeList([
  { code: 'birth', vi: 'Ngày sinh', en: 'Birth' },
  { code: 'birth_day', vi: 'Ngày sinh đủ ngày, tháng', en: 'Day and month of birth' },
  { code: 'sex', vi: 'Giới tính', en: 'Sex' },
  { code: 'ethnic_group', vi: 'Dân tộc', en: 'Ethnic group' },
  { code: 'basis', vi: 'Biên chế hay hợp đồng', en: 'Payroll or contract' },
  { code: 'degree', vi: 'Trình độ chuyên môn', en: 'Degree' },
  { code: 'theory', vi: 'Lý luận chính trị', en: 'Political theory' },
  { code: 'state_management', vi: 'Quản lý nhà nước', en: 'State management' },
  { code: 'party', vi: 'Đảng viên hay chưa', en: 'Party member or not' },
  { code: 'party_day', vi: 'Ngày vào Đảng của đảng viên', en: 'Day of joining of Party members' },
]);
export type Gap = CodeOf<typeof gaps>;

/** Who holds a post on the day is the list; the others are asked for. */
export const statuses = codeList([
  { code: 'former', vi: 'Đã thôi giữ chức vụ', en: 'Former' },
  { code: 'future', vi: 'Sắp giữ chức vụ', en: 'About to take a post' },
]);
export type Status = CodeOf<typeof statuses>;

export const orders = codeList([
  { code: 'name', vi: 'Theo tên', en: 'By name' },
  { code: 'unit', vi: 'Theo đơn vị, chức vụ', en: 'By unit and title' },
  { code: 'birth', vi: 'Nhiều tuổi trước', en: 'Oldest first' },
  { code: '-birth', vi: 'Ít tuổi trước', en: 'Youngest first' },
  { code: 'from', vi: 'Giữ chức vụ lâu nhất trước', en: 'Longest in post first' },
  { code: '-from', vi: 'Mới giữ chức vụ trước', en: 'Latest in post first' },
]);
export type Order = CodeOf<typeof orders>;

/** Full years lived on the day; of a birth known by its year alone, as if born on its first day. */
export function ageOn(birthOn: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(birthOn.slice(0, 4));
  return on.slice(5) < birthOn.slice(5) ? years - 1 : years;
}
