import { type CellStyle, type CellValue, type MergeRange, writeXlsx } from 'hucre';
import { plainSheetName } from '../../lib/grid.ts';
import { headCells, headDepth } from '../reports/reports.headings.ts';
import { extractWords } from './curriculum.extract.labels.ts';
import type { Extract } from './curriculum.extract.schema.ts';

const thin = { style: 'thin' as const };
const lines = { top: thin, right: thin, bottom: thin, left: thin };
const look = (
  size: number,
  emphasis: 'bold' | 'italic' | null,
  horizontal: 'left' | 'center',
): CellStyle => ({
  font: { name: 'Times New Roman', size, bold: emphasis === 'bold', italic: emphasis === 'italic' },
  alignment: { horizontal, vertical: 'center', wrapText: true },
});
/** Points. */
const lineHeight = 15;
/** The last column over which the organ stands. */
const organWidth = 5;

/** The list as a workbook that prints across A4 pages. All cells but the order are text: none can be taken for a formula. */
export async function extractWorkbook({
  superior,
  issuer,
  title,
  asOf,
  columns,
  rows,
}: Extract): Promise<Uint8Array> {
  const width = columns.length;
  const blank = (): CellValue[] => Array.from({ length: width }, () => null);
  const cells = new Map<string, { style: CellStyle }>();
  const merges: MergeRange[] = [];
  const sheet: CellValue[][] = [];
  const heading = (text: string, to: number, style: CellStyle) => {
    const row = sheet.push([text, ...blank().slice(1)]) - 1;
    cells.set(`${row},0`, { style });
    merges.push({ startRow: row, endRow: row, startCol: 0, endCol: to });
  };
  if (superior) heading(superior.toUpperCase(), organWidth, look(12, null, 'center'));
  if (issuer) heading(issuer.toUpperCase(), organWidth, look(12, 'bold', 'center'));
  heading(title, width - 1, look(14, 'bold', 'center'));
  heading(asOf, width - 1, look(12, 'italic', 'center'));
  sheet.push(blank());

  const top = sheet.length;
  const depth = headDepth(columns);
  for (let row = 0; row < depth; row++) sheet.push(blank());
  for (const { text, row, column, rows: tall, columns: wide } of headCells(columns)) {
    sheet[top + row]![column] = text;
    for (let down = 0; down < tall; down++)
      for (let across = 0; across < wide; across++)
        cells.set(`${top + row + down},${column + across}`, {
          style: { ...look(11, 'bold', 'center'), border: lines },
        });
    if (tall > 1 || wide > 1)
      merges.push({
        startRow: top + row,
        endRow: top + row + tall - 1,
        startCol: column,
        endCol: column + wide - 1,
      });
  }
  const heights = new Map<number, { height: number }>();
  for (const row of rows) {
    // Rows of wrapped text do not grow by themselves in every program.
    const tall = row.map((text, column) => Math.ceil(text.length / columns[column]!.width));
    heights.set(sheet.length, { height: lineHeight * Math.max(1, ...tall) });
    const at = sheet.push(row.map((text, column) => (column === 0 ? Number(text) : text || null))) - 1;
    for (const [column, { align }] of columns.entries())
      cells.set(`${at},${column}`, {
        style: { ...look(11, null, align === 'left' ? 'left' : 'center'), border: lines },
      });
  }
  const written = {
    name: plainSheetName(extractWords.sheet),
    columns: columns.map((column) => ({ width: column.width })),
    rows: sheet,
    cells,
    merges,
    rowDefs: heights,
    freezePane: { rows: top + depth, columns: 2 },
    pageSetup: {
      paperSize: 'a4' as const,
      orientation: 'landscape' as const,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.4, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${top + 1}:$${top + depth}`,
    },
    headerFooter: { oddFooter: '&C&P' },
  };
  return new Uint8Array(await writeXlsx({ sheets: [written] }));
}
