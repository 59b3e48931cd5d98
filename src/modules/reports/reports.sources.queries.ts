import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Base, Indicator, Scope } from '../../lib/indicator.ts';
import { ofBranches, ofPart } from '../indicators/indicators.branches.queries.ts';
import { findIndicator } from '../indicators/indicators.catalogue.ts';
import { every } from '../indicators/indicators.figures.queries.ts';
import { type RowIds, rowIdsOf } from '../indicators/indicators.identities.queries.ts';
import { branchParts } from '../indicators/indicators.schema.ts';
import { scopeFor } from '../organisation/organisation.under.queries.ts';
import type { FigureRun } from './reports.schema.ts';

/** More rows than this are counted and not kept or compared one by one. */
export const mostRows = 20_000;

/** A figure as it is counted: which rows of which base, in the place and on the days of its report. */
export interface Counted {
  name: string;
  indicator: Indicator;
  scope: Scope;
}

/** A branch is counted within its whole, where whoever works in two of them stands once. */
function countedAs(indicator: Indicator, figure: FigureRun, unitId: number): Indicator {
  if (figure.unitId !== unitId) return ofBranches([indicator], [figure.unitId])[0]!;
  if (figure.part === null) return indicator;
  const part = branchParts.find((one) => one === figure.part);
  if (part) return ofPart([indicator], { unitId }, part)[0]!;
  return { ...indicator, among: every(indicator.among, sql`r.kind = ${figure.part}`) };
}

/** How each figure of a report was counted; those that are not known, or of no indicator, are left out. */
export async function countedFigures(
  db: Db,
  { unit }: { unit: { id: number } },
  figures: ReadonlyMap<string, FigureRun>,
): Promise<Counted[]> {
  const scopes = new Map<string, Promise<Scope>>();
  const scopeOf = ({ asOf, from, to }: FigureRun) => {
    const days = `${asOf} ${from} ${to}`;
    const known = scopes.get(days) ?? scopeFor(db, { unitId: unit.id, asOf, from, to });
    scopes.set(days, known);
    return known;
  };
  const counted: Counted[] = [];
  for (const [name, figure] of figures) {
    const indicator = figure.value === null ? undefined : findIndicator(figure.key);
    if (!indicator) continue;
    counted.push({
      name,
      indicator: countedAs(indicator, figure, unit.id),
      scope: await scopeOf(figure),
    });
  }
  return counted;
}

/** Figures that are counted over one set of rows. */
export interface Source {
  scope: Scope;
  base: Base;
  figures: readonly Counted[];
}

export const sourcesOf = (counted: readonly Counted[]): Source[] =>
  [...Map.groupBy(counted, ({ scope }) => scope)].flatMap(([scope, inScope]) =>
    [...Map.groupBy(inScope, ({ indicator }) => indicator.base)].map(([base, figures]) => ({
      scope,
      base,
      figures,
    })),
  );

/** The ids behind each figure of a source, by the figures' names. */
export async function rowIdsIn(db: Db, { scope, base, figures }: Source): Promise<Map<string, RowIds>> {
  const found = await rowIdsOf(
    db,
    scope,
    base,
    figures.map(({ indicator }) => indicator),
    mostRows,
  );
  return new Map(figures.map(({ name }, at) => [name, found[at]!]));
}
