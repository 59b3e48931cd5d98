import { recordingRoute } from '../../gate/recording.ts';
import { factRoutes } from '../cadres/cadres.corrections.routes.ts';
import { movementKind } from './movement.facts.labels.ts';
import { recordMovements, refuseUnitBeyond } from './movement.queries.ts';
import { movementRecord } from './movement.schema.ts';

export const recordMovement = recordingRoute({
  path: '/movements',
  right: 'movement.write',
  subject: 'movement',
  input: movementRecord,
  record: recordMovements,
});

export const movementFacts = factRoutes({ kind: movementKind, derive: refuseUnitBeyond });

export const movementRoutes = [recordMovement, ...movementFacts.all];
