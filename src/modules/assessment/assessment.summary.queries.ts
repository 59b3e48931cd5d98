import type { Db } from '../../db/database.ts';
import type { Scope } from '../../lib/indicator.ts';
import type { Verdict } from '../../rules/checks.ts';
import { titles } from '../cadres/cadres.labels.ts';
import type { LawBook } from './assessment.law.queries.ts';
import { branchesUnder, unitNames } from './assessment.places.queries.ts';
import { type Judged, judgeEveryone, type Only } from './assessment.queries.ts';
import type { AssessmentSummary, Tally } from './assessment.schema.ts';

const nobody = (): Tally => ({ met: 0, notMet: 0, unknown: 0 });
const fields = { met: 'met', not_met: 'notMet', unknown: 'unknown' } as const;
const count = (tally: Tally, verdict: Verdict) => {
  tally[fields[verdict]]++;
};

/** People by verdict: counted as they pass, so that memory does not grow with them. */
class Tallies<K> {
  readonly #all = new Map<K, Tally>();

  of(key: K): Tally {
    const known = this.#all.get(key) ?? nobody();
    this.#all.set(key, known);
    return known;
  }

  by = (order: (one: K, other: K) => number): [K, Tally][] =>
    [...this.#all].sort(([one], [other]) => order(one, other));
}

/** People by verdict: in all, by standard and condition, by the title of their main post, by unit below. */
export async function summariseUnit(
  db: Db,
  scope: Scope,
  book: LawBook,
  only: Only,
): Promise<AssessmentSummary> {
  const people = nobody();
  let unasked = 0;
  const standards = new Map<string, AssessmentSummary['standards'][number]>();
  const [byTitle, byBranch] = [new Tallies<string>(), new Tallies<number>()];
  const branchOf = await branchesUnder(db, scope);
  for await (const page of judgeEveryone(db, scope, book, { only }))
    for (const { person, verdict, standards: judged } of page) {
      if (judged.length === 0) {
        unasked++;
        continue;
      }
      count(people, verdict);
      count(byTitle.of(person.title), verdict);
      count(byBranch.of(branchOf(person.unitId)), verdict);
      for (const one of judged) countStandard(standards, one);
    }
  const rank = (title: string) => (titles.codes as readonly string[]).indexOf(title);
  const branches = byBranch.by((one, other) => rankOf(one, scope) - rankOf(other, scope));
  const names = await unitNames(
    db,
    branches.map(([id]) => id),
    scope.asOf,
  );
  return {
    asOf: scope.asOf,
    people,
    unasked,
    standards: [...standards.values()],
    titles: byTitle
      .by((one, other) => rank(one) - rank(other))
      .map(([title, tally]) => ({ title, people: tally })),
    units: branches.map(([unitId, tally]) => ({
      unitId,
      unitName: names.get(unitId) ?? '',
      own: unitId === scope.unitId,
      people: tally,
    })),
  };
}

/** The own office first. */
const rankOf = (branch: number, { unitId }: Scope) => (branch === unitId ? 0 : branch);

function countStandard(
  standards: Map<string, AssessmentSummary['standards'][number]>,
  { edition, verdict, findings }: Judged,
): void {
  const { standard, vi, en, conditions } = edition;
  const told = standards.get(standard) ?? { standard, vi, en, people: nobody(), conditions: [] };
  standards.set(standard, told);
  count(told.people, verdict);
  for (const finding of findings) {
    let row = told.conditions.find(({ condition }) => condition === finding.condition);
    if (!row) {
      const { says } = conditions.find(({ key }) => key === finding.condition)!;
      row = { condition: finding.condition, says, people: nobody() };
      told.conditions.push(row);
    }
    count(row.people, finding.verdict);
  }
}
