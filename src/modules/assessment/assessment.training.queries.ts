import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Scope } from '../../lib/indicator.ts';
import { simpleIn } from '../../rules/condition.ts';
import { remainingMonths } from '../../rules/retirement.ts';
import type { TrainingKind } from '../training/training.labels.ts';
import { trainingKinds } from '../training/training.labels.ts';
import { type LawBook, readLawBook } from './assessment.law.queries.ts';
import { unitNames } from './assessment.places.queries.ts';
import { type Judged, judgePerson, occasionOf } from './assessment.queries.ts';
import type { NeedRow, TrainingNeeds } from './assessment.schema.ts';
import { type Assessed, everyoneUnder } from './assessment.sheets.queries.ts';
import { courseFor, leaderTitles } from './assessment.training.labels.ts';

type Open = 'not_met' | 'unknown';
/** One person in need of a course; a few dozen bytes, since all of a unit are held to be put in order. */
export interface Need extends Omit<NeedRow, 'unitName'> {
  course: TrainingKind;
  level: string | null;
  sort: string;
}

/** What a person's open conditions ask to attain; each course once, not met before not known. */
export function coursesFor(
  standards: readonly Judged[],
): { course: TrainingKind; level: string | null; verdict: Open }[] {
  const found = new Map<string, { course: TrainingKind; level: string | null; verdict: Open }>();
  for (const { edition, findings } of standards)
    for (const { condition, verdict, mend } of findings) {
      if (verdict === 'met' || !mend.startsWith('qualification.')) continue;
      const kind = mend.slice('qualification.'.length);
      const { requires } = edition.conditions.find(({ key }) => key === condition)!;
      const asked = simpleIn(requires).find((one) => one.check === 'attained' && one.kind === kind);
      const level = asked?.check === 'attained' ? (asked.level ?? null) : null;
      const course = courseFor(kind, level);
      const key = `${course} ${level}`;
      if (found.get(key)?.verdict !== 'not_met') found.set(key, { course, level, verdict });
    }
  return [...found.values()];
}

async function* needsUnder(db: Db, scope: Scope): AsyncGenerator<Need[]> {
  const book = await readLawBook(db);
  for await (const page of everyoneUnder(db, scope, book))
    yield page.flatMap((one) => {
      const courses = coursesFor(judgePerson(one, book).standards);
      if (courses.length === 0) return [];
      const person = urgencyOf(one, book);
      return courses.map((course) => ({ ...person, ...course }));
    });
}

function urgencyOf({ posted: [main], sheet }: Assessed, book: LawBook) {
  const { retirement } = book.on(occasionOf(main, sheet.on)).given;
  const { birth, sex, on } = sheet;
  return {
    personId: main.personId,
    fullName: main.fullName,
    postName: main.postName,
    unitId: main.unitId,
    sort: main.sort,
    inPlan: sheet.planned.length > 0,
    leads: (leaderTitles as readonly string[]).includes(main.title),
    monthsLeft: birth && sex && retirement ? remainingMonths(birth, sex, on, retirement) : null,
  };
}

/** What decides who is first: `urgencyRule` in code. */
export type Urgency = Pick<Need, 'inPlan' | 'leads' | 'monthsLeft' | 'sort' | 'personId'>;

export const inUrgency = (one: Urgency, other: Urgency): number =>
  Number(other.inPlan) - Number(one.inPlan) ||
  Number(other.leads) - Number(one.leads) ||
  (other.monthsLeft ?? -Infinity) - (one.monthsLeft ?? -Infinity) ||
  (one.sort < other.sort ? -1 : one.sort > other.sort ? 1 : one.personId - other.personId);

/** Kinds of courses that the open conditions of the unit's people ask for, in the order of kinds. */
export async function countNeeds(db: Db, scope: Scope): Promise<TrainingNeeds> {
  const found = new Map<string, TrainingNeeds['courses'][number]>();
  for await (const page of needsUnder(db, scope))
    for (const { course, level, verdict } of page) {
      const key = `${course} ${level}`;
      const told = found.get(key) ?? { course, level, notMet: 0, unknown: 0 };
      told[verdict === 'not_met' ? 'notMet' : 'unknown']++;
      found.set(key, told);
    }
  const rank = ({ course }: { course: TrainingKind }) => trainingKinds.codes.indexOf(course);
  return { asOf: scope.asOf, courses: [...found.values()].sort((one, other) => rank(one) - rank(other)) };
}

export interface Course {
  course: TrainingKind;
  level?: string | undefined;
  verdict?: Open | undefined;
}

/** Everyone in need of the course, the most urgent first; after a place only those behind it. */
export async function listNeeds(db: Db, scope: Scope, { course, level, verdict }: Course): Promise<Need[]> {
  const found: Need[] = [];
  for await (const page of needsUnder(db, scope))
    for (const one of page)
      if (
        one.course === course &&
        (level === undefined || one.level === level) &&
        (verdict === undefined || one.verdict === verdict)
      )
        found.push(one);
  return found.sort(inUrgency);
}

/** With the names of the units as they were on the day. */
export async function tellNeeds(db: Db, needs: readonly Need[], asOf: Day): Promise<NeedRow[]> {
  const names = await unitNames(
    db,
    needs.map(({ unitId }) => unitId),
    asOf,
  );
  return needs.map(({ sort: _sort, course: _course, level: _level, ...row }) => ({
    ...row,
    unitName: names.get(row.unitId) ?? '',
  }));
}
