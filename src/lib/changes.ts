import { z } from 'zod';

/**
 * What is told of a row by column: codes as codes, days as far as they are known ('1985', '1985-03', '1985-03-05'),
 * rows pointed at by their name, an identity number by its last digits. A code of a list of `data/` has both names.
 */
export const told = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.object({ vi: z.string(), en: z.string() })]),
);
export type Told = z.infer<typeof told>;
export type ToldValue = Told[string];

/** What an act did to one row of a fact table. */
export const change = z.object({
  table: z.string(),
  rowId: z.number(),
  /** Null where it is no fact of a person. */
  personId: z.number().nullable(),
  personName: z.string().nullable(),
  unitId: z.number().nullable(),
  unitName: z.string().nullable(),
  change: z.enum(['created', 'updated', 'removed']),
  /** What tells the row from its like and did not change: the kind of a qualification, the post of a posting. */
  about: told,
  /** Of an update the columns that differ, of a row made or removed all that is known. */
  before: told.nullable(),
  after: told.nullable(),
});
export type Change = z.infer<typeof change>;

/** Where a page of changes ended. */
export const changePlace = z.tuple([z.boolean(), z.string(), z.number(), z.number(), z.number(), z.number()]);
export type ChangePlace = z.infer<typeof changePlace>;
