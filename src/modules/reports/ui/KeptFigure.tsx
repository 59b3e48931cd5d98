import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { Words } from '../../../lib/problem.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, usePages } from '../../../web/query.ts';
import type { Difference, Row } from '../reports.kept.schema.ts';
import { changesText } from './changes.text.ts';
import { Differing, FigureRowsTable } from './Differing.tsx';
import styles from './Reports.module.css';
import { wordingText } from './wording.text.ts';

interface Opened extends PageOf<Row> {
  report: { id: number; title: Words; frozen: { by: string | null; at: string } };
  unit: { name: string };
  asOf: string;
  kind: 'count' | 'sum' | 'share';
  vi: string;
  en: string;
  value: number | null;
  kept: boolean;
  live: Difference;
}

/** The rows that a frozen copy keeps behind one figure, and how the records differ by now. */
export function KeptFigure() {
  const text = useText(changesText);
  const { system } = useText(wordingText);
  const language = useLanguage();
  const format = useFormat();
  const { id } = useParams({ from: '/reports/kept/$id/figure' });
  const { figure } = useSearch({ from: '/reports/kept/$id/figure' });
  const list = usePages<Opened>(`/kept-reports/${id}/figure-rows`, { figure });
  const opened = list.data?.pages[0];
  if (list.error && !opened) return <Failure whole error={list.error} retry={() => void list.refetch()} />;
  if (!opened) return <Waiting lines={10} />;
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const { report, live, kind } = opened;
  const told = (value: number | null) => (kind === 'share' ? format.share(value) : format.count(value));
  const same = live.came?.total === 0 && live.went?.total === 0 && live.entered.total === 0;
  return (
    <Page
      title={opened[language]}
      about={
        <>
          {opened.unit.name}, {format.day(opened.asOf)}.{' '}
          <Link to="/reports/kept/$id" params={{ id }}>
            {text.inCopy(
              report.title[language],
              report.frozen.by ?? system,
              format.instant(report.frozen.at),
            )}
          </Link>
        </>
      }
    >
      <p className={styles.figure}>
        <b>{told(opened.value)}</b>
        <span>{text.atFreezing}</span>
      </p>
      {same ? (
        <Notice tone="met">{text.stillSame}</Notice>
      ) : (
        <Notice tone="waiting">{text.differs(told(live.value))}</Notice>
      )}
      {!same && <Differing {...live} heads={[text.cameSince, text.wentSince]} />}
      <section className={styles.side}>
        <h2>
          {text.keptRows}: {format.count(opened.total)}
        </h2>
        {!opened.kept && <Notice tone="waiting">{text.notKept}</Notice>}
        {opened.kept && rows.length === 0 && <Empty icon="check" title={text.noRows} />}
        {rows.length > 0 && <FigureRowsTable label={text.keptRows} rows={rows} />}
        {list.hasNextPage && (
          <Button
            variant="default"
            size="sm"
            loading={list.isFetching}
            onClick={() => void list.fetchNextPage()}
          >
            {text.more}
          </Button>
        )}
      </section>
    </Page>
  );
}
