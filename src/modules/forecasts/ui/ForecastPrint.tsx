import { Button } from '@mantine/core';
import { Link, useSearch } from '@tanstack/react-router';
import { showDay } from '../../../lib/days.ts';
import { addMonths } from '../../../rules/months.ts';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { PrintSheet } from '../../../web/parts/PrintSheet.tsx';
import { Empty, Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { printWords } from '../../cadres/cadres.print.labels.ts';
import type { UnitPage } from '../../organisation/organisation.schema.ts';
import { forecastColumns } from '../forecasts.columns.labels.ts';
import type { ForecastEntry } from '../forecasts.schema.ts';
import type { ForecastSearch } from './forecasts.search.ts';
import { forecastsText } from './forecasts.text.ts';
import { askedOf } from './Todo.tsx';

/** Beyond this a browser lays out pages for minutes, and nobody reads them. */
const most = 2_000;
const columns = forecastColumns.filter(({ key }) => key !== 'document');

/** The list of what is to do on paper, as the screen has it. */
export function ForecastPrint() {
  const text = useText(forecastsText);
  const format = useFormat();
  const { unit, asOf } = useScope();
  const search: ForecastSearch = useSearch({ from: '/forecasts/print' });
  const until = search.until ?? addMonths(asOf, 12);
  const place = useGet<UnitPage>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined });
  const list = useGet<PageOf<ForecastEntry>>('/forecasts', {
    ...{ unit, asOf, ...askedOf(search) },
    until,
    limit: most,
  });
  const error = list.error ?? place.error;
  const rows = list.data?.rows ?? [];
  const total = list.data?.total ?? 0;
  return (
    <Page
      title={text.print}
      about={text.printHint}
      side={
        <>
          <Link to="/forecasts" search={search}>
            {text.printBack}
          </Link>
          {rows.length > 0 && (
            <Button leftSection={<Icon name="print" />} onClick={() => print()}>
              {text.printNow}
            </Button>
          )}
        </>
      }
    >
      {error && <Failure error={error} retry={() => void list.refetch()} />}
      {!error && (!list.data || !place.data) && <Waiting lines={12} />}
      {total > most && (
        <Notice tone="waiting">{text.printBeyond(format.count(total), format.count(most))}</Notice>
      )}
      {list.data && total === 0 && <Empty icon="check" title={text.nothing} />}
      {rows.length > 0 && place.data && (
        <PrintSheet
          superior={place.data.path.at(-1)?.name ?? null}
          issuer={place.data.name}
          title={text.printTitle}
          about={[`${place.data.name}, ${showDay(asOf)} – ${showDay(until)}`]}
          columns={columns.map(({ vi, key }) => ({
            head: vi,
            ...(key === 'day' || key === 'left' ? { align: 'centre' as const } : {}),
          }))}
          rows={rows.map((row) => columns.map(({ read }) => String(read(row, 'vi') ?? '')))}
          dated={printWords.dated}
          signers={[
            [printWords.drawnUpBy, printWords.signHint],
            [printWords.head, printWords.sealHint],
          ]}
        />
      )}
    </Page>
  );
}
