import type { Pool } from 'pg';
import { singleQualifications } from '../modules/cadres/cadres.labels.ts';
import { text } from './verify.text.ts';

interface Line {
  table: string;
  /** Columns that make two rows one thing, whose windows may not overlap. */
  key: readonly string[];
  /** Only of these rows. */
  where?: string;
}

const lines: readonly Line[] = [
  { table: 'unit_name', key: ['unit_id'] },
  { table: 'unit_parent', key: ['unit_id'] },
  { table: 'party_membership', key: ['person_id'] },
  {
    table: 'qualification',
    key: ['person_id', 'kind'],
    where: `kind in (${singleQualifications.map((kind) => `'${kind}'`).join(', ')})`,
  },
  { table: 'posting', key: ['person_id'], where: `engagement = 'full_time'` },
  { table: 'posting', key: ['person_id', 'unit_id'], where: `engagement = 'part_time'` },
  { table: 'committee', key: ['unit_id', 'kind'] },
  { table: 'seat', key: ['committee_id', 'person_id'] },
  { table: 'plan_entry', key: ['person_id', 'unit_id', 'title_key', 'term_from', 'term_to'] },
];

export async function* overlaps(pool: Pool): AsyncGenerator<string> {
  for (const { table, key, where = 'true' } of lines) {
    const same = key.map((column) => `a.${column} = b.${column}`).join(' and ');
    const rowsOf = `(select * from ${table} where ${where})`;
    const { rows } = await pool.query<{ one: number; other: number }>(
      `select a.id as one, b.id as other from ${rowsOf} a join ${rowsOf} b on ${same} and a.id < b.id
         and (a.from_on is null or b.to_on is null or a.from_on < b.to_on)
         and (b.from_on is null or a.to_on is null or b.from_on < a.to_on) order by 1, 2`,
    );
    for (const { one, other } of rows) yield text.overlap(table, one, other);
  }
}

/** What happened in a unit that an undone import has taken back again still says where. */
const past = /_past$|^trail$|^job$|^job_file$/;

/** A unit stands in the path of the unit above it, and every row of a unit in that unit's. */
export async function* strayPaths(pool: Pool): AsyncGenerator<string> {
  const units = await pool.query<{ id: number; path: string; above: string }>(
    `select u.id, u.path, coalesce(p.path, '') as above from unit u left join unit p on p.id = u.parent_id order by u.id`,
  );
  for (const { id, path, above } of units.rows)
    if (path !== `${above}${id.toString(36)}.`) yield text.unitPath(id, path);

  const tables = await pool.query<{ table: string; own: boolean }>(
    `select t.table_name as table, exists (select from information_schema.columns c where c.table_schema = 'public'
       and c.table_name = t.table_name and c.column_name = 'unit_id') as own
     from information_schema.columns t join information_schema.tables b using (table_schema, table_name)
     where t.table_schema = 'public' and b.table_type = 'BASE TABLE' and t.column_name = 'unit_path' and t.is_generated = 'NEVER'
     order by 1`,
  );
  for (const { table, own } of tables.rows.filter((one) => !past.test(one.table))) {
    const { rows } = await pool.query<{ stray: number }>(
      `select count(*) as stray from "${table}" t left join unit u on ${own ? 'u.id = t.unit_id' : 'u.path = t.unit_path'}
       where t.unit_path <> coalesce(u.path, '')`,
    );
    const { stray } = rows[0]!;
    if (stray > 0) yield own ? text.rowPath(table, stray) : text.noSuchPath(table, stray);
  }
}

/** The derived tree equals what the dated parents tell. */
export async function* strayClosure(pool: Pool): AsyncGenerator<string> {
  const told = `select c.* from unit u cross join lateral closure_of(u.id) c where u.parent_id is null`;
  const kept = 'select ancestor_id, descendant_id, depth, from_on, to_on from unit_closure';
  const { rows } = await pool.query<{ count: number }>(
    `select (select count(*) from (${told} except all ${kept}) a) + (select count(*) from (${kept} except all ${told}) b) as count`,
  );
  if (rows[0]!.count > 0) yield text.closure(rows[0]!.count);
}
