import type { Db } from '../../db/database.ts';
import type { Discloses } from '../../gate/disclosure.ts';
import type { Scope } from '../../lib/indicator.ts';
import { titles } from '../cadres/cadres.labels.ts';
import {
  type Books,
  type Compared,
  compareEveryone,
  outcomeIn,
  outcomeOf,
} from './assessment.effects.queries.ts';
import type {
  AffectedFilter,
  AffectedRow,
  Effect,
  Outcome,
  OutcomeTally,
  Shift,
} from './assessment.effects.schema.ts';
import { shape } from './assessment.list.queries.ts';
import type { JudgedPage } from './assessment.paging.ts';
import { branchesUnder, unitNames } from './assessment.places.queries.ts';
import type { Whom } from './assessment.sheets.queries.ts';

const nobody = (): OutcomeTally => ({ met: 0, not_met: 0, unknown: 0, unasked: 0 });
const still = (): Shift => ({ ...nobody(), unchanged: 0 });

interface Sides {
  before: Outcome;
  after: Outcome;
}
const shiftOf = ({ before, after }: Sides): keyof Shift => (before === after ? 'unchanged' : after);

/** What the draft would change under the unit: in all, by condition, by title, by unit. Nobody is kept while counting. */
export async function countEffect(
  db: Db,
  scope: Scope,
  books: Books,
): Promise<Omit<Effect, 'draft' | 'personal'>> {
  const total = { before: nobody(), after: nobody(), people: still() };
  const conditions = new Map<string, Effect['conditions'][number]>();
  const [byTitle, byBranch] = [new Map<string, Shift>(), new Map<number, Shift>()];
  const branchOf = await branchesUnder(db, scope);
  for await (const page of compareEveryone(db, scope, books))
    for (const one of page) {
      const { person } = one.before;
      const sides = { before: outcomeOf(one.before), after: outcomeOf(one.after) };
      total.before[sides.before]++;
      total.after[sides.after]++;
      // Whom neither asks anything, the draft does not concern.
      if (sides.before === 'unasked' && sides.after === 'unasked') continue;
      total.people[shiftOf(sides)]++;
      of(byTitle, person.title)[shiftOf(sides)]++;
      of(byBranch, branchOf(person.unitId))[shiftOf(sides)]++;
      countConditions(conditions, one);
    }
  const names = await unitNames(db, byBranch.keys(), scope.asOf);
  const rank = (title: string) => (titles.codes as readonly string[]).indexOf(title);
  const rankOf = (branch: number) => (branch === scope.unitId ? 0 : branch);
  return {
    asOf: scope.asOf,
    ...total,
    conditions: [...conditions.values()],
    titles: [...byTitle]
      .sort(([one], [other]) => rank(one) - rank(other))
      .map(([title, people]) => ({ title, people })),
    units: [...byBranch]
      .sort(([one], [other]) => rankOf(one) - rankOf(other))
      .map(([unitId, people]) => ({
        unitId,
        unitName: names.get(unitId) ?? '',
        own: unitId === scope.unitId,
        people,
      })),
  };
}

function of<K>(shifts: Map<K, Shift>, key: K): Shift {
  const known = shifts.get(key) ?? still();
  shifts.set(key, known);
  return known;
}

/** Each condition that either side asks of the person. */
function countConditions(conditions: Map<string, Effect['conditions'][number]>, one: Compared): void {
  const seen = new Set<string>();
  for (const { edition, findings } of [...one.before.standards, ...one.after.standards])
    for (const { condition } of findings) {
      if (seen.has(condition)) continue;
      seen.add(condition);
      const { says } = edition.conditions.find(({ key }) => key === condition)!;
      const row = conditions.get(condition) ?? {
        condition,
        says,
        before: nobody(),
        after: nobody(),
        people: still(),
      };
      conditions.set(condition, row);
      const sides = { before: outcomeIn(one.before, condition), after: outcomeIn(one.after, condition) };
      row.before[sides.before]++;
      row.after[sides.after]++;
      row.people[shiftOf(sides)]++;
    }
}

/** The people of one cell with both verdicts, page by page in the order of names; some pages may be empty. */
export async function* readAffected(
  db: Db,
  scope: Scope,
  books: Books,
  wanted: Pick<AffectedFilter, 'becomes' | 'condition' | 'title' | 'branch'>,
  discloses: Discloses,
  whom: Whom = {},
): AsyncGenerator<JudgedPage<AffectedRow>> {
  const branchOf = wanted.branch === undefined ? null : await branchesUnder(db, scope);
  const isWanted = (one: Compared) => {
    const { person } = one.before;
    const [before, after] = [one.before, one.after].map((side) =>
      wanted.condition === undefined ? outcomeOf(side) : outcomeIn(side, wanted.condition),
    ) as [Outcome, Outcome];
    return (
      (outcomeOf(one.before) !== 'unasked' || outcomeOf(one.after) !== 'unasked') &&
      (wanted.becomes === undefined || shiftOf({ before, after }) === wanted.becomes) &&
      (wanted.title === undefined || person.title === wanted.title) &&
      (branchOf === null || branchOf(person.unitId) === wanted.branch)
    );
  };
  for await (const page of compareEveryone(db, scope, books, whom)) {
    const found = page.filter(isWanted);
    const before = await shape(
      db,
      found.map((one) => one.before),
      scope.asOf,
      discloses,
    );
    const after = await shape(
      db,
      found.map((one) => one.after),
      scope.asOf,
      discloses,
    );
    const told = found.map((one, at) => {
      const { personId, fullName, postName, unitName, standards } = before[at]!;
      return {
        sort: one.before.person.sort,
        personId,
        row: {
          personId,
          fullName,
          postName,
          unitName,
          before: { outcome: outcomeOf(one.before), standards },
          after: { outcome: outcomeOf(one.after), standards: after[at]!.standards },
        },
      };
    });
    yield { found: told, judged: page.length, last: page.at(-1)!.before.person };
  }
}
