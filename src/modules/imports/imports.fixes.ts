import type { Cell } from '../../lib/grid.ts';
import { columnOf } from '../../lib/ooxml.ts';
import { shownIn } from '../../lib/sheet.ts';
import type { CellFix, ValueFix } from './imports.corrections.schema.ts';

/** A fix of a value, with its number in the memory where an earlier import left it there. */
export type KnownValueFix = Omit<ValueFix, 'remember'> & { memory: number | null };

interface Table {
  file: string;
  sheet: string;
  columns: readonly { column: number; field: string | null }[];
  date1904: boolean;
}

export interface FixedRow {
  cells: ReadonlyMap<number, Cell>;
  leftOut: boolean;
}

const placeOf = (file: string, sheet: string, row: number) => JSON.stringify([file, sheet, row]);
const keyOf = (field: string, value: string) => JSON.stringify([field, value.trim()]);

const written = (column: number, text: string): Cell => ({
  column,
  kind: 'text',
  text,
  number: null,
  dateFormat: null,
  formula: 'none',
  font: null,
});

/** What was put right by hand, laid over the rows as they are read: nothing behind it can tell a fixed cell from another. */
export class Fixes {
  readonly #cells: ReadonlyMap<string, readonly CellFix[]>;
  readonly #values: ReadonlyMap<string, KnownValueFix>;
  readonly #used = new Set<CellFix>();
  readonly #counts = new Map<KnownValueFix, number>();

  /** Of two fixes of one value the later one holds: what was said now comes after what was remembered. */
  constructor(cells: readonly CellFix[], values: readonly KnownValueFix[]) {
    this.#cells = Map.groupBy(cells, ({ file, sheet, row }) => placeOf(file, sheet, row));
    this.#values = new Map(values.map((fix) => [keyOf(fix.field, fix.value), fix]));
  }

  /** Lays the fixes over the cells of each row of a table; `leftOut` where the row shall not be read. */
  over({
    file,
    sheet,
    columns,
    date1904,
  }: Table): (row: number, cells: ReadonlyMap<number, Cell>) => FixedRow {
    if (this.#cells.size === 0 && this.#values.size === 0) return (_, cells) => ({ cells, leftOut: false });
    const fieldOf = new Map(columns.map(({ column, field }) => [column, field]));
    return (row, cells) => {
      const own = this.#cells.get(placeOf(file, sheet, row)) ?? [];
      let leftOut = false;
      const fixed = new Map<number, Cell>();
      const put = (column: number, to: string | null) => {
        if (to === null) leftOut = true;
        else if (to !== '') fixed.set(column, written(column, to));
      };
      const ownColumns = new Set<number>();
      for (const fix of own) {
        this.#used.add(fix);
        const column = fix.column === null ? -1 : columnOf(fix.column);
        ownColumns.add(column);
        put(column, fix.to);
      }
      for (const [column, cell] of cells) {
        if (ownColumns.has(column)) continue;
        const fix = this.#fixOf(fieldOf.get(column), shownIn(cell, date1904));
        if (fix) put(column, fix.to);
        else fixed.set(column, cell);
      }
      return { cells: fixed, leftOut };
    };
  }

  #fixOf(field: string | null | undefined, value: string): KnownValueFix | undefined {
    if (!field) return undefined;
    const fix = this.#values.get(keyOf(field, value));
    if (fix) this.#counts.set(fix, (this.#counts.get(fix) ?? 0) + 1);
    return fix;
  }

  /** Fixes of cells that no row was found for. */
  get unused(): CellFix[] {
    return [...this.#cells.values()].flat().filter((fix) => !this.#used.has(fix));
  }

  /** Fixes of values that were met, each with the number of its cells. */
  get met(): { fix: KnownValueFix; cells: number }[] {
    return [...this.#counts].map(([fix, cells]) => ({ fix, cells }));
  }
}
