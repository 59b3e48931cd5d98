import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { showDay } from '../../../lib/days.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Choice } from '../../../web/parts/Choice.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, usePages } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { titles } from '../../cadres/cadres.labels.ts';
import { shortUnitName } from '../../organisation/organisation.short.labels.ts';
import { forecastKinds, nearnesses, titleGroups } from '../forecasts.labels.ts';
import type { ForecastCalendar, ForecastEntry } from '../forecasts.schema.ts';
import { Entries } from './Entries.tsx';
import styles from './Forecasts.module.css';
import type { ForecastSearch } from './forecasts.search.ts';
import { forecastsText } from './forecasts.text.ts';

/** What the address asks of the list, as the API takes it. */
export const askedOf = ({ view: _view, by: _by, start, ...rest }: ForecastSearch) => ({
  ...rest,
  from: start,
});

type Filter = 'kind' | 'nearness' | 'branch' | 'title' | 'group';

/** What is to be done, the overdue first: tiles by nearness, chips in the address, the list. */
export function Todo({ counts, until }: { counts: ForecastCalendar; until: string }) {
  const text = useText(forecastsText);
  const format = useFormat();
  const nameOf = useNames();
  const navigate = useNavigate();
  const search: ForecastSearch = useSearch({ from: '/forecasts' });
  const { unit, asOf } = useScope();
  const list = usePages<PageOf<ForecastEntry>>('/forecasts', {
    ...{ unit, asOf, ...askedOf(search) },
    until: search.until ?? until,
  });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const change = (changed: ForecastSearch) =>
    void navigate({
      to: '/forecasts',
      search: (before) => ({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });
  const chip = (
    name: Filter,
    label: string,
    options: Parameters<typeof Choice>[0]['options'],
    many = false,
  ) => (
    <Choice
      label={label}
      options={options}
      many={many}
      value={search[name] === undefined ? undefined : String(search[name])}
      change={(value) => change({ [name]: name === 'branch' && value ? Number(value) : value })}
    />
  );
  const { start, until: last } = search;
  const window = start || last ? `${start ? showDay(start) : '…'} – ${showDay(last ?? until)}` : undefined;
  const filtered = ['kind', 'nearness', 'branch', 'title', 'group', 'start', 'precision'].some(
    (name) => name in search,
  );
  return (
    <>
      <ul className={styles.tiles}>
        {nearnesses.codes.map((code) => (
          <li key={code}>
            <button
              type="button"
              aria-pressed={search.nearness === code}
              onClick={() =>
                change({ nearness: search.nearness === code ? undefined : code } as ForecastSearch)
              }
            >
              <span>{nameOf(nearnesses, code)}</span>
              <b className={counts.total[code] > 0 ? styles[code] : styles.none}>
                {format.count(counts.total[code])}
              </b>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.chips}>
        {chip('kind', text.kind, forecastKinds.list, true)}
        {chip(
          'branch',
          text.branch,
          counts.units.map(({ unitId, unitName, own, near }) => {
            const name = own ? text.own(shortUnitName(unitName)) : shortUnitName(unitName);
            const words =
              near.late > 0 ? `${name} · ${text.late.toLowerCase()}: ${format.count(near.late)}` : name;
            return { code: String(unitId), vi: words, en: words };
          }),
        )}
        {chip('title', text.titleFilter, titles.list)}
        {search.group && chip('group', text.group, titleGroups.list)}
        {start && (
          <Choice
            label={text.window}
            options={[{ code: 'window', vi: window ?? '', en: window ?? '' }]}
            value="window"
            change={() =>
              change({
                start: undefined,
                until: undefined,
                precision: undefined,
              } as unknown as ForecastSearch)
            }
          />
        )}
        {filtered && (
          <button
            type="button"
            className={styles.clear}
            onClick={() =>
              void navigate({
                to: '/forecasts',
                search: ({ unit, asOf }: { unit?: number; asOf?: string }) => ({ unit, asOf }) as object,
                replace: true,
              })
            }
          >
            {text.clear}
          </button>
        )}
      </div>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting lines={8} />}
      {list.data && rows.length === 0 && (
        <Empty icon="check" title={text.nothing}>
          <p>{text.nothingHint}</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <section className={styles.sheet}>
          <p className={styles.hint}>{text.count(format.count(list.data?.pages[0]?.total))}</p>
          <Entries entries={rows} label={text.todo} />
          {list.hasNextPage && (
            <div className={styles.more}>
              <Button variant="default" loading={list.isFetching} onClick={() => void list.fetchNextPage()}>
                {text.more}
              </Button>
            </div>
          )}
        </section>
      )}
    </>
  );
}
