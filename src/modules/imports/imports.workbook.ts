import { cellText, type Merge, type Row } from '../../lib/grid.ts';
import { attribute, elements, readString, readStyles, type SharedString } from '../../lib/ooxml.ts';
import { Problem } from '../../lib/problem.ts';
import { readCsv } from './imports.csv.ts';
import {
  beforeCompound,
  damaged,
  muchOf,
  notAWorkbook,
  oldFormat,
  passwordProtected,
  tooLarge,
} from './imports.problems.ts';
import { type Book, type RowLimits, readMerges, readRows } from './imports.worksheet.ts';
import { Zip, type ZipLimits } from './imports.zip.ts';

export interface WorkbookLimits extends ZipLimits, RowLimits {
  fileBytes: number;
  sheets: number;
  /** Inflated bytes of one part that is held in memory: shared strings, styles. */
  partBytes: number;
}

/** Far above what offices send, far below what harms a small server. */
export const workbookLimits: WorkbookLimits = {
  fileBytes: 64 * 2 ** 20,
  entries: 2_000,
  inflatedBytes: 768 * 2 ** 20,
  ratio: 150,
  ratioFrom: 24 * 2 ** 20,
  partBytes: 192 * 2 ** 20,
  sheets: 200,
  rows: 500_000,
  columns: 512,
  merges: 200_000,
  rowText: 4 * 2 ** 20,
};

export interface SheetSource {
  name: string;
  /** A hidden sheet is never imported silently. */
  hidden: boolean;
  /** Reads the sheet through once, so that a damaged or oversized one is refused before any of its rows is used. */
  merges: () => Promise<Merge[]>;
  /** Each call reads from the start; rows are not kept. */
  rows: () => AsyncGenerator<Row, void, undefined>;
}

export interface Workbook {
  sheets: SheetSource[];
  /** Days counted from 1904 (old Macintosh files) rather than 1900. */
  date1904: boolean;
}

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((byte, at) => bytes[at] === byte);

/** The streams of a compound file are named in UTF-16 in its directory. */
const names = (bytes: Uint8Array, name: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));

function refuseCompound(bytes: Uint8Array): never {
  if (names(bytes, 'EncryptedPackage')) throw new Problem(passwordProtected);
  if (names(bytes, 'Workbook') || names(bytes, 'Book'))
    throw new Problem(oldFormat, { format: '.xls (Excel 97–2003)' });
  throw new Problem(notAWorkbook);
}

/** What web applications hand out as ".xls": a page or XML that Excel happens to open. */
function refuseMarkup(bytes: Uint8Array): void {
  const start = new TextDecoder('latin1')
    .decode(bytes.subarray(0, 2000))
    .replace(/^ï»¿/, '')
    .trimStart()
    .toLowerCase();
  if (start.startsWith('<?xml') && start.includes('spreadsheet'))
    throw new Problem(oldFormat, { format: 'XML 2003' });
  if (/^<(!doctype html|html|table|meta|style)/.test(start))
    throw new Problem(oldFormat, { format: 'trang web (HTML)' });
  if (start.startsWith('<?xml') || start.startsWith('%pdf') || start.startsWith('{\\rtf'))
    throw new Problem(notAWorkbook);
}

const resolve = (folder: string, target: string): string => {
  const path = target.startsWith('/') ? target.slice(1) : `${folder}/${target}`;
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
};

interface Relation {
  type: string;
  target: string;
}

function relations(zip: Zip, path: string, limit: number): Map<string, Relation> {
  const at = path.lastIndexOf('/');
  const entry = zip.find(`${path.slice(0, at + 1)}_rels/${path.slice(at + 1)}.rels`);
  const found = new Map<string, Relation>();
  if (!entry) return found;
  for (const { attributes } of elements(zip.text(entry, limit), 'Relationship')) {
    const type = attribute(attributes, 'Type') ?? '';
    const target = resolve(path.slice(0, Math.max(at, 0)), attribute(attributes, 'Target') ?? '');
    found.set(attribute(attributes, 'Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target });
  }
  return found;
}

function findWorkbook(zip: Zip, limit: number): string {
  const root = [...relations(zip, '', limit).values()].find((relation) => relation.type === 'officeDocument');
  const path = root?.target ?? 'xl/workbook.xml';
  if (path.toLowerCase().endsWith('.bin')) throw new Problem(oldFormat, { format: '.xlsb' });
  if (zip.find('mimetype') && zip.find('content.xml')) throw new Problem(oldFormat, { format: '.ods' });
  if (root && !zip.find(path)) throw new Problem(damaged, { part: path });
  if (!root && !zip.find(path)) throw new Problem(notAWorkbook);
  if (!/(^|\/)xl\//i.test(path) && zip.find('word/document.xml')) throw new Problem(notAWorkbook);
  return path;
}

function readStrings(zip: Zip, path: string | undefined, limits: WorkbookLimits): SharedString[] {
  const entry = path ? zip.find(path) : undefined;
  if (!entry) return [];
  const strings: SharedString[] = [];
  for (const { inner } of elements(zip.text(entry, limits.partBytes), 'si')) strings.push(readString(inner));
  return strings;
}

function openXlsx(bytes: Uint8Array, limits: WorkbookLimits): Workbook {
  const zip = new Zip(bytes, limits);
  const path = findWorkbook(zip, limits.partBytes);
  const related = relations(zip, path, limits.partBytes);
  const part = (type: string) => [...related.values()].find((relation) => relation.type === type)?.target;
  const xml = zip.text(zip.find(path)!, limits.partBytes);
  const stylesEntry = zip.find(part('styles') ?? '');
  const book: Book = {
    strings: readStrings(zip, part('sharedStrings'), limits),
    styles: stylesEntry ? readStyles(zip.text(stylesEntry, limits.partBytes)) : [],
  };
  const sheets: SheetSource[] = [];
  for (const { attributes } of elements(xml, 'sheet')) {
    const name = cellText(attribute(attributes, 'name') ?? '');
    const id = /\s(?:\w+:)?id=["']([^"']+)["']/.exec(attributes)?.[1] ?? '';
    const relation = related.get(id);
    if (relation && relation.type !== 'worksheet') continue;
    const entry = relation && zip.find(relation.target);
    if (!entry) throw new Problem(damaged, { part: name });
    sheets.push({
      name,
      hidden: (attribute(attributes, 'state') ?? 'visible') !== 'visible',
      merges: () => readMerges(zip.chunks(entry), limits),
      rows: () => readRows(zip.chunks(entry), book, limits),
    });
  }
  if (sheets.length === 0) throw new Problem(notAWorkbook);
  if (sheets.length > limits.sheets)
    throw new Problem(tooLarge, { what: muchOf.sheets, limit: limits.sheets });
  const properties = elements(xml, 'workbookPr').next().value?.attributes ?? '';
  return { sheets, date1904: ['1', 'true'].includes(attribute(properties, 'date1904') ?? '') };
}

/** Opens .xlsx, .xlsm or .csv; anything else is refused with what to do about it. `name` is the file's own name. */
export function openWorkbook(
  bytes: Uint8Array,
  name: string,
  limits: WorkbookLimits = workbookLimits,
): Workbook {
  if (bytes.byteLength > limits.fileBytes) {
    throw new Problem(tooLarge, {
      what: muchOf.bytes,
      limit: `${Math.round(limits.fileBytes / 2 ** 20)} MB`,
    });
  }
  if (startsWith(bytes, 0x50, 0x4b)) return openXlsx(bytes, limits);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuseCompound(bytes);
  if (
    startsWith(bytes, 0x09, 0x00) ||
    startsWith(bytes, 0x09, 0x02) ||
    startsWith(bytes, 0x09, 0x04) ||
    startsWith(bytes, 0x09, 0x08)
  ) {
    throw new Problem(oldFormat, { format: beforeCompound });
  }
  refuseMarkup(bytes);
  if (/\.(csv|txt|tsv)$/i.test(name)) {
    const sheetName = name.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');
    const sheet: SheetSource = {
      name: sheetName,
      hidden: false,
      merges: async () => [],
      rows: () => readCsv(bytes, limits),
    };
    return { sheets: [sheet], date1904: false };
  }
  if (/\.(xlsx|xlsm)$/i.test(name)) throw new Problem(damaged, { part: 'zip' });
  throw new Problem(notAWorkbook);
}
