import { getUnitMatch } from '../modules/organisation/organisation.finding.routes.ts';
import type { Opened } from './verb.ts';

/** The unit so named or so coded, within reach of who acts. */
export const unitNamed = (opened: Opened, name: string) => opened.perform(getUnitMatch, { name });
