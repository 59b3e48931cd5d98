import { foldWords } from '../../lib/vietnamese.ts';
import { appointmentKinds } from '../appointment/appointment.labels.ts';
import { degreeLevels, sexes, stateManagementLevels, theoryLevels } from '../cadres/cadres.labels.ts';
import { grades } from '../evaluation/evaluation.labels.ts';
import { movementKinds } from '../movement/movement.labels.ts';
import { ownershipSectors, unitKinds } from '../organisation/organisation.labels.ts';
import { likeness } from '../organisation/organisation.names.labels.ts';

const namesOf = (...lists: { list: readonly { vi: string }[] }[]): readonly string[] =>
  lists.flatMap(({ list }) => list.map(({ vi }) => vi));

/** What a cell may say instead, by what was wrong with it; each is read without a fault. */
const known: Record<string, readonly string[]> = {
  degree_unknown: namesOf(degreeLevels),
  theory_unknown: namesOf(theoryLevels),
  state_management_unknown: namesOf(stateManagementLevels),
  sex_unreadable: namesOf(sexes),
  grade_unknown: namesOf(grades),
  movement_kind_unknown: namesOf(movementKinds, appointmentKinds),
  unit_kind_unknown: namesOf(unitKinds),
  sector_unknown: namesOf(ownershipSectors),
  tick_unreadable: ['x'],
};

/** Excel drops the zero that many numbers begin with. */
const zeroLost = new Set(['identity_eleven_digits', 'identity_eight_digits']);

/** The lists of names that are data, by the fault of a name they do not hold. */
export type ListedNames = Record<'ethnicGroup' | 'religion', readonly string[]>;

/** What could be meant, the likest first. */
export function suggestionsFor(code: string, value: string, listed: ListedNames): string[] {
  if (zeroLost.has(code)) return [`0${value.replace(/\D/g, '')}`];
  const names =
    code === 'ethnic_group_unknown'
      ? listed.ethnicGroup
      : code === 'religion_unknown'
        ? listed.religion
        : (known[code] ?? []);
  const meant = foldWords(value);
  return names
    .map((name) => ({ name, alike: likeness(foldWords(name), meant) }))
    .sort((a, b) => b.alike - a.alike)
    .map(({ name }) => name);
}
