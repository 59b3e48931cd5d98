import { useFormat } from '../../../web/format.ts';
import styles from './Forecasts.module.css';
import type { ForecastSearch } from './forecasts.search.ts';

export interface Series {
  key: string;
  name: string;
  counts: readonly number[];
  /** What its figures open; nothing of several units together. */
  of: ForecastSearch | null;
}

export const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);

const height = 220;
const [above, below] = [18, 22];

/** Stacked bars; what they show stands in the table below for those who do not see them. */
export function Bars({
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
