import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Scope } from '../../lib/indicator.ts';
import { rulesIn } from '../../rules/condition.ts';
import { supposing } from '../../rules/edition.ts';
import type { PlacedDraft } from '../standards/standards.drafts.queries.ts';
import type { Outcome } from './assessment.effects.schema.ts';
import { LawBook, type RuleEdition, readLaw, type StandardEdition } from './assessment.law.queries.ts';
import { type Judgement, judgePerson } from './assessment.queries.ts';
import { personalRules } from './assessment.rules.labels.ts';
import { everyoneUnder, type Whom } from './assessment.sheets.queries.ts';

/** The law of a day as it is, and as it would be with a draft in force; of the standards those alone that the draft touches. */
export interface Books {
  before: LawBook;
  after: LawBook;
  /** Whether any condition of them stands on the draft. */
  personal: boolean;
}

export async function readBooks(db: Db, draft: PlacedDraft, on: Day): Promise<Books> {
  const law = await readLaw(db);
  // Its window is that of the day, whichever is given here.
  const fresh = { ...draft, regulationId: null, document: null, from: on, to: null };
  if (fresh.of === 'standard') {
    const standards = law.standards.filter(({ standard }) => standard === fresh.code);
    const drafted = supposing<StandardEdition>(standards, { ...fresh, standard: fresh.code }, on);
    return {
      before: new LawBook({ ...law, standards }),
      after: new LawBook({ ...law, standards: drafted }),
      personal: true,
    };
  }
  const asking = law.standards.filter(({ conditions }) =>
    conditions.some((one) =>
      [one.requires, one.when].some((asks) => asks && rulesIn(asks).some(({ rule }) => rule === fresh.code)),
    ),
  );
  const mine = law.rules.filter(({ rule }) => rule === fresh.code);
  const others = law.rules.filter(({ rule }) => rule !== fresh.code);
  const drafted = supposing<RuleEdition>(mine, { ...fresh, rule: fresh.code, article: null }, on);
  const book = (rules: readonly RuleEdition[]) =>
    new LawBook({ ...law, rules: [...others, ...rules], standards: [...asking, ...rules.flatMap(asked)] });
  return { before: book(mine), after: book(drafted), personal: asking.length > 0 || drafted.some(isAsked) };
}

const isAsked = (edition: RuleEdition) => asked(edition).length > 0;

/** A figure that can be asked of one person, as a standard of one condition. */
export function asked({ rule, value, article, ...edition }: RuleEdition): StandardEdition[] {
  const check = personalRules[rule];
  if (!check || typeof value !== 'number') return [];
  const says = { vi: edition.vi, en: edition.en };
  const condition = { key: rule, says, article, requires: check(value), enforcement: 'warn' } as const;
  // Editions of rules and of standards are numbered apart.
  return [{ ...edition, id: -edition.id, standard: rule, conditions: [condition] }];
}

export const outcomeOf = ({ standards, verdict }: Judgement): Outcome =>
  standards.length === 0 ? 'unasked' : verdict;

/** What came of one condition, of whichever standard. */
export const outcomeIn = ({ standards }: Judgement, condition: string): Outcome =>
  standards.flatMap(({ findings }) => findings).find((one) => one.condition === condition)?.verdict ??
  'unasked';

export interface Compared {
  before: Judgement;
  after: Judgement;
}

/** Everyone under the unit judged by both books, from one reading of the record. */
export async function* compareEveryone(
  db: Db,
  scope: Scope,
  { before, after }: Books,
  whom: Whom = {},
): AsyncGenerator<Compared[]> {
  for await (const page of everyoneUnder(db, scope, before, whom))
    yield page.map((one) => ({ before: judgePerson(one, before), after: judgePerson(one, after) }));
}
