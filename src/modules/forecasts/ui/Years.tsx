import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { shortUnitName } from '../../organisation/organisation.short.labels.ts';
import { forecastKinds, leavingKinds, titleGroups } from '../forecasts.labels.ts';
import type { ForecastLeavers } from '../forecasts.schema.ts';
import styles from './Forecasts.module.css';
import type { ForecastSearch } from './forecasts.search.ts';
import { forecastsText } from './forecasts.text.ts';

/** As many as can be told apart by colour; the rest is one. */
const mostSeries = 6;

interface Series {
  key: string;
  name: string;
  counts: readonly number[];
  /** What its figures open; nothing of several units together. */
  of: ForecastSearch | null;
}

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

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);

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

const height = 220;
const [above, below] = [18, 22];

/** Stacked bars; what they show stands in the table below for those who do not see them. */
function Bars({
  years,
  series,
  label,
}: {
  years: readonly number[];
  series: readonly Series[];
  label: string;
}) {
  const format = useFormat();
  const totals = years.map((_, at) => sum(series.map(({ counts }) => counts[at]!)));
  const most = Math.max(1, ...totals);
  const step = 100 / years.length;
  const scale = (height - above - below) / most;
  return (
    <figure className={styles.chart}>
      <svg width="100%" height={height} role="img" aria-label={label}>
        {years.map((year, at) => {
          let top = height - below;
          return (
            <g key={year}>
              {series.map(({ key, name, counts }, place) => {
                const tall = counts[at]! * scale;
                top -= tall;
                return (
                  tall > 0 && (
                    <rect
                      key={key}
                      className={styles[`series${place}`]}
                      x={`${(at + 0.14) * step}%`}
                      width={`${0.72 * step}%`}
                      y={top}
                      height={Math.max(1, tall - 1)}
                    >
                      <title>{`${year}, ${name}: ${format.count(counts[at])}`}</title>
                    </rect>
                  )
                );
              })}
              <text x={`${(at + 0.5) * step}%`} y={top - 5} textAnchor="middle" className={styles.value}>
                {totals[at] ? format.count(totals[at]) : ''}
              </text>
              <text x={`${(at + 0.5) * step}%`} y={height - 6} textAnchor="middle">
                {year}
              </text>
            </g>
          );
        })}
        <line x1="0" x2="100%" y1={height - below} y2={height - below} />
      </svg>
      <figcaption>
        {series.map(({ key, name }, place) => (
          <span key={key}>
            <i className={styles[`series${place}`]} /> {name}
          </span>
        ))}
      </figcaption>
    </figure>
  );
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

/** A few choices side by side, one of them pressed. */
export function Buttons({
  label,
  options,
  value,
  choose,
}: {
  label: string;
  options: readonly (readonly [code: string, name: string])[];
  value: string;
  choose: (code: string) => void;
}) {
  return (
    <fieldset className={styles.buttons}>
      <legend>{label}</legend>
      {options.map(([code, name]) => (
        <button key={code} type="button" aria-pressed={code === value} onClick={() => choose(code)}>
          {name}
        </button>
      ))}
    </fieldset>
  );
}
