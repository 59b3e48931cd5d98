import { sql } from 'kysely';
import { type Db, insertMany } from '../../db/database.ts';
import { conflict, invalidInput, notFound, Problem } from '../../lib/problem.ts';
import { findShapeFault } from '../../lib/shape.problems.ts';
import { numberKey } from '../documents/documents.labels.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import type { UnitKind } from '../organisation/organisation.labels.ts';
import { levelsOf, type RegulationLevel, regulationLevels } from './regulations.labels.ts';
import {
  articleCited,
  editionsOutside,
  endsBeforeItBegins,
  faults,
  regulationShipped,
  standsAlready,
} from './regulations.problems.ts';
import type {
  NewRegulation,
  RegulationChange,
  RegulationFields,
  RegulationWritten,
} from './regulations.register.schema.ts';

export interface Owner {
  id: number;
  unitId: number | null;
  unitPath: string;
  shipped: boolean;
  version: number;
  number: string;
  from: string;
  to: string | null;
}

/** The document as it is read by whom it binds, with the unit that owns it; locked where it is about to be written. */
export async function findOwner(db: Db, id: number, lock = false): Promise<Owner | undefined> {
  const { rows } = await sql<Owner>`
    select id, unit_id as "unitId", unit_path as "unitPath", shipped, version, number, from_on as "from", to_on as "to"
    from regulation where id = ${id} ${lock ? sql`for update` : sql``}`.execute(db);
  return rows[0];
}

/** A document entered here, for the unit and all below it. */
export async function insertRegulation(db: Db, given: NewRegulation): Promise<RegulationWritten> {
  const { unitId, articles, links, ...rest } = given;
  const unitPath = await getUnitPath(db, unitId);
  await refuseLevel(db, unitId, given.level);
  await refuseTwice(db, unitPath, given, null);
  const { id } = await db
    .insertInto('regulation')
    .values({ ...columnsOf(rest), unit_id: unitId, unit_path: unitPath } as never)
    .returning('id')
    .executeTakeFirstOrThrow();
  await putArticles(db, id, unitPath, articles);
  await putLinks(db, id, unitPath, links);
  return { id, unitId, version: 1 };
}

/** Puts a document right; refused where it came with the product or somebody was faster. */
export async function changeRegulation(db: Db, change: RegulationChange): Promise<RegulationWritten> {
  const { id, version, articles, links, ...rest } = change;
  const owner = await findOwner(db, id, true);
  if (!owner) throw new Problem(notFound);
  if (owner.shipped || owner.unitId === null) throw new Problem(regulationShipped);
  if (owner.version !== version) throw new Problem(conflict);
  const from = rest.fromOn ?? owner.from;
  const to = rest.toOn === undefined ? owner.to : rest.toOn;
  if (to !== null && to <= from)
    throw invalidInput([{ path: 'toOn', ...findShapeFault(endsBeforeItBegins)! }]);
  await refuseOutside(db, id, from, to);
  if (rest.level !== undefined) await refuseLevel(db, owner.unitId, rest.level);
  if (rest.number !== undefined) await refuseTwice(db, owner.unitPath, { number: rest.number }, id);
  if (articles) await putArticles(db, id, owner.unitPath, articles);
  if (links) await putLinks(db, id, owner.unitPath, links);
  await db
    .updateTable('regulation')
    .set({ ...columnsOf(rest), version: version + 1 } as never)
    .where('id', '=', id)
    .execute();
  return { id, unitId: owner.unitId, version: version + 1 };
}

const columnNames = {
  number: 'number',
  kind: 'kind',
  level: 'level',
  issuer: 'issuer',
  title: 'title',
  signedOn: 'signed_on',
  fromOn: 'from_on',
  toOn: 'to_on',
  aliases: 'aliases',
  topics: 'topics',
  confidence: 'confidence',
  note: 'note',
} as const;

function columnsOf(given: { [K in keyof RegulationFields]?: RegulationFields[K] | undefined }) {
  const columns: Record<string, unknown> = {};
  for (const [name, column] of Object.entries(columnNames)) {
    const value = given[name as keyof typeof columnNames];
    if (value !== undefined) columns[column] = value === '' ? null : value;
  }
  return given.number === undefined ? columns : { ...columns, number_key: numberKey(given.number) };
}

/** What a document lays down lies within its days, or says in a note why not: its days are not moved from under it. */
async function refuseOutside(db: Db, id: number, from: string, to: string | null): Promise<void> {
  const outside = (table: string) => sql`
    select count(*) as count from ${sql.table(table)} e where e.regulation_id = ${id} and not e.draft and e.note is null
      and (e.from_on < ${from}::date or (${to}::date is not null and (e.to_on is null or e.to_on > ${to}::date)))`;
  const { rows } = await sql<{ count: number }>`
    select sum(count)::int as count from (${outside('rule_edition')} union all ${outside('standard_edition')}) laid`.execute(
    db,
  );
  if (rows[0]!.count > 0) throw new Problem(editionsOutside, { count: rows[0]!.count });
}

/** Nobody lays down law of a level above the own one, not even for the own people. */
async function refuseLevel(db: Db, unitId: number, level: RegulationLevel): Promise<void> {
  const { kind } = await db
    .selectFrom('unit')
    .select('kind')
    .where('id', '=', unitId)
    .executeTakeFirstOrThrow();
  const levels = levelsOf(kind as UnitKind);
  if (levels.includes(level)) return;
  const named = (language: 'vi' | 'en') => levels.map((one) => regulationLevels[language](one)).join(', ');
  throw invalidInput([
    { path: 'level', vi: faults.levelBeyond(named('vi')).vi, en: faults.levelBeyond(named('en')).en },
  ]);
}

/** The same number twice for the same unit is one document entered twice. */
async function refuseTwice(
  db: Db,
  unitPath: string,
  { number }: { number: string },
  but: number | null,
): Promise<void> {
  const { rows } = await sql<{ number: string }>`
    select number from regulation where number_key = ${numberKey(number)} and unit_path = ${unitPath}
      and id is distinct from ${but}::bigint`.execute(db);
  if (rows[0]) throw new Problem(standsAlready, { number: rows[0].number });
}

/** Articles as they now stand; one that an edition cites stays, and what is the same is not written again. */
async function putArticles(
  db: Db,
  id: number,
  unitPath: string,
  articles: RegulationFields['articles'],
): Promise<void> {
  const seen = new Set<string>();
  for (const [at, { article }] of articles.entries()) {
    if (seen.has(article)) throw invalidInput([{ path: `articles.${at}.article`, ...faults.twice(article) }]);
    seen.add(article);
  }
  const kept = articles.map(({ article }) => article);
  const cited = await sql<{ article: string }>`
    select c.article from (select e.article from rule_edition e where e.regulation_id = ${id}
      union all select c ->> 'article' from standard_edition e, json_array_elements(e.conditions) c
      where e.regulation_id = ${id}) c
    where c.article is not null and not c.article = any(${kept}) limit 1`.execute(db);
  if (cited.rows[0]) throw new Problem(articleCited, { article: cited.rows[0].article });
  await sql`delete from regulation_article where regulation_id = ${id} and not article = any(${kept})`.execute(
    db,
  );
  const standing = await db
    .selectFrom('regulation_article')
    .select(['id', 'article', 'heading', 'body', 'position'])
    .where('regulation_id', '=', id)
    .execute();
  const known = new Map(standing.map((one) => [one.article, one]));
  const fresh: Record<string, unknown>[] = [];
  for (const [position, { article, heading, body }] of articles.entries()) {
    const before = known.get(article);
    if (!before) fresh.push({ regulation_id: id, article, heading, body, position, unit_path: unitPath });
    else if (before.heading !== heading || before.body !== body || before.position !== position)
      await db
        .updateTable('regulation_article')
        .set({ heading, body, position })
        .where('id', '=', before.id)
        .execute();
  }
  await insertMany(db, 'regulation_article', fresh);
}

/** Links as they now stand; a target on record is known by its own number. */
async function putLinks(
  db: Db,
  id: number,
  unitPath: string,
  links: RegulationFields['links'],
): Promise<void> {
  const ids = links.flatMap(({ targetId }) => targetId ?? []);
  const { rows } = await sql<{ id: number; number: string }>`
    select id, number from regulation where id = any(${ids})`.execute(db);
  const numbers = new Map(rows.map((one) => [one.id, one.number]));
  const wanted = new Map<string, Record<string, unknown>>();
  for (const [at, { kind, targetId, number }] of links.entries()) {
    const known = targetId === null ? number : numbers.get(targetId);
    if (known === undefined || targetId === id)
      throw invalidInput([{ path: `links.${at}.targetId`, ...faults.documentUnknown }]);
    const link = { regulation_id: id, kind, target_id: targetId, target_number: known, unit_path: unitPath };
    wanted.set(`${kind} ${known}`, link);
  }
  const standing = await db
    .selectFrom('regulation_link')
    .select(['id', 'kind', 'target_number'])
    .where('regulation_id', '=', id)
    .execute();
  for (const one of standing) {
    const key = `${one.kind} ${one.target_number}`;
    if (!wanted.delete(key)) await db.deleteFrom('regulation_link').where('id', '=', one.id).execute();
  }
  await insertMany(db, 'regulation_link', [...wanted.values()]);
}
