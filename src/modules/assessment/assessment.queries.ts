import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Scope } from '../../lib/indicator.ts';
import { assess, type Finding, overall } from '../../rules/assess.ts';
import type { Verdict } from '../../rules/checks.ts';
import type { Occasion } from '../../rules/edition.ts';
import type { LawBook, StandardEdition } from './assessment.law.queries.ts';
import { type Assessed, everyoneUnder, type Posted, type Whom } from './assessment.sheets.queries.ts';

/** One standard put to one person: in which post, by which edition, what came of each condition. */
export interface Judged {
  edition: StandardEdition;
  posted: Posted;
  verdict: Verdict;
  findings: Finding[];
}

export interface Judgement {
  person: Posted;
  verdict: Verdict;
  standards: Judged[];
}

/** What is asked of people: everything, one standard, or one condition of it. */
export interface Only {
  standard?: string | undefined;
  condition?: string | undefined;
}

/** Whom the law tells apart: contract workers, else by engagement. */
export const cadreKindOf = ({ basis, engagement }: Pick<Posted, 'basis' | 'engagement'>): string =>
  basis === 'contract' ? 'contract' : engagement;

export const occasionOf = (posted: Posted, on: Day): Occasion => ({
  on,
  path: posted.unitPath,
  titles: posted.title,
  cadreKinds: cadreKindOf(posted),
  unitKinds: posted.unitKind,
});

/** Each standard that applies to any of the person's posts, once; by the law of the day of the facts, or of another. */
export function judgePerson(
  { posted, sheet }: Assessed,
  book: LawBook,
  only: Only = {},
  lawOn: Day = sheet.on,
): Judgement {
  const asked = new Map<number, Judged>();
  for (const post of posted) {
    const { editions, given } = book.on(occasionOf(post, lawOn));
    for (const edition of editions) {
      if ((only.standard !== undefined && edition.standard !== only.standard) || asked.has(edition.id))
        continue;
      const all = assess(edition.standard, edition.conditions, sheet, given);
      const findings =
        only.condition === undefined ? all : all.filter((one) => one.condition === only.condition);
      if (findings.length > 0)
        asked.set(edition.id, { edition, posted: post, verdict: overall(findings), findings });
    }
  }
  const standards = [...asked.values()];
  return { person: posted[0], verdict: overall(standards), standards };
}

/** Everyone under the unit against the standards in force on the day, page by page. */
export async function* judgeEveryone(
  db: Db,
  scope: Scope,
  book: LawBook,
  { only = {}, ...whom }: Whom & { only?: Only } = {},
): AsyncGenerator<Judgement[]> {
  for await (const page of everyoneUnder(db, scope, book, whom))
    yield page.map((one) => judgePerson(one, book, only));
}
