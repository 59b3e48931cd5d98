import { dayAfter, yearOf } from '../../../lib/days.ts';
import { writtenCount } from '../../../lib/numbers.ts';
import type { UnitKind } from '../../organisation/organisation.labels.ts';
import type { Facts } from '../reports.facts.ts';
import { bodyOf, capitals, documentDay, writtenOut } from '../reports.text.ts';

type Period = Pick<Facts, 'from' | 'to'>;
type Reviewed = Period & { resolution?: Pick<Facts['resolution'], 'reviews'> };

const millisecondsPerYear = 365.25 * 86_400_000;

/**
 * Years under review; both days of the period are counted. A review that was asked for is of so many years as it was
 * asked for, though it begins a little later or runs on into the next year; any other is of the nearest whole number.
 */
export function numberOfYears({ from, to, resolution }: Reviewed): number {
  const years = (Date.parse(dayAfter(to)) - Date.parse(from)) / millisecondsPerYear;
  const asked = resolution?.reviews.find((review) => Math.abs(years - review.years) < 1);
  return asked?.years ?? Math.max(1, Math.round(years));
}

export const yearsWords = (period: Reviewed): string => `${writtenCount(numberOfYears(period))} năm`;
export const periodWords = ({ from, to }: Period): string =>
  `từ ngày ${documentDay(from)} đến ngày ${documentDay(to)}`;
export const yearsSpan = ({ from, to }: Period): string => `${yearOf(from)}-${yearOf(to)}`;

/** "Ban Thường vụ Liên đoàn Lao động tỉnh X". */
export const speaker = ({ unit }: Facts): string => `${bodyOf(unit.kind)} ${writtenOut(unit.name)}`;
export const shortSpeaker = ({ unit }: Facts): string => `${bodyOf(unit.kind)} ${unit.name}`;

export const upperUnionNouns: Partial<Record<UnitKind, string>> = {
  district_federation: 'LĐLĐ cấp huyện',
  local_sector_union: 'công đoàn ngành',
  civil_servant_union: 'Công đoàn Viên chức',
  district_education_union: 'công đoàn giáo dục cấp huyện',
  industrial_zone_union: 'công đoàn các khu công nghiệp',
  commune_union: 'công đoàn xã, phường, đặc khu',
  corporation_union: 'công đoàn tổng công ty',
};

export const partHeadings = {
  done: (years: number, resolution: string) => ({
    label: 'Phần thứ nhất',
    heading: capitals(`Kết quả ${writtenCount(years)} năm thực hiện ${resolution}`),
  }),
  ahead: {
    label: 'Phần thứ hai',
    heading: 'NHIỆM VỤ, GIẢI PHÁP TIẾP TỤC THỰC HIỆN NGHỊ QUYẾT TRONG THỜI GIAN TỚI',
  },
};
