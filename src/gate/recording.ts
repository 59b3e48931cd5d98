import type { z } from 'zod';
import type { Recorded } from '../db/record.ts';
import { type RecordedAnswer, recorded } from '../lib/recorded.ts';
import type { Right } from './rights.ts';
import { type Context, route, type WriteRoute } from './route.ts';

interface Recording<I> {
  path: string;
  right: Right;
  subject: string;
  input: z.ZodType<I>;
  record: (context: Context, inputs: readonly I[]) => Promise<Recorded[]>;
}

/** The route by which facts of one kind are put on record, one by one from a page or set-wise from an import. */
export const recordingRoute = <I extends { unitId: number; personId?: number }>({
  path,
  right,
  subject,
  input,
  record,
}: Recording<I>): WriteRoute<I, RecordedAnswer> =>
  route({
    method: 'post',
    path,
    right,
    unit: (_db, { unitId }) => unitId,
    input,
    output: recorded,
    handle: async (context, one) => ({ change: (await record(context, [one]))[0]! }),
    handleMany: async (context, many) => (await record(context, many)).map((change) => ({ change })),
    // What was on record already is no write and leaves no entry.
    audit: (result, one) =>
      result.change === 'unchanged'
        ? []
        : { subject, subjectId: one.personId ?? null, unitId: one.unitId, detail: { ...one, ...result } },
  });
