import { z } from 'zod';
import type { Code } from '../lib/codes.ts';
import type { Day, PartialDay } from '../lib/days.ts';
import type { FieldFault, Words } from '../lib/problem.ts';
import { sensitiveStates } from '../lib/sensitive.labels.ts';
import { id, note } from '../lib/shapes.ts';
import { factFaults } from './fact.text.ts';
import type { Right } from './rights.ts';

/** The paper a fact rests on, as it is printed. */
export interface Paper {
  number: string | null;
  signedOn: string | null;
  issuer: string | null;
}
export type FactValue = string | number | boolean | null | PartialDay | Paper;
export type FactValues = Record<string, FactValue>;

/** Codes of the product's own, one of its lists in `code`, or by what the other fields say; null leaves the words free. */
export type FactCodes = readonly Code[] | { list: string } | ((values: FactValues) => readonly Code[] | null);

export interface FactField extends Words {
  key: string;
  input:
    | 'code'
    | 'text'
    | 'note'
    | 'day'
    | 'partialDay'
    | 'number'
    | 'flag'
    | 'unit'
    | 'identity'
    | 'committee'
    | 'standard'
    | 'condition'
    | 'document';
  codes?: FactCodes;
  hint?: Words;
  /** A day on which something happened: it cannot be to come. */
  past?: boolean;
  /** `new`: said once, with the fact; were it wrong, the fact is another. `correction`: not known when the fact begins. */
  only?: 'new' | 'correction';
}

/**
 * One kind of fact of a person, as routes, tests and screens know it. The browser reads it too: it is pure.
 * Its table keeps its past and has its whole record (`fact_table`, `whole_record`).
 */
// biome-ignore lint/suspicious/noExplicitAny: a list holds kinds of every shape.
export interface FactKind<V = any> extends Words {
  /** The table, and the subject of its trail. */
  key: string;
  /** Of its routes: POST here, PATCH and DELETE at `:id`, GET at `:id/versions`. */
  path: string;
  right: Right;
  /** Every field's shape; null is what is not known. */
  shape: z.ZodObject;
  /** In the order of the paper form. A key is its column's name, in camel case. */
  fields: readonly FactField[];
  /** What a correction carries of the row as it was read; the act, unless rows count their versions. */
  stamp?: 'act' | 'version';
  /** Facts of one person whose windows may not overlap have the same line. */
  line?: (values: V) => string;
  /** Facts of one person that would be one and the same, have the same words here. */
  once?: (values: V) => string;
  /** What the shape of a single field cannot see. */
  check?: (values: V) => FieldFault[];
}

export const factKind = <S extends z.ZodObject>(kind: FactKind<z.output<S>> & { shape: S }) => kind;

export const correctable = (kind: FactKind): readonly FactField[] =>
  kind.fields.filter(({ only }) => only !== 'new');

/** A field left out stays as it is, so a default must not fill it. */
const withoutDefault = (shape: z.ZodType): z.ZodType =>
  shape instanceof z.ZodDefault ? (shape.removeDefault() as z.ZodType) : shape;

export const fieldShape = (kind: FactKind, key: string): z.ZodType =>
  withoutDefault(kind.shape.shape[key] as z.ZodType);

/** What PATCH takes: the row, the act under which it was read, why, and the fields that become other. */
export const correctionOf = (kind: FactKind) =>
  z.object({
    id,
    act: id,
    reason: note.nullish(),
    ...Object.fromEntries(correctable(kind).map(({ key }) => [key, fieldShape(kind, key).optional()])),
  });

const isPaper = (value: FactValue | undefined): value is Paper =>
  typeof value === 'object' && value !== null && 'number' in value;

/** Days on which something is said to have happened and that have not come. */
export const faultsToCome = (kind: FactKind, values: FactValues, today: Day): FieldFault[] =>
  kind.fields
    .filter(({ key, past }) => past && typeof values[key] === 'string' && values[key] > today)
    .map(({ key }) => ({ path: key, ...factFaults.future }));

/** What is wrong with the values as a whole on the day they are told, each with the field it belongs to. */
export function faultsIn(kind: FactKind, values: FactValues, today: Day): FieldFault[] {
  const { fromOn, toOn } = values;
  return [
    ...(typeof fromOn === 'string' && typeof toOn === 'string' && toOn <= fromOn
      ? [{ path: 'toOn', ...factFaults.reversed }]
      : []),
    ...faultsToCome(kind, values, today),
    ...kind.fields.flatMap(({ key }) => {
      const value = values[key];
      return isPaper(value) && value.number === null ? [{ path: key, ...factFaults.numberless }] : [];
    }),
    ...(kind.check?.(values) ?? []),
  ];
}

export const sameValue = (one: FactValue | undefined, other: FactValue | undefined): boolean => {
  if (one === null || one === undefined || other === null || other === undefined)
    return (one ?? null) === (other ?? null);
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  return [...Object.keys(one), ...Object.keys(other)].every(
    (key) => (one as never)[key] === (other as never)[key],
  );
};

const by = z.object({ at: z.string(), by: z.string() });
const value = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.object({ on: z.string(), precision: z.enum(['day', 'month', 'year']) }),
  z.object({ number: z.string().nullable(), signedOn: z.string().nullable(), issuer: z.string().nullable() }),
]);

/** What was believed of a fact, the present belief first. */
export const factVersions = z.object({
  id: z.number(),
  personId: z.number(),
  /** To be sent with a correction; null where the fact was taken back. */
  act: z.number().nullable(),
  /** Fields that are sensitive are left out of every version unless it is open. */
  sensitive: z.enum(sensitiveStates),
  versions: z.array(
    z.object({
      values: z.record(z.string(), value),
      recorded: by,
      /** Why it was put as it is, where somebody said so. */
      reason: z.string().nullable(),
      /** Who believed otherwise, and since when; null for what stands. */
      until: by.nullable(),
    }),
  ),
});
export type FactVersions = z.infer<typeof factVersions>;
