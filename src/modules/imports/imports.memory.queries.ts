import { sql } from 'kysely';
import { z } from 'zod';
import type { Db } from '../../db/database.ts';
import type { Actor } from '../../gate/actor.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { type Corrections, mapping, valueFix } from './imports.corrections.schema.ts';
import { personalFields } from './imports.fields.labels.ts';
import type { KnownValueFix } from './imports.fixes.ts';
import type { Mapping } from './imports.mappings.recognise.ts';

const rememberedMapping = mapping.extend({
  /** As the workbook writes them, so that who looks at the memory knows what it is about. */
  headings: z.array(z.string()),
});
const rememberedValue = valueFix.omit({ remember: true });

export interface MemoryRow {
  id: number;
  unitId: number;
  unitName: string;
  about: 'mapping' | 'value';
  says: z.infer<typeof rememberedMapping> | z.infer<typeof rememberedValue>;
  by: string;
  rememberedAt: Date;
}

export interface Remembered {
  mappings: Map<string, Mapping>;
  values: KnownValueFix[];
}

/** What imports for the unit of that path have been taught. */
export async function listRemembered(db: Db, path: string): Promise<Remembered> {
  const rows = await db
    .selectFrom('import_memory')
    .select(['id', 'about', 'says'])
    .where('unit_path', '=', path)
    .orderBy('id')
    .execute();
  const found: Remembered = { mappings: new Map(), values: [] };
  for (const { id, about, says } of rows) {
    if (about === 'value') found.values.push({ ...rememberedValue.parse(says), memory: id });
    else {
      const { signature, kind, fields } = rememberedMapping.parse(says);
      found.mappings.set(signature, { kind, fields, memory: id });
    }
  }
  return found;
}

/** Keeps the mappings of an import, and those of its fixes of values that shall be kept, for the unit of that path. */
export async function remember(
  db: Db,
  actor: Actor,
  path: string,
  { mappings, values }: Corrections,
  headingsOf: (signature: string) => string[] | undefined,
): Promise<void> {
  const account = actor.kind === 'account' ? actor.accountId : null;
  const keep = (about: string, key: string, says: object) =>
    sql`insert into import_memory (unit_path, about, key, says, account_id)
      values (${path}, ${about}, ${key}, ${JSON.stringify(says)}::jsonb, ${account})
      on conflict (unit_path, about, key) do update
      set says = excluded.says, account_id = excluded.account_id, remembered_at = now()`.execute(db);
  for (const one of mappings) {
    const headings = headingsOf(one.signature);
    if (headings) await keep('mapping', one.signature, { ...one, headings });
  }
  for (const { remember: kept, ...fix } of values)
    if (kept && !personalFields.has(fix.field))
      await keep('value', JSON.stringify([fix.field, fix.value.trim()]), fix);
}

/** What is remembered within reach, the latest first. */
export async function listMemory(db: Db, before: number | null, limit: number): Promise<MemoryRow[]> {
  const { rows } = await sql<MemoryRow>`
    select m.id, u.id as "unitId", n.name as "unitName", m.about, m.says, coalesce(a.full_name, '') as by,
      m.remembered_at as "rememberedAt"
    from import_memory m join unit u on u.path = m.unit_path
    join unit_name n on n.unit_id = u.id and n.to_on is null
    left join account a on a.id = m.account_id
    where ${before}::bigint is null or m.id < ${before} order by m.id desc limit ${limit}`.execute(db);
  return rows;
}

/** The unit that remembers it; undefined where it is not within reach. */
export async function findMemoryUnit(db: Db, id: number): Promise<number | undefined> {
  const { rows } = await sql<{ unit: number }>`
    select u.id as unit from import_memory m join unit u on u.path = m.unit_path where m.id = ${id}`.execute(
    db,
  );
  return rows[0]?.unit;
}

export async function forget(db: Db, id: number): Promise<void> {
  const { numDeletedRows } = await db.deleteFrom('import_memory').where('id', '=', id).executeTakeFirst();
  if (numDeletedRows === 0n) throw new Problem(notFound);
}
