import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Base, Indicator, Scope, Sql } from '../../lib/indicator.ts';
import { indicators, yearly } from './indicators.catalogue.ts';

export type Figures = Record<string, number | null>;

/** Conditions joined by "and"; those left out are met. */
export const every = (...conditions: (Sql | undefined)[]): Sql => {
  const given = conditions.filter((condition) => condition !== undefined);
  return given.length === 0
    ? sql`true`
    : sql.join(
        given.map((condition) => sql`(${condition})`),
        sql` and `,
      );
};

const countWhere = (...conditions: (Sql | undefined)[]) =>
  sql`count(*) filter (where ${every(...conditions)})`;

function valueColumn({ kind, among, where, amount }: Indicator): Sql {
  switch (kind) {
    case 'count':
      return countWhere(among, where);
    case 'sum':
      return sql`sum(${amount}) filter (where ${every(among, where)})`;
    case 'share':
      // `round` of numeric takes a half upwards, away from zero.
      return sql`round(100.0 * ${countWhere(among, where)} / nullif(${countWhere(among)}, 0), 1)`;
  }
}

/** The select list of one statement; what several figures ask is asked once. */
class Columns {
  readonly list: Sql[] = [];
  readonly #names = new Map<unknown, string>();

  add(column: Sql, asked: unknown = column): string {
    const known = this.#names.get(asked);
    if (known) return known;
    const name = `c${this.list.length}`;
    this.list.push(sql`${column} as ${sql.ref(name)}`);
    this.#names.set(asked, name);
    return name;
  }
}

type Row = Record<string, number | boolean | null>;

/** Asks for one figure in the columns, and answers how to read it from a row. */
function ask(columns: Columns, indicator: Indicator, scope: Scope): (row: Row) => number | null {
  const value = columns.add(valueColumn(indicator));
  const recorded = indicator.recorded.map((rule) => columns.add(sql`exists (${rule(scope)})`, rule));
  const known = (indicator.known ?? []).map((condition) =>
    columns.add(countWhere(indicator.among, condition)),
  );
  const among = known.length > 0 ? columns.add(countWhere(indicator.among)) : undefined;
  return (row) => {
    if (!recorded.every((name) => row[name])) return null;
    if (among && row[among] !== 0 && !known.every((name) => row[name] !== 0)) return null;
    // A sum of nothing is null in SQL: nothing on record, or (where a rule says that there is) truly nothing.
    if (row[value] === null && indicator.kind === 'sum' && recorded.length > 0) return 0;
    return row[value] as number | null;
  };
}

/** Figures of one base in one statement; with `by`, one set for each of its values that has rows. */
export async function tally(
  db: Db,
  scope: Scope,
  base: Base,
  asked: readonly Indicator[],
  by?: Sql,
): Promise<{ by: unknown; figures: Figures }[]> {
  const columns = new Columns();
  const readers = asked.map((indicator) => [indicator.key, ask(columns, indicator, scope)] as const);
  const list = by ? [sql`${by} as by`, ...columns.list] : columns.list;
  const { rows } = await sql<Row>`select ${sql.join(list)} from (${base.rows(scope)}) r ${
    by ? sql`group by 1 order by 1` : sql``
  }`.execute(db);
  return rows.map((row) => ({
    by: row.by,
    figures: Object.fromEntries(readers.map(([key, read]) => [key, read(row)])),
  }));
}

/** The figures asked for, one statement for each base they stand on. */
export async function figuresOf(db: Db, scope: Scope, asked: readonly Indicator[]): Promise<Figures> {
  const found: Figures = {};
  for (const [base, ofBase] of Map.groupBy(asked, (indicator) => indicator.base)) {
    const [whole] = await tally(db, scope, base, ofBase);
    Object.assign(found, whole!.figures);
  }
  return Object.fromEntries(asked.map(({ key }) => [key, found[key]!]));
}

/** Figures that stand once for each year: those of every year that has rows. */
async function yearlyFigures(db: Db, scope: Scope): Promise<Figures> {
  const found: Figures = {};
  for (const { prefix, year, each } of yearly) {
    for (const { by, figures } of await tally(db, scope, each[0]!.base, each, year))
      for (const [name, value] of Object.entries(figures)) found[`${prefix}.${by}.${name}`] = value;
  }
  return found;
}

/** The whole catalogue for a unit, a day and a period. */
export async function allFigures(db: Db, scope: Scope): Promise<Figures> {
  return { ...(await figuresOf(db, scope, indicators)), ...(await yearlyFigures(db, scope)) };
}
