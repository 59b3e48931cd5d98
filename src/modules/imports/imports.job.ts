import type { Db } from '../../db/database.ts';
import type { Door } from '../../gate/perform.ts';
import { performMany } from '../../gate/perform.ts';
import type { WriteRoute } from '../../gate/route.ts';
import type { Day } from '../../lib/days.ts';
import { Problem } from '../../lib/problem.ts';
import type { SheetKind } from '../../lib/sheet.ts';
import type { Engagement, Title } from '../cadres/cadres.labels.ts';
import type { Mentions } from './imports.mentions.ts';
import { type Questions, type SheetReport, type Tally, wordsOf } from './imports.notes.ts';
import type { Roster } from './imports.people.ts';
import type { ListedUnit } from './imports.schema.ts';
import type { SpooledRows } from './imports.spool.ts';
import type { UnitBook } from './imports.units.ts';

/** A sheet that has been read and waits to be written. */
export interface WaitingSheet {
  kind: SheetKind;
  report: SheetReport;
  rows: SpooledRows;
  statedOn: Day;
  mentions: Mentions;
}

/** A sheet of people that has been written, for asking at the end who is missing. */
export interface WrittenRoster {
  sheet: WaitingSheet;
  roster: Roster;
  engagement: Engagement;
  /** The only title the sheet speaks of, null where it names everybody. */
  title: Title | null;
}

/** What the stages of one import share. */
export interface ImportJob {
  db: Db;
  door: Door;
  asOf: Day;
  createUnits: boolean;
  units: UnitBook;
  questions: Questions;
  tally: Tally;
  createdUnits: string[];
  listedUnits: ListedUnit[];
  rosters: WrittenRoster[];
  /** Tells how far the work is (0 to 1) and throws where somebody asked to stop. */
  step: (rows: number) => Promise<void>;
}

export const batchSize = 1_000;

/**
 * Performs the route for the rows of a batch; a refused one is told to its sheet, unless `tell` knows its cell, the
 * others to `accept`.
 * The one way by which an import writes.
 */
export async function writeRows<I, O, L>(
  job: ImportJob,
  report: SheetReport,
  route: WriteRoute<I, O>,
  rows: readonly { row: number; input: I; of: L }[],
  accept: (result: O, row: number, of: L) => void,
  tell?: (problem: Problem, of: L) => boolean,
): Promise<void> {
  const results = await performMany(
    job.door,
    route,
    rows.map(({ input }) => input),
  );
  for (const [index, { row, of }] of rows.entries()) {
    const result = results[index]!;
    if (result instanceof Problem) {
      if (!tell?.(result, of)) report.refuse(row, '', result.kind.code, wordsOf(result));
    } else {
      accept(result, row, of);
    }
  }
}
