import type { Day } from '../../lib/days.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';
import { regulationKinds } from '../regulations/regulations.labels.ts';
import type { Citation } from '../regulations/regulations.schema.ts';

/** Words that every report shares: names written out, days, the head and foot of a document. */

export const unknownFigure = '(chưa có số liệu)';
/** The measure word of a count of people. */
export const people = 'người';
export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const motto = 'Độc lập - Tự do - Hạnh phúc';
export const confederation = 'Tổng Liên đoàn Lao động Việt Nam';
/** What a clerk has not numbered yet leaves room for the pen. */
export const numberWords = (number: string | null, symbol: string) => `Số: ${number ?? '       '}${symbol}`;
export const recipientsLabel = 'Nơi nhận:';
export const gapWords = (hint: string) => `[${hint}: đơn vị bổ sung]`;
interface Dated {
  place: string | null;
  year: number;
  signedOn: Day | null;
}
export function dateWords({ place, year, signedOn }: Dated, room = '    '): string {
  const [, month, date] = signedOn?.split('-') ?? [];
  const written = month && Number(month) > 2 ? String(Number(month)) : month;
  return `${place ?? '……………'}, ngày ${date ?? room} tháng ${written ?? room} năm ${year}`;
}

/** Where a name in capitals comes to its place. */
export const beforePlace = /\s(?=(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|ĐẶC KHU)\s)/u;

const whole = (word: string) => new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'gu');
const abbreviations: readonly [RegExp, string][] = [
  [whole('LĐLĐ'), 'Liên đoàn Lao động'],
  [whole('TLĐ'), 'Tổng Liên đoàn'],
  [whole('CĐCS'), 'Công đoàn cơ sở'],
  [whole('CĐVC'), 'Công đoàn Viên chức'],
  [whole('CĐ'), 'Công đoàn'],
  [whole('KCN'), 'khu công nghiệp'],
  [whole('TP\\.?'), 'thành phố'],
  [whole('TX\\.?'), 'thị xã'],
];

/** "LĐLĐ tỉnh X" as "Liên đoàn Lao động tỉnh X". */
export const writtenOut = (name: string): string =>
  abbreviations
    .reduce((text, [short, long]) => text.replace(short, long), name)
    .replace(/\s+/g, ' ')
    .trim();

/** Capitals are typed, so that the text of the file is what is read. */
export const capitals = (text: string): string => text.toUpperCase();

const placeKinds = 'tỉnh|thành phố|huyện|quận|thị xã|thị trấn|xã|phường|đặc khu';
const placeIn = new RegExp(`(?<![\\p{L}])(${placeKinds})\\s+([\\p{Lu}\\p{N}][^,;()–-]*)`, 'u');
/** Places that keep the word for their kind: numbered ones, and the city named after a person. */
const keepsItsKind = (rest: string) => /^\d/.test(rest) || rest === 'Hồ Chí Minh';

/** Where a unit of that name sits, else its nearest superior: the place in front of the date. */
export function placeOf(name: string, above: readonly string[]): string | null {
  for (const one of [name, ...above]) {
    const written = writtenOut(one).replace(new RegExp(`(${placeKinds})`, 'iu'), (kind) =>
      kind.toLowerCase(),
    );
    const [, kind, rest] = placeIn.exec(written) ?? [];
    if (rest)
      return keepsItsKind(rest.trim())
        ? `${kind![0]!.toUpperCase()}${kind!.slice(1)} ${rest.trim()}`
        : rest.trim();
    if (written.startsWith(confederation)) return 'Hà Nội';
  }
  return null;
}

const symbols: Partial<Record<UnitKind, string>> = {
  confederation: 'TLĐ',
  provincial_federation: 'LĐLĐ',
  district_federation: 'LĐLĐ',
  civil_servant_union: 'CĐVC',
  local_sector_union: 'CĐN',
  central_sector_union: 'CĐN',
  corporation_union: 'CĐTCT',
  industrial_zone_union: 'CĐKCN',
  district_education_union: 'CĐGD',
  grassroots_union: 'CĐCS',
  occupational_union: 'NĐCS',
};
/** What stands behind the number of a report. */
export const reportSymbol = (kind: UnitKind): string => `/BC-${symbols[kind] ?? 'CĐ'}`;

const withoutStanding: readonly UnitKind[] = [
  'grassroots_union',
  'occupational_union',
  'member_grassroots_union',
  'departmental_union',
  'union_group',
];
/** The body in whose name a unit reports: "Ban Thường vụ", or the one that stands in its place. */
export const bodyOf = (kind: UnitKind): string =>
  kind === 'confederation'
    ? 'Đoàn Chủ tịch'
    : withoutStanding.includes(kind)
      ? 'Ban Chấp hành'
      : 'Ban Thường vụ';

export const chairPosition = 'CHỦ TỊCH';
export const inTheNameOf = (kind: UnitKind): string => capitals(`TM. ${bodyOf(kind)}`);

/** The organ above, in whose system the unit stands; null at the top. */
export function superiorOf(kind: UnitKind, above: readonly string[]): string | null {
  if (kind === 'confederation') return null;
  if (kind === 'provincial_federation' || kind === 'central_sector_union') return confederation;
  return above[0] ? writtenOut(above[0]) : null;
}

/** Days as documents type them: 03/4/2024, 11/01/2019; a zero before the first two months and the first nine days only. */
export function documentDay(day: Day): string {
  const [year, month, date] = day.split('-');
  return `${date}/${Number(month) > 2 ? Number(month) : month}/${year}`;
}

/** "Nghị quyết số 03/NQ-TLĐ ngày 11/01/2019 của …"; `title` begins with "về". */
export const shortCitation = (cited: Citation): string =>
  `${regulationKinds.vi(cited.kind)} số ${cited.number}`;
export const fullCitation = (cited: Citation): string =>
  `${shortCitation(cited)}${cited.signedOn ? ` ngày ${documentDay(cited.signedOn)}` : ''} của ${cited.issuer} ${cited.title}`;

export const noRows = 'Chưa có dữ liệu';
export const drawnUpBy = 'NGƯỜI LẬP BIỂU';
/** Below the names of those who sign a table. */
export const signHint = '(Ký, ghi rõ họ và tên)';
export const signSealHint = '(Ký tên, đóng dấu)';
