import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { lastDay } from '../../../rules/months.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Empty } from '../../../web/parts/State.tsx';
import { forecastKinds } from '../forecasts.labels.ts';
import type { ForecastCalendar } from '../forecasts.schema.ts';
import styles from './Forecasts.module.css';
import { forecastsText } from './forecasts.text.ts';

const months = Array.from({ length: 12 }, (_, at) => at + 1);

/** What a cell opens: a month, or what is known of the year alone. */
function windowOf(year: number, month: number | null, horizon: string) {
  const horizonOr = (day: string) => (day < horizon ? day : horizon);
  if (month === null) return { start: `${year}-01-01`, until: horizonOr(`${year}-12-31`), precision: 'year' };
  const first = 12 * year + month - 1;
  return {
    start: `${year}-${String(month).padStart(2, '0')}-01`,
    until: horizonOr(lastDay(first)),
    precision: 'day',
  };
}

interface Cell {
  year: number;
  month: number | null;
  count: number;
  kinds: { kind: string; count: number }[];
}

/** Each month with what falls due in it; a table of years where there is room, a list of months where there is not. */
export function Calendar({ counts }: { counts: ForecastCalendar }) {
  const text = useText(forecastsText);
  const format = useFormat();
  const cells = new Map<string, Cell>();
  for (const { year, month, kind, count } of counts.months) {
    const key = `${year} ${month}`;
    const cell = cells.get(key) ?? { year, month, count: 0, kinds: [] };
    cell.count += count;
    cell.kinds.push({ kind, count });
    cells.set(key, cell);
  }
  const [first, last] = [Number(counts.asOf.slice(0, 4)), Number(counts.until.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const most = Math.max(1, ...[...cells.values()].map(({ count }) => count));
  if (cells.size === 0)
    return (
      <Empty icon="day" title={text.nothing}>
        <p>{text.nothingHint}</p>
      </Empty>
    );
  const quarters = [1, 2, 3, 4];
  return (
    <section className={styles.sheet}>
      <p className={styles.hint}>{text.calendarHint}</p>
      <table className={styles.calendar} aria-label={text.calendar} onKeyDown={walk}>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {text.year}
            </th>
            {quarters.map((quarter) => (
              <th key={quarter} scope="colgroup" colSpan={3}>
                {text.quarter(quarter)}
              </th>
            ))}
            <th scope="col" rowSpan={2}>
              {text.noMonth}
            </th>
            <th scope="col" rowSpan={2}>
              {text.total}
            </th>
          </tr>
          <tr>
            {months.map((month) => (
              <th key={month} scope="col">
                <abbr title={text.month(month)}>{month}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              {[...months, null].map((month) => (
                <td key={month}>
                  <Opened cell={cells.get(`${year} ${month}`)} most={most} until={counts.until} />
                </td>
              ))}
              <td className={styles.sum}>
                {format.count(
                  [...months, null].reduce<number>(
                    (sum, month) => sum + (cells.get(`${year} ${month}`)?.count ?? 0),
                    0,
                  ),
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={styles.agenda}>
        {years.map((year) => {
          const told = [...months, null].flatMap((month) => cells.get(`${year} ${month}`) ?? []);
          return (
            told.length > 0 && (
              <section key={year}>
                <h2>{year}</h2>
                <ul>
                  {told.map((cell) => (
                    <li key={cell.month}>
                      <Agenda cell={cell} until={counts.until} />
                    </li>
                  ))}
                </ul>
              </section>
            )
          );
        })}
      </div>
    </section>
  );
}

function useCellWords() {
  const text = useText(forecastsText);
  const format = useFormat();
  const nameOf = useNames();
  return ({ year, month, kinds }: Cell) => ({
    when: month === null ? `${text.noMonth} ${year}` : text.monthOf(month, year),
    what: kinds.map(({ kind, count }) => `${nameOf(forecastKinds, kind)} ${format.count(count)}`).join(', '),
  });
}

const searchOf = ({ year, month }: Cell, until: string) => ({
  view: 'todo',
  ...windowOf(year, month, until),
});

function Opened({ cell, most, until }: { cell: Cell | undefined; most: number; until: string }) {
  const format = useFormat();
  const words = useCellWords();
  if (!cell) return null;
  const { when, what } = words(cell);
  return (
    <Link
      to="/forecasts"
      search={searchOf(cell, until)}
      preload={false}
      aria-label={`${when}: ${format.count(cell.count)}. ${what}`}
      title={what}
      style={{ '--share': `${Math.round(15 + (55 * cell.count) / most)}%` } as object}
    >
      {format.count(cell.count)}
    </Link>
  );
}

function Agenda({ cell, until }: { cell: Cell; until: string }) {
  const format = useFormat();
  const words = useCellWords();
  const { when, what } = words(cell);
  return (
    <Link to="/forecasts" search={searchOf(cell, until)} preload={false}>
      <b>{when}</b>
      <span>{format.count(cell.count)}</span>
      <small>{what}</small>
    </Link>
  );
}

/** The arrow keys go from cell to cell, over those that are empty. */
function walk(event: KeyboardEvent<HTMLTableElement>) {
  const from = (event.target as HTMLElement).closest('td');
  const step = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] }[event.key];
  const row = from?.parentElement as HTMLTableRowElement | undefined;
  if (!from || !step || !row) return;
  const [down = 0, right = 0] = step;
  const { rows } = event.currentTarget.tBodies[0]!;
  let [at, column] = [row.sectionRowIndex + down, from.cellIndex + right];
  for (; rows[at]?.cells[column]; at += down, column += right) {
    const link = rows[at]!.cells[column]!.querySelector('a');
    if (link) {
      event.preventDefault();
      link.focus();
      return;
    }
  }
}
