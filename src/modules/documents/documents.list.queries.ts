import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Discloses } from '../../gate/disclosure.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { isSensitive } from '../../lib/sensitive.labels.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { numberKey, seeksNumber } from './documents.labels.ts';
import type { DocumentPage, DocumentPlace, DocumentRow, DocumentsAsked } from './documents.schema.ts';

/** Undated ones stand last. */
const never = '0001-01-01';

const columns = sql`d.id, d.number, d.title, d.issuer, d.signed_on as "signedOn"`;

/** By the number where one is typed: its parts whole, but for the last, which is still being typed. */
function soughtBy(search: string): Sql {
  if (!seeksNumber(search)) {
    const words = foldWords(search).split(' ').filter(Boolean);
    return words.length === 0
      ? sql`false`
      : sql.join(
          words.map((word) => sql`strpos(d.search_key, ${word}) > 0`),
          sql` and `,
        );
  }
  const key = numberKey(search);
  // 71 is not the beginning of 710.
  return /\d$/.test(key)
    ? sql`(d.number_key = ${key} or d.number_key >= ${`${key} `} and d.number_key < ${`${key}!`})`
    : sql`(d.number_key >= ${key} and d.number_key < ${`${key}~`})`;
}

/** Documents known by the day, the newest first, and how many there are. */
export async function listDocuments(
  db: Db,
  { unit, search, after, limit }: DocumentsAsked,
  on: Day,
): Promise<{ rows: DocumentRow[]; total: number; next: DocumentPlace | null }> {
  const conditions = [sql`(d.signed_on is null or d.signed_on <= ${on}::date)`];
  if (unit !== undefined)
    conditions.push(sql`d.unit_path >= (select path from unit where id = ${unit})
      and d.unit_path < (select path || '~' from unit where id = ${unit})`);
  if (search !== undefined) conditions.push(soughtBy(search));
  const beyond = after ? sql`(f.day, f.id) < (${after[0]}::date, ${after[1]}::bigint)` : sql`true`;
  const { rows } = await sql<DocumentRow & { '~total': number; '~day': Day }>`
    with found as materialized (
      select d.id, coalesce(d.signed_on, ${never}::date) as day from document d where ${sql.join(conditions, sql` and `)})
    select whole.total as "~total", k.day as "~day", ${columns}
    from (select count(*)::int from found) as whole (total)
    left join lateral (
      select f.id, f.day from found f where ${beyond} order by f.day desc, f.id desc limit ${limit + 1}) k on true
    left join document d on d.id = k.id
    order by k.day desc, k.id desc`.execute(db);
  const found = rows.filter(({ id }) => id !== null);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ '~total': _total, '~day': _day, ...row }) => row),
    total: rows[0]!['~total'],
    next: last && found.length > limit ? [last['~day'], last.id] : null,
  };
}

/** A document with what rests on it, at most so many facts of each kind; sensitive ones only where they are disclosed. */
export async function findDocument(
  db: Db,
  id: number,
  on: Day,
  most: number,
  discloses: Discloses,
): Promise<Omit<DocumentPage, 'most'> | undefined> {
  const { rows } = await sql<Omit<DocumentPage, 'facts' | 'most'>>`
    select ${columns}, d.kind, d.effective_on as "effectiveOn" from document d where d.id = ${id}`.execute(
    db,
  );
  const [document] = rows;
  if (!document) return undefined;
  const facts = await sql<DocumentPage['facts'][number] & { path: string | null }>`
    select f.kind, f.ends, f.person_id as "personId", p.full_name as "personName", f.unit_id as "unitId",
      (select n.name from unit_name n where n.unit_id = f.unit_id
        order by (n.from_on is null or n.from_on <= ${on}::date) and (n.to_on is null or n.to_on > ${on}::date) desc,
          n.from_on desc nulls last limit 1) as "unitName",
      case when f.ends then f.fact->>'to_on'
        else coalesce(f.fact->>'from_on', f.fact->>'effective_on', f.fact->>'decided_on', f.fact->>'given_on') end as "on",
      coalesce(post.name, f.fact->>'name', f.fact->>'course', f.fact->>'title_text', f.fact->>'detail', f.fact->>'to_post',
        f.fact->>'year') as what, f.fact->>'unit_path' as path
    from facts_of_document(${id}, ${most}) f
    left join person p on p.id = f.person_id
    left join post on f.kind = 'posting' and post.id = (f.fact->>'post_id')::bigint
    order by f.kind, p.name_sort, f.unit_id`.execute(db);
  const told = facts.rows.filter(
    ({ kind, personId, path }) => !isSensitive(kind) || discloses(personId, path ?? ''),
  );
  return { ...document, facts: told.map(({ path: _, ...fact }) => fact) };
}
