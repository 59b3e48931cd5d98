import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Indicator, Scope, Sql } from '../../lib/indicator.ts';
import { every, figuresOf } from './indicators.figures.queries.ts';
import type { RowPlace } from './indicators.schema.ts';

export interface OpenedFigure {
  value: number | null;
  rows: Record<string, unknown>[];
  /** All rows, not only this page's; a share's numerator and denominator together. */
  total: number;
  next: RowPlace | null;
}

const parts = ['numerator', 'denominator'] as const;

/** The rows a figure counts, adds or divides: a share lists its numerator, then its denominator. */
function rowsBehind({ kind, base, among, where, amount }: Indicator, scope: Scope): Sql {
  const rows = base.rows(scope);
  switch (kind) {
    case 'count':
      return sql`select r.*, 0 as part from (${rows}) r where ${every(among, where)}`;
    case 'sum':
      return sql`select r.*, 0 as part, ${amount} as amount from (${rows}) r
        where ${every(among, where, sql`${amount} is not null`)}`;
    case 'share':
      return sql`select r.*, p.part from (${rows}) r cross join (values (0), (1)) p (part)
        where ${every(among)} and (p.part = 1 or ${every(where)})`;
  }
}

type FoundRow = Record<string, unknown> & { '~part': 0 | 1; '~sort': string; '~id': number };

/** One page of what is behind a figure, in a stable order; a figure that is not known opens to nothing. */
export async function openFigure(
  db: Db,
  scope: Scope,
  indicator: Indicator,
  after: RowPlace | null,
  limit: number,
): Promise<OpenedFigure> {
  const value = (await figuresOf(db, scope, [indicator]))[indicator.key]!;
  if (value === null) return { value, rows: [], total: 0, next: null };
  const behind = rowsBehind(indicator, scope);
  const beyond = after
    ? sql`(r.part, r.sort, r.id) > (${after[0]}::int, ${after[1]}::text, ${after[2]}::bigint)`
    : sql`true`;
  const { rows: found } = await sql<FoundRow>`
    select r.part as "~part", r.sort as "~sort", r.id as "~id", ${indicator.base.shown(scope)}
      ${indicator.kind === 'sum' ? sql`, r.amount` : sql``}
    from (select * from (${behind}) r where ${beyond} order by r.part, r.sort, r.id limit ${limit + 1}) r
    ${indicator.base.joined?.(scope) ?? sql``}
    order by r.part, r.sort, r.id`.execute(db);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    value,
    rows: page.map(({ '~part': part, '~sort': _sort, '~id': _id, ...row }) =>
      indicator.kind === 'share' ? { part: parts[part], ...row } : row,
    ),
    total: indicator.kind === 'count' ? value : await countRows(db, behind),
    next: last && found.length > limit ? [last['~part'], last['~sort'], last['~id']] : null,
  };
}

async function countRows(db: Db, behind: Sql): Promise<number> {
  const { rows } = await sql<{ total: number }>`select count(*) as total from (${behind}) r`.execute(db);
  return rows[0]!.total;
}
