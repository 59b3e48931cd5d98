import { Link } from '@tanstack/react-router';
import { addDays } from '../../../lib/days.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { forecastKinds, nearnesses, nearWithin } from '../forecasts.labels.ts';
import type { ForecastCalendar } from '../forecasts.schema.ts';
import styles from './Soon.module.css';
import { soonText } from './soon.text.ts';

const shown = ['late', 'month', 'quarter'] as const;

/** What of the next ninety days an officer should know on the first page; each number opens to its list. */
export function Soon() {
  const text = useText(soonText);
  const format = useFormat();
  const nameOf = useNames();
  const may = useRight('cadres.read');
  const { unit, asOf } = useScope();
  const { data } = useGet<ForecastCalendar>(
    '/forecast-calendar',
    { unit, asOf, until: addDays(asOf, nearWithin.quarter) },
    { enabled: may && unit !== undefined, keep: true },
  );
  // Beside the figures of the page it may come late, or not at all.
  if (!data) return null;
  const { total, kinds } = data;
  const kindsIn = (near: (typeof shown)[number]) =>
    kinds
      .filter((one) => one.near[near] > 0)
      .map(({ kind, near: counts }) => `${nameOf(forecastKinds, kind)} ${format.count(counts[near])}`);
  return (
    <section className={styles.soon} aria-label={text.title}>
      <h2>
        {text.title} <Link to="/forecasts">{text.all}</Link>
      </h2>
      {shown.every((near) => total[near] === 0) ? (
        <p className={styles.quiet}>{text.none}</p>
      ) : (
        <ul>
          {shown.map((near) => (
            <li key={near}>
              {total[near] === 0 ? (
                <b>0</b>
              ) : (
                <Link
                  to="/forecasts"
                  search={{ nearness: near }}
                  className={styles[near]}
                  aria-label={`${nameOf(nearnesses, near)}: ${format.count(total[near])}`}
                >
                  {format.count(total[near])}
                </Link>
              )}
              <span>{nameOf(nearnesses, near)}</span>
              <small>{kindsIn(near).join(' · ')}</small>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
