import { archiveOf, type Entry } from './archive.ts';
import { type Day, type PartialDay, showDay } from './days.ts';
import { cellText, columnName } from './grid.ts';
import { look, styles } from './listsheet.styles.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What stands in a cell: words, a number, or a day of which perhaps only the year is known. */
export type ListCell = string | number | PartialDay | null;

export interface ListColumn {
  head: string;
  /** Width in characters. */
  characters: number;
  kind: 'text' | 'number' | 'day';
}

/** What stands above a list that leaves the office: whose it is, what it is, of which day, by which conditions. */
export interface ListHead {
  /** The organisation above, and the one whose paper it is; null where the list is of no single one. */
  superior: string | null;
  issuer: string | null;
  title: string;
  /** One line each. */
  about: readonly string[];
}

export interface ListSheet {
  /** The sheet's name. */
  name: string;
  head: ListHead;
  columns: readonly ListColumn[];
  rows: AsyncIterable<readonly ListCell[]> | Iterable<readonly ListCell[]>;
  /** The line below the last row. */
  closing?: (count: number) => string;
}

/** Rows of a sheet at most, as Excel reads it; a list of more goes on on a further sheet. */
const mostRows = 1_048_576;
/** The first day that Excel and the format of days both show as a day: number 10,000 of its calendar. */
const firstShown = '1927-05-18';
const mostCharacters = 32_767;
const spreadsheet = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) =>
  cellText(text)
    .slice(0, mostCharacters)
    .toWellFormed()
    // What looks like Excel's own way of writing a sign is none.
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[&<>"]/g, (sign) => signs[sign]!);

const dayNumber = (day: Day) => (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;

const words = (at: string, text: string, style: number) =>
  text === ''
    ? `<c r="${at}" s="${style}"/>`
    : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
const figure = (at: string, value: number, style: number) => `<c r="${at}" s="${style}"><v>${value}</v></c>`;

const kinds = { text: look.text, number: look.number, day: look.day };

function cellXml(at: string, cell: ListCell, { kind }: ListColumn): string {
  if (cell === null) return words(at, '', kinds[kind]);
  if (typeof cell === 'number') return figure(at, cell, look.number);
  if (typeof cell === 'string') return words(at, cell, kinds[kind]);
  return cell.precision === 'day' && cell.on >= firstShown
    ? figure(at, dayNumber(cell.on), look.day)
    : words(at, showDay(cell.on, cell.precision), look.day);
}

/** Points of one line, and how much wider than the measure of columns letters are: as written, bold, or capital and bold. */
const [lineHeight, written, bold, capital] = [15, 1.1, 1.2, 1.45];
const linesIn = (text: string, characters: number, letter: number) =>
  Math.max(1, ...text.split('\n').map((line) => Math.ceil((line.length * letter) / characters)));

/** A row as high as its fullest cell: not every program makes rows grow with their words. */
function rowXml(
  row: number,
  cells: string,
  full: readonly { words: unknown; characters: number }[],
  letter: number,
): string {
  const lines = full.map(({ words: text, characters }) =>
    typeof text === 'string' ? linesIn(text, characters, letter) : 1,
  );
  return `<row r="${row}" ht="${lineHeight * Math.max(1, ...lines)}">${cells}</row>`;
}

/** The rows above the list's own head, with what is merged in them and how high they must be. */
function topOf({ head, columns }: ListSheet): { rows: string[]; merges: string[] } {
  const last = columns.length - 1;
  const widthTo = (column: number) =>
    columns.slice(0, column + 1).reduce((sum, one) => sum + one.characters, 0);
  // The organ stands over the left third or so, wide enough for its name on two lines.
  const least = Math.min(widthTo(last), Math.max(widthTo(last) * 0.36, 30));
  const left = columns.findIndex((_, column) => widthTo(column) >= least);
  const lines: { text: string; style: number; to: number; height: number }[] = [
    ...(head.superior
      ? [{ text: head.superior.toUpperCase(), style: look.superior, to: left, height: 16 }]
      : []),
    ...(head.issuer ? [{ text: head.issuer.toUpperCase(), style: look.issuer, to: left, height: 16 }] : []),
    { text: head.title.toUpperCase(), style: look.title, to: last, height: 22 },
    ...head.about.map((text) => ({ text, style: look.about, to: last, height: 16 })),
  ];
  const rows = lines.map(
    ({ text, style, to, height }, at) =>
      `<row r="${at + 1}" ht="${height * linesIn(text, widthTo(to), text === text.toUpperCase() ? capital : written)}" customHeight="1">${words(`A${at + 1}`, text, style)}</row>`,
  );
  const merges = lines.flatMap(({ to }, at) => (to > 0 ? [`A${at + 1}:${columnName(to)}${at + 1}`] : []));
  return { rows: [...rows, `<row r="${rows.length + 1}" ht="6" customHeight="1"/>`], merges };
}

const chunk = 64 * 1024;

/** Pieces of text gathered until they are worth packing. */
async function* gathered(pieces: AsyncIterable<string>): AsyncGenerator<string> {
  let held = '';
  for await (const piece of pieces) {
    held += piece;
    if (held.length < chunk) continue;
    yield held;
    held = '';
  }
  yield held;
}

/** What is taken from the source, with a look ahead: whether there is more decides whether a further sheet is begun. */
class Taken {
  count = 0;
  readonly #source: AsyncIterator<readonly ListCell[]> | Iterator<readonly ListCell[]>;
  #next: IteratorResult<readonly ListCell[]> | undefined;

  constructor(rows: ListSheet['rows']) {
    this.#source = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }
  async more(): Promise<boolean> {
    this.#next ??= await this.#source.next();
    return !this.#next.done;
  }
  take(): readonly ListCell[] {
    const { value } = this.#next!;
    this.#next = undefined;
    this.count += 1;
    return value;
  }
  async leave(): Promise<void> {
    await this.#source.return?.();
  }
}

async function* sheetXml(sheet: ListSheet, taken: Taken, most: number): AsyncGenerator<string> {
  const { columns, closing } = sheet;
  const { rows, merges } = topOf(sheet);
  const head = rows.length + 1;
  const last = columnName(columns.length - 1);
  yield `${declaration}<worksheet xmlns="${spreadsheet}" xmlns:r="${relations}">`;
  yield '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">';
  yield `<pane ySplit="${head}" topLeftCell="A${head + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`;
  yield '<sheetFormatPr defaultRowHeight="15"/><cols>';
  for (const [at, { characters }] of columns.entries())
    yield `<col min="${at + 1}" max="${at + 1}" width="${characters}" customWidth="1"/>`;
  const letters = columns.map((_, at) => columnName(at));
  const heads = columns.map((column, at) => words(`${letters[at]}${head}`, column.head, look.head)).join('');
  const asHead = columns.map((column) => ({ words: column.head, characters: column.characters }));
  yield `</cols><sheetData>${rows.join('')}${rowXml(head, heads, asHead, bold)}`;
  let row = head;
  // One row is left for the line below the last.
  while (row < most - 1 && (await taken.more())) {
    row += 1;
    const cells = taken.take();
    const xml = columns
      .map((column, at) => cellXml(`${letters[at]}${row}`, cells[at] ?? null, column))
      .join('');
    const full = columns.map(({ characters }, at) => ({ words: cells[at], characters }));
    yield rowXml(row, xml, full, written);
  }
  const filtered = `A${head}:${last}${row}`;
  if (closing && !(await taken.more())) {
    row += 1;
    yield `<row r="${row}">${letters.map((letter, at) => words(`${letter}${row}`, at === 0 ? closing(taken.count) : '', look.closing)).join('')}</row>`;
    if (columns.length > 1) merges.push(`A${row}:${last}${row}`);
  }
  yield `</sheetData><autoFilter ref="${filtered}"/>`;
  if (merges.length > 0)
    yield `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`;
  yield '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>';
  yield '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>';
  yield '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>';
}

async function* entriesOf(sheet: ListSheet, most: number): AsyncGenerator<Entry> {
  const taken = new Taken(sheet.rows);
  const names: string[] = [];
  try {
    do {
      names.push(names.length === 0 ? sheet.name : `${sheet.name} ${names.length + 1}`);
      yield {
        name: `xl/worksheets/sheet${names.length}.xml`,
        text: gathered(sheetXml(sheet, taken, most)),
      };
    } while (await taken.more());
  } finally {
    await taken.leave();
  }
  const head = topOf(sheet).rows.length + 1;
  const each = (write: (name: string, number: number) => string) =>
    names.map((name, at) => write(name, at + 1)).join('');
  const part = (name: string, xml: string): Entry => ({ name, text: [declaration + xml] });
  yield part('xl/styles.xml', styles);
  yield part(
    'xl/workbook.xml',
    `<workbook xmlns="${spreadsheet}" xmlns:r="${relations}"><sheets>` +
      each((name, number) => `<sheet name="${escaped(name)}" sheetId="${number}" r:id="rId${number}"/>`) +
      '</sheets><definedNames>' +
      each(
        (name, number) =>
          `<definedName name="_xlnm.Print_Titles" localSheetId="${number - 1}">'${escaped(name.replaceAll("'", "''"))}'!$${head}:$${head}</definedName>`,
      ) +
      '</definedNames></workbook>',
  );
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  yield part(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${packages}/relationships">` +
      each((_, number) => relation(`rId${number}`, 'worksheet', `worksheets/sheet${number}.xml`)) +
      `${relation('styles', 'styles', 'styles.xml')}</Relationships>`,
  );
  yield part(
    '_rels/.rels',
    `<Relationships xmlns="${packages}/relationships">${relation('book', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
  );
  yield part(
    '[Content_Types].xml',
    `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>` +
      `${each((_, number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${types}.worksheet+xml"/>`)}</Types>`,
  );
}

/** The list as a workbook that prints as an official sheet: A4 across, one page wide, its head on every page. Made while it is read. */
export const listWorkbook = (sheet: ListSheet, most = mostRows): AsyncGenerator<Uint8Array> =>
  archiveOf(entriesOf(sheet, most));
