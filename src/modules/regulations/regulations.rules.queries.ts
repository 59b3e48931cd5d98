import { sql } from 'kysely';
import { type Db, takeIds } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { type Edition, type Occasion, type Resolution, resolve } from '../../rules/edition.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { ruleAlike } from './regulations.problems.ts';
import type { EditionTold } from './regulations.register.schema.ts';
import type { NewRule, RulePlace, RuleRow } from './regulations.rules.schema.ts';

/** An edition as it is told, and as the resolver reads it. */
export type PlacedEdition = EditionTold & Edition & { shipped: boolean };

interface Wanted {
  rule?: string;
  regulationId?: number;
  id?: number;
}

/** Editions of any day that bind somebody within reach, drafts apart, rule by rule. */
export async function listEditions(
  db: Db,
  { rule, regulationId, id }: Wanted,
  on: Day,
): Promise<PlacedEdition[]> {
  const conditions: Sql[] = [sql`not e.draft`];
  if (rule !== undefined) conditions.push(sql`r.code = ${rule}`);
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

/** Rules in the order of the catalogue, each with the edition that applies to the occasion. */
export async function listRules(
  db: Db,
  asked: {
    topic?: string | undefined;
    search?: string | undefined;
    after?: RulePlace | undefined;
    limit: number;
  },
  occasion: Occasion,
): Promise<{ rows: RuleRow[]; total: number; next: RulePlace | null }> {
  const conditions: Sql[] = [sql`true`];
  if (asked.topic !== undefined) conditions.push(sql`r.topic = ${asked.topic}`);
  for (const word of foldWords(asked.search ?? '')
    .split(' ')
    .filter(Boolean))
    conditions.push(sql`strpos(folded(concat_ws(' ', r.vi, r.en)), ${word}) > 0`);
  const where = sql.join(conditions, sql` and `);
  const { after, limit } = asked;
  const beyond = after ? sql`(r.position, r.id) > (${after[0]}, ${after[1]})` : sql`true`;
  const counted = await sql<{
    total: number;
  }>`select count(*)::int as total from rule r where ${where}`.execute(db);
  const { rows } = await sql<RuleLine>`
    select ${line} from rule r where ${where} and ${beyond} order by r.position, r.id limit ${limit + 1}`.execute(
    db,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const editions = Map.groupBy(await listEditions(db, {}, occasion.on), ({ rule }) => rule);
  return {
    rows: page.map(({ id: _id, position: _position, ...rule }) => {
      const all = editions.get(rule.rule) ?? [];
      return { ...rule, edition: resolve(all, occasion).edition, editions: all.length };
    }),
    total: counted.rows[0]!.total,
    next: last && rows.length > limit ? [last.position, last.id] : null,
  };
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
): Promise<(RuleLine & Resolution<PlacedEdition>) | undefined> {
  const rule = await findRule(db, code);
  return rule && { ...rule, ...resolve(await listEditions(db, { rule: code }, occasion.on), occasion) };
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
