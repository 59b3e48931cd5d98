import { sql } from 'kysely';
import { type Db, run } from '../../db/database.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { unitNameKey } from '../organisation/organisation.names.labels.ts';
import { type Law, windowOf } from './regulations.files.ts';
import { linkKinds } from './regulations.labels.ts';

/** A document with the unit that it binds. */
export type PlacedRegulation = Law['regulations'][number] & { unitId: number | null; unitPath: string };

/** '71/KH-LĐLĐ' and '71-KH/LDLD' are one number: offices swap the strokes. */
export const numberKey = (number: string): string => foldWords(number).replaceAll(' ', '');

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

async function writeLinks(db: Db, regulations: readonly PlacedRegulation[]): Promise<void> {
  const numbers = new Map(regulations.map(({ code, number }) => [code, number]));
  const rows = regulations.flatMap((one) =>
    linkKinds.codes.flatMap((kind) =>
      one[kind].map((target) => ({ code: one.code, kind, target, number: numbers.get(target) ?? target })),
    ),
  );
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

async function writeEditions(db: Db, regulations: readonly PlacedRegulation[]): Promise<void> {
  const rows = regulations.flatMap((regulation) =>
    regulation.rules.map((edition) => ({
      ...edition,
      ...windowOf(regulation, edition),
      code: regulation.code,
      titles: edition.scope.titles ?? null,
      cadre_kinds: edition.scope.cadreKinds ?? null,
      unit_kinds: edition.scope.unitKinds ?? null,
    })),
  );
  // An edition entered here for the same units follows the shipped one, which then ends where that begins.
  const followed = `(select min(o.from_on) from rule_edition o where o.rule_id = t.rule_id and not o.shipped and not o.draft
    and o.unit_path = t.unit_path and o.from_on > t.from_on
    and (o.titles && t.titles or (o.titles is null and t.titles is null))
    and (o.cadre_kinds && t.cadre_kinds or (o.cadre_kinds is null and t.cadre_kinds is null))
    and (o.unit_kinds && t.unit_kinds or (o.unit_kinds is null and t.unit_kinds is null)))`;
  const same = ['titles', 'cadre_kinds', 'unit_kinds']
    .map((name) => `e.${name} is not distinct from t.${name}`)
    .join(' and ');
  await run(
    db,
    `with told as (
       select r.id as rule_id, g.id as regulation_id, g.unit_id, g.unit_path, t.article, t.ref, t.value,
         t.rounding, t."from" as from_on, t."to" as to_on, t.titles, t.cadre_kinds, t.unit_kinds, t.enforcement, t.confidence,
         t.note, t.source
       from json_to_recordset($1) as t(code text, rule text, ref text, article text, value json, rounding text, "from" date,
         "to" date, titles text[], cadre_kinds text[], unit_kinds text[], enforcement text, confidence text, note text, source json)
       join rule r on r.code = t.rule join regulation g on g.code = t.code
     )
     merge into rule_edition e
     using (select t.*, least(t.to_on, ${followed}) as until from told t) t
       on e.shipped and e.rule_id = t.rule_id and e.regulation_id = t.regulation_id and e.from_on = t.from_on and ${same}
     when matched and (e.article, e.ref, e.value::text, e.rounding, e.to_on, e.enforcement, e.confidence, e.note, e.source::text)
         is distinct from (t.article, t.ref, t.value::text, t.rounding, t.until, t.enforcement, t.confidence, t.note, t.source::text) then
       update set article = t.article, ref = t.ref, value = t.value, rounding = t.rounding, to_on = t.until,
         enforcement = t.enforcement, confidence = t.confidence, note = t.note, source = t.source, version = e.version + 1
     when not matched then insert (rule_id, regulation_id, article, ref, value, rounding, from_on, to_on, titles, cadre_kinds,
         unit_kinds, enforcement, confidence, note, source, unit_id, unit_path, shipped)
       values (t.rule_id, t.regulation_id, t.article, t.ref, t.value, t.rounding, t.from_on, t.until, t.titles, t.cadre_kinds,
         t.unit_kinds, t.enforcement, t.confidence, t.note, t.source, t.unit_id, t.unit_path, true)`,
    [JSON.stringify(rows)],
  );
  await run(
    db,
    `delete from rule_edition e using rule r, regulation g where e.shipped and r.id = e.rule_id and g.id = e.regulation_id
       and not exists (select from json_to_recordset($1) as t(code text, rule text, "from" date, titles text[],
           cadre_kinds text[], unit_kinds text[])
         where t.rule = r.code and t.code = g.code and t."from" = e.from_on and ${same})`,
    [JSON.stringify(rows)],
  );
}
