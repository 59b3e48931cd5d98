import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { hashIdentity } from '../../gate/vault.ts';
import type { Day, PartialDay, Precision } from '../../lib/days.ts';
import { covers } from '../../lib/timeline.ts';
import { nameKey } from '../../lib/vietnamese.ts';
import { agree } from './cadres.days.ts';
import type { Engagement } from './cadres.labels.ts';

/** How a row names a person. */
export interface Wanted {
  fullName: string;
  birth: PartialDay | null;
  identityNumber: string | null;
  unitId: number;
}

/** Whom a row may mean, in the posting by which they were found. */
export interface Candidate {
  personId: number;
  unitId: number;
  engagement: Engagement;
  fullName: string;
  unitName: string;
  birthOn: Day | null;
  birthPrecision: Precision | null;
}

export type Match =
  | { kind: 'one'; found: Candidate }
  /** Nobody; `namesake`: one of that name stands there whose birth date or identity number is another. */
  | { kind: 'none'; namesake: Candidate | null }
  | { kind: 'several'; candidates: Candidate[] };

interface Row {
  person_id: number;
  full_name: string;
  name_key: string;
  birth_on: Day | null;
  birth_precision: Precision | null;
  identity: string | null;
  unit_id: number;
  unit_path: string;
  unit_name: string;
  /** The unit itself, or the federation whose department it is. */
  house_id: number;
  engagement: Engagement;
  from_on: Day;
  to_on: Day | null;
}

/** `events`: sheets of training, movement, evaluation, planning. `fullTime`, `partTime`: rosters of those. */
export type Purpose = 'events' | 'fullTime' | 'partTime';

/**
 * Who the rows speak of. By identity number first; then a person of that name posted in exactly that unit (its
 * departments are the unit), then in its subtree; in event sheets full-time before part-time at each step. Several at
 * the same step are a question, never a guess. A roster looks below its own unit only for somebody whose day of birth
 * shows that it is the same person: equal names in two unions are two people.
 */
export async function matchPeople(
  db: Db,
  wanted: readonly Wanted[],
  purpose: Purpose,
  asOf: Day,
): Promise<Match[]> {
  if (wanted.length === 0) return [];
  const rows = await candidatesOf(db, wanted, purpose);
  const paths = new Map(
    (
      await db
        .selectFrom('unit')
        .select(['id', 'path'])
        .where(sql<boolean>`id = any(${[...new Set(wanted.map((one) => one.unitId))]})`)
        .execute()
    ).map((unit) => [unit.id, unit.path]),
  );
  const byName = Map.groupBy(rows, (row) => row.name_key);
  const byIdentity = Map.groupBy(
    rows.filter((row) => row.identity !== null),
    (row) => row.identity!,
  );
  return wanted.map((one) => {
    const identity = one.identityNumber === null ? null : hashIdentity(one.identityNumber).toString('hex');
    const holder = identity === null ? undefined : byIdentity.get(identity)?.[0];
    if (holder) return { kind: 'one', found: candidate(holder) };
    const path = paths.get(one.unitId);
    const named = (byName.get(nameKey(one.fullName)) ?? []).filter(
      (row) => path !== undefined && row.unit_path.startsWith(path),
    );
    const fits = named.filter((row) => fitting(row, one, identity));
    for (const step of steps(one, purpose)) {
      const found = current(fits.filter(step), asOf);
      const people = new Map(found.map((row) => [row.person_id, row]));
      if (people.size === 1) return { kind: 'one', found: candidate(found[0]!) };
      if (people.size > 1) return { kind: 'several', candidates: [...people.values()].map(candidate) };
    }
    const namesake = named.find((row) => row.house_id === one.unitId || row.unit_id === one.unitId);
    return { kind: 'none', namesake: namesake ? candidate(namesake) : null };
  });
}

const birthOf = (row: Row): PartialDay | null =>
  row.birth_on === null ? null : { on: row.birth_on, precision: row.birth_precision! };

function fitting(row: Row, one: Wanted, identity: string | null): boolean {
  if (identity !== null && row.identity !== null && row.identity !== identity) return false;
  const birth = birthOf(row);
  return birth === null || one.birth === null || agree(birth, one.birth);
}

function steps(one: Wanted, purpose: Purpose): ((row: Row) => boolean)[] {
  const here = (row: Row) => row.unit_id === one.unitId || row.house_id === one.unitId;
  const fullTime = (row: Row) => row.engagement === 'full_time';
  if (purpose === 'events') {
    return [(row) => here(row) && fullTime(row), here, (row) => fullTime(row), () => true];
  }
  if (purpose === 'partTime') return [here];
  const sameBirth = (row: Row) =>
    one.birth?.precision === 'day' && row.birth_precision === 'day' && row.birth_on === one.birth.on;
  return [(row) => here(row) && fullTime(row), here, (row) => fullTime(row) && sameBirth(row)];
}

/** Those posted on the day, where there are any; else those once posted. */
function current(rows: readonly Row[], asOf: Day): readonly Row[] {
  const now = rows.filter((row) => covers(row, asOf));
  return now.length > 0 ? now : rows;
}

const candidate = (row: Row): Candidate => ({
  personId: row.person_id,
  unitId: row.unit_id,
  engagement: row.engagement,
  fullName: row.full_name,
  unitName: row.unit_name,
  birthOn: row.birth_on,
  birthPrecision: row.birth_precision,
});

async function candidatesOf(db: Db, wanted: readonly Wanted[], purpose: Purpose): Promise<Row[]> {
  const keys = [...new Set(wanted.map((one) => nameKey(one.fullName)))];
  const hashes = wanted.flatMap((one) =>
    one.identityNumber === null ? [] : [hashIdentity(one.identityNumber)],
  );
  // A common name is borne by hundreds: a part-time roster speaks of its own units alone.
  const houses = [...new Set(wanted.map((one) => one.unitId))];
  const near =
    purpose === 'partTime' ? sql`(g.unit_id = any(${houses}) or u.parent_id = any(${houses}))` : sql`true`;
  const { rows } = await sql<Row>`
    select p.id as person_id, p.full_name, p.name_key, p.birth_on, p.birth_precision, encode(p.identity_hash, 'hex') as identity,
      g.unit_id, g.unit_path, n.name as unit_name, case when u.kind = 'office_department' then u.parent_id else u.id end as house_id,
      g.engagement, g.from_on, g.to_on
    from person p
    join posting g on g.person_id = p.id
    join unit u on u.id = g.unit_id
    join unit_name n on n.unit_id = u.id and n.to_on is null
    where (p.name_key = any(${keys}) and ${near}) or p.identity_hash = any(${hashes}::bytea[])
    order by p.id, g.from_on desc`.execute(db);
  return rows;
}

interface Posted {
  unitIds: readonly number[];
  besides: readonly number[];
  engagement: string;
  /** Null is any. */
  title: string | null;
  on: Day;
}

/** Who else was posted in those units or their departments on the day; a thousand names at most. */
export async function listOthersPosted(
  db: Db,
  { unitIds, besides, engagement, title, on }: Posted,
): Promise<{ fullName: string; unitName: string }[]> {
  const { rows } = await sql<{ fullName: string; unitName: string }>`
    select s.full_name as "fullName", n.name as "unitName"
    from standing s join unit u on u.id = s.unit_id join unit_name n on n.unit_id = u.id and n.to_on is null
    where (u.id = any(${unitIds}) or (u.kind = 'office_department' and u.parent_id = any(${unitIds})))
      and s.engagement = ${engagement} and (${title}::text is null or s.title = ${title})
      and s.from_on <= ${on}::date and (s.to_on is null or s.to_on > ${on}::date)
      and s.person_id <> all(${besides})
    order by s.name_sort limit 1000`.execute(db);
  return rows;
}
