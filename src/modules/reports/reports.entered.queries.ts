import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Indicator } from '../../lib/indicator.ts';
import { fullTimeRoster } from '../cadres/cadres.indicators.ts';
import { ofBranches } from '../indicators/indicators.branches.queries.ts';
import { findIndicator } from '../indicators/indicators.catalogue.ts';
import { figuresOf } from '../indicators/indicators.figures.queries.ts';
import { figuresIn } from './reports.figures.ts';
import type { Form } from './reports.form.ts';
import type { KeptRecord } from './reports.kept.queries.ts';
import { listUnlisted, writeReport } from './reports.queries.ts';
import type { AnyReport } from './reports.schema.ts';
import { countedFigures } from './reports.sources.queries.ts';

/** Units whose staff nobody had listed in one period and somebody has by another: their people are no growth. */
export interface Entered {
  units: { id: number; name: string }[];
  /** Those units and all below them. */
  below: ReadonlySet<number>;
}
export const noneEntered: Entered = { units: [], below: new Set() };

/** One of two periods: a frozen copy, or (null) its days as the records have them now. */
export interface Side {
  form: Form;
  unit: number;
  from: string;
  to: string;
  record: KeptRecord | null;
}

export const reportOf = async (db: Db, { form, record, ...days }: Side): Promise<AnyReport> =>
  record?.content ?? writeReport(db, form, { form: form.form, ...days });

/** A copy frozen before totals said what they lack tells of nobody. */
const unlistedOf = async (db: Db, { form, record, ...days }: Side) =>
  record?.content ? (record.content.unlisted ?? []) : listUnlisted(db, form, days);

export async function unitsEntered(db: Db, before: Side, now: Side): Promise<Entered> {
  const unlisted = await unlistedOf(db, before);
  if (unlisted.length === 0) return noneEntered;
  const still = new Set((await unlistedOf(db, now)).map(({ id }) => id));
  const units = unlisted.filter(({ id }) => !still.has(id)).map(({ id, name }) => ({ id, name }));
  const { rows } = await sql<{ id: number }>`
    select distinct b.unit_id as id from unnest(${units.map(({ id }) => id)}::bigint[]) as entered (id)
    cross join lateral unit_subtree(entered.id, ${now.to}::date) b`.execute(db);
  return { units, below: new Set(rows.map(({ id }) => id)) };
}

/** Counts of people who stand on the full-time roster, and on no other. */
export const isStaff = ({ kind, recorded }: Indicator): boolean =>
  kind === 'count' && recorded.length === 1 && recorded[0] === fullTimeRoster;

/** Of each count of the staff that is not of one branch: how many stand in those units. */
export async function staffEntered(
  db: Db,
  report: AnyReport,
  { units }: Entered,
): Promise<Record<string, number>> {
  const ofStaff = [...figuresIn(report)].filter(([, { key, of, unitId }]) => {
    const indicator = findIndicator(key);
    return of === null && unitId === report.unit.id && indicator && isStaff(indicator);
  });
  const ids = units.map(({ id }) => id);
  const counted = await countedFigures(db, report, new Map(ofStaff));
  const found: Record<string, number> = {};
  for (const [scope, figures] of Map.groupBy(counted, (one) => one.scope)) {
    const named = figures.map(({ name, indicator }) => ({ ...indicator, key: name }));
    for (const [name, value] of Object.entries(await figuresOf(db, scope, ofBranches(named, ids))))
      if (value) found[name] = value;
  }
  return found;
}
