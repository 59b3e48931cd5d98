import { useSearch } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import type { Difference } from '../reports.kept.schema.ts';
import { changesText } from './changes.text.ts';
import { Differing } from './Differing.tsx';
import styles from './Reports.module.css';

interface Changed extends Difference {
  before: { from: string; to: string; kept: { at: string } | null };
  valueBefore: number | null;
  vi: string;
  en: string;
}

/** One figure of a report against the last period: who came and who went. */
export function ChangesPage() {
  const text = useText(changesText);
  const language = useLanguage();
  const format = useFormat();
  const { form, unit, from, to, kept, figure } = useSearch({ from: '/reports/changes' });
  const { data, error, refetch } = useGet<Changed>('/report-comparison/rows', {
    form,
    unit,
    from,
    to,
    kept,
    figure,
  });
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={8} />;
  const { before } = data;
  const days =
    before.from === before.to
      ? format.day(before.to)
      : `${format.day(before.from)} – ${format.day(before.to)}`;
  return (
    <Page
      title={data[language]}
      about={before.kept ? text.againstFrozen(days, format.instant(before.kept.at)) : text.againstLive(days)}
    >
      <p className={styles.figure}>
        <b>
          {format.count(data.valueBefore)} → {format.count(data.value)}
        </b>
      </p>
      <Differing {...data} heads={[text.came, text.went]} />
    </Page>
  );
}
