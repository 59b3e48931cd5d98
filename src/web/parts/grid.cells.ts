import { foldWords } from '../../lib/vietnamese.ts';

/** What a spreadsheet puts on the clipboard: rows by line, cells by tab, a cell of several lines within quotes. */
export function cellsOf(pasted: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const text = pasted.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[at + 1] === '"') cell += text[++at];
      else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === '\t' || letter === '\n') {
      rows.at(-1)!.push(cell.trim());
      cell = '';
      if (letter === '\n') rows.push([]);
    } else cell += letter;
  }
  rows.at(-1)!.push(cell.trim());
  return rows;
}

interface Headed<K extends string> {
  key: K;
  head: string;
}

/**
 * The rows of a list by the columns they belong to: by its own heading where it has one among its first lines, in
 * whatever order; else by place, beginning at the column pasted into.
 */
export function placed<K extends string>(
  columns: readonly Headed<K>[],
  rows: readonly string[][],
  from = 0,
): Partial<Record<K, string>>[] {
  const keyOf = (words: string) => columns.find(({ head }) => foldWords(head) === foldWords(words))?.key;
  const headed = rows
    .slice(0, 10)
    .findIndex((cells) => cells.filter(keyOf).length >= Math.min(2, columns.length));
  const keys = headed < 0 ? columns.slice(from).map(({ key }) => key) : rows[headed]!.map(keyOf);
  return rows
    .slice(headed + 1)
    .filter((cells) => cells.some((words, at) => keys[at] && words !== ''))
    .map((cells) => {
      const row: Partial<Record<K, string>> = {};
      for (const [at, words] of cells.entries()) {
        const key = keys[at];
        if (key) row[key] = words;
      }
      return row;
    });
}
