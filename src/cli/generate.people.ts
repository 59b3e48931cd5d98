import type { Day, PartialDay } from '../lib/days.ts';
import { dayOf } from '../lib/days.ts';
import type {
  DegreeLevel,
  EmploymentBasis,
  Engagement,
  TheoryLevel,
  Title,
} from '../modules/cadres/cadres.labels.ts';
import type { PersonStatement, Qualification } from '../modules/cadres/cadres.schema.ts';
import {
  degreeSubjects,
  departments,
  foreignLanguage,
  personName,
  placeName,
  posts,
} from './generate.names.text.ts';
import type { Random } from './generate.random.ts';
import type { MadeUnit } from './generate.tree.ts';

/** One row of an invented roster: somebody in a post of a unit (by its position), on the roster's day. */
export interface MadeCadre {
  unit: number;
  engagement: Engagement;
  basis: EmploymentBasis | null;
  title: Title;
  postName: string;
  person: PersonStatement;
}

interface Seat {
  unit: number;
  engagement: Engagement;
  basis: EmploymentBasis | null;
  title: keyof typeof posts;
}

/** The posts of a province: offices with their full-time staff, then committees of grassroots unions up to the number. */
export function* makeCadres(
  random: Random,
  units: readonly MadeUnit[],
  count: number,
  province: number,
): Generator<MadeCadre> {
  let made = 0;
  for (const seat of seats(random, units)) {
    if (made === count) return;
    yield {
      ...seat,
      postName: posts[seat.title],
      person: makePerson(random, seat, `${province}`.padStart(3, '0'), made),
    };
    made += 1;
  }
}

function* seats(random: Random, units: readonly MadeUnit[]): Generator<Seat> {
  const fullTime = (unit: number, title: Seat['title'], basis: EmploymentBasis = 'payroll'): Seat => ({
    unit,
    engagement: 'full_time',
    basis,
    title,
  });
  const grassroots: number[] = [];
  for (const [unit, { kind, parent }] of units.entries()) {
    if (kind === 'provincial_federation') {
      yield fullTime(unit, 'chair');
      yield* [fullTime(unit, 'vice_chair'), fullTime(unit, 'vice_chair')];
    } else if (kind === 'office_department') {
      yield* [
        fullTime(unit, 'department_head'),
        fullTime(unit, 'department_deputy'),
        fullTime(unit, 'specialist'),
      ];
      if (units[unit]!.name === departments[0])
        yield* [fullTime(unit, 'driver', 'contract'), fullTime(unit, 'clerk', 'contract')];
    } else if (kind === 'grassroots_union') grassroots.push(unit);
    else if (parent === 0) {
      yield* [fullTime(unit, 'chair'), fullTime(unit, 'vice_chair'), fullTime(unit, 'specialist')];
      if (random.chance(0.4)) yield fullTime(unit, 'accountant');
    }
  }
  const partTime: readonly Seat['title'][] = [
    'chair',
    'vice_chair',
    'inspection_chair',
    'committee_member',
    'committee_member',
    'inspection_member',
  ];
  // Every union gets its chair before any gets a second member; big ones go on for as long as people are asked for.
  for (let round = 0; grassroots.length > 0; round++)
    for (const unit of grassroots)
      yield { unit, engagement: 'part_time', basis: null, title: partTime[round] ?? 'committee_member' };
}

const minorities: readonly (readonly [string, number])[] = [
  ['01', 78],
  ['02', 4],
  ['03', 6],
  ['06', 4],
  ['08', 5],
  ['09', 3],
];
const fullTimeDegrees: readonly (readonly [DegreeLevel, number])[] = [
  ['university', 76],
  ['master', 20],
  ['college', 3],
  ['doctor', 1],
];
const partTimeDegrees: readonly (readonly [DegreeLevel, number])[] = [
  ['university', 58],
  ['college', 20],
  ['secondary', 12],
  ['master', 5],
  ['elementary', 5],
];
const leaderTheory: readonly (readonly [TheoryLevel, number])[] = [
  ['advanced', 75],
  ['bachelor', 5],
  ['intermediate', 20],
];
const staffTheory: readonly (readonly [TheoryLevel | null, number])[] = [
  ['intermediate', 45],
  ['elementary', 15],
  ['advanced', 15],
  [null, 25],
];
const partTimeTheory: readonly (readonly [TheoryLevel | null, number])[] = [
  ['intermediate', 18],
  ['elementary', 20],
  ['advanced', 5],
  [null, 57],
];

function makePerson(random: Random, seat: Seat, province: string, serial: number): PersonStatement {
  const sex = random.chance(0.56) ? 'female' : 'male';
  const fullTime = seat.engagement === 'full_time';
  const birth = someDay(random, 1966, fullTime ? 1996 : 1999);
  const member = random.chance(fullTime ? 0.95 : 0.6);
  return {
    fullName: personName(random, sex),
    sex,
    birth:
      fullTime || random.chance(0.8) ? birth : { on: `${birth.on.slice(0, 4)}-01-01`, precision: 'year' },
    identityNumber: fullTime ? identityNumber(province, sex, birth.on, serial) : null,
    ethnicGroup: random.weigh(minorities),
    religion: null,
    nativePlace: fullTime ? placeName(random) : null,
    party: { member, joined: member ? someDay(random, 2000, 2018) : null, official: null },
    qualifications: makeQualifications(random, seat),
    recruited: fullTime ? someDay(random, 2000, 2018) : null,
    note: null,
  };
}

function makeQualifications(random: Random, { engagement, title, basis }: Seat): Qualification[] {
  const one = (
    kind: Qualification['kind'],
    level: string | null,
    detail: string | null = null,
  ): Qualification => ({ kind, level, detail, highest: true });
  if (basis === 'contract') return [one('degree', 'technical_worker')];
  const fullTime = engagement === 'full_time';
  const theory = random.weigh<TheoryLevel | null>(
    !fullTime ? partTimeTheory : title === 'specialist' ? staffTheory : leaderTheory,
  );
  return [
    one('degree', random.weigh(fullTime ? fullTimeDegrees : partTimeDegrees), random.pick(degreeSubjects)),
    ...(theory ? [one('political_theory', theory)] : []),
    ...(fullTime && random.chance(0.7)
      ? [one('state_management', random.pick(['specialist', 'principal_specialist']))]
      : []),
    ...(fullTime && random.chance(0.5) ? [one('foreign_language', null, foreignLanguage)] : []),
    ...(random.chance(fullTime ? 0.8 : 0.15) ? [one('union_certificate', null)] : []),
  ];
}

const someDay = (random: Random, first: number, last: number): PartialDay => ({
  on: anyDay(random, first, last),
  precision: 'day',
});

/** A day of one of the years, never later than the 28th. */
export const anyDay = (random: Random, first: number, last: number): Day =>
  dayOf(random.between(first, last), random.between(1, 12), random.between(1, 28))!;

/** Twelve digits in the form of a real number, but of a province code (9xx) that nobody was ever given. */
function identityNumber(province: string, sex: 'male' | 'female', birth: Day, serial: number): string {
  const century = Number(birth.slice(0, 4)) < 2000 ? 0 : 2;
  return `9${province.slice(-2)}${century + (sex === 'female' ? 1 : 0)}${birth.slice(2, 4)}${String(serial).padStart(6, '0')}`;
}
