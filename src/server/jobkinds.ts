import type { JobKind } from '../gate/job.ts';
import { importing } from '../modules/imports/imports.run.ts';

/** Every kind of long work there is. */
export const jobKinds: readonly JobKind[] = [importing];
