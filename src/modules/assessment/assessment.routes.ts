import type { Db } from '../../db/database.ts';
import { type Discloses, disclosedTo } from '../../gate/disclosure.ts';
import { type Context, route } from '../../gate/route.ts';
import { begun, fileStream } from '../../gate/streams.ts';
import type { Day } from '../../lib/days.ts';
import { findManagingPath } from '../cadres/cadres.identity.queries.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { unitListFile } from '../organisation/organisation.file.workbook.ts';
import { getUnitName } from '../organisation/organisation.tree.queries.ts';
import { scopeFor } from '../organisation/organisation.under.queries.ts';
import { assessmentColumns } from './assessment.columns.labels.ts';
import { assessmentFileWords } from './assessment.file.labels.ts';
import { verdictNames } from './assessment.labels.ts';
import { readLawBook } from './assessment.law.queries.ts';
import { readAssessments, shape, type Wanted } from './assessment.list.queries.ts';
import { foundRows, takePage } from './assessment.paging.ts';
import { judgePerson } from './assessment.queries.ts';
import {
  assessedUnit,
  assessmentSummary,
  assessmentsFilter,
  assessmentsInput,
  assessmentsReply,
  language,
  personAssessment,
  personAssessmentInput,
} from './assessment.schema.ts';
import { findAssessed } from './assessment.sheets.queries.ts';
import { summariseUnit } from './assessment.summary.queries.ts';

export const scopeOn = ({ db }: Pick<Context, 'db'>, unitId: number, asOf: string) =>
  scopeFor(db, { unitId, asOf, from: asOf, to: asOf });

export const getAssessmentSummary = route({
  method: 'get',
  path: '/assessment-summary',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: assessedUnit,
  output: assessmentSummary,
  handle: async (context, { unit, asOf = context.today, standard }) =>
    summariseUnit(context.db, await scopeOn(context, unit, asOf), await readLawBook(context.db), {
      standard,
    }),
});

/** People of the unit with what came of each condition, in the order of names. */
export const getAssessments = route({
  method: 'get',
  path: '/assessments',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: assessmentsInput,
  output: assessmentsReply,
  handle: async (context, { unit, asOf = context.today, person, after, limit, ...wanted }) => {
    const scope = await scopeOn(context, unit, asOf);
    const discloses = await disclosedTo(context);
    const whom = { personId: person, after: after && { sort: after[0], personId: after[1] } };
    return {
      asOf,
      ...(await takePage(readAssessments(context.db, scope, wanted, discloses, whom), limit)),
    };
  },
});

/** The same people as a workbook, to the last of them. */
export const getAssessmentsFile = route({
  method: 'get',
  path: '/assessments/file',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: assessmentsFilter.extend({ language }),
  output: fileStream,
  handle: async (context, { unit, asOf = context.today, person, language: spoken, ...wanted }) => {
    const scope = await scopeOn(context, unit, asOf);
    const discloses = await disclosedTo(context);
    const told = await toldOf(context.db, { ...wanted, asOf }, spoken);
    const pages = await begun(readAssessments(context.db, scope, wanted, discloses, { personId: person }));
    return unitListFile(context.db, {
      ...{ unit, asOf, language: spoken, words: assessmentFileWords, told },
      columns: assessmentColumns,
      pages: foundRows(pages),
    });
  },
});

/** Whom of the unit the list is of, in words. */
async function toldOf(
  db: Db,
  { standard, condition, verdict, title, branch, asOf }: Wanted & { asOf: Day },
  spoken: 'vi' | 'en',
): Promise<(string | false | undefined)[]> {
  const words = assessmentFileWords;
  const [law, asked] = standard ? (await readLawBook(db)).naming(standard, condition, asOf) : [];
  return [
    law && `${words.standard[spoken]}: ${law[spoken]}`,
    asked && `${words.condition[spoken]}: ${asked[spoken]}`,
    verdict && `${words.verdict[spoken]}: ${verdictNames[spoken](verdict)}`,
    title && `${words.post[spoken]}: ${titles[spoken](title)}`,
    branch !== undefined && `${words.branch[spoken]}: ${await getUnitName(db, branch, asOf)}`,
  ];
}

/** One person in every post within reach, or in a post that is only supposed. */
export const getPersonAssessment = route({
  method: 'get',
  path: '/people/:id/assessment',
  right: 'cadres.read',
  unit: 'reach',
  input: personAssessmentInput,
  output: personAssessment,
  handle: async (context, { id, asOf = context.today, title, unit }) => {
    const { db } = context;
    const book = await readLawBook(db);
    const supposed = title && unit ? { title, unitId: unit } : null;
    const assessed = await findAssessed(db, id, asOf, book, supposed);
    const discloses = await disclosedTo(context);
    // In a supposed post it is still the record of the unit that manages the person.
    const path = supposed ? await findManagingPath(db, id) : undefined;
    const told: Discloses = supposed ? (whom) => path !== undefined && discloses(whom, path) : discloses;
    const [judgement] = assessed ? await shape(db, [judgePerson(assessed, book)], asOf, told) : [];
    return { asOf, judgement: judgement ?? null };
  },
});

export const assessmentRoutes = [
  getAssessmentSummary,
  getAssessments,
  getAssessmentsFile,
  getPersonAssessment,
];
