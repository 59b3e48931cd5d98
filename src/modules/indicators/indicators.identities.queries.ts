import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Base, Indicator, Scope, Sql } from '../../lib/indicator.ts';
import { every } from './indicators.figures.queries.ts';

/** The ids of the rows behind a figure; ids alone tell two days' rows apart, whatever is shown of them. */
export interface RowIds {
  count: number;
  /** Null where they are more than were asked for. */
  ids: number[] | null;
  /** Of a sum: what each row adds. */
  amounts: number[] | null;
  /** Of a share: the rows that it is a share of. */
  whole: number[] | null;
}

const perStatement = 200;
const ids = (condition: Sql) => sql`array_agg(r.id order by r.sort, r.id) filter (where ${condition})`;

const conditionsOf = ({ kind, among, where, amount }: Indicator) => ({
  counted: every(among, where, kind === 'sum' ? sql`${amount} is not null` : undefined),
  whole: every(among),
});

/** Of several figures over one set of rows, in two statements; a figure of more than `most` rows keeps only their count. */
export async function rowIdsOf(
  db: Db,
  scope: Scope,
  base: Base,
  asked: readonly Indicator[],
  most: number,
): Promise<RowIds[]> {
  const found: RowIds[] = [];
  for (let start = 0; start < asked.length; start += perStatement)
    found.push(...(await someRowIds(db, scope, base, asked.slice(start, start + perStatement), most)));
  return found;
}

async function someRowIds(
  db: Db,
  scope: Scope,
  base: Base,
  asked: readonly Indicator[],
  most: number,
): Promise<RowIds[]> {
  const from = sql`from (${base.rows(scope)}) r`;
  const conditions = asked.map(conditionsOf);
  const sized = conditions.flatMap(({ counted, whole }, at) => [
    sql`count(*) filter (where ${counted}) as ${sql.ref(`n${at}`)}`,
    sql`count(*) filter (where ${whole}) as ${sql.ref(`w${at}`)}`,
  ]);
  const sizes = (await sql<Record<string, number>>`select ${sql.join(sized)} ${from}`.execute(db)).rows[0]!;
  const listed = asked.flatMap(({ kind, amount }, at) => {
    const { counted, whole } = conditions[at]!;
    if (Math.max(sizes[`n${at}`]!, kind === 'share' ? sizes[`w${at}`]! : 0) > most) return [];
    return [
      sql`${ids(counted)} as ${sql.ref(`i${at}`)}`,
      ...(kind === 'sum'
        ? [
            sql`array_agg(${amount}::numeric order by r.sort, r.id) filter (where ${counted}) as ${sql.ref(`a${at}`)}`,
          ]
        : []),
      ...(kind === 'share' ? [sql`${ids(whole)} as ${sql.ref(`s${at}`)}`] : []),
    ];
  });
  const lists =
    listed.length === 0
      ? {}
      : (await sql<Record<string, number[] | null>>`select ${sql.join(listed)} ${from}`.execute(db)).rows[0]!;
  const listOf = (name: string, there: boolean) => (name in lists ? (lists[name] ?? []) : there ? [] : null);
  return asked.map(({ kind }, at) => ({
    count: sizes[`n${at}`]!,
    ids: listOf(`i${at}`, sizes[`n${at}`] === 0),
    amounts: kind === 'sum' ? listOf(`a${at}`, false) : null,
    whole: kind === 'share' ? listOf(`s${at}`, false) : null,
  }));
}

export interface ShownRow {
  id: number;
  sort: string;
  shown: Record<string, string | number | boolean | null>;
}

/** SQL for what is shown of the rows with those ids, as JSON: `id`, `sort`, `shown`. */
export const shownRows = (scope: Scope, base: Base, wanted: readonly number[]): Sql => sql`
  select "~id" as id, "~sort" as sort, to_jsonb(x) - '~id' - '~sort' as shown from (
    select r.id as "~id", r.sort as "~sort", ${base.shown(scope)}
    from (select * from (${base.rows(scope)}) r where r.id = any(${[...wanted]})) r
    ${base.joined?.(scope) ?? sql``}) x`;

export async function listShownRows(
  db: Db,
  scope: Scope,
  base: Base,
  wanted: readonly number[],
): Promise<ShownRow[]> {
  if (wanted.length === 0) return [];
  const { rows } = await sql<ShownRow>`${shownRows(scope, base, wanted)} order by sort, id`.execute(db);
  return rows;
}
