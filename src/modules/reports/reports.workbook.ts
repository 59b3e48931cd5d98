import { type CellStyle, type CellValue, type MergeRange, type WriteSheet, writeXlsx } from 'hucre';
import { plainSheetName } from '../../lib/grid.ts';
import { getForm } from './reports.forms.ts';
import { headCells, headDepth } from './reports.headings.ts';
import { pagesOf } from './reports.pages.ts';
import type { HeadedColumn, Run, TableReport } from './reports.schema.ts';
import { dateWords, signHint, signSealHint } from './reports.text.ts';

const font = 'Times New Roman';
const thin = { style: 'thin' as const };
const lines = { top: thin, right: thin, bottom: thin, left: thin };
type Horizontal = 'left' | 'center' | 'right';
const look = (size: number, emphasis: 'bold' | 'italic' | null, horizontal: Horizontal): CellStyle => ({
  font: { name: font, size, bold: emphasis === 'bold', italic: emphasis === 'italic' },
  alignment: {
    horizontal,
    vertical: 'center',
    wrapText: true,
    ...(horizontal === 'left' ? { indent: 1 } : {}),
  },
});
const upright = {
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true, textRotation: 90 },
} as const;
/** Points. */
const height = { plain: 15, organ: 16, line: 20, group: 20, upright: 112, signer: 18, signature: 56 };
/** Lines of the table that stand with who signs it. */
const kept = 3;

/** How wide a bold capital, and a bold letter, of the head is in characters of the columns' measure. */
const capital = 1.5;
const bold = 1.15;
/** Points that a letter of an upright heading takes. */
const letter = 6.2;
/** Rows do not grow by themselves where cells are merged, nor in every program. */
const linesOf = (words: string, width: number) => Math.max(1, Math.ceil(words.length / width));

/** A sheet filled cell by cell. */
class Page {
  readonly rows: CellValue[][] = [];
  readonly cells = new Map<string, { style: CellStyle }>();
  readonly merges: MergeRange[] = [];
  readonly heights = new Map<number, { height: number }>();
  readonly #width: number;

  constructor(width: number) {
    this.#width = width;
  }

  put(row: number, column: number, value: CellValue, style: CellStyle): void {
    while (this.rows.length <= row) this.rows.push(Array.from({ length: this.#width }, () => null));
    this.rows[row]![column] = value;
    this.cells.set(`${row},${column}`, { style });
  }

  /** One value over several cells; each is styled, for the lines of a merged cell are those of its parts. */
  spread(range: MergeRange, value: CellValue, style: CellStyle): void {
    for (let row = range.startRow; row <= range.endRow; row++)
      for (let column = range.startCol; column <= range.endCol; column++)
        this.put(row, column, row === range.startRow && column === range.startCol ? value : null, style);
    if (range.endRow > range.startRow || range.endCol > range.startCol) this.merges.push(range);
  }
}

/** Numbers as numbers, so that the office can add them up; figures not known as the words that stand for them. */
function cellValue(run: Run, align: HeadedColumn['align']): CellValue {
  if (run.kind === 'figure' && run.value !== null) return run.value;
  return align === 'centre' ? numeric(wordsOf(run)) : wordsOf(run);
}
function wordsOf(run: Run): string {
  if (run.kind === 'figure' || run.kind === 'person') return run.shown;
  return run.kind === 'gap' ? run.hint : run.text;
}
const numeric = (words: string): CellValue => (/^\d+$/.test(words) ? Number(words) : words);

/** The last column of the first part of the page that is so wide a share of it. */
function columnAt(columns: readonly HeadedColumn[], share: number): number {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  let wide = 0;
  const found = columns.findIndex(({ width }) => {
    wide += width;
    return wide >= whole * share;
  });
  return Math.max(0, Math.min(found, columns.length - 2));
}
const widthOf = (columns: readonly HeadedColumn[], from: number, to: number) =>
  columns.slice(from, to + 1).reduce((sum, { width }) => sum + width, 0);

/** How high each row of the head must be for its words; an upright heading takes what its letters take. */
function headHeights(columns: readonly HeadedColumn[]): number[] {
  const depth = headDepth(columns);
  const heights = Array.from({ length: depth }, () => height.group);
  for (const { text, row, column, rows, columns: wide } of headCells(columns)) {
    const stands = wide === 1 && columns[column]!.upright;
    const needed = stands
      ? Math.min(height.upright, 16 + text.length * letter)
      : 6 + 15 * linesOf(text, widthOf(columns, column, column + wide - 1) / bold);
    const missing = needed - heights.slice(row, row + rows).reduce((sum, one) => sum + one, 0);
    if (missing > 0) heights[row + rows - 1]! += missing;
  }
  return heights;
}

/** The report as a workbook that prints on A4 across, as wide as the page. */
export async function writeWorkbook(report: TableReport): Promise<Uint8Array<ArrayBuffer>> {
  const { columns, head } = report;
  const last = columns.length - 1;
  const page = new Page(columns.length);
  const [left, right, half] = [columnAt(columns, 0.34), columnAt(columns, 0.74), columnAt(columns, 0.5)];
  const across = (row: number, from: number, to: number, value: CellValue, style: CellStyle) =>
    page.spread({ startRow: row, endRow: row, startCol: from, endCol: to }, value, style);

  across(0, 0, left, head.superior, look(12, null, 'center'));
  across(1, 0, left, head.issuer, look(12, 'bold', 'center'));
  across(0, right + 1, last, report.formNumber, look(12, 'bold', 'center'));
  across(1, right + 1, last, report.measure, look(12, 'italic', 'center'));
  const [room, side] = [widthOf(columns, 0, left) / capital, widthOf(columns, right + 1, last) / bold];
  const organs: [string, string][] = [
    [head.superior ?? '', report.formNumber],
    [head.issuer, report.measure],
  ];
  for (const [row, [organ, words]] of organs.entries())
    page.heights.set(row, { height: height.organ * Math.max(linesOf(organ, room), linesOf(words, side)) });
  across(3, 0, last, report.title, look(14, 'bold', 'center'));
  page.heights.set(3, { height: height.line * linesOf(report.title, widthOf(columns, 0, last) / capital) });
  across(4, 0, last, report.summary, look(13, 'italic', 'center'));

  const top = 6;
  const numbered = top + headDepth(columns);
  for (const { text, row, column, rows, columns: wide } of headCells(columns)) {
    const own = { ...look(11, 'bold', 'center'), border: lines };
    const stands = columns[column]!.upright && wide === 1 && row + rows === numbered - top;
    page.spread(
      {
        startRow: top + row,
        endRow: top + row + rows - 1,
        startCol: column,
        endCol: column + wide - 1,
      },
      text,
      stands ? { ...own, ...upright } : own,
    );
  }
  for (const [row, needed] of headHeights(columns).entries()) page.heights.set(top + row, { height: needed });
  for (const [column, { number }] of columns.entries())
    page.put(numbered, column, numeric(number), { ...look(10, 'italic', 'center'), border: lines });
  const deepest = columns.map(({ number, width }) => linesOf(number, width));
  page.heights.set(numbered, { height: 15 * Math.max(...deepest) });
  for (const [index, { look: kind, cells }] of report.rows.entries()) {
    const row = numbered + 1 + index;
    const tall = cells.map((run, column) => linesOf(wordsOf(run), columns[column]!.width - 1));
    page.heights.set(row, { height: 4 + 15 * Math.max(...tall) });
    for (const [column, run] of cells.entries()) {
      const { align } = columns[column]!;
      const value = cellValue(run, align);
      const horizontal = align === 'left' ? 'left' : 'center';
      page.put(row, column, value, {
        ...look(11, kind === 'line' ? null : 'bold', horizontal),
        border: lines,
        ...(typeof value === 'number' ? { numFmt: Number.isInteger(value) ? '#,##0' : '#,##0.0' } : {}),
      });
    }
  }

  const after = numbered + report.rows.length + 1;
  for (const [index, remark] of report.remarks.entries()) {
    across(after + index, 0, last, remark, look(10, 'italic', 'left'));
    page.heights.set(after + index, { height: 14 * linesOf(remark, widthOf(columns, 0, last)) });
  }
  const foot = after + report.remarks.length + 1;
  const { authority, position, name } = report.signature;
  across(foot, half + 1, last, dateWords(head), look(13, 'italic', 'center'));
  across(foot + 1, 0, half, report.drawnUpBy, look(13, 'bold', 'center'));
  across(foot + 1, half + 1, last, authority, look(13, 'bold', 'center'));
  across(foot + 2, 0, half, signHint, look(12, 'italic', 'center'));
  across(foot + 2, half + 1, last, position, look(13, 'bold', 'center'));
  across(foot + 3, half + 1, last, signSealHint, look(12, 'italic', 'center'));
  for (const row of [foot, foot + 1, foot + 2, foot + 3, foot + 5])
    page.heights.set(row, { height: height.signer });
  page.heights.set(foot + 4, { height: height.signature });
  across(foot + 5, half + 1, last, name, look(13, 'bold', 'center'));

  const pages = pagesOf({
    widths: columns.map(({ width }) => width),
    heights: page.rows.map((_, row) => page.heights.get(row)?.height ?? height.plain),
    head: { first: top, last: numbered },
    tail: Math.max(numbered + 1, after - kept),
  });
  const sheet: WriteSheet = {
    name: plainSheetName(getForm(report.form).file),
    columns: columns.map(({ width }) => ({ width })),
    rows: page.rows,
    cells: page.cells,
    merges: page.merges,
    rowDefs: page.heights,
    freezePane: { rows: numbered + 1, columns: 2 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: pages.kind === 'one' ? 1 : 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${top + 1}:$${numbered + 1}`,
    },
    ...(pages.kind === 'several' ? { rowBreaks: pages.breaks } : {}),
    headerFooter: { oddFooter: '&C&P', differentFirst: true },
  };
  // Dated by the report's last day, so that the same report is the same bytes whenever it is asked for.
  const dated = new Date(`${report.to}T00:00:00Z`);
  return new Uint8Array(
    await writeXlsx({ sheets: [sheet], properties: { created: dated, modified: dated } }),
  );
}
