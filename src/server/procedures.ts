import { appointmentWriter } from '../modules/appointment/appointment.conclusion.queries.ts';
import { judgeConditions, standardsGate } from '../modules/assessment/assessment.gates.queries.ts';
import { secondmentWriter } from '../modules/movement/movement.conclusion.queries.ts';
import { secondmentTerm } from '../modules/movement/movement.gates.queries.ts';
import { ownGates } from '../modules/procedures/procedures.gates.queries.ts';
import type { Engine } from '../modules/procedures/procedures.gates.ts';

/** What procedures may name: gates, and who writes the facts of a concluded case. */
export const engine: Engine = {
  gates: { ...ownGates, standards: standardsGate, secondment_term: secondmentTerm },
  conditions: judgeConditions,
  writers: { appointment: appointmentWriter, secondment: secondmentWriter },
};
