import type { Pool } from 'pg';
import { text } from './verify.text.ts';

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Whether the database still refuses what it should: nothing switched off, nothing taken unseen. */
export async function* sleepingGuards(pool: Pool): AsyncGenerator<string> {
  const constraints = await pool.query<{ table: string; name: string }>(
    `select conrelid::regclass::text as table, conname as name from pg_constraint
     where connamespace = 'public'::regnamespace and not convalidated`,
  );
  for (const { table, name } of constraints.rows) yield text.notValidated(table, name);
  const triggers = await pool.query<{ table: string; name: string }>(
    `select tgrelid::regclass::text as table, tgname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid
     where c.relnamespace = 'public'::regnamespace and tgenabled = 'D'`,
  );
  for (const { table, name } of triggers.rows) yield text.triggerOff(table, name);
  const tables = await pool.query<{ table: string }>(
    `select c.relname as table from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
       and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'unit_path' and not a.attisdropped)
       and not (c.relrowsecurity and exists (select from pg_policy p where p.polrelid = c.oid))`,
  );
  for (const { table } of tables.rows) yield text.policyOff(table);
  yield* unequalPasts(pool);
}

/** Facts are the tables that say who wrote each row and where; each has a past with the same columns. Of grants the trail tells. */
async function* unequalPasts(pool: Pool): AsyncGenerator<string> {
  const { rows } = await pool.query<{ table: string; column: string }>(
    `with live as (
       select c.relname as tab, a.attname as col, format_type(a.atttypid, a.atttypmod) as type
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r')
     select f.tab as table, f.col as column from live f
     where f.tab !~ '_past$' and f.tab not in ('trail', 'access_grant')
       and (select count(*) from live k where k.tab = f.tab and k.col in ('act_id', 'unit_path')) = 2
       and not exists (select from live p where p.tab = f.tab || '_past' and p.col = f.col and p.type = f.type)
     order by 1, 2`,
  );
  for (const { table, column } of rows) yield text.noPast(table, column);
}

interface Rule {
  table: string;
  name: string;
  kind: 'c' | 'f';
  definition: string;
  columns: string[];
  other: string | null;
  otherColumns: string[];
}

/** Every row against every check and every reference, told anew: a row may have come in while they slept. */
export async function* brokenConstraints(pool: Pool): AsyncGenerator<string> {
  const names = (columns: string, relation: string) =>
    `array(select attname::text from unnest(${columns}) with ordinality k(n, i)
       join pg_attribute on attrelid = ${relation} and attnum = n order by i)`;
  const { rows } = await pool.query<Rule>(
    `select r.relname as table, conname as name, contype as kind, pg_get_constraintdef(k.oid) as definition,
       ${names('conkey', 'conrelid')} as columns, o.relname as other, ${names('confkey', 'confrelid')} as "otherColumns"
     from pg_constraint k join pg_class r on r.oid = k.conrelid left join pg_class o on o.oid = k.confrelid
     where connamespace = 'public'::regnamespace and contype in ('c', 'f') order by 1, 2`,
  );
  for (const rule of rows) {
    const counted = await pool.query<{ count: number }>(
      rule.kind === 'c' ? checkSql(rule) : referenceSql(rule),
    );
    const { count } = counted.rows[0]!;
    if (count > 0) yield text.breaks(rule.table, rule.name, count);
  }
}

const checkSql = ({ table, definition }: Rule) =>
  `select count(*) as count from ${quoted(table)} where not ${/^CHECK (\(.*\))/s.exec(definition)![1]}`;

function referenceSql({ table, columns, other, otherColumns }: Rule): string {
  const pairs = columns.map((column, at) => `o.${quoted(otherColumns[at]!)} = t.${quoted(column)}`);
  const given = columns.map((column) => `t.${quoted(column)} is not null`);
  return `select count(*) as count from ${quoted(table)} t where ${given.join(' and ')}
    and not exists (select from ${quoted(other!)} o where ${pairs.join(' and ')})`;
}
