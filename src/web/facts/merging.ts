import { type FactField, type FactValues, sameValue } from '../../gate/fact.ts';

export const changedFields = <F extends Pick<FactField, 'key'>>(
  fields: readonly F[],
  before: FactValues,
  after: FactValues,
): F[] => fields.filter(({ key }) => !sameValue(before[key], after[key]));

/** Mine where I changed it, theirs elsewhere; `both`: fields that the two changed differently. */
export function merge(fields: readonly FactField[], base: FactValues, mine: FactValues, theirs: FactValues) {
  const own = changedFields(fields, base, mine).map(({ key }) => key);
  const others = new Set(changedFields(fields, base, theirs).map(({ key }) => key));
  return {
    values: { ...theirs, ...Object.fromEntries(own.map((key) => [key, mine[key] ?? null])) } as FactValues,
    both: own.filter((key) => others.has(key) && !sameValue(mine[key], theirs[key])),
  };
}
