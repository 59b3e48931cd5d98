import { isBlank } from '../../lib/cells.ts';
import type { Cell, Merge, Row } from '../../lib/grid.ts';
import type { MappedColumn, RowGroup, Sheet } from '../../lib/sheet.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';
import {
  isDepartment,
  isGenericUnit,
  tidyUnitName,
  unitKindOf,
} from '../organisation/organisation.units.labels.ts';
import type { Header } from './imports.headers.recognise.ts';
import { isIndexRow } from './imports.spans.recognise.ts';

const total =
  /^(?:(?:tổng\s*cộng|tổng\s*số|cộng|tổng|total|tong cong|tong so)(?:\s*[:(./+=].*|\s+\d.*|\s+(?:cộng|số|chung|toàn|mục|phần|khối|người|[IVX]+(?![\p{L}])).*)?)$/iu;
const signature =
  /^(?:cộng hòa xã hội chủ nghĩa|độc lập\s*[-–—]\s*tự do|\(?\s*(?:TM|T\/M|KT|K\/T|TL|T\/L|TUQ|Q)\s*[./]\s*\p{Lu}|người lập|lập biểu|cán bộ lập|thủ trưởng|ký tên|\(?ký[,\s]|nơi nhận|xác nhận|ghi chú\s*:|lưu ý\s*:|danh sách\s+(?:này\s+)?(?:có|gồm|trên)|ấn định|trên đây|người tổng hợp|kế toán trưởng$|.{0,40},?\s*ngày\s*(?:\d{1,2}|[.…]+)\s*tháng)/iu;
const numbering = /^\s*(?:(?:[IVXLC]+|[A-ZĐ]|\d+(?:\.\d+)*)\s*[.)/:–-]\s*|(?:[IVXLC]+)\s+(?=\p{Lu}))/u;
const groupNumber = /^(?:[IVXLC]+|[A-ZĐ])[.)]?$/;
const ordinal = /^\d+[.)]?$/;
const groupWords =
  /^(?:thường trực|lãnh đạo|khối|cơ quan|ban |văn phòng|phòng |vp |tổ |bộ phận|nhóm|các |đơn vị|chuyên trách|không chuyên trách|khu vực|huyện|thành phố|tp|thị xã|xã|phường|quận|biên chế|hợp đồng|lđlđ|liên đoàn|công đoàn|cđ|nghiệp đoàn|cán bộ|hành chính|doanh nghiệp|ủy ban|uỷ ban|chức danh|quy hoạch|chức vụ|nhiệm kỳ)/iu;

const grouping = /^(?:khối|các|nhóm|danh sách|những|cấp)\s/iu;

const upperKinds = new Set<UnitKind>([
  'district_federation',
  'local_sector_union',
  'civil_servant_union',
  'district_education_union',
  'industrial_zone_union',
  'commune_union',
  'corporation_union',
  'provincial_federation',
]);

export const noGroup: RowGroup = { unit: null, upperUnit: null, department: null, heading: null };

/** What a row of the body is; only data is read, and whatever is none of these is data. */
export type RowRole = { role: 'data' } | { role: 'group' | 'total' | 'footer' | 'heading' };

const data: RowRole = { role: 'data' };

/** What one heading adds to those above it: a unit, a real department, or mere words that group ("Thường trực"). */
function groupOf(name: string, before: RowGroup): RowGroup {
  const kind = unitKindOf(name);
  const unit = tidyUnitName(name.replace(/^cơ quan\s+/iu, '').trim());
  // "Cơ quan LĐLĐ tỉnh" leads back to the unit of the title.
  if (kind && isGenericUnit(unit)) return { ...noGroup, heading: name };
  if (kind && upperKinds.has(kind)) return { unit, upperUnit: unit, department: null, heading: name };
  if (kind) return { unit, upperUnit: before.upperUnit, department: null, heading: name };
  return { ...before, department: isDepartment(name) ? tidyUnitName(name) : null, heading: name };
}

/** Depth of a heading by its number: A before I before 1; null where it has none. */
function levelOf(number: string): number | null {
  if (/^\d/.test(number)) return 2;
  if (/^[IVX]+/.test(number)) return 1;
  return /^\p{Lu}/u.test(number) ? 0 : null;
}

/** The headings a row stands under, the outermost first. */
class GroupStack {
  #open: { level: number | null; isUnit: boolean; group: RowGroup }[] = [];

  get group(): RowGroup {
    return this.#open.at(-1)?.group ?? noGroup;
  }

  open(number: string, text: string): void {
    const name = text
      .replace(/\s*[:：]\s*$/, '')
      .replace(/\s*\(.*\)\s*$/, '')
      .trim();
    const level = levelOf(number);
    const isUnit = unitKindOf(name) !== null;
    const closes = (other: { level: number | null; isUnit: boolean }): boolean => {
      if (level !== null && other.level !== null) return other.level >= level;
      if (other.level === null) return isUnit || !other.isUnit;
      return false;
    };
    while (this.#open.length > 0 && closes(this.#open.at(-1)!)) this.#open.pop();
    this.#open.push({ level, isUnit, group: groupOf(name, this.group) });
  }
}

const namedLikePerson = (text: string): boolean =>
  /^\p{Lu}[\p{L}\p{M}'’]*(?:\s\p{Lu}[\p{L}\p{M}'’]*){1,5}$/u.test(text) &&
  !groupWords.test(text) &&
  unitKindOf(text) === null;

/** After a subtotal only another group can follow ("V. Công đoàn xã A"); a signature's name or a remark cannot. */
const opensAnew = (text: string): boolean => {
  const name = text.replace(numbering, '');
  return (
    (groupNumber.test(text.slice(0, text.length - name.length).trim()) ||
      isDepartment(name) ||
      unitKindOf(name) !== null) &&
    !signature.test(name)
  );
};

/** Tells rows of one table apart in their order: it remembers the group it is in and whether the table has closed. */
export class RowSorter {
  readonly #sheet: Sheet;
  readonly #keys: ReadonlySet<number>;
  readonly #numbers: ReadonlySet<number>;
  readonly #facts: ReadonlySet<number>;
  readonly #headings: ReadonlySet<string>;
  readonly #groups = new GroupStack();
  #closed = false;

  constructor(header: Pick<Header, 'sheet' | 'columns'>) {
    this.#sheet = header.sheet;
    const columnsOf = (test: (column: Header['columns'][number]) => boolean) =>
      new Set(header.columns.filter(test).map((column) => column.column));
    const isNumber = (headings: readonly string[]) =>
      /^(tt|stt|so tt|so thu tu)$/.test(foldWords(headings[0] ?? ''));
    this.#keys = columnsOf(({ field }) => field !== null && header.sheet.keys.includes(field));
    this.#numbers = columnsOf(({ headings }) => isNumber(headings));
    this.#facts = columnsOf(
      ({ field, headings }) =>
        field !== null && field !== 'ignored' && !header.sheet.keys.includes(field) && !isNumber(headings),
    );
    this.#headings = new Set(header.columns.flatMap(({ headings }) => headings));
  }

  /** The role of a row. Merged cells that reach down into it are not its own and must not be among its cells. */
  sort(row: Row): RowRole {
    const own = row.cells.filter(
      (cell) => !isBlank(cell.text) || cell.kind === 'error' || cell.formula === 'pending',
    );
    if (own.length === 0 || isIndexRow(row) || this.#repeatsHeading(own)) return { role: 'heading' };
    const number = own.find((cell) => this.#numbers.has(cell.column));
    const first =
      own.find((cell) => !ordinal.test(cell.text) && !groupNumber.test(cell.text.trim())) ?? own[0]!;
    if (total.test(first.text.trim())) {
      this.#closed = true;
      return { role: 'total' };
    }
    const isCounted = number !== undefined && ordinal.test(number.text.trim());
    if (isCounted) this.#closed = false;
    else if (
      own.some((cell) => signature.test(cell.text.trim())) &&
      !own.some(
        (cell) =>
          this.#keys.has(cell.column) && namedLikePerson(cell.text) && !signature.test(cell.text.trim()),
      )
    ) {
      this.#closed = true;
      return { role: 'footer' };
    }
    const key = own.find((cell) => this.#keys.has(cell.column));
    const facts = own.filter((cell) => this.#facts.has(cell.column) && cell !== first);
    return this.#judge({ own, number, first, key, facts, isCounted });
  }

  #judge({
    own,
    number,
    first,
    key,
    facts,
    isCounted,
  }: {
    own: Cell[];
    number: Cell | undefined;
    first: Cell;
    key: Cell | undefined;
    facts: Cell[];
    isCounted: boolean;
  }): RowRole {
    const text = first.text.replace(/\s*\n\s*/g, ' ').trim();
    const isLettered = number !== undefined && groupNumber.test(number.text.trim());
    if (key && this.#sheet.kind === 'units') {
      const name = key.text.replace(/\s*\n\s*/g, ' ').trim();
      if (this.#closed && !isCounted && facts.length === 0 && !opensAnew(name)) return { role: 'footer' };
      // Where every row is a unit, only what names several or none is a heading: "A. Khối các huyện".
      const isPlain = facts.length === 0 && !isCounted;
      return isPlain && grouping.test(name.replace(numbering, ''))
        ? this.#open(
            number?.text.trim() ?? numbering.exec(name)?.[0].trim() ?? '',
            name.replace(numbering, ''),
          )
        : data;
    }
    if (isLettered || (key && this.#isSubtotal(key.text.trim(), isCounted))) {
      return this.#open(number?.text.trim() ?? '', text.replace(numbering, ''));
    }
    if (facts.length === 0 && own.length <= 3) {
      if (this.#closed && !isCounted && !opensAnew(text)) return { role: 'footer' };
      const isNumbered = numbering.test(text) || groupWords.test(text.replace(numbering, ''));
      const ownNumber = number?.text.trim() ?? numbering.exec(text)?.[0].trim() ?? '';
      if (isNumbered) return this.#open(ownNumber, text.replace(numbering, ''));
      if (!key || !(isCounted || namedLikePerson(text))) return isCounted ? data : this.#open('', text);
      return isCounted ? data : { role: 'footer' };
    }
    if (this.#closed && !isCounted && (!key || facts.length < 2)) return { role: 'footer' };
    return data;
  }

  /** A unit or department where a person or a grassroots union should be: a heading with figures beside it. */
  #isSubtotal(text: string, isCounted: boolean): boolean {
    if (this.#sheet.kind === 'grassrootsUnions') {
      return !isCounted && upperKinds.has(unitKindOf(text) ?? 'grassroots_union');
    }
    return this.#sheet.keys.includes('fullName') && groupWords.test(text) && !namedLikePerson(text);
  }

  /** The group that rows now stand in. */
  get group(): RowGroup {
    return this.#groups.group;
  }

  #open(number: string, text: string): RowRole {
    this.#closed = false;
    this.#groups.open(number, text);
    return { role: 'group' };
  }

  /** Headings printed again on each page. */
  #repeatsHeading(own: readonly Cell[]): boolean {
    const repeated = own.filter((cell) => this.#headings.has(cell.text)).length;
    return repeated >= 2 && repeated * 10 >= own.length * 7;
  }
}

/** Values of cells merged downwards, given to the rows below them: one unit beside its several people. */
export class MergeFiller {
  readonly #merges: Merge[];
  #next = 0;
  #open: { merge: Merge; cell: Cell }[] = [];

  constructor(merges: readonly Merge[], from: number) {
    this.#merges = merges
      .filter((merge) => merge.top > from && merge.bottom > merge.top)
      .sort((a, b) => a.top - b.top);
  }

  /** All cells of a row by column, its own before those that reach down from above. */
  fill(row: Row): Map<number, Cell> {
    this.#open = this.#open.filter(({ merge }) => merge.bottom >= row.number);
    const cells = new Map<number, Cell>();
    for (const { merge, cell } of this.#open) cells.set(merge.left, cell);
    for (const cell of row.cells) cells.set(cell.column, cell);
    for (; this.#next < this.#merges.length && this.#merges[this.#next]!.top <= row.number; this.#next += 1) {
      const merge = this.#merges[this.#next]!;
      const cell = row.cells.find((one) => one.column === merge.left);
      if (merge.top === row.number && cell) this.#open.push({ merge, cell });
    }
    return cells;
  }
}

/** The columns of a table by meaning, for asking a row. */
export function columnsByField(header: Pick<Header, 'columns'>): Map<string, MappedColumn[]> {
  const byField = new Map<string, MappedColumn[]>();
  for (const { column, headings, field } of header.columns) {
    if (field === null) continue;
    byField.set(field, [...(byField.get(field) ?? []), { column, field, headings }]);
  }
  return byField;
}
