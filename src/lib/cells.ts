import type { Cell } from './grid.ts';
import { foldWords } from './vietnamese.ts';

/** Why a cell could not be read; the sentences stand in the import's labels under the same codes. */
export type CellFault =
  | 'cell_error'
  | 'formula_pending'
  | 'day_unreadable'
  | 'day_impossible'
  | 'day_in_future'
  | 'day_too_old'
  | 'birth_too_young'
  | 'too_young_for_party'
  | 'number_unreadable'
  | 'number_not_whole'
  | 'number_negative'
  | 'number_too_large'
  | 'tick_unreadable'
  | 'name_invalid'
  | 'text_too_long'
  | 'identity_eleven_digits'
  | 'identity_eight_digits'
  | 'identity_digits'
  | 'sex_unreadable';

/** A value, or the reason why there is none. `value` null means that the cell says nothing ("-", blank). */
export type Reading<T> = { value: T | null; fault?: undefined } | { value?: undefined; fault: CellFault };

export const nothing: Reading<never> = { value: null };
export const read = <T>(value: T | null): Reading<T> => ({ value });
export const fault = (code: CellFault): Reading<never> => ({ fault: code });

/** What is wrong with a cell whatever it should hold. */
export function cellFault(cell: Cell): CellFault | null {
  if (cell.kind === 'error' || /^#(REF|N\/A|NAME|VALUE|DIV\/0|NULL|NUM|GETTING_DATA)[!?]?$/i.test(cell.text))
    return 'cell_error';
  return cell.formula === 'pending' ? 'formula_pending' : null;
}

/** Dashes, dots and slashes that stand for "nothing here". */
export const isBlank = (text: string): boolean => /^[\s\-–—_./\\…,;:*]*$/.test(text);

/** Text of one line; a cell of dashes says nothing. */
export function readText(cell: Cell): Reading<string> {
  const text = cell.text.replace(/\s*\n\s*/g, ' ').trim();
  if (isBlank(text)) return nothing;
  return text.length > 500 ? fault('text_too_long') : read(text);
}

const ticks = new Set([
  'x',
  'v',
  'co',
  '1',
  'xx',
  'ok',
  'da qua',
  'da hoc',
  'da co',
  'true',
  'yes',
  'dang vien',
  'dv',
  'roi',
  'da boi duong',
  'da dao tao',
]);
const crosses = new Set([
  '0',
  'khong',
  'chua',
  'chua qua',
  'chua co',
  'k',
  'false',
  'no',
  'ko',
  'chua hoc',
  'chua boi duong',
  'khong co',
  'quan chung',
  'qc',
  'chua vao',
]);

/** x, X, ✓, có, đã qua, 1 … as true; không, chưa, 0 as false; a blank says nothing here, the column's reader decides. */
export function readTick(cell: Cell): Reading<boolean> {
  const text = cell.text.trim();
  if (/^[✓✔☑√×✗●•+]+$/u.test(text)) return read(true);
  if (isBlank(text)) return nothing;
  // Wingdings has its ticks under these letters.
  if (/^[üþ]$/.test(text)) return read(true);
  const words = foldWords(text);
  if (ticks.has(words)) return read(true);
  return crosses.has(words) ? read(false) : fault('tick_unreadable');
}

/** Thousands as 1.234 or 1,234; "3 (=4+8)" is 3; "12 người" is 12. */
export function readCount(cell: Cell): Reading<number> {
  if (cell.number !== null) return checkCount(cell.number);
  const text = cell.text.trim();
  if (isBlank(text)) return nothing;
  const match = /^([-−]?)\s*(\d{1,3}(?:[.,\s]\d{3})+|\d+)(?:[.,]0+)?\s*(?:\(.*\)|\p{L}[\p{L}\s.]*)?$/u.exec(
    text,
  );
  if (!match) return fault(/^[-−]?\d+[.,]\d+$/.test(text) ? 'number_not_whole' : 'number_unreadable');
  return checkCount((match[1] ? -1 : 1) * Number(match[2]!.replace(/\D/g, '')));
}

function checkCount(number: number): Reading<number> {
  if (!Number.isInteger(number)) return fault('number_not_whole');
  if (number < 0) return fault('number_negative');
  return number > 100_000_000 ? fault('number_too_large') : read(number);
}

/** A length such as "2", "2,5", "2 ngày", "1/2 ngày" or "nửa ngày". */
export function readLength(cell: Cell): Reading<number> {
  if (cell.number !== null)
    return cell.number > 0 && cell.number <= 2000 ? read(cell.number) : fault('number_unreadable');
  const text = cell.text.trim();
  if (isBlank(text)) return nothing;
  const half = /^(1\/2|½|nửa)/i.test(text);
  const match = /^(\d+(?:[.,]\d+)?)(?:\s*(?:\p{L}|\(|$))/u.exec(text);
  const number = half ? 0.5 : match ? Number(match[1]!.replace(',', '.')) : Number.NaN;
  return number > 0 && number <= 2000 ? read(number) : fault('number_unreadable');
}

/** What a person's name may hold: no signs of a formula, a tag or a number can be among them. */
const nameLetters = /^[\p{L}\p{M}][\p{L}\p{M}\s.'’‘ʼ`-]*$/u;
// Ông is a family name as well: then a middle name follows.
const courtesy = /^(ông|bà|đ\/c|đ\.c|đồng chí|anh|chị)[\s.:]+(?=\p{L})(?!(?:văn|thị)\s)/iu;
const learned = /^(?:(?:PGS|GS|TSKH|TS|ThS|BSCKI{1,2}|BSCK[12]|BS|DS|KS|KTS|LS|CN)[\s.]+)+(?=\p{L}+\s)/iu;
const counted = /^\d{1,4}[.)]\s*(?=\p{L})/u;

/** A person's name as written, without courtesy words; a remark in brackets behind it is left out. */
export function readName(cell: Cell): Reading<string> {
  const text = cell.text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(counted, '')
    .replace(/\s*\((?![^)]*[<>=])[\p{L}\s,.\d/-]*\)\s*$/u, '')
    .trim();
  if (isBlank(text)) return nothing;
  // "Anh" is also a family name's next word or a given name: only a longer name can begin with a courtesy.
  const name = (text.split(' ').length > 2 ? text.replace(courtesy, '') : text).replace(learned, '');
  if (cell.kind !== 'text' || name.length > 100 || !nameLetters.test(name)) return fault('name_invalid');
  return read(name);
}

/** Nine digits (CMND) or twelve (CCCD); the digits only. */
export function readIdentity(cell: Cell): Reading<string> {
  const text = cell.text.replace(/[\s.'’`-]/g, '').replace(/^(CCCD|CMND|CMTND|CC)[:：]?/i, '');
  if (text === '') return nothing;
  if (/^\d{9}$|^\d{12}$/.test(text)) return read(text);
  // Excel keeps a number, not its leading zero: the digit is not ours to guess.
  if (/^\d{11}$/.test(text)) return fault('identity_eleven_digits');
  return fault(/^\d{8}$/.test(text) ? 'identity_eight_digits' : 'identity_digits');
}

/** The sex and birth year that a twelve-digit number states, null for a nine-digit one. */
export function statedByIdentity(number: string): { male: boolean; birthYear: number } | null {
  if (number.length !== 12) return null;
  const century = Number(number[3]);
  return {
    male: century % 2 === 0,
    birthYear: 1900 + 100 * Math.floor(century / 2) + Number(number.slice(4, 6)),
  };
}

export function readSex(cell: Cell): Reading<'male' | 'female'> {
  const words = foldWords(cell.text);
  if (words === '') return nothing;
  if (words === 'nu' || words === 'f' || words === 'female' || words === 'gai' || words === 'ba')
    return read('female');
  if (words === 'nam' || words === 'm' || words === 'male' || words === 'trai' || words === 'ong')
    return read('male');
  return fault('sex_unreadable');
}
