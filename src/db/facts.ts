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

/** The columns of every fact table that a statement may write. */
export async function columnsOfFacts(db: Db): Promise<Map<FactTable, string[]>> {
  const { rows } = await sql<{ table: FactTable; columns: string[] }>`
    select c.relname as "table", array_agg(a.attname::text order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relname = any(${[...factTables]}) group by c.relname`.execute(
    db,
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}
