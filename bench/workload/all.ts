import type { Ground } from '../country.ts';
import type { Workload } from '../measure.ts';
import { list, search } from './list.ts';

/** Every workload, in the order of the results. */
export const workloads = (ground: Ground): Workload[] => [list(ground), search(ground)];
