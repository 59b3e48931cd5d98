import type { Code } from '../../lib/codes.ts';
import { titles } from '../../modules/cadres/cadres.labels.ts';
import { unitKinds } from '../../modules/organisation/organisation.labels.ts';
import { cadreKinds } from '../../modules/regulations/regulations.labels.ts';
import type { Dimension } from '../../rules/edition.ts';

/** To whom law may speak, in people's words; the lists belong to several modules. */
export const scopeLists: Record<Dimension, { list: readonly Code[] }> = { titles, cadreKinds, unitKinds };
