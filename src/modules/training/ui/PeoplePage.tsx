import { peopleActs } from '../../cadres/ui/acts.labels.ts';
import { People } from '../../cadres/ui/People.tsx';
import { courseAct } from './acts.labels.ts';

const acts = [...peopleActs, courseAct];

/** The list of people, with what modules after it let one record of many. */
export const PeoplePage = () => <People acts={acts} />;
