import type { ValueTold } from '../regulations.register.schema.ts';

/** A figure that is a table, as it is typed. */
export interface TypedTable {
  heads: readonly string[];
  rows: readonly (readonly string[])[];
}

/** A figure as it is typed: one line, or a table. */
export type Typed = string | TypedTable;

export const isNumeric = (counted: string): boolean => !['share', 'flag', 'text', 'table'].includes(counted);

type Cell = string | number | boolean | null;

/** “12,5” and “12.5” are numbers, anything else is words; nothing is null. */
function cellOf(typed: string): Cell {
  const words = typed.trim();
  if (words === '') return null;
  return /^-?\d+([.,]\d+)?$/.test(words) ? Number(words.replace(',', '.')) : words;
}

/** What is sent of what was typed, by how the rule is counted. */
export function figureOf(counted: string, typed: Typed): ValueTold {
  if (typeof typed !== 'string')
    return typed.rows
      .filter((row) => row.some((cell) => cell.trim() !== ''))
      .map((row) => Object.fromEntries(typed.heads.map((head, at) => [head, cellOf(row[at] ?? '')])));
  if (counted === 'flag') return typed === 'true';
  if (!isNumeric(counted)) return typed.trim();
  // Nothing is not nought: the server names the field.
  return typed.trim() === '' ? '' : Number(typed.replace(',', '.'));
}

const columnsOf = (value: ValueTold | null | undefined): string[] =>
  Array.isArray(value) ? Object.keys(value[0] ?? {}) : [];

/** A standing figure as it would have been typed; an empty one of the same columns where `blank`. */
export function typedOf(counted: string, value: ValueTold | null, blank = false): Typed {
  if (counted !== 'table') return value === null || blank ? '' : String(value);
  const heads = columnsOf(value);
  if (heads.length === 0) return { heads: ['', ''], rows: [['', '']] };
  const rows = Array.isArray(value) && !blank ? value : [{}];
  return {
    heads,
    rows: rows.map((row) => heads.map((head) => String((row as Record<string, Cell>)[head] ?? ''))),
  };
}
