import { type CellStyle, type CellValue, type MergeRange, type WriteSheet, writeXlsx } from 'hucre';
import { headCells, headDepth } from './reports.headings.ts';
import type { HeadedColumn, Run, TableReport } from './reports.schema.ts';
import { dateWords, signHint, signSealHint } from './reports.text.ts';

const font = 'Times New Roman';
const thin = { style: 'thin' as const };
const lines = { top: thin, right: thin, bottom: thin, left: thin };
type Horizontal = 'left' | 'center' | 'right';
const look = (size: number, emphasis: 'bold' | 'italic' | null, horizontal: Horizontal): CellStyle => ({
  font: { name: font, size, bold: emphasis === 'bold', italic: emphasis === 'italic' },
  alignment: { horizontal, vertical: 'center', wrapText: true },
});
const upright = {
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true, textRotation: 90 },
} as const;
/** Points. */
const height = { organ: 16, line: 20, group: 24, upright: 112, signature: 56 };

/** How wide a bold capital of the head is in characters of the columns' measure. */
const capital = 1.5;
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
/** Columns of figures are narrow: their heading stands upright. */
const isCounted = ({ number }: HeadedColumn) => typeof numeric(number) === 'number';

/** The report as a workbook that prints on one A4 page across. */
export async function writeWorkbook(report: TableReport): Promise<Uint8Array<ArrayBuffer>> {
  const { columns, head } = report;
  const last = columns.length - 1;
  const page = new Page(columns.length);
  const quarter = Math.floor(last / 4);
  const half = Math.floor(last / 2);
  const across = (row: number, from: number, to: number, value: CellValue, style: CellStyle) =>
    page.spread({ startRow: row, endRow: row, startCol: from, endCol: to }, value, style);

  across(0, 0, quarter, head.superior, look(12, null, 'center'));
  across(1, 0, quarter, head.issuer, look(12, 'bold', 'center'));
  const room = columns.slice(0, quarter + 1).reduce((sum, { width }) => sum + width, 0);
  page.heights.set(0, { height: height.organ * linesOf(head.superior ?? '', room / capital) });
  page.heights.set(1, { height: height.organ * linesOf(head.issuer, room / capital) });
  across(3, 0, last, report.title, look(14, 'bold', 'center'));
  across(4, 0, last, report.summary, look(13, 'italic', 'center'));
  across(5, 0, last, report.remark, look(11, 'italic', 'right'));

  const top = 6;
  const numbered = top + headDepth(columns);
  for (const { text, row, column, rows, columns: wide } of headCells(columns)) {
    const own = { ...look(11, 'bold', 'center'), border: lines };
    const style = wide === 1 && isCounted(columns[column]!) ? { ...own, ...upright } : own;
    page.spread(
      {
        startRow: top + row,
        endRow: top + row + rows - 1,
        startCol: column,
        endCol: column + wide - 1,
      },
      text,
      style,
    );
  }
  for (let row = top; row < numbered; row++)
    page.heights.set(row, { height: row === numbered - 1 ? height.upright : height.group });
  for (const [column, { number }] of columns.entries())
    page.put(numbered, column, numeric(number), {
      ...look(10, 'italic', 'center'),
      border: lines,
    });
  for (const [index, { total, cells }] of report.rows.entries()) {
    const row = numbered + 1 + index;
    const tall = cells.map((run, column) => linesOf(wordsOf(run), columns[column]!.width));
    page.heights.set(row, { height: height.line * Math.max(...tall) });
    for (const [column, run] of cells.entries()) {
      const { align } = columns[column]!;
      const value = cellValue(run, align);
      const horizontal = align === 'left' ? 'left' : 'center';
      page.put(row, column, value, {
        ...look(11, total ? 'bold' : null, horizontal),
        border: lines,
        ...(typeof value === 'number' ? { numFmt: '#,##0' } : {}),
      });
    }
  }

  const foot = numbered + report.rows.length + 2;
  const { authority, position, name } = report.signature;
  across(foot, half, last, dateWords(head), look(13, 'italic', 'center'));
  across(foot + 1, 0, half - 1, report.drawnUpBy, look(13, 'bold', 'center'));
  across(foot + 1, half, last, authority, look(13, 'bold', 'center'));
  across(foot + 2, 0, half - 1, signHint, look(12, 'italic', 'center'));
  across(foot + 2, half, last, position, look(13, 'bold', 'center'));
  across(foot + 3, half, last, signSealHint, look(12, 'italic', 'center'));
  page.heights.set(foot + 4, { height: height.signature });
  across(foot + 5, half, last, name, look(13, 'bold', 'center'));

  const sheet: WriteSheet = {
    name: report.form,
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
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.6, bottom: 0.6, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 },
      printTitlesRow: `$${top + 1}:$${numbered + 1}`,
    },
    headerFooter: { oddFooter: '&C&P', differentFirst: true },
  };
  // Dated by the report's last day, so that the same report is the same bytes whenever it is asked for.
  const dated = new Date(`${report.to}T00:00:00Z`);
  return new Uint8Array(
    await writeXlsx({ sheets: [sheet], properties: { created: dated, modified: dated } }),
  );
}
