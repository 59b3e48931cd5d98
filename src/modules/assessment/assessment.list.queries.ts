import type { Db } from '../../db/database.ts';
import type { Discloses } from '../../gate/disclosure.ts';
import type { Day } from '../../lib/days.ts';
import type { Scope } from '../../lib/indicator.ts';
import { isSensitive } from '../../lib/sensitive.labels.ts';
import { readLawBook } from './assessment.law.queries.ts';
import type { JudgedPage } from './assessment.paging.ts';
import { type BranchOf, branchesUnder, unitNames } from './assessment.places.queries.ts';
import { type Judged, type Judgement, judgeEveryone } from './assessment.queries.ts';
import type { AssessmentsFilter, JudgedStandard, JudgementRow } from './assessment.schema.ts';
import type { Whom } from './assessment.sheets.queries.ts';

export type Wanted = Omit<AssessmentsFilter, 'unit' | 'asOf' | 'person'>;

/** People that the filter wants with what came of each condition, page by page in the order of names. */
export async function* readAssessments(
  db: Db,
  scope: Scope,
  wanted: Wanted,
  discloses: Discloses,
  whom: Whom = {},
): AsyncGenerator<JudgedPage<JudgementRow>> {
  const { standard, condition } = wanted;
  const book = await readLawBook(db);
  const branchOf = wanted.branch === undefined ? null : await branchesUnder(db, scope);
  for await (const page of judgeEveryone(db, scope, book, { only: { standard, condition }, ...whom })) {
    const found = page.filter((one) => isWanted(one, wanted, branchOf));
    const shown = await shape(db, found, scope.asOf, discloses);
    yield {
      found: shown.map((row, at) => ({ row, sort: found[at]!.person.sort, personId: row.personId })),
      judged: page.length,
      last: page.at(-1)!.person,
    };
  }
}

function isWanted(
  { person, verdict, standards }: Judgement,
  { verdict: asked, title, branch }: Wanted,
  branchOf: BranchOf | null,
): boolean {
  if ((standards.length === 0) !== (asked === 'unasked')) return false;
  if (asked !== undefined && asked !== 'unasked' && verdict !== asked) return false;
  return (
    (title === undefined || person.title === title) &&
    (branchOf === null || branchOf(person.unitId) === branch)
  );
}

/** Judgements as they are told, with the names of the units as they were on the day. */
export async function shape(
  db: Db,
  judgements: readonly Judgement[],
  asOf: Day,
  discloses: Discloses,
): Promise<JudgementRow[]> {
  if (judgements.length === 0) return [];
  const names = await unitNames(
    db,
    judgements.map(({ person }) => person.unitId),
    asOf,
  );
  return judgements.map(({ person, verdict, standards }) => ({
    personId: person.personId,
    fullName: person.fullName,
    postName: person.postName,
    title: person.title,
    unitId: person.unitId,
    unitName: names.get(person.unitId) ?? '',
    verdict,
    standards: standards.map((one) => tell(one, (path) => discloses(person.personId, path))),
  }));
}

const tell = (
  { edition, posted, verdict, findings }: Judged,
  discloses: (path: string) => boolean,
): JudgedStandard => ({
  standard: edition.standard,
  vi: edition.vi,
  en: edition.en,
  regulationId: edition.regulationId,
  document: edition.document,
  newer: edition.newer ? { document: edition.newer.document ?? '', from: edition.newer.from } : null,
  from: edition.from,
  to: edition.to,
  postName: posted.postName,
  unitId: posted.unitId,
  verdict,
  findings: findings.map((finding) => {
    const { says, article } = edition.conditions.find(({ key }) => key === finding.condition)!;
    const closed = isSensitive(finding.mend) && !discloses(posted.unitPath);
    // What decided stays with who may read it; that the condition is not met is the assessment itself.
    return { ...finding, ...(closed && { value: null, document: null, since: null }), closed, says, article };
  }),
});
