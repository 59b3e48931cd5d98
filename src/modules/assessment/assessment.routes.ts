import { type Discloses, disclosedTo } from '../../gate/actor.ts';
import { type Context, route } from '../../gate/route.ts';
import { writePlace } from '../../lib/paging.ts';
import { isSensitive } from '../../lib/sensitive.labels.ts';
import { scopeFor } from '../organisation/organisation.under.queries.ts';
import { readLawBook } from './assessment.law.queries.ts';
import { type Judgement, judgeEveryone } from './assessment.queries.ts';
import {
  type AssessmentsInput,
  assessedUnit,
  assessmentSummary,
  assessmentsInput,
  assessmentsReply,
  type JudgementRow,
} from './assessment.schema.ts';
import { summariseUnit } from './assessment.summary.queries.ts';

const scopeOn = ({ db }: Context, unitId: number, asOf: string) =>
  scopeFor(db, { unitId, asOf, from: asOf, to: asOf });

export const getAssessmentSummary = route({
  method: 'get',
  path: '/assessment-summary',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: assessedUnit,
  output: assessmentSummary,
  handle: async (context, { unit, asOf = context.today, standard }) =>
    summariseUnit(
      context.db,
      await scopeOn(context, unit, asOf),
      await readLawBook(context.db),
      standard ?? null,
    ),
});

/** People of the unit with what came of each condition, in the order of names. */
export const getAssessments = route({
  method: 'get',
  path: '/assessments',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: assessmentsInput,
  output: assessmentsReply,
  handle: async (context, input) => {
    const { unit, asOf = context.today, standard, person, after, limit } = input;
    const scope = await scopeOn(context, unit, asOf);
    const rows: Judgement[] = [];
    const whom = { personId: person, after: after && { sort: after[0], personId: after[1] } };
    const book = await readLawBook(context.db);
    for await (const page of judgeEveryone(context.db, scope, book, { only: standard ?? null, ...whom })) {
      rows.push(...page.filter((one) => isWanted(one, input)));
      if (rows.length > limit) break;
    }
    const shown = rows.slice(0, limit);
    const last = rows.length > limit ? shown.at(-1)!.person : null;
    return {
      asOf,
      rows: shown.map((one) => shape(one, disclosedTo(context.actor, context.today))),
      next: last && writePlace([last.sort, last.personId]),
    };
  },
});

/** Whether the person has the verdict asked for: as a whole, or of the one condition. */
function isWanted(
  { verdict, standards }: Judgement,
  { verdict: asked, condition }: AssessmentsInput,
): boolean {
  if (standards.length === 0) return false;
  if (condition === undefined) return asked === undefined || verdict === asked;
  return standards.some(({ findings }) =>
    findings.some((one) => one.condition === condition && (asked === undefined || one.verdict === asked)),
  );
}

const shape = ({ person, verdict, standards }: Judgement, discloses: Discloses): JudgementRow => ({
  personId: person.personId,
  fullName: person.fullName,
  postName: person.postName,
  title: person.title,
  unitId: person.unitId,
  verdict,
  standards: standards.map(({ edition, posted, verdict: one, findings }) => ({
    standard: edition.standard,
    vi: edition.vi,
    en: edition.en,
    regulationId: edition.regulationId,
    document: edition.document,
    from: edition.from,
    to: edition.to,
    postName: posted.postName,
    unitId: posted.unitId,
    verdict: one,
    findings: findings.map((finding) => {
      const { says, article } = edition.conditions.find(({ key }) => key === finding.condition)!;
      const open = !isSensitive(finding.mend) || discloses(posted.unitPath);
      // What decided stays with who may read it; that the condition is not met is the assessment itself.
      return { ...finding, ...(!open && { value: null, document: null, since: null }), says, article };
    }),
  })),
});

export const assessmentRoutes = [getAssessmentSummary, getAssessments];
