import type { Day } from '../lib/days.ts';
import type { AppointmentRecord } from '../modules/appointment/appointment.schema.ts';
import type { CadreStatement } from '../modules/cadres/cadres.schema.ts';
import type { Grade } from '../modules/evaluation/evaluation.labels.ts';
import type { GradeRecord } from '../modules/evaluation/evaluation.schema.ts';
import type { MovementRecord } from '../modules/movement/movement.schema.ts';
import type { PlanRecord } from '../modules/planning/planning.schema.ts';
import type { ClassRecord, ParticipationRecord } from '../modules/training/training.schema.ts';
import { classNames, courses, decision, institutions, posts } from './generate.names.text.ts';
import { anyDay, type MadeCadre } from './generate.people.ts';
import type { Random } from './generate.random.ts';

/** A person on record, with the row of the roster that put them there. */
export interface Recorded {
  personId: number;
  unitId: number;
  cadre: MadeCadre;
}

export const rosterDays = { first: '2019-01-15', joined: '2021-06-15', second: '2024-01-15' } as const;
const years = [2019, 2020, 2021, 2022, 2023];

/** Whoever is not on the first roster came later. */
export const firstDay = (random: Random): Day => (random.chance(0.7) ? rosterDays.first : rosterDays.joined);

/** A later roster: for a few it says something new, so that their facts have a past. */
export function* laterStatements(random: Random, people: readonly Recorded[]): Generator<CadreStatement> {
  for (const { personId, unitId, cadre } of people) {
    if (!random.chance(0.2)) continue;
    const { unit: _unit, person, ...rest } = cadre;
    const promoted = cadre.title === 'specialist' && random.chance(0.3);
    const title = promoted ? 'department_deputy' : cadre.title;
    const qualifications = person.qualifications.map((one) =>
      one.kind === 'degree' && one.level === 'university'
        ? { ...one, level: 'master' }
        : one.kind === 'political_theory'
          ? { ...one, level: 'advanced' }
          : one,
    );
    yield {
      ...rest,
      unitId,
      personId,
      title,
      postName: promoted ? posts.department_deputy : cadre.postName,
      person: { ...person, identityNumber: null, qualifications },
      statedOn: rosterDays.second,
    };
  }
}

const gradeWeights: readonly (readonly [Grade, number])[] = [
  ['good', 72],
  ['excellent', 17],
  ['completed', 9],
  ['not_completed', 2],
];

export function* grades(random: Random, people: readonly Recorded[]): Generator<GradeRecord> {
  for (const { personId, unitId, cadre } of people)
    if (cadre.engagement === 'full_time' || random.chance(0.1))
      for (const year of years)
        yield { personId, unitId, year, grade: random.weigh(gradeWeights), decidedOn: null, document: null };
}

const courseWeights: readonly (readonly [keyof typeof courses, number])[] = [
  ['professional', 55],
  ['union_theory', 20],
  ['defence', 10],
  ['state_management', 6],
  ['theory_advanced', 4],
  ['theory_intermediate', 3],
  ['master', 2],
];

export function* participations(random: Random, people: readonly Recorded[]): Generator<ParticipationRecord> {
  for (const { personId, unitId, cadre } of people) {
    const times = cadre.engagement === 'full_time' ? random.between(1, 5) : random.chance(0.3) ? 1 : 0;
    for (let time = 0; time < times; time++) {
      const kind = random.weigh(courseWeights);
      const from = anyDay(random, 2019, 2023);
      yield {
        personId,
        unitId,
        engagement: cadre.engagement,
        course: courses[kind],
        kind,
        mode: null,
        institution: random.pick(institutions),
        from: { on: from, precision: 'day' },
        to: null,
        document: null,
        result: null,
      };
    }
  }
}

/** Day and paper of a decision. */
function decided(random: Random) {
  const number = decision(random.between(10, 900));
  const decidedOn = anyDay(random, 2019, 2023);
  return { decidedOn, document: { number, signedOn: decidedOn, issuer: null } };
}

export function* movements(random: Random, people: readonly Recorded[]): Generator<MovementRecord> {
  for (const { personId, unitId, cadre } of people)
    if (cadre.engagement === 'full_time' && random.chance(0.08))
      yield {
        personId,
        unitId,
        kind: random.weigh([
          ['transfer', 6],
          ['rotation', 3],
          ['secondment', 1],
        ]),
        fromPost: posts.specialist,
        fromUnitId: null,
        toPost: cadre.postName,
        ...decided(random),
        months: null,
      };
}

const leads = (cadre: MadeCadre) =>
  cadre.engagement === 'full_time' && cadre.title !== 'specialist' && cadre.basis === 'payroll';

export function* appointments(random: Random, people: readonly Recorded[]): Generator<AppointmentRecord> {
  for (const { personId, unitId, cadre } of people)
    if (leads(cadre) && random.chance(0.4))
      yield {
        personId,
        unitId,
        kind: random.weigh([
          ['appointment', 6],
          ['reappointment', 4],
        ]),
        fromPost: null,
        toPost: cadre.postName,
        ...decided(random),
        months: 60,
      };
}

export function* plans(random: Random, people: readonly Recorded[]): Generator<PlanRecord> {
  for (const { personId, unitId, cadre } of people)
    if (cadre.engagement === 'full_time' && cadre.basis === 'payroll' && random.chance(0.4))
      yield {
        personId,
        unitId,
        title: random.pick(['chair', 'vice_chair']),
        titleText: posts.vice_chair,
        termFrom: 2023,
        termTo: 2028,
        fromOn: rosterDays.joined,
        document: null,
      };
}

export function* classes(random: Random, unitIds: readonly number[]): Generator<ClassRecord> {
  for (const unitId of unitIds)
    for (const year of years)
      for (const name of classNames.slice(0, 2)) {
        const attendances = random.between(40, 150);
        yield {
          unitId,
          name: `${name} ${year}`,
          topic: null,
          audience: null,
          sectorText: null,
          openedOn: anyDay(random, year, year),
          days: random.between(1, 3),
          attendances,
          femaleAttendances: Math.floor(attendances * 0.55),
          lecturer: null,
        };
      }
}
