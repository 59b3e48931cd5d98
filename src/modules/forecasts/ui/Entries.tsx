import { Link } from '@tanstack/react-router';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Icon, type IconName } from '../../../web/parts/Icon.tsx';
import { aboutWords, dayWords } from '../forecasts.columns.labels.ts';
import { forecastKinds, type Nearness, nearnesses } from '../forecasts.labels.ts';
import type { ForecastEntry } from '../forecasts.schema.ts';
import { EntryWhy } from './EntryWhy.tsx';
import styles from './Forecasts.module.css';
import { forecastsText } from './forecasts.text.ts';

const marks: Record<Nearness, { icon: IconName; tone: string | undefined }> = {
  late: { icon: 'warn', tone: styles.late },
  month: { icon: 'clock', tone: styles.month },
  quarter: { icon: 'clock', tone: styles.quarter },
  later: { icon: 'day', tone: undefined },
  undated: { icon: 'question', tone: styles.quarter },
};

/** How near, as picture, word and colour. */
function Near({ of }: { of: Nearness }) {
  const nameOf = useNames();
  const { icon, tone } = marks[of];
  return (
    <span className={`${styles.near} ${tone ?? ''}`}>
      <Icon name={icon} size={14} />
      {nameOf(nearnesses, of)}
    </span>
  );
}

/** Entries in the order of days, each with its reasons; `whose` is left out on the page of one person. */
export function Entries({
  entries,
  label,
  whose = true,
}: {
  entries: readonly ForecastEntry[];
  label: string;
  whose?: boolean;
}) {
  const text = useText(forecastsText);
  const language = useLanguage();
  const nameOf = useNames();
  return (
    <table className={styles.entries} aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{text.day}</th>
          <th scope="col">{text.kind}</th>
          <th scope="col">{text.who}</th>
          <th scope="col">{text.left}</th>
          <th scope="col">
            <span className="unseen">{text.why}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={`${entry.kind} ${entry.ref}`}>
            <td className={styles.day}>
              <b>{dayWords(entry, language) || text.undated}</b>
              <Near of={entry.nearness} />
            </td>
            <td>
              {nameOf(forecastKinds, entry.kind)}
              <small>{aboutWords(entry, language)}</small>
            </td>
            <td>
              {whose && (
                <Link to="/people/$id" params={{ id: String(entry.personId) }} search={{ tab: 'forecast' }}>
                  <b>{entry.fullName}</b>
                </Link>
              )}
              <small>
                {entry.postName},{' '}
                <Link to="/units/$id" params={{ id: String(entry.unitId) }}>
                  {entry.unitName}
                </Link>
              </small>
            </td>
            <td className={styles.left}>
              <span className={styles.leftWord}>{text.left}: </span>
              {entry.kind === 'retirement' || entry.monthsLeft === null ? '–' : text.months(entry.monthsLeft)}
            </td>
            <td className={styles.side}>
              <EntryWhy entry={entry} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
