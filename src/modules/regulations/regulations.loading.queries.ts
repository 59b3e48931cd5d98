import { sql } from 'kysely';
import { type Db, run } from '../../db/database.ts';
import { numberKey } from '../documents/documents.labels.ts';
import { unitNameKey } from '../organisation/organisation.names.labels.ts';
import { type EditionTable, mergeEditions, scopeColumns } from './regulations.editions.queries.ts';
import { type Law, windowOf } from './regulations.files.ts';
import { linkKinds } from './regulations.labels.ts';

/** A document with the unit that it binds. */
export type PlacedRegulation = Law['regulations'][number] & { unitId: number | null; unitPath: string };

/** Documents that bind everyone, and those of units that stand here, with the unit. */
export async function placeRegulations(db: Db, regulations: Law['regulations']): Promise<PlacedRegulation[]> {
  const keys = new Map(regulations.flatMap(({ unit }) => (unit ? [[unit, unitNameKey(unit)]] : [])));
  const { rows } = await sql<{ name_key: string; id: number; path: string }>`
    select n.name_key, min(u.id) as id, min(u.path) as path from unit_name n join unit u on u.id = n.unit_id
    where n.name_key = any(${[...keys.values()]}) group by n.name_key having count(distinct u.id) = 1`.execute(
    db,
  );
  const places = new Map(rows.map(({ name_key, id, path }) => [name_key, { unitId: id, unitPath: path }]));
  return regulations.flatMap((one) => {
    const place = one.unit === null ? { unitId: null, unitPath: '' } : places.get(keys.get(one.unit)!);
    return place ? [{ ...one, ...place }] : [];
  });
}

/**
 * Brings what is shipped up to what data/ says, in the transaction of the act that is open. What was entered here stays,
 * and ends the shipped edition that it followed.
 */
export async function writeLaw(
  db: Db,
  rules: Law['rules'],
  regulations: readonly PlacedRegulation[],
): Promise<void> {
  await run(
    db,
    `merge into rule using json_to_recordset($1) as t(rule text, topic text, vi text, en text, unit text, bound text, position int)
       on rule.code = t.rule
     when matched and (rule.topic, rule.vi, rule.en, rule.unit, rule.bound, rule.position)
         is distinct from (t.topic, t.vi, t.en, t.unit, t.bound, t.position) then
       update set topic = t.topic, vi = t.vi, en = t.en, unit = t.unit, bound = t.bound, position = t.position
     when not matched then insert (code, topic, vi, en, unit, bound, position, unit_path, shipped)
       values (t.rule, t.topic, t.vi, t.en, t.unit, t.bound, t.position, '', true)`,
    [JSON.stringify(rules.map((rule, position) => ({ ...rule, position })))],
  );
  await writeRegulations(db, regulations);
  await writeArticles(db, regulations);
  await writeLinks(db, regulations);
  await writeEditions(db, regulations);
  await dropGone(db, regulations);
}

async function writeRegulations(db: Db, regulations: readonly PlacedRegulation[]): Promise<void> {
  const rows = regulations.map((one) => ({
    code: one.code,
    number: one.number,
    number_key: numberKey(one.number),
    kind: one.kind,
    level: one.level,
    issuer: one.issuer,
    title: one.title,
    signed_on: one.signedOn,
    from_on: one.from,
    to_on: one.to,
    aliases: one.aliases,
    topics: one.topics,
    source: one.source,
    confidence: one.confidence,
    checked_on: one.checkedOn,
    note: one.notes.join('\n') || null,
    unit_id: one.unitId,
    unit_path: one.unitPath,
  }));
  const told = Object.keys(rows[0] ?? { code: 0 }).filter((name) => name !== 'code');
  const list = (alias: string) =>
    told.map((name) => (name === 'source' ? `${alias}.source::text` : `${alias}.${name}`)).join(', ');
  await run(
    db,
    `merge into regulation using json_populate_recordset(null::regulation, $1) as t on regulation.code = t.code
     when matched and (${list('regulation')}) is distinct from (${list('t')}) then
       update set ${told.map((name) => `${name} = t.${name}`).join(', ')}, version = regulation.version + 1
     when not matched then insert (code, ${told.join(', ')}, shipped)
       values (t.code, ${told.map((name) => `t.${name}`).join(', ')}, true)`,
    [JSON.stringify(rows)],
  );
}

async function writeArticles(db: Db, regulations: readonly PlacedRegulation[]): Promise<void> {
  const rows = regulations.flatMap(({ code, articles }) =>
    articles.map((article, position) => ({ code, position, ...article })),
  );
  await run(
    db,
    `merge into regulation_article a
     using (select g.id as regulation_id, g.unit_path, t.* from regulation g join
       json_to_recordset($1) as t(code text, article text, heading text, body text, position int) on t.code = g.code) t
       on a.regulation_id = t.regulation_id and a.article = t.article
     when matched and (a.heading, a.body, a.position) is distinct from (t.heading, t.body, t.position) then
       update set heading = t.heading, body = t.body, position = t.position
     when not matched then insert (regulation_id, article, heading, body, position, unit_path)
       values (t.regulation_id, t.article, t.heading, t.body, t.position, t.unit_path)`,
    [JSON.stringify(rows)],
  );
}

/** What documents do to others, each named by the number under which it is kept. */
function linksOf(regulations: readonly PlacedRegulation[]) {
  const numbers = new Map(regulations.map(({ code, number }) => [code, number]));
  return regulations.flatMap((one) =>
    linkKinds.codes.flatMap((kind) =>
      one[kind].map((target) => ({ code: one.code, kind, target, number: numbers.get(target) ?? target })),
    ),
  );
}

async function writeLinks(db: Db, regulations: readonly PlacedRegulation[]): Promise<void> {
  const rows = linksOf(regulations);
  await run(
    db,
    `merge into regulation_link l
     using (select g.id as regulation_id, g.unit_path, o.id as target_id, t.kind, t.number from regulation g join
       json_to_recordset($1) as t(code text, kind text, target text, number text) on t.code = g.code
       left join regulation o on o.code = t.target) t
       on l.regulation_id = t.regulation_id and l.kind = t.kind and l.target_number = t.number
     when matched and l.target_id is distinct from t.target_id then update set target_id = t.target_id
     when not matched then insert (regulation_id, kind, target_id, target_number, unit_path)
       values (t.regulation_id, t.kind, t.target_id, t.number, t.unit_path)`,
    [JSON.stringify(rows)],
  );
}

const editions: EditionTable = {
  table: 'rule_edition',
  parent: 'rule',
  told: {
    article: 'text',
    ref: 'text',
    value: 'json',
    rounding: 'text',
    enforcement: 'text',
    confidence: 'text',
    note: 'text',
    source: 'json',
  },
};

const writeEditions = (db: Db, regulations: readonly PlacedRegulation[]): Promise<void> =>
  mergeEditions(
    db,
    editions,
    regulations.flatMap((regulation) =>
      regulation.rules.map(({ rule, scope, from, to, ...told }) => {
        const window = windowOf(regulation, { from, to });
        return {
          ...told,
          ...scopeColumns(scope),
          parent: rule,
          regulation: regulation.code,
          from_on: window.from,
          to_on: window.to,
        };
      }),
    ),
  );

/** Shipped documents, articles and links that data/ does not have any more; what was entered here holds its document. */
async function dropGone(db: Db, regulations: readonly PlacedRegulation[]): Promise<void> {
  const kept = JSON.stringify(
    regulations.map(({ code, articles }) => ({ code, articles: articles.map(({ article }) => article) })),
  );
  const given = 'json_to_recordset($1) as t(code text, articles json)';
  await run(
    db,
    `delete from regulation_link l using regulation g where g.id = l.regulation_id and g.shipped
       and not exists (select from json_to_recordset($1) as t(code text, kind text, number text)
         where t.code = g.code and t.kind = l.kind and t.number = l.target_number)`,
    [JSON.stringify(linksOf(regulations))],
  );
  await run(
    db,
    `delete from regulation_article a using regulation g where g.id = a.regulation_id and g.shipped
       and not exists (select from ${given} where t.code = g.code
         and exists (select from json_array_elements_text(t.articles) one where one = a.article))
       and not exists (select from rule_edition e where e.regulation_id = a.regulation_id and e.article = a.article)`,
    [kept],
  );
  await run(
    db,
    `delete from regulation g where g.shipped and not exists (select from ${given} where t.code = g.code)
       and not exists (select from rule_edition e where e.regulation_id = g.id)
       and not exists (select from standard_edition e where e.regulation_id = g.id)
       and not exists (select from procedure_edition e where e.regulation_id = g.id)`,
    [kept],
  );
}
