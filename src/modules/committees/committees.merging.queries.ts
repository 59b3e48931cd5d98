import { sql } from 'kysely';
import { type Db, run } from '../../db/database.ts';
import { columnsOfFacts, movePersonFacts } from '../../db/facts.ts';
import { refuseChanged, type Touched } from '../../db/undo.ts';
import { listChanges } from '../../gate/changes.ts';
import type { Discloses } from '../../gate/disclosure.ts';
import type { Context } from '../../gate/route.ts';
import type { ChangePlace } from '../../lib/changes.ts';
import type { Day } from '../../lib/days.ts';
import { columnName } from '../../lib/facts.labels.ts';
import { conflict, notFound, Problem } from '../../lib/problem.ts';
import { findPhoto, standPhoto } from '../cadres/cadres.photo.queries.ts';
import { lockPerson } from '../cadres/cadres.postings.queries.ts';
import { settlePostings } from '../cadres/cadres.posts.queries.ts';
import { refreshStandings } from '../cadres/cadres.standings.queries.ts';
import { takeBack } from '../cadres/cadres.undo.queries.ts';
import { moveFacts, tablesOfPeople } from './committees.merging.facts.queries.ts';
import {
  fieldUnknown,
  identityUndecided,
  mergeBeyond,
  mergedOn,
  samePerson,
} from './committees.merging.problems.ts';
import type { Merge, Merging } from './committees.merging.schema.ts';

type PersonRow = Record<string, unknown> & {
  id: number;
  version: number;
  full_name: string;
  unit_id: number;
  unit_path: string;
  identity_hash: Buffer | null;
};

/** What a merge or its undoing touched: the record that stays, the other, and who managed each. */
export interface Merged {
  mergeId: number;
  kept: { id: number; name: string; unitId: number };
  gone: { id: number; name: string; unitId: number };
}

/** Columns that are one field: a day and its precision, a code and its scheme, a number and its hash. */
const together: Record<string, readonly string[]> = {
  full_name: ['full_name', 'name_sort', 'name_key'],
  identity_number: ['identity_hash', 'identity_cipher'],
};

/** The fields of a person by the column that names them. */
async function fieldsOfPeople(db: Db): Promise<Map<string, readonly string[]>> {
  const columns = (await columnsOfFacts(db)).get('person')!;
  const stem = (column: string) => column.replace(/_on$|_group$/, '');
  const fields = new Map<string, readonly string[]>();
  for (const column of [...columns, 'identity_number']) {
    if (!columnName('person', column) || column === 'unit_id') continue;
    const beside = [`${stem(column)}_precision`, `${stem(column)}_scheme`].filter((one) =>
      columns.includes(one),
    );
    fields.set(column, together[column] ?? [column, ...beside]);
  }
  return fields;
}

/** Until the transaction ends nobody else writes of the two; in one order, so that no two wait for each other. */
async function lockBoth(db: Db, one: number, other: number): Promise<[PersonRow, PersonRow]> {
  const { rows } = await run(db, 'select * from person where id = any($1) order by id for update', [
    [one, other],
  ]);
  const people = new Map((rows as PersonRow[]).map((row) => [row.id, row]));
  const first = people.get(one);
  const second = people.get(other);
  if (!first || !second) throw new Problem(notFound);
  return [first, second];
}

export async function reachesBeyond(db: Db, people: readonly number[]): Promise<boolean> {
  const { rows } = await sql<{ beyond: boolean }>`select facts_beyond_reach(${people}) as beyond`.execute(db);
  return rows[0]!.beyond;
}

/** Makes two records of one person one: facts, links and accounts go to the one that stays, the other goes to the past. */
export async function mergePeople(
  { db, today }: Pick<Context, 'db' | 'today'>,
  { id, gone: goneId, choices, ...read }: Merging,
): Promise<Merged> {
  if (id === goneId) throw new Problem(samePerson);
  const [kept, gone] = await lockBoth(db, id, goneId);
  if (kept.version !== read.version || gone.version !== read.goneVersion) throw new Problem(conflict);
  if (await reachesBeyond(db, [id, goneId])) throw new Problem(mergeBeyond);
  const { photo, ...chosen } = choices;
  const fields = await chosenFields(db, kept, gone, chosen);
  const photos = { kept: await findPhoto(db, id), gone: await findPhoto(db, goneId) };
  await moveFacts(db, goneId, id);
  await standPhoto(db, id, photos[photo ?? (photos.kept ? 'kept' : 'gone')]?.id ?? null);
  const { rows: accounts } = await sql<{ id: number }>`
    update account set person_id = ${id} where person_id = ${goneId} returning id`.execute(db);
  const { id: mergeId } = await db
    .insertInto('person_merge')
    .values({
      person_id: id,
      gone_id: goneId,
      accounts: accounts.map((account) => account.id),
      unit_path: kept.unit_path,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  // First it gives up its number, which only one may hold.
  await sql`delete from person where id = ${goneId}`.execute(db);
  await run(
    db,
    `update person set ${['version', ...Object.keys(fields)].map((column, at) => `"${column}" = $${at + 2}`).join(', ')} where id = $1`,
    [id, kept.version + 1, ...Object.values(fields)],
  );
  const unitId = await follow(db, id, today);
  await refreshStandings(db, [id, goneId]);
  return {
    mergeId,
    kept: { id, name: kept.full_name, unitId },
    gone: { id: goneId, name: gone.full_name, unitId: gone.unit_id },
  };
}

/** What the record that stays says from now on; two numbers are never chosen between in silence. */
async function chosenFields(
  db: Db,
  kept: PersonRow,
  gone: PersonRow,
  choices: Merging['choices'],
): Promise<Record<string, unknown>> {
  const fields = await fieldsOfPeople(db);
  const unknown = Object.keys(choices).find((field) => !fields.has(field));
  if (unknown) throw new Problem(fieldUnknown, { field: unknown });
  const numbers = kept.identity_hash && gone.identity_hash;
  if (numbers && !kept.identity_hash!.equals(gone.identity_hash!) && !choices.identity_number)
    throw new Problem(identityUndecided);
  const taken: Record<string, unknown> = {};
  for (const [field, columns] of fields) {
    const choice = choices[field] ?? (kept[columns[0]!] === null ? 'gone' : 'kept');
    if (choice === 'gone') for (const column of columns) taken[column] = gone[column];
  }
  return taken;
}

/** Today's full-time posting may be the other's: its unit manages the person, and the person's own facts lie there. */
async function follow(db: Db, personId: number, today: Day): Promise<number> {
  const posted = await db
    .selectFrom('posting')
    .select('id')
    .where('person_id', '=', personId)
    .limit(1)
    .execute();
  if (posted.length > 0) await settlePostings(db, personId, today);
  const { unit_id: unitId, unit_path: path } = await db
    .selectFrom('person')
    .select(['unit_id', 'unit_path'])
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  await movePersonFacts(db, [{ personId, path }]);
  return unitId;
}

/** The person into whom one was merged, who may have been merged on; undefined where that is nobody within reach. */
export async function findMergedInto(db: Db, goneId: number): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select person_id as id from person_merged where gone_id = ${goneId}`.execute(db);
  return rows[0]?.id;
}

/** The records merged into this one, the latest first. */
export async function listMerges(db: Db, personId: number): Promise<Merge[]> {
  const { rows } = await sql<Merge>`
    select m.id, m.gone_id as "goneId",
      (select g.full_name from person_past g where g.id = m.gone_id order by g.past_id desc limit 1) as "goneName",
      to_char(a.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, coalesce(c.full_name, a.operator, '') as by
    from person_merge m join act a on a.id = m.act_id left join account c on c.id = a.account_id
    where m.person_id = ${personId} order by m.id desc limit 100`.execute(db);
  return rows;
}

export async function findUnitOfMerge(db: Db, mergeId: number): Promise<number | undefined> {
  const { rows } = await sql<{ unit: number }>`
    select p.unit_id as unit from person_merge m join person p on p.id = m.person_id where m.id = ${mergeId}`.execute(
    db,
  );
  return rows[0]?.unit;
}

/** A merge as its first version has it: into whom, and by which act; a later merge may have written the row anew. */
async function findMerge(db: Db, mergeId: number) {
  const { rows } = await sql<{ kept: number; gone: number; accounts: number[]; act: number; moved: boolean }>`
    select m.person_id as kept, m.gone_id as gone, m.accounts, coalesce(first.act_id, m.act_id) as act,
      coalesce(first.person_id <> m.person_id, false) as moved
    from person_merge m join person p on p.id = m.person_id
    left join lateral (select act_id, person_id from person_merge_past v where v.id = m.id order by past_id limit 1) first on true
    where m.id = ${mergeId}`.execute(db);
  if (!rows[0]) throw new Problem(notFound);
  return rows[0];
}

export async function listMergeChanges(
  db: Db,
  mergeId: number,
  after: ChangePlace | null,
  limit: number,
  discloses: Discloses,
) {
  const { act, kept, gone } = await findMerge(db, mergeId);
  // There is one record now: what opens it opens what went into it.
  const told: Discloses = (whom, path) => discloses(whom === gone ? kept : whom, path);
  return listChanges(db, [act], after, limit, told);
}

/** Parts the two again; refused while anything that was put on record since rests on the one. */
export async function undoMerge(db: Db, mergeId: number): Promise<Merged> {
  const { kept: keptId, gone: goneId, act, moved, accounts } = await findMerge(db, mergeId);
  if (moved) throw new Problem(mergedOn);
  await lockPerson(db, keptId);
  // What lies beyond reach cannot be asked whether it came after: it forbids parting as it forbids merging.
  if (await reachesBeyond(db, [keptId])) throw new Problem(mergeBeyond);
  await refuseChanged(db, await factsSince(db, keptId, act));
  if (await actReachesBeyond(db, act)) throw new Problem(mergeBeyond);
  await takeBack(db, [act]);
  await sql`update account set person_id = ${goneId} where id = any(${accounts}) and person_id = ${keptId}`.execute(
    db,
  );
  const [kept, gone] = await lockBoth(db, keptId, goneId);
  return {
    mergeId,
    kept: { id: kept.id, name: kept.full_name, unitId: kept.unit_id },
    gone: { id: gone.id, name: gone.full_name, unitId: gone.unit_id },
  };
}

async function actReachesBeyond(db: Db, act: number): Promise<boolean> {
  const { rows } = await sql<{ beyond: boolean }>`select act_reaches_beyond(${act}) as beyond`.execute(db);
  return rows[0]!.beyond;
}

/** Facts put on record of the person, or taken back, after that act: of which of the two they speak nobody can tell. */
async function factsSince(db: Db, personId: number, act: number): Promise<Touched[]> {
  const since: Touched[] = [];
  for (const [table] of await tablesOfPeople(db)) {
    const { rows } = await run(
      db,
      `select id from "${table}" where person_id = $1 and act_id > $2
      union select id from "${table}_past" was where person_id = $1 and past_act_id > $2 and act_id <= $2
        and not exists (select from "${table}" live where live.id = was.id)
      order by id`,
      [personId, act],
    );
    since.push(...rows.map((row) => ({ table, id: row.id as number })));
  }
  return since;
}
