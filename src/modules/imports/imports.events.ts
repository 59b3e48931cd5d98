import type { Recorded } from '../../db/record.ts';
import type { WriteRoute } from '../../gate/route.ts';
import type { Day } from '../../lib/days.ts';
import { recordAppointment } from '../appointment/appointment.routes.ts';
import type { AppointmentLine } from '../appointment/appointment.schema.ts';
import type { Engagement } from '../cadres/cadres.labels.ts';
import { type Candidate, type Match, matchPeople } from '../cadres/cadres.matching.queries.ts';
import type { PersonReference } from '../cadres/cadres.schema.ts';
import { recordGrade } from '../evaluation/evaluation.routes.ts';
import type { GradeLine } from '../evaluation/evaluation.schema.ts';
import { movementKinds } from '../movement/movement.labels.ts';
import { recordMovement } from '../movement/movement.routes.ts';
import type { MovementLine } from '../movement/movement.schema.ts';
import { recordPlanEntry } from '../planning/planning.routes.ts';
import type { PlanLine } from '../planning/planning.schema.ts';
import { recordClass, recordParticipation } from '../training/training.routes.ts';
import type { ClassLine, ParticipationLine } from '../training/training.schema.ts';
import { batchSize, type ImportJob, type WaitingSheet, writeRows } from './imports.job.ts';
import { answered, chosen } from './imports.people.ts';
import type { Places } from './imports.placing.ts';
import { placed } from './imports.rosters.ts';
import { say } from './imports.text.ts';
import type { KnownUnit } from './imports.units.ts';

interface Found<L> {
  row: number;
  line: L;
  unit: KnownUnit;
  personId: number;
  unitId: number;
  engagement: Engagement;
}

/** The route a found row goes through, and what it is counted as. */
interface Target {
  kind: string;
  /** Performs it for rows of this target's own kind of line. */
  write: (job: ImportJob, sheet: WaitingSheet, found: readonly Found<Reference>[]) => Promise<void>;
}
/** What a route takes. */
type WhatOf<R> = R extends WriteRoute<infer I, { change: Recorded }> ? I : never;
type Reference = { person: PersonReference };

/** What the lines of one kind become: the shape of the input is checked by the route itself. */
function target<L extends Reference, I>(
  kind: string,
  route: WriteRoute<I, { change: Recorded }>,
  input: (found: Found<L>, job: ImportJob, sheet: WaitingSheet) => I,
): Target {
  return {
    kind,
    write: async (job, sheet, found) => {
      // A sheet of that kind was read into lines of that shape, and its line chose the target.
      const rows = (found as readonly Found<L>[]).map((one) => ({
        row: one.row,
        input: input(one, job, sheet),
        of: one.line.person.fullName,
      }));
      await writeRows(job, sheet.report, route, rows, ({ change }, row, name) => {
        sheet.report.accept(row);
        job.tally.settle(sheet.report, row, name, kind, change);
      });
    },
  };
}

const without = <T extends object, K extends keyof T>(line: T, ...keys: K[]): Omit<T, K> => {
  const rest = { ...line };
  for (const key of keys) delete rest[key];
  return rest;
};

const decision = (number: string | null, signedOn: Day | null) =>
  number === null ? null : { number, signedOn, issuer: null };

const participation = target<ParticipationLine, WhatOf<typeof recordParticipation>>(
  'participations',
  recordParticipation,
  ({ line, personId, unitId, engagement }) => ({
    ...without(line, 'person', 'decisionNumber'),
    document: decision(line.decisionNumber, null),
    personId,
    unitId,
    engagement,
  }),
);
const grade = target<GradeLine, WhatOf<typeof recordGrade>>(
  'evaluations',
  recordGrade,
  ({ line: { year, grade: given }, personId, unitId }) => ({
    year,
    grade: given,
    personId,
    unitId,
    decidedOn: null,
    document: null,
  }),
);
const movement = target<MovementLine, WhatOf<typeof recordMovement>>(
  'movements',
  recordMovement,
  ({ line, personId, unitId }, job) => {
    // The unit left may be any body, of the union or not; only one that is on record is pointed at.
    const from = line.fromUnit === null ? null : job.units.resolve(line.fromUnit, null);
    return {
      ...without(line, 'person', 'fromUnit', 'toUnit', 'decisionNumber'),
      document: decision(line.decisionNumber, line.decidedOn),
      personId,
      unitId,
      fromUnitId: from?.kind === 'one' ? from.unit.id : null,
    };
  },
);
const appointment = target<AppointmentLine, WhatOf<typeof recordAppointment>>(
  'appointments',
  recordAppointment,
  ({ line, personId, unitId }) => ({
    ...without(line, 'person', 'toUnit', 'decisionNumber'),
    document: decision(line.decisionNumber, line.decidedOn),
    personId,
    unitId,
  }),
);
const planEntry = target<PlanLine, WhatOf<typeof recordPlanEntry>>(
  'planEntries',
  recordPlanEntry,
  ({ line, personId, unit }, job, sheet) => {
    const titled = line.titleUnit === null ? null : job.units.resolve(line.titleUnit, null);
    return {
      ...without(line, 'person', 'sex', 'birth', 'titleUnit'),
      personId,
      fromOn: sheet.statedOn,
      document: null,
      unitId: titled?.kind === 'one' ? titled.unit.id : unit.id,
    };
  },
);

const targetOf = ({ kind }: WaitingSheet, line: object): Target => {
  switch (kind) {
    case 'training':
      return participation;
    case 'evaluations':
      return grade;
    case 'planning':
      return planEntry;
    default:
      return 'kind' in line && movementKinds.has(String(line.kind)) ? movement : appointment;
  }
};

export async function writeEvents(job: ImportJob, sheet: WaitingSheet, places: Places): Promise<void> {
  for await (const batch of sheet.rows.batches(batchSize)) {
    const rows: { row: number; line: Reference; unit: KnownUnit }[] = [];
    for (const { row, line } of batch) {
      const { person } = line as Reference;
      const unit = placed(job, sheet, places, row, person.unit, null);
      if (unit) rows.push({ row, line: line as Reference, unit });
    }
    const matches = await matchPeople(
      job.db,
      rows.map(({ line: { person }, unit }) => ({ ...person, unitId: unit.id })),
      'events',
      sheet.statedOn,
    );
    const found = rows.flatMap((row, index) => decide(job, sheet, row, matches[index]!));
    const byTarget = Map.groupBy(found, (one) => targetOf(sheet, one.line));
    for (const [of, ones] of byTarget) await of.write(job, sheet, ones);
    await job.step(batch.length);
  }
}

function decide<L extends Reference>(
  job: ImportJob,
  { report }: WaitingSheet,
  { row, line, unit }: { row: number; line: L; unit: KnownUnit },
  match: Match,
): Found<L>[] {
  const name = line.person.fullName;
  // Where the row names a unit the event is that unit's; else it is the unit of the posting found.
  const settled = ({ personId, unitId, engagement }: Candidate): Found<L>[] => [
    { row, line, unit, personId, unitId: line.person.unit === null ? unitId : unit.id, engagement },
  ];
  if (match.kind === 'one') return settled(match.found);
  if (answered(job, report, row, name) === 'skip') return [];
  if (match.kind === 'none') {
    report.refuse(row, name, 'cadres.person_unknown', say.personUnknown(name, unit.name));
    return [];
  }
  const found = chosen(job, report, row, name, unit, match.candidates, false);
  return found ? settled(found) : [];
}

export async function writeClasses(job: ImportJob, sheet: WaitingSheet, places: Places): Promise<void> {
  for await (const batch of sheet.rows.batches(batchSize)) {
    const inputs = batch.flatMap(({ row, line }) => {
      const told = line as ClassLine;
      const unit = placed(job, sheet, places, row, told.organiser, null);
      return unit ? [{ row, input: { ...without(told, 'organiser'), unitId: unit.id }, of: told.name }] : [];
    });
    await writeRows(job, sheet.report, recordClass, inputs, ({ change }, row, name) => {
      sheet.report.accept(row);
      job.tally.settle(sheet.report, row, name, 'trainingClasses', change);
    });
    await job.step(batch.length);
  }
}
