import { sql } from 'kysely';
import type { z } from 'zod';
import { type Db, takeIds } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import {
  type Edition,
  type Occasion,
  type Resolution,
  resolve,
  type Shadow,
  shadows,
} from '../../rules/edition.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { ruleAlike } from './regulations.problems.ts';
import type { EditionTold } from './regulations.register.schema.ts';
import type { NewRule, RulePlace, RuleRow, rulesInput } from './regulations.rules.schema.ts';

/** An edition as it is told, and as the resolver reads it. */
export type PlacedEdition = EditionTold & Edition & { shipped: boolean };

interface Wanted {
  rule?: string;
  rules?: readonly string[];
  regulationId?: number;
  id?: number;
}

/** Editions of any day that bind somebody within reach, drafts apart, rule by rule. */
export async function listEditions(
  db: Db,
  { rule, rules, regulationId, id }: Wanted,
  on: Day,
): Promise<PlacedEdition[]> {
  const conditions: Sql[] = [sql`not e.draft`];
  if (rule !== undefined) conditions.push(sql`r.code = ${rule}`);
  if (rules !== undefined) conditions.push(sql`r.code = any (${rules})`);
  if (regulationId !== undefined) conditions.push(sql`e.regulation_id = ${regulationId}`);
  if (id !== undefined) conditions.push(sql`e.id = ${id}`);
  const { rows } = await sql<PlacedEdition>`
    select e.id, r.code as rule, r.vi, r.en, r.unit as counted, r.bound, e.value, e.rounding,
      e.regulation_id as "regulationId", g.number, e.article, e.from_on as "from", e.to_on as "to", e.unit_path as under,
      json_strip_nulls(json_build_object('titles', e.titles, 'cadreKinds', e.cadre_kinds, 'unitKinds', e.unit_kinds)) as scope,
      e.enforcement, e.confidence, e.note, e.unit_id as "unitId", e.version, e.shipped,
      (select n.name from unit_name n where n.unit_id = e.unit_id
        order by (n.from_on is null or n.from_on <= ${on}::date) and (n.to_on is null or n.to_on > ${on}::date) desc,
          n.from_on desc nulls last limit 1) as "unitName",
      not e.shipped and e.unit_path <> '' and held_by_reach(e.unit_path) as own
    from rule_edition e join rule r on r.id = e.rule_id join regulation g on g.id = e.regulation_id
    where ${sql.join(conditions, sql` and `)}
    order by r.position, r.id, e.from_on, e.id`.execute(db);
  return rows;
}

/** Where and when a figure is asked for; the unit's kind comes with it. */
export async function occasionAt(
  db: Db,
  { unit, title, cadreKind }: { unit: number; title?: string | undefined; cadreKind?: string | undefined },
  on: Day,
): Promise<Occasion & { unitName: string }> {
  const { rows } = await sql<{ path: string; kind: string; name: string }>`
    select u.path, u.kind, (select n.name from unit_name n where n.unit_id = u.id
      order by (n.from_on is null or n.from_on <= ${on}::date) and (n.to_on is null or n.to_on > ${on}::date) desc,
        n.from_on desc nulls last limit 1) as name
    from unit u where u.id = ${unit}`.execute(db);
  const [found] = rows;
  if (!found) throw new Problem(notFound);
  return {
    on,
    path: found.path,
    titles: title ?? null,
    cadreKinds: cadreKind ?? null,
    unitKinds: found.kind,
    unitName: found.name ?? '',
  };
}

interface RuleLine {
  id: number;
  position: number;
  rule: string;
  topic: string;
  vi: string;
  en: string;
  counted: string;
  bound: string | null;
}
const line = sql`r.id, r.position, r.code as rule, r.topic, r.vi, r.en, r.unit as counted, r.bound`;

/** A catalogue has some hundreds of rules; more than these are a mistake of whoever entered them. */
const mostRules = 5_000;

type Asked = Pick<
  z.infer<typeof rulesInput>,
  'topic' | 'search' | 'enforcement' | 'confidence' | 'after' | 'limit'
>;

/**
 * Rules in the order of the catalogue, each with the edition that applies to the occasion. Which one that is `resolve`
 * says alone, so where it is asked for, all rules are resolved and a page is cut of those left.
 */
export async function listRules(
  db: Db,
  { topic, search = '', enforcement, confidence, after, limit }: Asked,
  occasion: Occasion,
): Promise<{ rows: RuleRow[]; total: number; next: RulePlace | null }> {
  const conditions: Sql[] = [sql`true`];
  if (topic !== undefined) conditions.push(sql`r.topic = ${topic}`);
  for (const word of foldWords(search).split(' ').filter(Boolean))
    conditions.push(sql`strpos(folded(concat_ws(' ', r.vi, r.en)), ${word}) > 0`);
  const { rows } = await sql<RuleLine>`
    select ${line} from rule r where ${sql.join(conditions, sql` and `)} order by r.position, r.id limit ${mostRules}`.execute(
    db,
  );
  const editions = Map.groupBy(await listEditions(db, {}, occasion.on), ({ rule }) => rule);
  const found = rows
    .map((rule) => ({ ...rule, ...resolved(editions.get(rule.rule) ?? [], occasion) }))
    .filter(({ edition }) => enforcement === undefined || edition?.enforcement === enforcement)
    .filter(({ edition }) => confidence === undefined || edition?.confidence === confidence);
  const rest = found.filter(
    ({ position, id }) => !after || position > after[0] || (position === after[0] && id > after[1]),
  );
  const page = rest.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ id: _id, position: _position, others: _others, ...rule }) => ({
      ...rule,
      editions: editions.get(rule.rule)?.length ?? 0,
    })),
    total: found.length,
    next: last && rest.length > limit ? [last.position, last.id] : null,
  };
}

/** The edition that applies, and what has been laid down since for more than its unit. */
function resolved(all: readonly PlacedEdition[], occasion: Occasion) {
  const found = resolve(all, occasion);
  const shadow = shadows(all, occasion).find(({ edition }) => edition === found.edition);
  return { ...found, newer: shadow?.newer ?? null };
}

/** Editions of the unit's own, or of one between it and everyone, that are older than what now stands for more. */
export async function listShadows(db: Db, unit: number, on: Day): Promise<Shadow<PlacedEdition>[]> {
  const occasion = await occasionAt(db, { unit }, on);
  const editions = Map.groupBy(await listEditions(db, {}, on), ({ rule }) => rule);
  return [...editions.values()].flatMap((all) => shadows(all, occasion));
}

export async function findRule(db: Db, code: string): Promise<RuleLine | undefined> {
  const { rows } = await sql<RuleLine>`select ${line} from rule r where r.code = ${code}`.execute(db);
  return rows[0];
}

/** The edition that applies and why each other does not; undefined where there is no such rule. */
export async function resolveRule(
  db: Db,
  code: string,
  occasion: Occasion,
): Promise<(RuleLine & Resolution<PlacedEdition> & { newer: PlacedEdition | null }) | undefined> {
  const rule = await findRule(db, code);
  return rule && { ...rule, ...resolved(await listEditions(db, { rule: code }, occasion.on), occasion) };
}

/** A rule of the unit's own; its code is made, since nobody but the product speaks it. */
export async function insertRule(db: Db, { unitId, topic, vi, en, counted, bound }: NewRule) {
  const unitPath = await getUnitPath(db, unitId);
  const alike = await sql<{
    vi: string;
  }>`select vi from rule where folded(vi) = ${foldWords(vi)} limit 1`.execute(db);
  if (alike.rows[0]) throw new Problem(ruleAlike, { name: alike.rows[0].vi });
  const [id] = await takeIds(db, 'rule', 1);
  const code = `${topic}.own_${id}`;
  await sql`insert into rule (id, code, topic, vi, en, unit, bound, position, unit_id, unit_path)
    values (${id}, ${code}, ${topic}, ${vi}, ${en ?? vi}, ${counted}, ${bound}, 100000, ${unitId}, ${unitPath})`.execute(
    db,
  );
  return { id: id!, rule: code };
}
