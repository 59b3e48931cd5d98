import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Facts } from '../../../web/parts/Facts.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import type { PersonRecord } from '../../committees/committees.record.schema.ts';
import { dayWords } from '../forecasts.columns.labels.ts';
import type { PersonForecast as Told } from '../forecasts.schema.ts';
import { Entries } from './Entries.tsx';
import { Mend } from './EntryWhy.tsx';
import styles from './Forecasts.module.css';
import { forecastsText } from './forecasts.text.ts';

/** When one person retires, how long service lasts, and what comes next in every post within reach. */
export function PersonForecast({ person }: { person: PersonRecord }) {
  const text = useText(forecastsText);
  const language = useLanguage();
  const format = useFormat();
  const { asOf } = useScope();
  const { data, error, refetch } = useGet<Told>(`/people/${person.id}/forecast`, { asOf });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={4} />;
  const { rows, total, monthsLeft } = data;
  const retirement = rows.find(({ kind }) => kind === 'retirement');
  const missing = rows.find(({ kind }) => kind === 'retirement_unknown');
  if (rows.length === 0)
    return (
      <Empty icon="day" title={text.noneOfPerson}>
        <p>{text.noneOfPersonHint}</p>
      </Empty>
    );
  return (
    <>
      <Facts
        facts={[
          [
            text.retires,
            retirement ? dayWords(retirement, language) : missing ? <Mend key="mend" entry={missing} /> : '',
          ],
          [text.serviceLeft, monthsLeft === null ? text.undated : text.months(monthsLeft)],
        ]}
      />
      <section className={styles.ofPerson}>
        <h2>
          {text.coming} <small>{text.count(format.count(total))}</small>
        </h2>
        <Entries entries={rows} label={text.coming} whose={false} />
        {rows.length < total && <p>{text.first(format.count(rows.length))}</p>}
      </section>
    </>
  );
}
