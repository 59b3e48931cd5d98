import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../lib/days.ts';
import { type ApiProblem, address, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, queryClient, useGet } from '../../../web/query.ts';
import { type ScopeSearch, useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import type { KeptRow } from '../reports.kept.schema.ts';
import { type Period, periodOf } from '../reports.periods.ts';
import type { AnyReport, ReportForm } from '../reports.schema.ts';
import { AnyPaper } from './AnyPaper.tsx';
import { Comparison, useAgainst } from './Comparison.tsx';
import styles from './Reports.module.css';
import { reportPageText } from './reportpage.text.ts';

/** The forms there are; asked for once. */
export const useForms = () => useGet<{ rows: ReportForm[] }>('/reports');

/** A report before it is printed: its period, the whole text with figures that open, and the file. */
export function ReportPage() {
  const text = useText(reportPageText);
  const { form: name } = useParams({ from: '/reports/$form' });
  const forms = useForms();
  const form = forms.data?.rows.find((one) => one.form === name);
  if (forms.error && !forms.data)
    return <Failure whole error={forms.error} retry={() => void forms.refetch()} />;
  if (!forms.data) return <Waiting lines={12} />;
  if (form) return <Preview form={form} />;
  return (
    <Page title={text.title}>
      <Empty icon="report" title={text.noForm}>
        <Link to="/reports">{text.allForms}</Link>
      </Empty>
    </Page>
  );
}

function Preview({ form }: { form: ReportForm }) {
  const text = useText(reportPageText);
  const format = useFormat();
  const language = useLanguage();
  const { unit, asOf } = useScope();
  const { compare } = useSearch({ from: '/reports/$form' });
  const search: ScopeSearch = useSearch({ strict: false });
  const usual = periodOf(form.period, asOf);
  // A form of one day follows the day in the bar above.
  const period =
    form.period.kind === 'day' ? usual : { from: search.from ?? usual.from, to: search.to ?? usual.to };
  const asked = { unit, ...period };
  const { data, error, isFetching, refetch } = useGet<AnyReport>(`/reports/${form.form}`, asked, {
    enabled: unit !== undefined,
    keep: true,
  });
  const against = useAgainst(
    unit === undefined ? undefined : { form: form.form, unit, ...period },
    compare === true,
  );
  const whole =
    period.from === period.to
      ? data && text.onDay(data.unit.name, format.day(period.to))
      : data && text.period(data.unit.name, format.day(data.from), format.day(data.to));
  return (
    <Page
      title={form.title[language]}
      about={whole}
      side={
        data && (
          <>
            <CompareToggle />
            <Keeping form={form.form} unit={data.unit.id} period={period} />
            <a className={styles.download} href={address(`/reports/${form.form}/file`, asked)} download>
              <Icon name="download" />
              {data.format === 'docx' ? text.download : text.downloadExcel}
            </a>
          </>
        )
      }
    >
      {form.period.kind !== 'day' && (
        <PeriodFields key={`${period.from} ${period.to}`} {...period} busy={isFetching} />
      )}
      {unit === undefined && <Empty icon="tree" title={text.noUnit} />}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && unit !== undefined && <Waiting lines={12} />}
      {compare && <Comparison against={against} />}
      {data && !error && <AnyPaper use={{ report: data, against: against.data?.against }} />}
    </Page>
  );
}

/** Puts the last period beside the figures, or takes it away. */
export function CompareToggle() {
  const text = useText(reportPageText);
  const navigate = useNavigate();
  const { compare }: { compare?: true } = useSearch({ strict: false });
  return (
    <Button
      variant="default"
      aria-pressed={compare === true}
      onClick={() =>
        void navigate({
          to: '.',
          search: ({ compare: on, ...before }: { compare?: true }) =>
            on ? before : { ...before, compare: true as const },
          replace: true,
        })
      }
    >
      {compare ? text.compareOff : text.compare}
    </Button>
  );
}

/** Makes a draft of the report, or goes on with the one there is. */
function Keeping({ form, unit, period }: { form: string; unit: number; period: Period }) {
  const text = useText(reportPageText);
  const language = useLanguage();
  const navigate = useNavigate();
  const may = useRight('reports.write');
  const drafts = useGet<PageOf<KeptRow>>('/kept-reports', { unit, form, state: 'draft', limit: 200 });
  const draft = drafts.data?.rows.find(({ from, to }) => from === period.from && to === period.to);
  const make = useMutation<{ id: number }, ApiProblem>({
    mutationFn: () => api.post<{ id: number }>('/kept-reports', { form, unit, ...period }),
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries({ queryKey: ['/kept-reports'] });
      void navigate({ to: '/reports/kept/$id', params: { id: String(id) } });
    },
  });
  if (draft)
    return (
      <Link to="/reports/kept/$id" params={{ id: String(draft.id) }} className={styles.button}>
        {text.openDraft}
      </Link>
    );
  if (!may || !drafts.data) return null;
  return (
    <>
      <Button variant="default" loading={make.isPending} onClick={() => make.mutate()}>
        {text.keep}
      </Button>
      {make.error && (
        <Notice tone="refused" role="alert">
          {make.error.sentence(language)}
        </Notice>
      )}
    </>
  );
}

function PeriodFields({ from, to, busy }: Period & { busy: boolean }) {
  const text = useText(reportPageText);
  const navigate = useNavigate();
  const [first, setFirst] = useState<Day | null>(from);
  const [last, setLast] = useState<Day | null>(to);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (first && last) void navigate({ to: '.', search: (before) => ({ ...before, from: first, to: last }) });
  };
  return (
    <form className={styles.period} onSubmit={submit}>
      <DayField label={text.from} value={from} onDay={setFirst} />
      <DayField label={text.to} value={to} onDay={setLast} />
      <Button type="submit" variant="default" loading={busy} disabled={!first || !last}>
        {text.show}
      </Button>
    </form>
  );
}
