import { z } from 'zod';
import { route } from '../../gate/route.ts';
import { listLawFaults } from './regulations.faults.queries.ts';

/** What the last start found wrong in the shipped law; until it is mended the last good set is in force. */
export const getLawFaults = route({
  method: 'get',
  path: '/law-faults',
  right: 'regulations.read',
  unit: 'reach',
  input: z.object({}),
  output: z.object({
    rows: z.array(z.object({ file: z.string(), line: z.number(), vi: z.string(), en: z.string() })),
  }),
  handle: async ({ db }) => ({ rows: await listLawFaults(db) }),
});
