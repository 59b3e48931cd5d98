import { type Selectable, sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Person } from '../../db/schema.ts';
import { hashIdentity, sealIdentity } from '../../gate/vault.ts';
import type { Day, PartialDay, Precision } from '../../lib/days.ts';
import { conflict, type FieldFault, invalidInput, notFound, Problem } from '../../lib/problem.ts';
import { nameKey, nameSort } from '../../lib/vietnamese.ts';
import type { Corrected, PersonCorrection } from './cadres.identity.schema.ts';
import { ethnicScheme, religionScheme } from './cadres.labels.ts';
import { identityFaults } from './cadres.person.checks.ts';
import { codeUnknown, identityElsewhere } from './cadres.problems.ts';
import { refreshStandings } from './cadres.standings.queries.ts';

/** The unit that manages the person now; undefined where nobody of that number is within reach. */
export async function findManagingUnit(db: Db, personId: number): Promise<number | undefined> {
  const found = await db.selectFrom('person').select('unit_id').where('id', '=', personId).executeTakeFirst();
  return found?.unit_id;
}

/** Where the record lies; undefined beyond reach. */
export async function findManagingPath(db: Db, personId: number): Promise<string | undefined> {
  const found = await db
    .selectFrom('person')
    .select('unit_path')
    .where('id', '=', personId)
    .executeTakeFirst();
  return found?.unit_path;
}

type Columns = Partial<Selectable<Person>>;
type Fields = Required<Omit<PersonCorrection, 'id' | 'version'>>;

const dated = (name: string, value: PartialDay | null) => ({
  [`${name}_on`]: value?.on ?? null,
  [`${name}_precision`]: value?.precision ?? null,
});

/** What each field writes. */
const columnsOf: { [F in keyof Fields]: (value: Fields[F]) => Columns } = {
  fullName: (value) => ({ full_name: value, name_sort: nameSort(value), name_key: nameKey(value) }),
  otherName: (value) => ({ other_name: value }),
  sex: (value) => ({ sex: value }),
  birth: (value) => dated('birth', value),
  identityNumber: (value) => ({
    identity_hash: value === null ? null : hashIdentity(value),
    identity_cipher: value === null ? null : sealIdentity(value),
  }),
  ethnicGroup: (value) => ({ ethnic_group: value, ethnic_scheme: value && ethnicScheme }),
  religion: (value) => ({ religion: value, religion_scheme: value && religionScheme }),
  nativePlace: (value) => ({ native_place: value }),
  birthPlace: (value) => ({ birth_place: value }),
  recruited: (value) => dated('recruited', value),
  note: (value) => ({ note: value }),
};

/** The same number sealed again is another cipher: only its hash tells whether it differs. */
const differs = (before: Columns, after: Columns): boolean =>
  Object.entries(after).some(([column, value]) => {
    const known = before[column as keyof Columns];
    if (column === 'identity_cipher') return false;
    return value instanceof Buffer && known instanceof Buffer ? !value.equals(known) : value !== known;
  });

/** Puts the given fields of a person right and recounts; refused where the record is not the one that was read. */
export async function correctPerson(db: Db, correction: PersonCorrection, today: Day): Promise<Corrected> {
  const { id, version, ...fields } = correction;
  const before = await db
    .selectFrom('person')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!before) throw new Problem(notFound);
  if (before.version !== version) throw new Problem(conflict);
  const unitId = before.unit_id;
  const faults = faultsOf(before, fields, today);
  if (faults.length > 0) throw invalidInput(faults);
  if (fields.ethnicGroup) await requireCode(db, 'ethnic_groups', ethnicScheme, fields.ethnicGroup);
  if (fields.religion) await requireCode(db, 'religions', religionScheme, fields.religion);
  if (fields.identityNumber) await refuseHolder(db, id, fields.identityNumber);
  const patch: Columns = {};
  const changed: string[] = [];
  for (const [field, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    const columns = (columnsOf[field as keyof Fields] as (value: unknown) => Columns)(value);
    if (!differs(before, columns)) continue;
    Object.assign(patch, columns);
    changed.push(field);
  }
  if (changed.length === 0) return { unitId, version, changed };
  await db
    .updateTable('person')
    .set({ ...patch, version: version + 1 })
    .where('id', '=', id)
    .execute();
  await refreshStandings(db, [id]);
  return { unitId, version: version + 1, changed };
}

/** What is told is held against what is on record: what was wrong before stays until it is told anew. */
function faultsOf(before: Columns, told: Partial<Fields>, today: Day): FieldFault[] {
  const known = (on: Day | null | undefined, precision: string | null | undefined) =>
    on ? { on, precision: precision as Precision } : null;
  const dated = told.birth !== undefined || told.recruited !== undefined;
  const birth = told.birth ?? (dated ? known(before.birth_on, before.birth_precision) : null);
  const recruited = told.recruited ?? (dated ? known(before.recruited_on, before.recruited_precision) : null);
  return identityFaults({ fullName: told.fullName, birth, recruited }, today).filter(
    ({ path }) => path !== 'birth' || told.birth,
  );
}

export async function requireCode(db: Db, list: string, scheme: string, code: string): Promise<void> {
  const found = await db
    .selectFrom('code')
    .select('code')
    .where('list', '=', list)
    .where('scheme', '=', scheme)
    .where('code', '=', code)
    .executeTakeFirst();
  if (!found) throw new Problem(codeUnknown, { code, list });
}

/** A number held by somebody else is refused, whoever may see that person; at most the unit is named. */
export async function refuseHolder(db: Db, personId: number, identityNumber: string): Promise<void> {
  const { rows } = await sql<{ person_id: number | null; unit_name: string }>`
    select person_id, unit_name from identity_holder(${hashIdentity(identityNumber)})`.execute(db);
  const [holder] = rows;
  if (holder && holder.person_id !== personId)
    throw new Problem(identityElsewhere, { unit: holder.unit_name });
}

const schemes: Record<string, string> = { ethnic_groups: ethnicScheme, religions: religionScheme };

/** The codes of a list in the scheme that records are written in; none of a list that no record uses. */
export const listCodes = (db: Db, list: string): Promise<{ code: string; vi: string; en: string }[]> =>
  db
    .selectFrom('code')
    .select(['code', 'vi', 'en'])
    .where('list', '=', list)
    .where('scheme', '=', schemes[list] ?? '')
    .orderBy('position')
    .execute();
