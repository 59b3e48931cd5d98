import { PersonStandards } from '../../assessment/ui/PersonStandards.tsx';
import { Person } from '../../committees/ui/Person.tsx';
import { PersonForecast } from './PersonForecast.tsx';

/** The whole page of a person: the record of the earlier modules, what standards ask of it, and what is to come. */
export function PersonPage() {
  return (
    <Person
      more={[
        ['standards', PersonStandards],
        ['forecast', PersonForecast],
      ]}
    />
  );
}
