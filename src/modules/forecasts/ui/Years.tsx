import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { shortUnitName } from '../../organisation/organisation.short.labels.ts';
import { forecastKinds, leavingKinds, titleGroups } from '../forecasts.labels.ts';
import type { ForecastLeavers } from '../forecasts.schema.ts';
import { Buttons } from './Buttons.tsx';
import styles from './Forecasts.module.css';
import type { ForecastSearch } from './forecasts.search.ts';
import { forecastsText } from './forecasts.text.ts';
import { Bars, type Series, sum } from './YearBars.tsx';

/** As many as can be told apart by colour; the rest is one. */
const mostSeries = 6;

/** Who leaves which post each year: bars by group of titles or by unit, and the figures behind them. */
export function Years({ until }: { until: string }) {
  const text = useText(forecastsText);
  const format = useFormat();
  const nameOf = useNames();
  const navigate = useNavigate();
  const { unit, asOf } = useScope();
  const search: ForecastSearch = useSearch({ from: '/forecasts' });
  const kind = leavingKinds.find((one) => one === search.kind) ?? 'retirement';
  const by = search.by === 'unit' ? 'unit' : 'group';
  const { data, error, refetch } = useGet<ForecastLeavers>(
    '/forecast-leavers',
    { unit, asOf, until, kind },
    { keep: true },
  );
  const change = (changed: ForecastSearch) =>
    void navigate({
      to: '/forecasts',
      search: (before) => ({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={10} />;
  const series = seriesOf(data, by, (group) => nameOf(titleGroups, group), text.own);
  const about = [
    text.people(format.count(data.people)),
    data.late > 0 && text.overdue(format.count(data.late)),
    data.unknown > 0 && text.unknown(format.count(data.unknown)),
  ];
  return (
    <section className={styles.sheet}>
      <div className={styles.choices}>
        <Buttons
          label={text.leaving}
          options={leavingKinds.map((code) => [code, nameOf(forecastKinds, code)])}
          value={kind}
          choose={(next) => change({ kind: next })}
        />
        <Buttons
          label={text.bars}
          options={[
            ['group', text.byGroup],
            ['unit', text.byUnit],
          ]}
          value={by}
          choose={(next) => change({ by: next })}
        />
      </div>
      <p className={styles.hint}>{about.filter(Boolean).join(' · ')}</p>
      {series.length === 0 ? (
        <Empty icon="people" title={text.nobody} />
      ) : (
        <>
          <Bars
            years={data.years}
            series={shownOf(series, text.rest)}
            label={text.chart(nameOf(forecastKinds, kind))}
          />
          <h2 className={styles.tableTitle}>{text.table}</h2>
          <Table
            years={data.years}
            series={series}
            kind={kind}
            until={data.until}
            head={by === 'unit' ? text.byUnit : text.byGroup}
          />
        </>
      )}
    </section>
  );
}

interface Row {
  key: string;
  name: string;
  of: ForecastSearch;
  year: number;
  count: number;
}

function seriesOf(
  { years, groups, units }: ForecastLeavers,
  by: 'group' | 'unit',
  groupName: (group: string) => string,
  own: (name: string) => string,
): Series[] {
  const rows: Row[] =
    by === 'group'
      ? groups.map(({ group, ...rest }) => ({ key: group, name: groupName(group), of: { group }, ...rest }))
      : units.map(({ unitId, unitName, own: office, ...rest }) => ({
          key: String(unitId),
          name: office ? own(shortUnitName(unitName)) : shortUnitName(unitName),
          of: { branch: unitId },
          ...rest,
        }));
  return [...Map.groupBy(rows, ({ key }) => key)].map(([key, same]) => ({
    key,
    name: same[0]!.name,
    of: same[0]!.of,
    counts: years.map((year) => same.find((one) => one.year === year)?.count ?? 0),
  }));
}

/** The largest in their order, all others together. */
function shownOf(series: readonly Series[], rest: string): Series[] {
  if (series.length <= mostSeries) return [...series];
  const largest = new Set(
    series.toSorted((one, other) => sum(other.counts) - sum(one.counts)).slice(0, mostSeries - 1),
  );
  const others = series.filter((one) => !largest.has(one));
  return [
    ...series.filter((one) => largest.has(one)),
    {
      key: 'rest',
      name: rest,
      of: null,
      counts: others[0]!.counts.map((_, at) => sum(others.map(({ counts }) => counts[at]!))),
    },
  ];
}

function Table({
  years,
  series,
  kind,
  head,
  until,
}: {
  years: readonly number[];
  series: readonly Series[];
  kind: string;
  head: string;
  until: string;
}) {
  const text = useText(forecastsText);
  const windowOf = (first: number, last: number) => ({
    start: `${first}-01-01`,
    until: `${last}-12-31` < until ? `${last}-12-31` : until,
  });
  const line = (name: string, counts: readonly number[], of: ForecastSearch | null) => (
    <>
      <th scope="row">{name}</th>
      {years.map((year, at) => (
        <td key={year}>
          <Opens
            count={counts[at]!}
            label={`${name}, ${year}`}
            of={{ view: 'todo', kind, ...windowOf(year, year), ...of }}
          />
        </td>
      ))}
      <td className={styles.sum}>
        <Opens
          count={sum(counts)}
          label={`${name}, ${text.total}`}
          of={{ view: 'todo', kind, ...windowOf(years[0]!, years.at(-1)!), ...of }}
        />
      </td>
    </>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.scroll} tabIndex={0} aria-label={text.table}>
      <table className={styles.figures}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {years.map((year) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
            <th scope="col">{text.total}</th>
          </tr>
        </thead>
        <tbody>
          {series.map(({ key, name, counts, of }) => (
            <tr key={key}>{line(name, counts, of)}</tr>
          ))}
          <tr className={styles.totals}>
            {line(
              text.total,
              years.map((_, at) => sum(series.map(({ counts }) => counts[at]!))),
              {},
            )}
          </tr>
        </tbody>
      </table>
    </section>
  );
}

function Opens({ count, label, of }: { count: number; label: string; of: ForecastSearch }) {
  const format = useFormat();
  if (count === 0) return <span className={styles.none}>0</span>;
  return (
    <Link to="/forecasts" search={of} preload={false} aria-label={`${label}: ${format.count(count)}`}>
      {format.count(count)}
    </Link>
  );
}
