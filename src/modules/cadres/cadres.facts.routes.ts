import { z } from 'zod';
import { type Context, route } from '../../gate/route.ts';
import { recorded } from '../../lib/recorded.ts';
import { isSensitive } from '../../lib/sensitive.labels.ts';
import { factRoutes } from './cadres.corrections.routes.ts';
import { awardKind, disciplineKind, partyMembershipKind, qualificationKind } from './cadres.facts.labels.ts';
import { findManagingUnit } from './cadres.identity.queries.ts';
import { recordPartyMembership, recordQualification } from './cadres.learning.queries.ts';
import { recordAward, recordDiscipline } from './cadres.rewards.queries.ts';
import { award, discipline } from './cadres.rewards.schema.ts';
import { newPartyMembership, newQualification } from './cadres.schema.ts';

const answer = recorded.extend({ unitId: z.number() });

/** What the trail keeps of a fact: of what is sensitive only which parts were told, as the trail is read without a reason. */
const traced = (subject: string, fact: object): object =>
  isSensitive(subject) ? { told: Object.keys(fact) } : fact;

/** The route by which a fact of a person is put on record where the person is managed. */
const factRoute = <I extends { personId: number }>(
  path: string,
  subject: string,
  input: z.ZodType<I>,
  record: (context: Context, fact: I) => Promise<z.infer<typeof answer>>,
) =>
  route({
    method: 'post',
    path,
    right: 'cadres.write',
    unit: async (db, { personId }) => (await findManagingUnit(db, personId)) ?? [],
    input,
    output: answer,
    handle: record,
    audit: ({ unitId, change }, fact) =>
      change === 'unchanged'
        ? []
        : { subject, subjectId: fact.personId, unitId, detail: { ...traced(subject, fact), change } },
  });

export const postAward = factRoute('/awards', 'award', award, recordAward);
export const postDiscipline = factRoute('/disciplines', 'discipline', discipline, recordDiscipline);
export const postQualification = factRoute(
  '/qualifications',
  'qualification',
  newQualification,
  recordQualification,
);
export const postPartyMembership = factRoute(
  '/party-memberships',
  'party_membership',
  newPartyMembership,
  recordPartyMembership,
);

export const awardFacts = factRoutes({ kind: awardKind });
export const disciplineFacts = factRoutes({ kind: disciplineKind });
export const qualificationFacts = factRoutes({ kind: qualificationKind, counted: true });
export const partyMembershipFacts = factRoutes({ kind: partyMembershipKind, counted: true });

export const personFactRoutes = [
  postQualification,
  ...qualificationFacts.all,
  postPartyMembership,
  ...partyMembershipFacts.all,
  postAward,
  ...awardFacts.all,
  postDiscipline,
  ...disciplineFacts.all,
];
