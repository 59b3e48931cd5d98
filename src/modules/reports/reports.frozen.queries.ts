import { sql } from 'kysely';
import { type Db, insertMany } from '../../db/database.ts';
import { shownRows } from '../indicators/indicators.identities.queries.ts';
import { figuresIn } from './reports.figures.ts';
import type { AnyReport } from './reports.schema.ts';
import { countedFigures, rowIdsIn, sourcesOf } from './reports.sources.queries.ts';

/** Keeps the rows behind every figure of a report: their ids with each figure, what is shown of a row once. */
export async function keepRows(
  db: Db,
  { id, unitPath }: { id: number; unitPath: string },
  report: AnyReport,
): Promise<void> {
  const figures = figuresIn(report);
  const counted = await countedFigures(db, report, figures);
  for (const [source, one] of sourcesOf(counted).entries()) {
    const found = await rowIdsIn(db, one);
    const kept = new Set<number>();
    await insertMany(
      db,
      'kept_report_figure',
      [...found].map(([name, { count, ids, amounts, whole }]) => {
        for (const row of [...(ids ?? []), ...(whole ?? [])]) kept.add(row);
        return {
          report_id: id,
          figure: name,
          source,
          value: figures.get(name)!.value,
          row_count: count,
          row_ids: ids,
          amounts,
          whole_ids: whole,
          unit_path: unitPath,
        };
      }),
    );
    if (kept.size === 0) continue;
    await sql`
      insert into kept_report_row (report_id, source, row_id, sort, shown, unit_path)
      select ${id}, ${source}, x.id, coalesce(x.sort, ''), x.shown, ${unitPath}
      from (${shownRows(one.scope, one.base, [...kept])}) x`.execute(db);
  }
}

/** The rows that a frozen copy keeps for one figure; undefined where it keeps none of that name. */
export interface FrozenFigure {
  source: number;
  count: number;
  ids: number[] | null;
  amounts: number[] | null;
  whole: number[] | null;
}

export async function findFrozenFigures(
  db: Db,
  reportId: number,
  names?: readonly string[],
): Promise<Map<string, FrozenFigure>> {
  const { rows } = await sql<FrozenFigure & { figure: string }>`
    select figure, source, row_count as count, row_ids as ids, amounts, whole_ids as whole
    from kept_report_figure
    where report_id = ${reportId} and ${names ? sql`figure = any(${[...names]})` : sql`true`}`.execute(db);
  return new Map(rows.map(({ figure, ...one }) => [figure, one]));
}

export type Shown = Record<string, string | number | boolean | null>;

/** What was shown of rows with those ids, in their order. */
export async function listFrozenRows(
  db: Db,
  reportId: number,
  source: number,
  ids: readonly number[],
): Promise<Shown[]> {
  const { rows } = await sql<{ shown: Shown }>`
    select shown from kept_report_row
    where report_id = ${reportId} and source = ${source} and row_id = any(${[...ids]})
    order by sort, row_id`.execute(db);
  return rows.map(({ shown }) => shown);
}
