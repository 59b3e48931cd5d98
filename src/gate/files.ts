import { z } from 'zod';
import { line } from '../lib/shapes.ts';

/** One file of a multipart request, as the door hands it over; its name has lost any folder. */
export const upload = z.object({ name: line, bytes: z.instanceof(Uint8Array) });
export type Upload = z.infer<typeof upload>;

/** The `output` of a route that answers a file and not JSON: this very value, which the door recognises. */
export const file = z.object({
  name: line,
  type: line,
  bytes: z.instanceof(Uint8Array),
  /** Shown within a page, and kept by that reader's browser as long as it still stands. */
  kept: z.boolean().optional(),
});
export type FileAnswer = z.infer<typeof file>;
