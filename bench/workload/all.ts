import type { Ground } from '../country.ts';
import type { Workload } from '../measure.ts';
import { assessment } from './assessment.ts';
import { importing } from './import.ts';
import { indicators } from './indicators.ts';
import { list, search } from './list.ts';
import { person } from './person.ts';
import { update } from './update.ts';

/** Every workload, in the order of the results. */
export const workloads = async (ground: Ground): Promise<Workload[]> => [
  list(ground),
  search(ground),
  await person(ground),
  indicators(ground),
  assessment(ground),
  await update(ground),
  await importing(ground),
];
