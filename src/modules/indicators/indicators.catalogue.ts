import { sql } from 'kysely';
import type { Indicator, YearlyIndicators } from '../../lib/indicator.ts';
import {
  allAppointments,
  appointmentIndicators,
  appointmentLevelIndicators,
} from '../appointment/appointment.indicators.ts';
import { staffChangeIndicators } from '../cadres/cadres.change.indicators.ts';
import { cadresIndicators } from '../cadres/cadres.indicators.ts';
import { qualityIndicators } from '../cadres/cadres.quality.indicators.ts';
import { committeeIndicators } from '../committees/committees.indicators.ts';
import { leaderIndicators } from '../committees/committees.leaders.indicators.ts';
import { evaluationIndicators } from '../evaluation/evaluation.indicators.ts';
import { movementIndicators } from '../movement/movement.indicators.ts';
import { wayIndicators } from '../movement/movement.ways.indicators.ts';
import { organisationIndicators } from '../organisation/organisation.indicators.ts';
import { planEntryIndicators } from '../planning/planning.entries.indicators.ts';
import { planningIndicators } from '../planning/planning.indicators.ts';
import { courseIndicators } from '../training/training.courses.indicators.ts';
import { trainingIndicators } from '../training/training.indicators.ts';

/** Every named figure, in the order in which they are printed; a module's own are listed beside its facts. */
export const indicators: readonly Indicator[] = [
  ...organisationIndicators,
  ...cadresIndicators,
  ...trainingIndicators,
  ...movementIndicators,
  ...appointmentIndicators,
  ...planningIndicators,
  ...committeeIndicators,
];

/** Figures that stand once for each year on record. Targets of resolutions will be a third list. */
export const yearly: readonly YearlyIndicators[] = [evaluationIndicators];

/** Figures of one form each: opened by their key as any other, and not printed with the catalogue. */
const inDetail: readonly Indicator[] = [
  ...qualityIndicators,
  ...staffChangeIndicators,
  ...courseIndicators,
  ...planEntryIndicators,
  ...wayIndicators,
  allAppointments,
  ...appointmentLevelIndicators,
  ...leaderIndicators,
];

const byKey = new Map([...indicators, ...inDetail].map((indicator) => [indicator.key, indicator]));

/** The definition of a key; undefined where the catalogue has none. */
export function findIndicator(key: string): Indicator | undefined {
  const known = byKey.get(key);
  if (known) return known;
  const [prefix, year, name, ...more] = key.split('.');
  if (more.length > 0 || !/^\d{4}$/.test(year ?? '')) return undefined;
  const family = yearly.find((one) => one.prefix === prefix);
  const each = family?.each.find((one) => one.key === name);
  return family && each && ofYear(family, each, Number(year));
}

/** For keys that the code itself names. */
export function getIndicator(key: string): Indicator {
  const found = findIndicator(key);
  if (!found) throw new Error(`no indicator ${key}`);
  return found;
}

/** One year's figure: null where the year has no rows at all. */
const ofYear = (family: YearlyIndicators, each: Indicator, year: number): Indicator => ({
  ...each,
  key: `${family.prefix}.${year}.${each.key}`,
  among: sql`${family.year} = ${year}`,
  recorded: [
    ...each.recorded,
    (scope) => sql`select r.unit_id from (${each.base.rows(scope)}) r where ${family.year} = ${year}`,
  ],
});

/** Keys with their names, in order; a figure of each year once, with `<year>` in its key. */
export const nameIndicators = () =>
  [
    ...indicators,
    ...yearly.flatMap(({ prefix, each }) =>
      each.map((one) => ({ ...one, key: `${prefix}.<year>.${one.key}` })),
    ),
  ].map(({ key, vi, en, kind }) => ({ key, vi, en, kind }));
