import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { ChoicePlace, StandardChoice } from './standards.choices.schema.ts';

/** Standards that bind somebody within reach, each with its conditions. */
export async function listStandardChoices(
  db: Db,
  after: ChoicePlace | undefined,
  limit: number,
): Promise<(StandardChoice & { position: number })[]> {
  const beyond = after ? sql`where (s.position, s.id) > (${after[0]}, ${after[1]})` : sql``;
  const { rows } = await sql<StandardChoice & { position: number }>`
    select s.id, s.position, s.code as standard, s.vi, s.en, coalesce((
      select json_agg(json_build_object('key', c.key, 'vi', c.says ->> 'vi', 'en', c.says ->> 'en') order by c.key) from (
        select distinct on (told.key) told.key, told.says from standard_edition e,
          json_to_recordset(e.conditions) as told(key text, says json)
        where e.standard_id = s.id and not e.draft order by told.key, e.from_on desc) c), '[]') as conditions
    from standard s ${beyond} order by s.position, s.id limit ${limit}`.execute(db);
  return rows;
}

/** Whether the standard has such a condition, in any edition. */
export async function hasCondition(db: Db, standardId: number, condition: string): Promise<boolean> {
  const { rows } = await sql`
    select from standard_edition e, json_to_recordset(e.conditions) as told(key text)
    where e.standard_id = ${standardId} and not e.draft and told.key = ${condition} limit 1`.execute(db);
  return rows.length > 0;
}
