/** A column by its headings, from the widest down to its own. */
interface Headed {
  headings: readonly string[];
}

/** One cell of a table's head; rows and columns from 0. */
export interface HeadCell {
  text: string;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** How many rows the head has above the row of numbers. */
export const headDepth = (columns: readonly Headed[]): number =>
  Math.max(...columns.map(({ headings }) => headings.length));

/** Neighbours under the same headings share one cell; a column's own heading reaches down to the row of numbers. */
export function headCells(columns: readonly Headed[]): HeadCell[] {
  const depth = headDepth(columns);
  const cells: HeadCell[] = [];
  for (const [column, { headings }] of columns.entries())
    for (const [row, text] of headings.entries()) {
      const own = row === headings.length - 1;
      const before = columns[column - 1]?.headings;
      const shared = !own && before && headings.every((one, at) => at > row || before[at] === one);
      const open = cells.findLast((cell) => cell.row === row);
      if (shared && open && before.length > row + 1) open.columns++;
      else cells.push({ text, row, column, rows: own ? depth - row : 1, columns: 1 });
    }
  return cells.sort((one, other) => one.row - other.row || one.column - other.column);
}
