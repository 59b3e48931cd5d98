import { recordingRoute } from '../../gate/recording.ts';
import { recordMovements } from './movement.queries.ts';
import { movementRecord } from './movement.schema.ts';

export const recordMovement = recordingRoute({
  path: '/movements',
  right: 'movement.write',
  subject: 'movement',
  input: movementRecord,
  record: recordMovements,
});

export const movementRoutes = [recordMovement];
