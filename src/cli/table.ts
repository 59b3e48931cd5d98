const width = (text: string) => [...text.normalize('NFC')].length;

/** Columns set one under the other, two spaces apart. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) =>
    Math.max(...rows.map((row) => width(row[at] ?? ''))),
  );
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.normalize('NFC') + ' '.repeat(widths[at]! - width(cell)))
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
