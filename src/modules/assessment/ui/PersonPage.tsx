import { Person } from '../../committees/ui/Person.tsx';
import { PersonStandards } from './PersonStandards.tsx';

/** The whole page of a person: the record of the earlier modules, and what standards ask of it. */
export function PersonPage() {
  return <Person more={[['standards', PersonStandards]]} />;
}
