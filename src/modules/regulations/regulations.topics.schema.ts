import { z } from 'zod';
import { day, id } from '../../lib/shapes.ts';
import { regulationTopics } from './regulations.labels.ts';
import { regulationRow } from './regulations.register.schema.ts';

export const topicsInput = z.object({ unit: id, asOf: day.optional() });

/** `own`: laid down for the unit or those above it; `above`: only for everyone; `missing`: nothing in force. */
export const coverStates = ['own', 'above', 'missing'] as const;
export type CoverState = (typeof coverStates)[number];

export const completeness = z.object({
  asOf: z.string(),
  rows: z.array(
    z.object({
      topic: z.enum(regulationTopics.codes),
      state: z.enum(coverStates),
      documents: z.array(regulationRow),
    }),
  ),
});
export type Completeness = z.infer<typeof completeness>;

export const timeline = z.object({
  asOf: z.string(),
  rows: z.array(z.object({ topic: z.enum(regulationTopics.codes), documents: z.array(regulationRow) })),
});
export type Timeline = z.infer<typeof timeline>;
