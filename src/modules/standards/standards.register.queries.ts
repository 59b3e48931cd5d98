import { sql } from 'kysely';
import type { z } from 'zod';
import { type Db, takeIds } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { Problem } from '../../lib/problem.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { standardAlike } from './standards.problems.ts';
import type {
  NewStandard,
  StandardEditionTold,
  StandardPage,
  StandardPlace,
  StandardRow,
  standardsInput,
} from './standards.register.schema.ts';

interface StandardLine {
  id: number;
  position: number;
  standard: string;
  kind: StandardRow['kind'];
  vi: string;
  en: string;
  unitId: number | null;
}
const line = sql`s.id, s.position, s.code as standard, s.kind, s.vi, s.en, s.unit_id as "unitId"`;

/** An edition of any day that binds somebody within reach, as it is told and as the resolver reads it. */
export type ToldStandardEdition = StandardEditionTold & {
  standardId: number;
  under: string;
  shipped: boolean;
};

/** Editions, drafts apart, the earliest first. */
export async function listStandardEditions(
  db: Db,
  { standardIds, id }: { standardIds?: readonly number[]; id?: number },
  on: Day,
): Promise<ToldStandardEdition[]> {
  const conditions: Sql[] = [sql`not e.draft`];
  if (standardIds !== undefined) conditions.push(sql`e.standard_id = any(${standardIds})`);
  if (id !== undefined) conditions.push(sql`e.id = ${id}`);
  const { rows } = await sql<ToldStandardEdition>`
    select e.id, e.standard_id as "standardId", e.regulation_id as "regulationId", g.number, e.from_on as "from",
      e.to_on as "to", e.unit_path as under, e.shipped,
      json_strip_nulls(json_build_object('titles', e.titles, 'cadreKinds', e.cadre_kinds, 'unitKinds', e.unit_kinds)) as scope,
      e.confidence, e.note, e.conditions, e.version, e.unit_id as "unitId",
      (select n.name from unit_name n where n.unit_id = e.unit_id
        order by (n.from_on is null or n.from_on <= ${on}::date) and (n.to_on is null or n.to_on > ${on}::date) desc,
          n.from_on desc nulls last limit 1) as "unitName",
      not e.shipped and e.unit_path <> '' and held_by_reach(e.unit_path) as own
    from standard_edition e join regulation g on g.id = e.regulation_id
    where ${sql.join(conditions, sql` and `)} order by e.from_on, e.id`.execute(db);
  return rows;
}

type Asked = Pick<z.infer<typeof standardsInput>, 'unit' | 'kind' | 'search' | 'after' | 'limit'>;

/** Standards in their order, each with the editions that may apply at the unit on the day. */
export async function listStandards(
  db: Db,
  { unit, kind, search = '', after, limit }: Asked,
  on: Day,
): Promise<{ rows: StandardRow[]; total: number; next: StandardPlace | null }> {
  const path = await getUnitPath(db, unit);
  const conditions: Sql[] = [sql`true`];
  if (kind !== undefined) conditions.push(sql`s.kind = ${kind}`);
  for (const word of foldWords(search).split(' ').filter(Boolean))
    conditions.push(sql`strpos(folded(concat_ws(' ', s.vi, s.en)), ${word}) > 0`);
  const where = sql.join(conditions, sql` and `);
  const beyond = after ? sql`(s.position, s.id) > (${after[0]}, ${after[1]})` : sql`true`;
  const counted = await sql<{ total: number }>`
    select count(*)::int as total from standard s where ${where}`.execute(db);
  const { rows } = await sql<StandardLine>`
    select ${line} from standard s where ${where} and ${beyond} order by s.position, s.id limit ${limit + 1}`.execute(
    db,
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const all = await listStandardEditions(db, { standardIds: page.map(({ id }) => id) }, on);
  const editions = Map.groupBy(all, ({ standardId }) => standardId);
  return {
    rows: page.map(({ position: _position, ...standard }) => {
      const own = editions.get(standard.id) ?? [];
      const standing = own
        .filter(({ from, to, under }) => from <= on && (to === null || on < to) && path.startsWith(under))
        .map((one) => ({ ...one, conditions: one.conditions.length }));
      return { ...standard, editions: own.length, standing };
    }),
    total: counted.rows[0]!.total,
    next: last && rows.length > limit ? [last.position, last.id] : null,
  };
}

/** A standard with every edition of it; undefined where nobody knows the code. */
export async function findStandard(
  db: Db,
  code: string,
  on: Day,
): Promise<Omit<StandardPage, 'asOf'> | undefined> {
  const { rows } = await sql<StandardLine>`select ${line} from standard s where s.code = ${code}`.execute(db);
  const [standard] = rows;
  return (
    standard && { ...standard, editions: await listStandardEditions(db, { standardIds: [standard.id] }, on) }
  );
}

/** A standard of the unit's own; its code is made, since nobody but the product speaks it. */
export async function insertStandard(db: Db, { unitId, kind, vi, en }: NewStandard) {
  const unitPath = await getUnitPath(db, unitId);
  const alike = await sql<{ vi: string }>`
    select vi from standard where folded(vi) = ${foldWords(vi)} limit 1`.execute(db);
  if (alike.rows[0]) throw new Problem(standardAlike, { name: alike.rows[0].vi });
  const [id] = await takeIds(db, 'standard', 1);
  const code = `own_${id}`;
  await sql`insert into standard (id, code, kind, vi, en, position, unit_id, unit_path)
    values (${id}, ${code}, ${kind}, ${vi}, ${en ?? vi}, 100000, ${unitId}, ${unitPath})`.execute(db);
  return { id: id!, standard: code };
}
