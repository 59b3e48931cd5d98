import { daysWithin } from '../../lib/cells.days.ts';
import type { Day } from '../../lib/days.ts';
import type { Row } from '../../lib/grid.ts';
import type { SheetFacts } from '../../lib/sheet.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import {
  isGenericUnit,
  tidyUnitName,
  unitKindOf,
  unitsWithin,
} from '../organisation/organisation.units.labels.ts';

const statedWords =
  /(?:tính\s+đến|tính\s+tới|có\s+(?:mặt\s+)?đến|số\s+liệu\s+(?:đến|tại|tính\s+đến)|thời\s+điểm|chốt\s+(?:đến|ngày|tại)|cập\s+nhật\s+(?:đến|ngày)|đến\s+(?:hết\s+)?(?:ngày|tháng|thời\s+điểm)|đến\s+(?=\d))\s*(?:hết\s+)?(?:ngày|thời\s+điểm)?\s*(.{4,60})/iu;
const placeAndDay = /^[^()\d]{2,40},\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})/iu;
const reference =
  /kèm\s+theo|theo\s+(?:công\s+văn|quyết\s+định|báo\s+cáo|kế\s+hoạch|hướng\s+dẫn|đề\s+án)|^\s*kính\s+gửi|ban\s+hành/iu;
const motto = /^(cong hoa xa hoi chu nghia viet nam|doc lap tu do hanh phuc|dang cong san viet nam)$/;

/** The last day of a month of which only the month is named: a list "tính đến tháng 5/2024" is complete by its end. */
function lastDay(on: Day, precision: 'day' | 'month' | 'year'): Day {
  if (precision === 'day') return on;
  const [year, month] = on.split('-').map(Number) as [number, number];
  if (precision === 'year') return `${year}-12-31`;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

function statedDay(lines: readonly string[], asOf: Day): Day | null {
  for (const line of lines) {
    // "từ … đến …" is the period of the events listed, not the day up to which they are.
    if (reference.test(line) || /(?:^|[\s(])từ\s.*đến/iu.test(line)) continue;
    const words = statedWords.exec(line);
    const [found] = words ? daysWithin(words[1]!, asOf) : [];
    if (found) return lastDay(found.on, found.precision);
  }
  for (const line of lines) {
    const [found] = placeAndDay.test(line) ? daysWithin(line.slice(line.indexOf(',')), asOf) : [];
    if (found) return found.on;
  }
  return null;
}

/** Names are often broken over two lines: "LIÊN ĐOÀN LAO ĐỘNG" / "TỈNH LAI CHÂU". */
function joinBroken(lines: readonly string[]): string[] {
  const joined: string[] = [];
  for (const line of lines) {
    const before = joined.at(-1);
    const isOpen =
      before !== undefined &&
      /(?:^|\s)(lien doan lao dong|ldld|cong doan|cong doan nganh|cong doan co so)$/.test(foldWords(before));
    if (
      isOpen &&
      /^(tinh|thanh pho|tp|huyen|quan|thi xa|nganh|vien chuc|xa|phuong|dac khu|cac|truong|cong ty)\b/.test(
        foldWords(line),
      )
    ) {
      joined[joined.length - 1] = `${before} ${line}`;
    } else joined.push(line);
  }
  return joined;
}

/** The unit whose list it is: named in the title itself, else in the lines above it, the lowest of them. */
function titleUnit(lines: readonly string[], sheetName: string): string | null {
  const own = joinBroken(lines).filter((line) => !reference.test(line) && !motto.test(foldWords(line)));
  const heads: string[] = [];
  const inTitles: string[] = [];
  for (const line of own) {
    const names = unitsWithin(line).filter(
      (name) => !isGenericUnit(name) && unitKindOf(name) !== 'confederation',
    );
    if (names.length === 0) continue;
    (unitKindOf(line) ? heads : inTitles).push(...names);
  }
  const named =
    inTitles[0] ?? heads.at(-1) ?? (unitKindOf(sheetName) && !isGenericUnit(sheetName) ? sheetName : null);
  return named === null ? null : tidyUnitName(named);
}

const lastMatch = (text: string, pattern: RegExp): RegExpExecArray | undefined =>
  [...text.matchAll(pattern)].at(-1);

/** What the lines above a table say of all its rows. */
export function readTitle(rows: readonly Row[], sheetName: string, asOf: Day): SheetFacts {
  const lines = rows.flatMap((row) =>
    row.cells
      .filter((cell) => cell.kind === 'text')
      .flatMap((cell) =>
        cell.text
          .split('\n')
          .map((line) => line.trim())
          .filter(Boolean),
      ),
  );
  const text = lines.filter((line) => !motto.test(foldWords(line))).join(' · ');
  const term = lastMatch(
    text,
    /(?:nhiệm\s+kỳ|nhiệm\s+kì|giai\s+đoạn)\D{0,12}((?:19|20)\d\d)\s*(?:[-–—/]|đến)\s*((?:19|20)\d\d)/giu,
  );
  const year = lastMatch(
    text,
    /năm\s+(?:công\s+tác\s+|học\s+)?((?:19|20)\d\d)(?!\s*[-–—]\s*(?:19|20)\d\d)/giu,
  );
  return {
    title: text,
    unit: titleUnit(lines, sheetName),
    statedOn: statedDay(lines, asOf),
    year: year ? Number(year[1]) : null,
    termFrom: term ? Number(term[1]) : null,
    termTo: term ? Number(term[2]) : null,
  };
}
