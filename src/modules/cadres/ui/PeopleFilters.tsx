import { useState } from 'react';
import type { Code } from '../../../lib/codes.ts';
import { isDay, showDay } from '../../../lib/days.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { AddFilter } from '../../../web/parts/AddFilter.tsx';
import { Choice } from '../../../web/parts/Choice.tsx';
import { webText } from '../../../web/web.text.ts';
import { peopleConditionKeys, peopleConditions } from '../cadres.conditions.labels.ts';
import styles from './People.module.css';
import type { Condition, Filter } from './people.search.ts';

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
  const web = useText(webText);
  const language = useLanguage();
  const [added, setAdded] = useState<Condition>();
  const dayOption = (day: string | undefined): Code[] =>
    day && isDay(day) ? [{ code: day, vi: showDay(day), en: showDay(day) }] : [];
  const chips: Chip[] = peopleConditionKeys.map((name) => {
    const { vi, en, ...chip } = peopleConditions[name];
    const options = name === 'bornFrom' || name === 'bornTo' ? dayOption(filter[name]) : chip.options;
    return { name, ...chip, options, label: { vi, en }[language] };
  });
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
