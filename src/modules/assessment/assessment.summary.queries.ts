import type { Db } from '../../db/database.ts';
import type { Scope } from '../../lib/indicator.ts';
import type { Verdict } from '../../rules/checks.ts';
import type { LawBook } from './assessment.law.queries.ts';
import { judgeEveryone } from './assessment.queries.ts';
import type { AssessmentSummary, Tally } from './assessment.schema.ts';

const nobody = (): Tally => ({ met: 0, notMet: 0, unknown: 0 });
const fields = { met: 'met', not_met: 'notMet', unknown: 'unknown' } as const;
const count = (tally: Tally, verdict: Verdict) => {
  tally[fields[verdict]]++;
};

/** People by verdict, by standard and by condition: counted as they pass, so that memory does not grow with them. */
export async function summariseUnit(
  db: Db,
  scope: Scope,
  book: LawBook,
  only: string | null,
): Promise<AssessmentSummary> {
  const people = nobody();
  let unasked = 0;
  const standards = new Map<string, AssessmentSummary['standards'][number]>();
  for await (const page of judgeEveryone(db, scope, book, { only }))
    for (const { verdict, standards: judged } of page) {
      if (judged.length === 0) {
        unasked++;
        continue;
      }
      count(people, verdict);
      for (const { edition, verdict: one, findings } of judged) {
        const { standard, vi, en, conditions } = edition;
        const told = standards.get(standard) ?? { standard, vi, en, people: nobody(), conditions: [] };
        standards.set(standard, told);
        count(told.people, one);
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
    }
  return { asOf: scope.asOf, people, unasked, standards: [...standards.values()] };
}
