import { type DayContext, dayOfSerial } from './cells.days.ts';
import { type CellFault, cellFault, isBlank, type Reading, readText } from './cells.ts';
import { type Day, showDay } from './days.ts';
import type { Cell } from './grid.ts';
import type { Phrases } from './headings.ts';

/**
 * Kinds of sheet an import recognises, by the names of its report, in the order in which it writes them: organisation,
 * people (full-time before the chairs of unions before their committees), events.
 */
export const sheetKinds = [
  'units',
  'staffRoster',
  'grassrootsUnions',
  'partTimeRoster',
  'training',
  'trainingClasses',
  'movements',
  'evaluations',
  'planning',
  'personEdits',
] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** One meaning that a column of a sheet can have. */
export interface Column {
  field: string;
  words: Phrases;
  /** How much this column speaks for its kind of sheet; 1 where not said. */
  weight?: number;
  /** Several columns may have this meaning (levels as columns, years across). */
  many?: boolean;
}

/** What a sheet's title block says of all its rows. */
export interface SheetFacts {
  title: string;
  /** The unit whose list this is, in the sheet's own words. */
  unit: string | null;
  /** The day up to which the sheet states facts, where its title names one. */
  statedOn: Day | null;
  year: number | null;
  termFrom: number | null;
  termTo: number | null;
}

/** What the group headings above a row say of it. */
export interface RowGroup {
  unit: string | null;
  upperUnit: string | null;
  department: string | null;
  /** The heading's own words, whatever they group by. */
  heading: string | null;
}

/** Code lists are data: the import hands their look-ups in. Each returns the code, or null where there is none. */
export interface Lookups {
  ethnicGroup: (text: string) => string | null;
  religion: (text: string) => string | null;
}

/** Why something in a row needs attention; the recogniser adds the place and the sentence. */
export interface RowNote {
  /** 0-based, null where the row as a whole is meant. */
  column: number | null;
  value: string;
  code: RowFault;
  refused: boolean;
}

export type RowFault =
  | CellFault
  | 'name_missing'
  | 'unit_missing'
  | 'key_missing'
  | 'day_missing'
  | 'ethnic_group_unknown'
  | 'ethnic_group_not_named'
  | 'religion_unknown'
  | 'degree_unknown'
  | 'theory_unknown'
  | 'state_management_unknown'
  | 'qualification_unknown'
  | 'identity_disagrees_sex'
  | 'identity_disagrees_birth'
  | 'members_exceed_workers'
  | 'women_exceed_members'
  | 'movement_kind_unknown'
  | 'grade_unknown'
  | 'grade_year_missing'
  | 'term_missing'
  | 'planned_title_missing'
  | 'course_missing'
  | 'sector_unknown'
  | 'unit_kind_unknown'
  | 'founding_in_part'
  | 'period_reversed'
  | 'left_out'
  | 'row_key_missing';

/** A column of the table at hand and what it means. */
export interface MappedColumn {
  /** 0-based. */
  column: number;
  field: string;
  /** Headings from the top down. */
  headings: readonly string[];
}

/** One kind of sheet: the words that tell it, and how its rows become inputs. */
export interface Sheet<Line = unknown> {
  kind: SheetKind;
  /** Words of a title that speak for this kind, and words that speak against it. */
  titles: Phrases;
  notTitles: Phrases;
  columns: readonly Column[];
  /** What the cells of a column tell of the kind where its heading tells nothing; one that does is enough. */
  evidence?: readonly { field: string; is: (text: string) => boolean }[];
  /** Of each group at least one must be found, be it a field, `title` (a word of the titles) or `evidence`. */
  needs: readonly (readonly string[])[];
  /** The columns that say whom or what a row is about; a row without them is a heading, a total or a fault. */
  keys: readonly string[];
  /** The inputs a row gives; empty where the row was refused. */
  read: (row: RowReader) => Line[];
}

/** As the office sees the cell: a day, not the number that Excel keeps for it. */
export function shownIn(cell: Cell, date1904: boolean): string {
  const day = cell.number !== null && cell.dateFormat ? dayOfSerial(cell.number, date1904) : null;
  return day ? showDay(day, cell.dateFormat ?? 'day') : cell.text.slice(0, 200);
}

/** A filled cell and the column it stands in. */
export interface Filled {
  cell: Cell;
  column: MappedColumn;
}

/** One row of a table, asked by meaning. Whatever cannot be read is noted with its cell. */
export class RowReader {
  readonly number: number;
  readonly facts: SheetFacts;
  readonly group: RowGroup;
  readonly lookups: Lookups;
  readonly days: DayContext;
  readonly notes: RowNote[] = [];
  readonly #cells: ReadonlyMap<number, Cell>;
  readonly #columns: ReadonlyMap<string, readonly MappedColumn[]>;

  constructor(
    number: number,
    cells: ReadonlyMap<number, Cell>,
    columns: ReadonlyMap<string, readonly MappedColumn[]>,
    facts: SheetFacts,
    group: RowGroup,
    lookups: Lookups,
    days: DayContext,
  ) {
    this.number = number;
    this.#cells = cells;
    this.#columns = columns;
    this.facts = facts;
    this.group = group;
    this.lookups = lookups;
    this.days = days;
  }

  /** Whether the table has such a column at all: a blank in it is then silence, not absence. */
  has(field: string): boolean {
    return this.#columns.has(field);
  }

  /** The filled cells of a meaning with the column each stands in. */
  filled(field: string): Filled[] {
    const found: Filled[] = [];
    for (const column of this.#columns.get(field) ?? []) {
      const cell = this.#cells.get(column.column);
      if (cell && (cell.kind === 'error' || cell.formula === 'pending' || !isBlank(cell.text)))
        found.push({ cell, column });
    }
    return found;
  }

  cell(field: string): Cell | undefined {
    return this.filled(field)[0]?.cell;
  }

  /** What a cell holds; a fault is noted, and refuses the row where the row depends on it. */
  take<T>(field: string, reader: (cell: Cell) => Reading<T>, vital = false): T | null {
    const cell = this.cell(field);
    return cell ? this.takeCell(cell, reader, vital) : null;
  }

  takeCell<T>(cell: Cell, reader: (cell: Cell) => Reading<T>, vital = false): T | null {
    const broken = cellFault(cell);
    const reading = broken ? { fault: broken } : reader(cell);
    if (reading.fault === undefined) return reading.value;
    this.note(reading.fault, cell, vital);
    return null;
  }

  text(field: string): string | null {
    return this.take(field, readText);
  }

  /** Notes a fault; `refused` keeps the row out of the database, otherwise only the cell is left out. */
  note(code: RowFault, cell: Cell | null | undefined, refused: boolean): void {
    const column = cell?.column ?? null;
    // Two facts may rest on one cell: its fault is told once.
    if (this.notes.some((known) => known.column === column && known.code === code)) return;
    this.notes.push({ column, value: cell ? shownIn(cell, this.days.date1904) : '', code, refused });
  }

  get refused(): boolean {
    return this.notes.some((note) => note.refused);
  }
}
