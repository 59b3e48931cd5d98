import type { Change } from './changes.ts';

/** What of a unit stands in tables of its own, and is told with the unit. */
const partsOfUnits: Readonly<Record<string, readonly string[]>> = {
  unit_name: ['name'],
  unit_parent: ['parent_id'],
  unit_event: ['effective_on', 'document_id'],
  unit_count: ['workers', 'members', 'female_members', 'committee_size'],
  unit_quota: ['quota'],
};

/** A unit that was made is told in one line: its name, what it stands under, its founding and its figures with it. */
export function unitsAsOne(changes: readonly Change[]): Change[] {
  const made = new Map<number, Change>();
  for (const one of changes)
    if (one.table === 'unit' && one.change === 'created')
      made.set(one.rowId, { ...one, after: { ...one.after } });
  const folded = new Set<string>();
  return changes.flatMap((one) => {
    const unit = one.unitId === null || one.personId !== null ? undefined : made.get(one.unitId);
    if (!unit) return [one];
    if (one.table === 'unit') return [unit];
    const columns = partsOfUnits[one.table];
    const key = `${one.table} ${one.unitId}`;
    // A second count of the same unit is of another day: it is told by itself.
    if (!columns || one.change !== 'created' || folded.has(key)) return [one];
    folded.add(key);
    for (const column of columns) {
      const value = one.after?.[column] ?? one.about[column] ?? null;
      if (value !== null) unit.after![column] ??= value;
    }
    return [];
  });
}
