import type { FactKind } from '../../../gate/fact.ts';
import { appointmentKind } from '../../appointment/appointment.facts.labels.ts';
import { declaredKinds } from '../../cadres/cadres.declared.facts.labels.ts';
import {
  awardKind,
  disciplineKind,
  partyMembershipKind,
  postingKind,
  qualificationKind,
} from '../../cadres/cadres.facts.labels.ts';
import { personKind } from '../../cadres/cadres.person.labels.ts';
import { evaluationKind } from '../../evaluation/evaluation.facts.labels.ts';
import { movementKind } from '../../movement/movement.facts.labels.ts';
import { planEntryKind } from '../../planning/planning.facts.labels.ts';
import { participationKind } from '../../training/training.facts.labels.ts';
import { seatKind } from '../committees.facts.labels.ts';

/** Every kind of fact that a person's page can change, by key. They come with the first form that is opened. */
export const kinds = Object.fromEntries(
  [
    personKind,
    partyMembershipKind,
    qualificationKind,
    postingKind,
    awardKind,
    disciplineKind,
    evaluationKind,
    participationKind,
    movementKind,
    appointmentKind,
    planEntryKind,
    seatKind,
    ...declaredKinds,
  ].map((kind) => [kind.key, kind as FactKind]),
);
