import type { z } from 'zod';
import { type Context, route } from '../../gate/route.ts';
import { fileStream } from '../../gate/streams.ts';
import { writePlace } from '../../lib/paging.ts';
import { unitListFile } from '../organisation/organisation.file.workbook.ts';
import { needColumns } from './assessment.columns.labels.ts';
import { assessmentFileWords, trainingFileWords } from './assessment.file.labels.ts';
import { verdictNames } from './assessment.labels.ts';
import { scopeOn } from './assessment.routes.ts';
import {
  assessedUnit,
  language,
  needsFilter,
  needsInput,
  needsReply,
  trainingNeeds,
} from './assessment.schema.ts';
import { courseName } from './assessment.training.labels.ts';
import { countNeeds, inUrgency, listNeeds, tellNeeds } from './assessment.training.queries.ts';

const needsOf = async (
  context: Context,
  { unit, asOf = context.today, ...course }: z.infer<typeof needsFilter>,
) => listNeeds(context.db, await scopeOn(context, unit, asOf), course);

/** The kinds of courses that people of the unit need to meet the standards of their posts. */
export const getTrainingNeeds = route({
  method: 'get',
  path: '/training-needs',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: assessedUnit.omit({ standard: true }),
  output: trainingNeeds,
  handle: async (context, { unit, asOf = context.today }) =>
    countNeeds(context.db, await scopeOn(context, unit, asOf)),
});

/** Who needs one kind of course, the most urgent first. */
export const getTrainingNeedPeople = route({
  method: 'get',
  path: '/training-needs/people',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: needsInput,
  output: needsReply,
  handle: async (context, { after, limit, ...asked }) => {
    const { asOf = context.today } = asked;
    const all = await needsOf(context, asked);
    const [inPlan, leads, monthsLeft, sort, personId] = after ?? [];
    const behind =
      sort === undefined
        ? all
        : all.filter(
            (one) => inUrgency(one, { inPlan, leads, monthsLeft, sort, personId } as typeof one) > 0,
          );
    const shown = behind.slice(0, limit);
    const last = behind.length > limit ? shown.at(-1)! : null;
    return {
      asOf,
      rows: await tellNeeds(context.db, shown, asOf),
      total: all.length,
      next: last && writePlace([last.inPlan, last.leads, last.monthsLeft, last.sort, last.personId]),
    };
  },
});

/** The same people as a workbook, to the last of them. */
export const getTrainingNeedFile = route({
  method: 'get',
  path: '/training-needs/file',
  right: 'cadres.read',
  unit: (_db, { unit }) => unit,
  input: needsFilter.extend({ language }),
  output: fileStream,
  handle: async (context, { language: spoken, ...asked }) => {
    const { asOf = context.today } = asked;
    const rows = await tellNeeds(context.db, await needsOf(context, asked), asOf);
    return unitListFile(context.db, {
      ...{ unit: asked.unit, asOf, language: spoken, words: trainingFileWords },
      told: [
        `${trainingFileWords.course[spoken]}: ${courseName(asked.course, asked.level, spoken)}`,
        asked.verdict && `${assessmentFileWords.verdict[spoken]}: ${verdictNames[spoken](asked.verdict)}`,
      ],
      columns: needColumns,
      pages: [rows],
    });
  },
});

export const trainingNeedRoutes = [getTrainingNeeds, getTrainingNeedPeople, getTrainingNeedFile];
