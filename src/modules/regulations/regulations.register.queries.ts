import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { numberKey, seeksNumber } from '../documents/documents.labels.ts';
import type {
  RegulationPage,
  RegulationPlace,
  RegulationRow,
  RegulationState,
  RegulationsAsked,
} from './regulations.register.schema.ts';
import { listEditions } from './regulations.rules.queries.ts';

const nameOn = (on: Day) => sql`(select n.name from unit_name n where n.unit_id = g.unit_id
  order by (n.from_on is null or n.from_on <= ${on}::date) and (n.to_on is null or n.to_on > ${on}::date) desc,
    n.from_on desc nulls last limit 1)`;

const columns = (
  on: Day,
) => sql`g.id, g.number, g.kind, g.level, g.issuer, g.title, g.signed_on as "signedOn",
  g.from_on as "fromOn", regulation_until(g) as "untilOn", g.topics, g.confidence, g.unit_id as "unitId",
  ${nameOn(on)} as "unitName"`;

/** By any of its numbers where one is typed, leading noughts and strokes aside; else by all the words. */
function soughtBy(search: string): Sql {
  if (seeksNumber(search)) {
    const key = numberKey(search).replaceAll(' ', '');
    // 71 is not the beginning of 710.
    const beyond = /\d$/.test(key) ? '(\\D|$)' : '';
    return sql`exists (select from unnest(array_append(g.aliases, g.number)) as called (number)
      where replace(folded(called.number), ' ', '') ~ ${`^0*${key}${beyond}`})`;
  }
  const words = foldWords(search).split(' ').filter(Boolean);
  if (words.length === 0) return sql`false`;
  return sql.join(
    words.map(
      (word) =>
        sql`strpos(folded(concat_ws(' ', g.number, g.title, g.issuer, g.aliases::text)), ${word}) > 0`,
    ),
    sql` and `,
  );
}

const inState: Record<RegulationState, (on: Day) => Sql> = {
  in_force: (on) =>
    sql`g.from_on <= ${on}::date and (regulation_until(g) is null or regulation_until(g) > ${on}::date)`,
  ended: (on) => sql`regulation_until(g) <= ${on}::date`,
  coming: (on) => sql`g.from_on > ${on}::date`,
};

/** Documents that concern the unit, the latest in force first, and how many there are. */
export async function listRegulations(
  db: Db,
  { unit, search, kind, level, topic, state, after, limit }: RegulationsAsked,
  on: Day,
): Promise<{ rows: RegulationRow[]; total: number; next: RegulationPlace | null }> {
  const conditions: Sql[] = [sql`true`];
  if (unit !== undefined)
    conditions.push(sql`exists (select from unit u where u.id = ${unit}
      and (starts_with(u.path, g.unit_path) or starts_with(g.unit_path, u.path)))`);
  if (search !== undefined) conditions.push(soughtBy(search));
  if (kind !== undefined) conditions.push(sql`g.kind = ${kind}`);
  if (level !== undefined) conditions.push(sql`g.level = ${level}`);
  if (topic !== undefined) conditions.push(sql`${topic} = any(g.topics)`);
  if (state !== undefined) conditions.push(inState[state](on));
  const where = sql.join(conditions, sql` and `);
  const beyond = after ? sql`(g.from_on, g.id) < (${after[0]}::date, ${after[1]}::bigint)` : sql`true`;
  const counted = await sql<{
    total: number;
  }>`select count(*)::int as total from regulation g where ${where}`.execute(db);
  const { rows } = await sql<RegulationRow>`
    select ${columns(on)} from regulation g where ${where} and ${beyond}
    order by g.from_on desc, g.id desc limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page,
    total: counted.rows[0]!.total,
    next: last && rows.length > limit ? [last.fromOn, last.id] : null,
  };
}

/** A document with all that is known of it; undefined where it binds nobody within reach. */
export async function findRegulation(db: Db, id: number, on: Day): Promise<RegulationPage | undefined> {
  type Own = Omit<
    RegulationPage,
    'editions' | 'standards' | 'copies' | 'versions' | 'links' | 'linkedBy' | 'articles'
  >;
  const { rows } = await sql<Own>`
    select ${columns(on)}, g.version, g.to_on as "toOn", g.aliases, g.source, g.checked_on as "checkedOn", g.note,
      not g.shipped and g.unit_path <> '' and held_by_reach(g.unit_path) as own
    from regulation g where g.id = ${id}`.execute(db);
  const [regulation] = rows;
  if (!regulation) return undefined;
  const articles = await sql<RegulationPage['articles'][number]>`
    select article, heading, body from regulation_article where regulation_id = ${id} order by position, id`.execute(
    db,
  );
  const links = await sql<RegulationPage['links'][number]>`
    select l.kind, o.id, l.target_number as number, o.title, o.from_on as "fromOn" from regulation_link l
    left join regulation o on o.id = l.target_id where l.regulation_id = ${id} order by l.kind, l.id`.execute(
    db,
  );
  const linkedBy = await sql<RegulationPage['linkedBy'][number]>`
    select l.kind, o.id, o.number, o.title, o.from_on as "fromOn" from regulation_link l
    join regulation o on o.id = l.regulation_id where l.target_id = ${id} order by o.from_on, o.id`.execute(
    db,
  );
  const standards = await sql<RegulationPage['standards'][number]>`
    select e.id, s.code as standard, s.vi, s.en, e.from_on as "from", e.to_on as "to",
      json_array_length(e.conditions) as conditions
    from standard_edition e join standard s on s.id = e.standard_id
    where e.regulation_id = ${id} and not e.draft order by s.position, s.id, e.from_on`.execute(db);
  const copies = await sql<RegulationPage['copies'][number]>`
    select c.id, c.name, length(c.bytes) as size, to_json(a.at) #>> '{}' as at, held_by_reach(c.unit_path) as own
    from regulation_copy c join act a on a.id = c.act_id where c.regulation_id = ${id} order by c.id`.execute(
    db,
  );
  return {
    ...regulation,
    articles: articles.rows,
    links: links.rows,
    linkedBy: linkedBy.rows,
    editions: await listEditions(db, { regulationId: id }, on),
    standards: standards.rows,
    copies: copies.rows,
    versions: await listVersions(db, id),
  };
}

/** What people may change of a document. */
const told = [
  'number',
  'kind',
  'level',
  'issuer',
  'title',
  'signed_on',
  'from_on',
  'to_on',
  'topics',
  'confidence',
  'note',
];

/** Each belief about a document, the present one first, with the columns in which it differs from the one before. */
async function listVersions(db: Db, id: number): Promise<RegulationPage['versions']> {
  const { rows } = await sql<{ version: number; at: string; by: string; row: Record<string, unknown> }>`
    select v.version, to_json(a.at) #>> '{}' as at, coalesce(c.full_name, a.operator, '') as by, v.row
    from (select version, act_id, to_jsonb(g) as row from regulation g where id = ${id}
      union all select version, act_id, to_jsonb(p) from regulation_past p where id = ${id}) v
    left join act a on a.id = v.act_id left join account c on c.id = a.account_id
    order by v.version desc`.execute(db);
  return rows.map(({ row, ...version }, at) => {
    const before = rows[at + 1]?.row;
    const differs = (name: string) => JSON.stringify(row[name]) !== JSON.stringify(before?.[name]);
    return { ...version, at: version.at ?? '', changed: before ? told.filter(differs) : [] };
  });
}

/** A unit has some dozens of them; more than these are a mistake of whoever entered them. */
const mostBinding = 2_000;

/** Every document that binds the unit, of any day, the earliest first. */
export async function listBinding(db: Db, unit: number, on: Day): Promise<RegulationRow[]> {
  const { rows } = await sql<RegulationRow>`
    select ${columns(on)} from regulation g join unit u on u.id = ${unit} and starts_with(u.path, g.unit_path)
    order by g.from_on, g.id limit ${mostBinding}`.execute(db);
  return rows;
}
