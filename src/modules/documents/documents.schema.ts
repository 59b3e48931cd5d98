import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id, line } from '../../lib/shapes.ts';

/** The document a fact rests on, by what is printed on it. */
export const documentReference = z.object({
  number: line.nullable(),
  signedOn: day.nullable(),
  issuer: line.nullable().default(null),
});
export type DocumentReference = z.infer<typeof documentReference>;

/** The day signed and the id of the last document seen. */
const documentPlace = z.tuple([day, z.int()]);
export type DocumentPlace = z.infer<typeof documentPlace>;

export const documentsInput = z.object({
  /** With all that lies below it. */
  unit: id.optional(),
  /** A number in any writing, or words of its title and issuer. */
  search: line.optional(),
  asOf: day.optional(),
  after: place(documentPlace).optional(),
  limit: pageSize,
});
export type DocumentsAsked = z.infer<typeof documentsInput>;

export const documentRow = z.object({
  id: z.number(),
  number: z.string().nullable(),
  title: z.string().nullable(),
  issuer: z.string().nullable(),
  signedOn: z.string().nullable(),
});
export type DocumentRow = z.infer<typeof documentRow>;

export const documentsReply = z.object({
  rows: z.array(documentRow),
  total: z.number(),
  next: z.string().nullable(),
});

export const documentPage = documentRow.extend({
  kind: z.string(),
  effectiveOn: z.string().nullable(),
  facts: z.array(
    z.object({
      kind: z.string(),
      /** Whether the document ended it, instead of beginning it. */
      ends: z.boolean(),
      personId: z.number().nullable(),
      /** Null where the person is managed beyond reach by now. */
      personName: z.string().nullable(),
      unitId: z.number().nullable(),
      unitName: z.string().nullable(),
      on: z.string().nullable(),
      what: z.string().nullable(),
    }),
  ),
  /** How many facts of a kind are shown at most. */
  most: z.number(),
});
export type DocumentPage = z.infer<typeof documentPage>;
