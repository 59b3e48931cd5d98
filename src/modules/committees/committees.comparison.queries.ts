import { sql } from 'kysely';
import { type Db, run } from '../../db/database.ts';
import { type Row, tellVersions } from '../../gate/changes.telling.ts';
import type { Told } from '../../lib/changes.ts';
import type { Day } from '../../lib/days.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { isSensitive, openPart, type SensitiveState } from '../../lib/sensitive.labels.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { tablesOfPeople } from './committees.merging.facts.queries.ts';
import { reachesBeyond } from './committees.merging.queries.ts';
import type { Comparison, Side } from './committees.merging.schema.ts';

/** Two records side by side: their fields, how much is on record, their postings. */
export async function comparePeople(
  db: Db,
  id: number,
  other: number,
  on: Day,
  stateOf: (personId: number, path: string) => SensitiveState,
): Promise<Comparison> {
  const both = [id, other];
  const { rows } = await sql<{
    row: Row;
    unitName: string | null;
    photo: number | null;
    postings: Side['postings'];
  }>`
    select to_jsonb(p) as "row", ${nameAt('p.unit_id', on)} as "unitName",
      (select case when f.media_type is not null then f.id end from person_photo f
        where f.person_id = p.id order by f.id desc limit 1) as photo,
      (select coalesce(json_agg(json_build_object('id', g.id, 'postName', g.post_name, 'unitName', g.unit_name, 'engagement', g.engagement,
        'fromOn', g.from_on, 'toOn', g.to_on) order by g.from_on desc, g.id), '[]') from person_posting g where g.person_id = p.id) as postings
    from person p where p.id = any(${both})`.execute(db);
  const found = both.map((one) => rows.find(({ row }) => row.id === one));
  const told = await tellVersions(
    db,
    'person',
    found.map((one) => one?.row ?? {}),
  );
  const counts = await countFacts(db, both);
  const sides = found.map((one, at): Side => {
    if (!one) throw new Problem(notFound);
    const { unit_id: _, ...fields } = told[at]!;
    const sensitive = stateOf(one.row.id as number, String(one.row.unit_path));
    // As on the record: the end of the number, which is masked here anyway, is told to who might ask for it.
    const number: Told = { identity_number: fields.identity_number ?? null };
    return {
      id: one.row.id as number,
      version: one.row.version as number,
      unitId: one.row.unit_id as number,
      unitName: one.unitName,
      photo: one.photo,
      sensitive,
      fields:
        sensitive === 'open'
          ? fields
          : { ...openPart('person', fields), ...(sensitive === 'closed' ? number : {}) },
      counts: shownCounts(counts.get(one.row.id as number) ?? {}, sensitive === 'open'),
      postings: one.postings,
    };
  });
  const [number, otherNumber] = found.map((one) => one?.row.identity_hash ?? null);
  return {
    one: sides[0]!,
    other: sides[1]!,
    identitiesDiffer: number !== null && otherNumber !== null && number !== otherNumber,
    beyond: await reachesBeyond(db, both),
  };
}

/** That somebody has a row of what is sensitive is sensitive itself. */
const shownCounts = (counts: Record<string, number>, open: boolean) =>
  open ? counts : Object.fromEntries(Object.entries(counts).filter(([table]) => !isSensitive(table)));

/** Rows on record of each by table, in one round trip. */
async function countFacts(db: Db, people: readonly number[]): Promise<Map<number, Record<string, number>>> {
  const tables = await tablesOfPeople(db);
  const { rows } = await run(
    db,
    tables
      .map(
        ([table]) =>
          `select '${table}' as tab, person_id, count(*) as count from "${table}" where person_id = any($1) group by person_id`,
      )
      .join(' union all '),
    [people],
  );
  const counts = new Map<number, Record<string, number>>();
  for (const { tab, person_id: person, count } of rows) {
    const of = counts.get(person as number) ?? {};
    counts.set(person as number, { ...of, [tab as string]: count as number });
  }
  return counts;
}
