/** Points of A4 across, within the margins that the workbook sets. */
const printable = { width: 770, height: 509 };
/** Programs measure letters and printers margins a little differently each; what we reckon stays on the safe side. */
const safe = 0.93;
/** Below this the letters of a table are hard to read, however few pages it takes. */
const legible = 0.62;

/** Points of a column so many characters wide. */
const pointsOf = (characters: number) => 5.25 * characters + 3.75;

interface Rows {
  /** Characters of each column. */
  widths: readonly number[];
  /** Points of each row of the sheet. */
  heights: readonly number[];
  /** The rows that every page begins with, both counted. */
  head: { first: number; last: number };
  /** The first of the rows that stay together to the end: the last lines of the table, what is below them, who signs. */
  tail: number;
}

/** All on one page, or as wide as the page with a new one beginning behind each of these rows. */
export type Pages = { kind: 'one' } | { kind: 'several'; breaks: number[] };

const sum = (all: readonly number[]) => all.reduce((whole, one) => whole + one, 0);

/** How a table is laid out on paper: nobody signs a page on which nothing stands. */
export function pagesOf({ widths, heights, head, tail }: Rows): Pages {
  const across = Math.min(1, printable.width / sum(widths.map(pointsOf)));
  const whole = Math.min(across, printable.height / sum(heights));
  if (whole >= Math.max(0.7 * across, Math.min(legible, 0.95 * across))) return { kind: 'one' };
  const room = (printable.height * safe) / across;
  const repeated = sum(heights.slice(head.first, head.last + 1));
  const breaks: number[] = [];
  let used = 0;
  for (const [row, height] of heights.entries()) {
    const needed = row === tail ? sum(heights.slice(tail)) : height;
    // Within the tail no page begins, nor where one has just begun.
    if (row <= tail && row > head.last + 1 && used + needed > room) {
      breaks.push(row - 1);
      used = repeated;
    }
    used += height;
  }
  return { kind: 'several', breaks };
}
