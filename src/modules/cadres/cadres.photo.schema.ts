import { z } from 'zod';
import { upload } from '../../gate/files.ts';
import { id } from '../../lib/shapes.ts';

/** The photo that was seen when the change was made; nothing where there was none. */
const before = id.nullish();

export const photoInput = z.object({ id, version: id });
export const newPhoto = z.object({ id, before, files: z.array(upload).length(1) });
export const photoRemoval = z.object({ id, before: id });

export const photoChanged = z.object({
  unitId: z.number(),
  /** Of the photo that stands now; null where there is none. */
  photo: z.number().nullable(),
});
export type PhotoChanged = z.infer<typeof photoChanged>;

/** Bytes; a picture of 480 × 720 takes some 60,000. */
export const longestPhoto = 500_000;
/** Pixels of either side. */
export const photoSides = { least: 120, most: 2000 } as const;
/** Width to height, with room around 4 × 6 and 3 × 4. */
export const photoShape = { least: 0.6, most: 0.8 } as const;
