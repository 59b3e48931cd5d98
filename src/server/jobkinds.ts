import type { JobKind } from '../gate/job.ts';

/** Every kind of long work there is. */
export const jobKinds: readonly JobKind[] = [];
