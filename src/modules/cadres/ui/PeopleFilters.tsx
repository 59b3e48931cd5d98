import { isDay, showDay } from '../../../lib/days.ts';
import { useText } from '../../../web/language.ts';
import { Choice } from '../../../web/parts/Choice.tsx';
import { webText } from '../../../web/web.text.ts';
import { degreeLevels, employmentBases, engagements, sexes, theoryLevels, titles } from '../cadres.labels.ts';
import styles from './People.module.css';
import { peopleText } from './people.text.ts';

type Filter = { readonly [name: string]: string | undefined };

/** One chip per condition, each kept in the address. */
export function PeopleFilters({
  filter,
  change,
  clear,
}: {
  filter: Filter;
  change: (name: string, value: string | undefined) => void;
  clear: () => void;
}) {
  const text = useText(peopleText);
  const web = useText(webText);
  const yesNo = [
    { code: 'true', vi: peopleText.vi.yes, en: peopleText.en.yes },
    { code: 'false', vi: peopleText.vi.no, en: peopleText.en.no },
  ];
  const chips = [
    { name: 'engagement', label: text.engagement, options: engagements.list },
    { name: 'basis', label: text.basis, options: employmentBases.list },
    { name: 'sex', label: text.sex, options: sexes.list },
    { name: 'minority', label: text.minority, options: yesNo },
    { name: 'party', label: text.party, options: yesNo },
    { name: 'degree', label: text.degree, options: degreeLevels.list, many: true },
    { name: 'theory', label: text.theoryFilter, options: theoryLevels.list, many: true },
    { name: 'title', label: text.titleFilter, options: titles.list, many: true },
  ];
  const days = [
    { name: 'bornFrom', label: text.bornFrom },
    { name: 'bornTo', label: text.bornTo },
  ];
  return (
    <div className={styles.chips}>
      {chips.map(({ name, ...chip }) => (
        <Choice key={name} {...chip} value={filter[name]} change={(value) => change(name, value)} />
      ))}
      {days.map(({ name, label }) => {
        const value = filter[name];
        if (!value || !isDay(value)) return null;
        const options = [{ code: value, vi: showDay(value), en: showDay(value) }];
        return (
          <Choice
            key={name}
            label={label}
            options={options}
            value={value}
            change={(next) => change(name, next)}
          />
        );
      })}
      {Object.keys(filter).length > 1 && (
        <button type="button" className={styles.clear} onClick={clear}>
          {web.clearAll}
        </button>
      )}
    </div>
  );
}
