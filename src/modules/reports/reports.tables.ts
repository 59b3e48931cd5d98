import { yearOf } from '../../lib/days.ts';
import { groupThousands, percentage, writtenShare } from '../../lib/numbers.ts';
import { tableWords } from './forms/tables.text.ts';
import type { TableFacts, UnitFigures, Values } from './reports.facts.ts';
import type { FigureRun, HeadedColumn, Run, TableReport } from './reports.schema.ts';
import {
  capitals,
  chairPosition,
  drawnUpBy,
  inTheNameOf,
  noRows,
  placeOf,
  superiorOf,
  writtenOut,
} from './reports.text.ts';

/** What a statistical form is made of: columns, rows and the frame they all share. */

export interface TablePlan {
  form: string;
  formNumber: string;
  measure: string;
  title: string;
  summary: string;
  remarks: readonly string[];
  columns: HeadedColumn[];
  rows: TableReport['rows'];
}

/** The plan in the frame of its genre, with head and signatures. */
export function framed(facts: TableFacts, plan: TablePlan): TableReport {
  const superior = superiorOf(facts.unit.kind, facts.above);
  return {
    ...plan,
    remarks: [...plan.remarks],
    unlisted: facts.unlisted.map(({ id, name }) => ({ id, name })),
    // Where nobody is on record the table says so itself.
    rows: plan.rows.length > 0 ? plan.rows : [group('', noRows, plan.columns.length)],
    format: 'xlsx',
    unit: { id: facts.unit.id, name: facts.unit.name },
    from: facts.from,
    to: facts.to,
    head: {
      superior: superior && capitals(superior),
      issuer: capitals(writtenOut(facts.unit.name)),
      place: placeOf(facts.unit.name, facts.above),
      year: yearOf(facts.to),
      number: null,
      signedOn: null,
    },
    title: capitals(plan.title),
    drawnUpBy,
    signature: { authority: inTheNameOf(facts.unit.kind), position: chairPosition, name: facts.chair },
  };
}

type Headings = readonly string[];
/** Narrower than this, a heading has no room to lie. */
const lying = 8;
/** A column of figures; over a narrow one the heading stands upright. */
export const figureColumn = (headings: Headings, number: string, width = 6): HeadedColumn => ({
  headings: [...headings],
  number,
  align: 'centre',
  width,
  upright: width < lying,
});
/** A column of words or of wide figures under a heading that lies. */
export const wordColumn = (
  headings: Headings,
  number: string,
  width: number,
  align: HeadedColumn['align'] = 'left',
): HeadedColumn => ({ headings: [...headings], number, align, width, upright: false });

export const plain = (text: string): Run => ({ kind: 'text', text, emphasis: null });
const strong = (text: string): Run => ({ kind: 'text', text, emphasis: 'bold' });
/** A column that has no meaning in a union stays empty. */
export const empty: Run = plain('');
/** What nobody has put on record. */
export const unknown: Run = plain('…');

export const line = (order: string, label: string, cells: readonly Run[]): TableReport['rows'][number] => ({
  look: 'line',
  cells: [plain(order), plain(label), ...cells],
});
export const total = (order: string, label: string, cells: readonly Run[]): TableReport['rows'][number] => ({
  look: 'total',
  cells: [strong(order), strong(label), ...cells],
});
export const group = (order: string, label: string, width: number): TableReport['rows'][number] => ({
  look: 'group',
  cells: [strong(order), strong(label), ...Array.from({ length: width - 2 }, () => empty)],
});

type Lacking = Pick<TableFacts, 'unit' | 'unlisted'>;
export const totalLabel = ({ unlisted }: Lacking): string =>
  unlisted.length > 0 ? tableWords.totalWithout(unlisted.length) : tableWords.total;
/** The unit of a line: the own office as such, and marked where nobody has listed its staff. */
export const unitLabel = ({ unlisted }: Lacking, { unit, own }: UnitFigures): string =>
  (own ? tableWords.office(unit.name) : unit.name) +
  (unlisted.some(({ id }) => id === unit.id) ? tableWords.unlistedMark : '');
/** What the mark means; nothing where no line bears it. */
export const markRemark = ({ unlisted }: Lacking): string[] =>
  unlisted.length > 0 ? [tableWords.unlisted] : [];
/** What a table without lines by unit lacks. */
export const lackingRemark = ({ unit, unlisted }: Lacking): string[] =>
  unlisted.length > 0
    ? [tableWords.without(unlisted.map(({ id, name }) => (id === unit.id ? tableWords.office(name) : name)))]
    : [];

type Counted = Pick<TableFacts, 'unit' | 'from' | 'to'>;

/** Cells over one set of figures: the bare numbers, nothing typed before them. */
export function cellsOf(
  facts: Counted,
  values: Values | undefined,
  part: string | null = null,
  unitId = facts.unit.id,
) {
  const figure = (key: string, value: number | null, shown: string, of: string | null): FigureRun => ({
    kind: 'figure',
    key,
    unitId,
    asOf: facts.to,
    from: facts.from,
    to: facts.to,
    value,
    shown,
    of,
    part,
  });
  const known = (key: string) => values?.[key] ?? null;
  return {
    count: (key: string): Run => {
      const value = known(key);
      return figure(key, value, value === null ? '…' : groupThousands(value), null);
    },
    /** A percentage of another figure. */
    share: (key: string, of: string): Run => {
      const [some, whole] = [known(key), known(of)];
      const value = some === null || whole === null ? null : percentage(some, whole);
      return figure(key, value, value === null ? '…' : writtenShare(value), of);
    },
    /** What one figure makes for each of another, to one decimal. */
    mean: (key: string, of: string): Run => {
      const [sum, whole] = [known(key), known(of)];
      const value = sum === null || !whole ? null : Math.round((sum * 10) / whole) / 10;
      return figure(key, value, value === null ? '…' : groupThousands(value), of);
    },
  };
}
