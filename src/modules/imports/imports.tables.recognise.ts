import type { Day } from '../../lib/days.ts';
import type { Merge, Row } from '../../lib/grid.ts';
import type { Sheet, SheetFacts } from '../../lib/sheet.ts';
import { findHeader, type Header, headingTest, mayBeHeader } from './imports.headers.recognise.ts';
import { readTitle } from './imports.titles.recognise.ts';

/** Rows above a heading that may belong to its title. */
export const titleRows = 25;

/** A table of a sheet: its heading, what its title says, and the last row that can be its own. */
export interface FoundTable {
  header: Header;
  facts: SheetFacts;
  through: number;
}

/** Rows read beyond a likely heading before it is judged: its lower rows, and a few of its data. */
const rowsBelow = 12;
const longestWindow = 80;

/** Every table of a sheet in its order, each to the row before the next one's heading. */
export async function findTables(
  rows: AsyncIterable<Row>,
  merges: readonly Merge[],
  name: string,
  sheets: readonly Sheet[],
  asOf: Day,
): Promise<FoundTable[]> {
  const isHeading = headingTest(sheets);
  const found: FoundTable[] = [];
  let window: Row[] = [];
  const look = (): boolean => {
    // Only the first table of a sheet may take its unit and kind from the sheet's name.
    const sheetName = found.length === 0 ? name : '';
    const titleOf = (first: number) => [...titleLines(window, first).map(lineOf), sheetName].join(' · ');
    const header = findHeader(window, merges, sheets, isHeading, titleOf);
    if (!header) return false;
    addTable(found, header, readTitle(titleLines(window, header.first), sheetName, asOf));
    window = window.filter((row) => row.number > header.last);
    return true;
  };
  const lookAll = () => {
    let more = look();
    while (more) more = look();
  };
  let due = 0;
  for await (const row of rows) {
    window.push(row);
    if (mayBeHeader(row, isHeading)) due = rowsBelow;
    else if (due > 0) due -= 1;
    else window = window.slice(-titleRows);
    if (due === 1 || window.length > longestWindow) {
      lookAll();
      window = window.slice(-titleRows);
      due = 0;
    }
  }
  if (due > 0) lookAll();
  return found;
}

/** Headings printed again below no new title go on with the table above. */
function addTable(found: FoundTable[], header: Header, facts: SheetFacts): void {
  const last = found.at(-1);
  const same =
    last &&
    last.header.sheet === header.sheet &&
    header.columns.every(({ column, field }) =>
      last.header.columns.some((other) => other.column === column && other.field === field),
    );
  if (same && facts.unit === null && facts.statedOn === null) return;
  if (last) last.through = header.first - 1;
  // A sheet that names one unit at its head means it for all its tables; one that goes from unit to unit does not.
  const units = new Set(found.map((table) => table.facts.unit));
  const [unit] = units;
  const inherits = facts.unit === null && units.size === 1;
  found.push({
    header,
    facts: inherits ? { ...facts, unit: unit!, statedOn: facts.statedOn ?? found[0]!.facts.statedOn } : facts,
    through: Number.POSITIVE_INFINITY,
  });
}

const lineOf = (row: Row): string => row.cells.map((cell) => cell.text).join(' · ');

/** The short rows directly above a heading; a counted row or a wide one is data of the table before. */
function titleLines(rows: readonly Row[], first: number): Row[] {
  const lines: Row[] = [];
  for (const row of rows.filter((one) => one.number < first).reverse()) {
    if (row.cells.length > 4 || /^\d+$/.test(row.cells[0]?.text ?? '')) break;
    lines.unshift(row);
  }
  return lines.slice(-titleRows);
}
