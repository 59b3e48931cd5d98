import type { Db } from '../../db/database.ts';
import { route } from '../../gate/route.ts';
import type { Day } from '../../lib/days.ts';
import { regulationTopics, requiredTopics } from './regulations.labels.ts';
import { listBinding } from './regulations.register.queries.ts';
import { completeness, timeline, topicsInput } from './regulations.topics.schema.ts';

/** For each topic that a federation must have ruled: what is in force for the unit on the day. */
export const getRegulationCompleteness = route({
  method: 'get',
  path: '/regulation-completeness',
  right: 'regulations.read',
  unit: (_db, { unit }) => unit,
  input: topicsInput,
  output: completeness,
  handle: async ({ db, today }, { unit, asOf = today }) => {
    const all = await listBinding(db, unit, asOf);
    const standing = all.filter(
      ({ fromOn, untilOn }) => fromOn <= asOf && (untilOn === null || untilOn > asOf),
    );
    const rows = requiredTopics.map((topic) => {
      const documents = standing.filter(({ topics }) => topics.includes(topic));
      const own = documents.some(({ unitId }) => unitId !== null);
      return { topic, state: own ? 'own' : documents.length > 0 ? 'above' : 'missing', documents } as const;
    });
    return { asOf, rows };
  },
});

/** Topic by topic, all documents that bind the unit on any day, in the order of their first days. */
export const getRegulationTimeline = route({
  method: 'get',
  path: '/regulation-timeline',
  right: 'regulations.read',
  unit: (_db, { unit }) => unit,
  input: topicsInput,
  output: timeline,
  handle: async ({ db, today }, { unit, asOf = today }) => ({ asOf, rows: await byTopic(db, unit, asOf) }),
});

async function byTopic(db: Db, unit: number, asOf: Day) {
  const all = await listBinding(db, unit, asOf);
  return regulationTopics.codes
    .map((topic) => ({ topic, documents: all.filter(({ topics }) => topics.includes(topic)) }))
    .filter(({ documents }) => documents.length > 0);
}

export const topicsRoutes = [getRegulationCompleteness, getRegulationTimeline];
