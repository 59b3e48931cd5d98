import { Button } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../lib/days.ts';
import { address } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import type { AnyReport } from '../reports.schema.ts';
import { Paper } from './Paper.tsx';
import styles from './Reports.module.css';
import { reportPageText } from './reportpage.text.ts';
import { TablePaper } from './TablePaper.tsx';

/** A report before it is printed: its period, the whole text with figures that open, and the file. */
export function ReportPage() {
  const text = useText(reportPageText);
  const format = useFormat();
  const { form } = useParams({ from: '/reports/$form' });
  const { unit, from, to } = useScope();
  const asked = { unit, from, to };
  const { data, error, isFetching, refetch } = useGet<AnyReport>(`/reports/${form}`, asked, {
    enabled: unit !== undefined,
    keep: true,
  });
  return (
    <Page
      title={data?.title ?? text.title}
      about={data && text.period(data.unit.name, format.day(data.from), format.day(data.to))}
      side={
        data && (
          <a className={styles.download} href={address(`/reports/${form}/file`, asked)} download>
            <Icon name="download" />
            {data.format === 'docx' ? text.download : text.downloadExcel}
          </a>
        )
      }
    >
      <Period key={`${from} ${to}`} from={from} to={to} busy={isFetching} />
      {unit === undefined && <Empty icon="tree" title={text.noUnit} />}
      {error && <Failure error={error} retry={() => void refetch()} />}
      {!data && !error && unit !== undefined && <Waiting lines={12} />}
      {data && !error && (data.format === 'docx' ? <Paper report={data} /> : <TablePaper report={data} />)}
    </Page>
  );
}

function Period({ from, to, busy }: { from: Day; to: Day; busy: boolean }) {
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
