import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Fact tables from those that point to those pointed at; each keeps its past. A test holds the list whole. */
export const factTables = [
  'plan_entry',
  'appointment',
  'movement',
  'training_class',
  'participation',
  'evaluation',
  'ruling',
  'seat',
  'committee',
  'award',
  'discipline',
  'qualification',
  'party_membership',
  'posting',
  'person_merge',
  'person_distinct',
  'photo',
  'particulars',
  'health',
  'relative',
  'pay',
  'association',
  'person',
  'post',
  'unit_event',
  'unit_quota',
  'unit_count',
  'unit_parent',
  'unit_name',
  'unit',
  'document',
] as const;
export type FactTable = (typeof factTables)[number];

/**
 * A person's own facts, which happened in no unit: they lie where the person is managed and move with the person. A test
 * holds the list whole.
 */
export const ownFacts = [
  'award',
  'discipline',
  'qualification',
  'party_membership',
  'person_merge',
  'person_distinct',
  'photo',
  'particulars',
  'health',
  'relative',
  'pay',
  'association',
] as const satisfies readonly FactTable[];

/** Moves the own facts of people to where each is managed now. */
export async function movePersonFacts(
  db: Db,
  people: readonly { personId: number; path: string }[],
): Promise<void> {
  if (people.length === 0) return;
  const ids = people.map(({ personId }) => personId);
  const paths = people.map(({ path }) => path);
  for (const table of ownFacts)
    await sql`
      update ${sql.table(table)} f set unit_path = moved.path
      from unnest(${ids}::bigint[], ${paths}::text[]) as moved(person_id, path)
      where f.person_id = moved.person_id and f.unit_path <> moved.path`.execute(db);
}

let known: ReadonlyMap<FactTable, string[]> | undefined;

/** The columns of every fact table that a statement may write; asked once, since a process begins with its migrations. */
export async function columnsOfFacts(db: Db): Promise<ReadonlyMap<FactTable, string[]>> {
  known ??= await askColumns(db);
  return known;
}

async function askColumns(db: Db): Promise<Map<FactTable, string[]>> {
  const { rows } = await sql<{ table: FactTable; columns: string[] }>`
    select c.relname as "table", array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relname = any(${[...factTables]}) group by c.relname`.execute(
    db,
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}
