import { sql } from 'kysely';
import { type Db, planForValues } from '../../db/database.ts';
import type { Sql } from '../../lib/indicator.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { mostCounted } from './cadres.duplicates.labels.ts';
import type { Pair, PairPlace } from './cadres.duplicates.schema.ts';

const part = (name: string) =>
  sql`extract(${sql.raw(name)} from p.birth_on) = extract(${sql.raw(name)} from q.birth_on)`;
const either = (precision: string) =>
  sql`(p.birth_precision = ${precision} or q.birth_precision = ${precision})`;

/**
 * Pairs `p`, `q` of one name whose births may be one day as far as the coarser goes, or of one unit where a birth is
 * unknown. Both lie within reach, since both are read from `person`.
 */
const alike = sql`person p join person q on q.name_key = p.name_key and q.id > p.id
  and ((p.birth_on is null or q.birth_on is null) and p.unit_id = q.unit_id
    or ${part('year')} and (${either('year')} or ${part('month')} and (${either('month')} or p.birth_on = q.birth_on)))
  and not exists (select from person_distinct d where d.person_id = p.id and d.other_id = q.id)`;

const within = (path: string | null): Sql =>
  path === null
    ? sql`true`
    : sql`(p.unit_path >= ${path} and p.unit_path < ${`${path}~`} or q.unit_path >= ${path} and q.unit_path < ${`${path}~`})`;

/** What is shown of one of the two, as JSON. */
const shown = (person: Sql) => sql`(
  select json_build_object('id', s.id, 'fullName', s.full_name, 'birthOn', s.birth_on, 'birthPrecision', s.birth_precision,
    'unitName', (select n.name from unit_name n where n.unit_id = s.unit_id order by n.from_on desc nulls last limit 1),
    'postName', (select t.post_name from standing t where t.person_id = s.id
      order by t.to_on is null desc, t.from_on desc limit 1))
  from person s where s.id = ${person})`;

/** One page of likely duplicates, name by name, and how many there are up to `mostCounted`. */
export async function listDuplicates(
  db: Db,
  unit: number | null,
  after: PairPlace | null,
  limit: number,
): Promise<{ rows: Pair[]; total: number; next: PairPlace | null }> {
  await planForValues(db);
  const path = unit === null ? null : await getUnitPath(db, unit);
  const beyond = after
    ? sql`p.name_key >= ${after[0]} and (p.name_key, p.id, q.id) > (${after[0]}, ${after[1]}::bigint, ${after[2]}::bigint)`
    : sql`true`;
  const { rows } = await sql<Pair & { '~place': PairPlace }>`
    with page as materialized (
      select p.name_key, p.id, q.id as other,
        case when p.birth_on is null or q.birth_on is null then 'unit'
          when p.birth_precision = 'day' and q.birth_precision = 'day' then 'birth_day' else 'birth_year' end as likeness,
        coalesce(p.identity_hash <> q.identity_hash, false) as differ
      from ${alike} where ${within(path)} and ${beyond} order by p.name_key, p.id, q.id limit ${limit + 1})
    select json_build_array(g.name_key, g.id, g.other) as "~place", ${shown(sql`g.id`)} as one, ${shown(sql`g.other`)} as other,
      g.likeness, g.differ as "identitiesDiffer"
    from page g order by g.name_key, g.id, g.other`.execute(db);
  const counted = await sql<{ total: number }>`
    select count(*) as total from (select from ${alike} where ${within(path)} limit ${mostCounted + 1}) likely`.execute(
    db,
  );
  const page = rows.slice(0, limit);
  return {
    rows: page.map(({ '~place': _, ...pair }) => pair),
    total: counted.rows[0]!.total,
    next: rows.length > limit ? page.at(-1)!['~place'] : null,
  };
}

interface Distinction {
  unitId: number;
  otherUnitId: number;
  told: boolean;
}

/** Who manages each of the two, neither of whom goes away meanwhile. */
async function unitsOf(db: Db, id: number, other: number): Promise<Omit<Distinction, 'told'>> {
  const { rows } = await sql<{ id: number; unit: number }>`
    select id, unit_id as unit from person where id = any(${[id, other]}) order by id for key share`.execute(
    db,
  );
  const unitOf = (person: number) => rows.find((row) => row.id === person)?.unit;
  const [unitId, otherUnitId] = [unitOf(id), unitOf(other)];
  if (unitId === undefined || otherUnitId === undefined) throw new Problem(notFound);
  return { unitId, otherUnitId };
}

const inOrder = (id: number, other: number) => [Math.min(id, other), Math.max(id, other)] as const;

/** Remembers that the two are two people; answers the unit that manages each, and whether it was new. */
export async function tellApart(db: Db, id: number, other: number): Promise<Distinction> {
  const [first, second] = inOrder(id, other);
  const units = await unitsOf(db, id, other);
  const { rows } = await sql`
    insert into person_distinct (person_id, other_id, unit_path)
    select p.id, ${second}::bigint, p.unit_path from person p where p.id = ${first}
    on conflict (person_id, other_id) do nothing returning id`.execute(db);
  return { ...units, told: rows.length > 0 };
}

/** Forgets it: they may be one person again. */
export async function forgetApart(db: Db, id: number, other: number): Promise<Distinction> {
  const [first, second] = inOrder(id, other);
  const units = await unitsOf(db, id, other);
  const { numAffectedRows } = await sql`
    delete from person_distinct where person_id = ${first} and other_id = ${second}`.execute(db);
  return { ...units, told: (numAffectedRows ?? 0n) > 0n };
}
