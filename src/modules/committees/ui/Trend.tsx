import { useFormat } from '../../../web/format.ts';
import styles from './UnitPage.module.css';

const width = 160;
const height = 36;

/** How a figure went, as a line; the figures themselves stand in the table beside it. */
export function Trend({
  name,
  values,
  labels,
}: {
  name: string;
  values: readonly (number | null)[];
  labels: readonly string[];
}) {
  const format = useFormat();
  const known = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  if (known.length < 2) return null;
  const low = Math.min(...known.map(({ value }) => value));
  const span = Math.max(...known.map(({ value }) => value)) - low || 1;
  const points = known.map(({ value, at }) => ({
    x: 3 + (at / (values.length - 1)) * (width - 6),
    y: height - 4 - ((value - low) / span) * (height - 8),
  }));
  const last = points.at(-1)!;
  return (
    <figure className={styles.trend}>
      <figcaption>
        {name} <b>{format.count(known.at(-1)!.value)}</b>
      </figcaption>
      <svg
        viewBox={`0 0 ${width} ${height}`}
        width={width}
        height={height}
        role="img"
        aria-label={known.map(({ value, at }) => `${labels[at]}: ${format.count(value)}`).join(', ')}
      >
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
        <circle cx={last.x} cy={last.y} r="3" />
      </svg>
    </figure>
  );
}
