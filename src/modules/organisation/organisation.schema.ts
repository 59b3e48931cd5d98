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

/** An event of a unit's life; what it needs besides the day depends on its kind. */
export const unitEvent = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('renamed'), unitId: id, name: unitName }),
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
  fromOn: z.string(),
  toOn: z.string().nullable(),
  /** The units above, the topmost first, where it is shown away from its place in the tree. */
  above: z.array(z.object({ id: z.number(), name: z.string() })).nullable(),
});
export type UnitRow = z.infer<typeof unitRow>;

const told = z.object({ number: z.string().nullable(), signedOn: z.string().nullable() }).nullable();
export const unitPage = unitRow.omit({ above: true }).extend({
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
