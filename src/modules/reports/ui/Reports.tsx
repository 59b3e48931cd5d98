import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Choice } from '../../../web/parts/Choice.tsx';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, usePages } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import type { KeptRow } from '../reports.kept.schema.ts';
import { formGroups, keptStates } from '../reports.labels.ts';
import type { ReportForm } from '../reports.schema.ts';
import { useForms } from './ReportPage.tsx';
import styles from './Reports.module.css';
import { reportPageText } from './reportpage.text.ts';

/** The forms there are, and the unit's own reports. */
export function Reports() {
  const text = useText(reportPageText);
  const { data, error, refetch } = useForms();
  return (
    <Page title={text.title} about={text.about}>
      {error && !data && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && <Waiting lines={3} />}
      {data?.rows.length === 0 && <Empty icon="report" title={text.none} />}
      {data && <KeptReports forms={data.rows} />}
      {data && <Forms forms={data.rows} />}
    </Page>
  );
}

function Forms({ forms }: { forms: readonly ReportForm[] }) {
  const text = useText(reportPageText);
  const language = useLanguage();
  return formGroups.list
    .map((group) => ({ group, rows: forms.filter((one) => one.group === group.code) }))
    .filter(({ rows }) => rows.length > 0)
    .map(({ group, rows }) => (
      <section key={group.code} className={styles.group}>
        <h2>{group[language]}</h2>
        <ul className={styles.forms}>
          {rows.map(({ form, title, about, format }) => (
            <li key={form}>
              <Link to="/reports/$form" params={{ form }}>
                <Icon name="report" size={22} />
                <span>
                  <b>{title[language]}</b>
                  <small>{about[language]}</small>
                  <small className={styles.format}>{text.format(format)}</small>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </section>
    ));
}

function KeptReports({ forms }: { forms: readonly ReportForm[] }) {
  const text = useText(reportPageText);
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useNames();
  const navigate = useNavigate();
  const { unit } = useScope();
  const { form, state } = useSearch({ from: '/reports' });
  const list = usePages<PageOf<KeptRow>>('/kept-reports', { unit, form, state }, unit !== undefined);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total;
  const choose = (given: { form?: string | undefined; state?: string | undefined }) =>
    void navigate({ to: '/reports', search: (before) => present({ ...before, ...given }), replace: true });
  const titles = forms.map((one) => ({ code: one.form, ...one.title }));
  const filtered = form !== undefined || state !== undefined;
  if (list.error && !list.data) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (total === undefined) return unit === undefined ? null : <Waiting lines={3} />;
  return (
    <section className={styles.kept}>
      <div className={styles.head}>
        <h2>{text.kept}</h2>
        {(total > 0 || filtered) && (
          <div className={styles.filters}>
            <Choice
              label={text.form}
              options={titles}
              value={form}
              change={(value) => choose({ form: value })}
            />
            <Choice
              label={text.state}
              options={keptStates.list}
              value={state}
              change={(value) => choose({ state: value })}
            />
          </div>
        )}
      </div>
      {total === 0 ? (
        <p className={styles.quiet}>{filtered ? text.noMatch : text.noKept}</p>
      ) : (
        <FactTable
          label={text.kept}
          heads={[text.report, text.periodHead, text.state, text.numberHead, text.made, text.changedHead]}
          rows={rows.map((one) => ({
            key: String(one.id),
            cells: [
              <Link key="title" to="/reports/kept/$id" params={{ id: String(one.id) }}>
                {forms.find((known) => known.form === one.form)?.title[language] ?? one.form}
              </Link>,
              one.from === one.to ? format.day(one.to) : `${format.day(one.from)} – ${format.day(one.to)}`,
              <span key="state" className={one.state === 'frozen' ? styles.frozen : styles.draft}>
                <Icon name={one.state === 'frozen' ? 'check' : 'pen'} size={14} />
                {nameOf(keptStates, one.state)}
              </span>,
              one.number,
              text.by(one.made.by, format.instant(one.made.at)),
              text.by(one.changed.by, format.instant(one.changed.at)),
            ],
          }))}
        />
      )}
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
  );
}
