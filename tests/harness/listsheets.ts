import { readXlsx } from 'hucre';

/** A list's workbook as people read it: what stands above, the heads, the lines, what stands below. */
export async function readList(bytes: Uint8Array) {
  const { rows } = (await readXlsx(bytes)).sheets[0]!;
  // What stands above is words in the first column alone; a row without any ends it.
  const blank = rows.findIndex((row) => row.every((cell) => cell === null));
  return {
    above: rows.slice(0, blank).map(([words]) => words),
    head: rows[blank + 1]!,
    lines: rows.slice(blank + 2, -1),
    below: rows.at(-1)![0],
  };
}
