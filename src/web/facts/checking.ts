import { type FactField, type FactKind, type FactValues, faultsIn, fieldShape } from '../../gate/fact.ts';
import { faultsOf } from '../../gate/faults.text.ts';
import type { Day } from '../../lib/days.ts';
import type { FieldFault } from '../../lib/problem.ts';

/** Whether a field must be filled: its shape knows no null. */
export const requires = (kind: FactKind, { key, input }: FactField) =>
  input !== 'document' && !fieldShape(kind, key).safeParse(null).success;

/** What the browser can already tell: each changed field by its shape, then the fact as a whole. */
export function wrong(
  kind: FactKind,
  changed: readonly FactField[],
  fields: readonly FactField[],
  values: FactValues,
  needed: string,
  today: Day,
): FieldFault[] {
  const missing = fields.filter(
    (field) => requires(kind, field) && (values[field.key] === null || values[field.key] === ''),
  );
  const single = changed
    .filter((field) => !missing.includes(field))
    .flatMap(({ key }) => {
      const { error } = fieldShape(kind, key).safeParse(values[key]);
      return error
        ? faultsOf(error).map((fault, index) => ({
            ...fault,
            path: [key, ...(error.issues[index]?.path ?? [])].join('.'),
          }))
        : [];
    });
  const found = [...missing.map(({ key }) => ({ path: key, vi: needed, en: needed })), ...single];
  return found.length > 0 ? found : faultsIn(kind, values, today);
}
