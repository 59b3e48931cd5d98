import { useState } from 'react';
import type { Code } from '../../../lib/codes.ts';
import { isDay, showDay } from '../../../lib/days.ts';
import { useText } from '../../../web/language.ts';
import { AddFilter } from '../../../web/parts/AddFilter.tsx';
import { Choice } from '../../../web/parts/Choice.tsx';
import { webText } from '../../../web/web.text.ts';
import { unitKinds } from '../../organisation/organisation.labels.ts';
import {
  degreeLevels,
  employmentBases,
  engagements,
  sexes,
  stateManagementLevels,
  theoryLevels,
  titles,
} from '../cadres.labels.ts';
import { ageBands, gaps, statuses } from '../cadres.list.labels.ts';
import styles from './People.module.css';
import type { Condition, Filter } from './people.search.ts';
import { peopleText } from './people.text.ts';

interface Chip {
  name: Condition;
  label: string;
  options: readonly Code[];
  many?: boolean;
}

/** Those asked most stand ready; the others come from the menu, or from the address. */
const ready: ReadonlySet<Condition> = new Set(['engagement', 'title', 'sex', 'degree', 'party']);

/** One chip per condition, each kept in the address. */
export function PeopleFilters({
  filter,
  change,
  clear,
}: {
  filter: Filter;
  change: (name: Condition, value: string | undefined) => void;
  clear: () => void;
}) {
  const text = useText(peopleText);
  const web = useText(webText);
  const [added, setAdded] = useState<Condition>();
  const both = (word: 'yes' | 'no' | 'officeOnly') => ({ vi: peopleText.vi[word], en: peopleText.en[word] });
  const yesNo = [
    { code: 'true', ...both('yes') },
    { code: 'false', ...both('no') },
  ];
  const dayOption = (day: string | undefined): Code[] =>
    day && isDay(day) ? [{ code: day, vi: showDay(day), en: showDay(day) }] : [];
  const chips: Chip[] = [
    { name: 'engagement', label: text.engagement, options: engagements.list },
    { name: 'title', label: text.titleFilter, options: titles.list, many: true },
    { name: 'sex', label: text.sex, options: sexes.list },
    { name: 'degree', label: text.degree, options: degreeLevels.list, many: true },
    { name: 'party', label: text.party, options: yesNo },
    { name: 'office', label: text.extent, options: [{ code: 'true', ...both('officeOnly') }] },
    { name: 'kind', label: text.kind, options: unitKinds.list, many: true },
    { name: 'age', label: text.age, options: ageBands.list, many: true },
    { name: 'basis', label: text.basis, options: employmentBases.list },
    { name: 'minority', label: text.minority, options: yesNo },
    { name: 'theory', label: text.theoryFilter, options: theoryLevels.list, many: true },
    { name: 'state', label: text.state, options: stateManagementLevels.list, many: true },
    { name: 'status', label: text.status, options: statuses.list },
    { name: 'missing', label: text.missing, options: gaps.list, many: true },
    // Set by the links that lead here, not by hand: ages serve those who ask.
    { name: 'bornFrom', label: text.bornFrom, options: dayOption(filter.bornFrom) },
    { name: 'bornTo', label: text.bornTo, options: dayOption(filter.bornTo) },
  ];
  const shown = chips.filter(({ name }) => ready.has(name) || filter[name] !== undefined || name === added);
  const others = chips.filter((chip) => !shown.includes(chip) && chip.options.length > 0);
  return (
    <div className={styles.chips}>
      {shown.map(({ name, ...chip }) => (
        <Choice
          key={name}
          {...chip}
          value={filter[name]}
          opened={name === added}
          change={(value) => change(name, value)}
        />
      ))}
      <AddFilter filters={others} add={setAdded} />
      {Object.keys(filter).length > 1 && (
        <button type="button" className={styles.clear} onClick={clear}>
          {web.clearAll}
        </button>
      )}
    </div>
  );
}
