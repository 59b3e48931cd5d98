import { z } from 'zod';
import { day, line } from '../../lib/shapes.ts';
import { ownershipSectors, unitKinds } from './organisation.labels.ts';

/** One line of a list of grassroots unions, as an import hands it over. */
export const grassrootsLine = z.object({
  name: line,
  upperUnit: line.nullable(),
  kind: z.enum(unitKinds.codes).default('grassroots_union'),
  sector: z.enum(ownershipSectors.codes).nullable(),
  /** As the office wrote it, kept where no code fits. */
  sectorText: line.nullable(),
  workers: z.number().int().nonnegative().nullable(),
  members: z.number().int().nonnegative().nullable(),
  femaleMembers: z.number().int().nonnegative().nullable(),
  committeeSize: z.number().int().nonnegative().nullable(),
  chairName: line.nullable(),
  statedOn: day,
});
export type GrassrootsLine = z.infer<typeof grassrootsLine>;
