import { z } from 'zod';
import { route } from '../../src/gate/route.ts';
import { takeBack } from '../../src/modules/cadres/cadres.undo.queries.ts';

/** Takes one act back through the gate, whatever kind it is of. */
export const undoneAct = route({
  method: 'post',
  path: '/undone-acts',
  right: 'imports.undo',
  unit: 'anywhere',
  input: z.object({ act: z.number() }),
  output: z.object({}),
  handle: async ({ db }, { act }) => {
    await takeBack(db, [act]);
    return {};
  },
  audit: () => [],
});
