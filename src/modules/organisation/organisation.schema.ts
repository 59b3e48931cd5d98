import { z } from 'zod';
import { day, headcount, id, line, note } from '../../lib/shapes.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { ownershipSectors, unitKinds } from './organisation.labels.ts';

/** One line of a list of grassroots unions, as an import hands it over. */
export const grassrootsLine = z.object({
  name: line,
  upperUnit: line.nullable(),
  kind: z.enum(unitKinds.codes).default('grassroots_union'),
  sector: z.enum(ownershipSectors.codes).nullable(),
  /** As the office wrote it, kept where no code fits. */
  sectorText: line.nullable(),
  workers: headcount.nullable(),
  members: headcount.nullable(),
  femaleMembers: headcount.nullable(),
  committeeSize: headcount.nullable(),
  chairName: line.nullable(),
  statedOn: day,
});
export type GrassrootsLine = z.infer<typeof grassrootsLine>;

/** One line of a list of units; where its unit stands is settled once all lines are known. */
export const unitLine = z.object({
  name: line,
  /** Null where neither a column nor the name tells it. */
  kind: z.enum(unitKinds.codes).nullable(),
  /** The unit above by name or code; null where only the line's place tells it. */
  upper: line.nullable(),
  /** Depth by the line's numbering (null: none) and how far its name is set in. */
  rank: z.number().nullable(),
  indent: z.number(),
  /** The unit that the headings above the line name, the nearest heading's own words, and the unit whose list it is. */
  group: line.nullable(),
  heading: line.nullable(),
  listOf: line.nullable(),
  code: line.nullable(),
  sector: z.enum(ownershipSectors.codes).nullable(),
  address: line.nullable(),
  foundedOn: day.nullable(),
  decision: documentReference.nullable(),
  quota: headcount.nullable(),
  quotaYear: z.number(),
  workers: headcount.nullable(),
  members: headcount.nullable(),
  femaleMembers: headcount.nullable(),
  statedOn: day,
});
export type UnitLine = z.infer<typeof unitLine>;

/** What a list says of one unit on a day; null is silence. */
export const unitStatement = z.object({
  unitId: id,
  sector: z.enum(ownershipSectors.codes).nullable(),
  sectorText: line.nullable(),
  workers: headcount.nullable(),
  members: headcount.nullable(),
  femaleMembers: headcount.nullable(),
  committeeSize: headcount.nullable(),
  statedOn: day,
});
export type UnitStatement = z.infer<typeof unitStatement>;

/** Names are compared by their letters and digits: without any it would be like every other such name. */
const unitName = line.regex(/[\p{L}\p{N}]/u);

export const newUnit = z.object({
  kind: z.enum(unitKinds.codes),
  name: unitName,
  parentId: id,
  code: line.nullable().default(null),
  sector: z.enum(ownershipSectors.codes).nullable().default(null),
  fromOn: day,
  document: documentReference.nullable().default(null),
});

/** One unit as a list has it: made where `unitId` is null, else put right where the list says more. */
export const listedUnit = newUnit
  .pick({ kind: true, name: true, code: true, sector: true })
  .extend({
    unitId: id.nullable(),
    /** Null for the root of the tree, which is never made from a list. */
    parentId: id.nullable(),
    address: line.nullable(),
    /** The day the list speaks of: a unit is on record since then where nobody says when it was founded. */
    statedOn: day,
    foundedOn: day.nullable(),
    document: documentReference.nullable(),
  })
  .refine(({ unitId, parentId }) => unitId !== null || parentId !== null);
export type ListedUnit = z.infer<typeof listedUnit>;

/** An event of a unit's life; what it needs besides the day depends on its kind. */
export const unitEvent = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('renamed'),
      unitId: id,
      name: unitName,
      /** The name as it was read; another one means that somebody has renamed the unit since. */
      was: unitName.optional(),
    }),
    z.object({ kind: z.literal('moved'), unitId: id, otherUnitId: id }),
    z.object({ kind: z.literal('merged'), unitId: id, otherUnitId: id }),
    z.object({ kind: z.literal('split'), unitId: id, name: unitName, unitKind: z.enum(unitKinds.codes) }),
    z.object({ kind: z.literal('ended'), unitId: id }),
  ])
  .and(
    z.object({
      effectiveOn: day,
      document: documentReference.nullable().default(null),
      note: note.nullable().default(null),
    }),
  );
export type UnitEventInput = z.infer<typeof unitEvent>;

/** Quotas last given for an earlier year, where that of the day's own year is not given yet. */
export const quotaCarried = z.object({ year: z.number(), quota: z.number() }).nullable();
export type QuotaCarried = z.infer<typeof quotaCarried>;

export const unitRow = z.object({
  id: z.number(),
  code: z.string().nullable(),
  name: z.string(),
  kind: z.string(),
  sector: z.string().nullable(),
  parentId: z.number().nullable(),
  hasChildren: z.boolean(),
  workers: z.number().nullable(),
  members: z.number().nullable(),
  femaleMembers: z.number().nullable(),
  quota: z.number().nullable(),
  /** What of the quota was given for an earlier year only, and the latest such year. */
  quotaCarried,
  fromOn: z.string(),
  toOn: z.string().nullable(),
  /** The units above, the topmost first, where it is shown away from its place in the tree. */
  above: z.array(z.object({ id: z.number(), name: z.string() })).nullable(),
});
export type UnitRow = z.infer<typeof unitRow>;

const told = z
  .object({ id: z.number(), number: z.string().nullable(), signedOn: z.string().nullable() })
  .nullable();
export const unitPage = unitRow.omit({ above: true }).extend({
  address: z.string().nullable(),
  /** From the top as the tree stood; of those beyond reach the name alone. */
  path: z.array(z.object({ id: z.number(), name: z.string(), within: z.boolean() })),
  successor: z.object({ id: z.number(), name: z.string() }).nullable(),
  names: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      fromOn: z.string().nullable(),
      toOn: z.string().nullable(),
      document: told,
    }),
  ),
  parents: z.array(
    z.object({
      id: z.number(),
      name: z.string(),
      fromOn: z.string().nullable(),
      toOn: z.string().nullable(),
    }),
  ),
  events: z.array(
    z.object({
      id: z.number(),
      kind: z.string(),
      effectiveOn: z.string(),
      otherUnitId: z.number().nullable(),
      otherUnitName: z.string().nullable(),
      note: z.string().nullable(),
      document: told,
    }),
  ),
  counts: z.array(
    z.object({
      countedOn: z.string(),
      workers: z.number().nullable(),
      members: z.number().nullable(),
      femaleMembers: z.number().nullable(),
      committeeSize: z.number().nullable(),
    }),
  ),
  quotas: z.array(z.object({ year: z.number(), quota: z.number(), document: told })),
  departments: z.array(z.object({ id: z.number(), name: z.string() })),
});
export type UnitPage = z.infer<typeof unitPage>;
