import type { Day } from '../../../lib/days.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { regulationTopics } from '../regulations.labels.ts';
import type { Timeline as Lines } from '../regulations.topics.schema.ts';
import styles from './Regulations.module.css';
import { topicsText } from './topics.text.ts';

const [left, width, bar, gap] = [190, 760, 16, 4];
/** Of a number on its bar, at most. */
const letter = 7;

const days = (day: Day) => Date.parse(day) / 86_400_000;

/** Documents of a topic in as few lines as do without overlapping. */
function inLines(documents: Lines['rows'][number]['documents']) {
  const ends: (Day | null)[] = [];
  const placed = documents.map((one) => {
    const free = ends.findIndex((end) => end !== null && end <= one.fromOn);
    const line = free < 0 ? ends.length : free;
    ends[line] = one.untilOn;
    return { one, line };
  });
  return { placed, lines: ends.length };
}

/** Windows of documents over the years, topic by topic; a table below says the same in words. */
export function Timeline({ rows, asOf }: { rows: Lines['rows']; asOf: Day }) {
  const text = useText(topicsText);
  const format = useFormat();
  const nameOf = useNames();
  const years = rows.flatMap(({ documents }) => documents.map(({ fromOn }) => Number(fromOn.slice(0, 4))));
  const year = Number(asOf.slice(0, 4));
  const first = Math.max(Math.min(...years), year - 7);
  const last = Math.max(year + 1, Math.min(Math.max(...years), year + 5)) + 1;
  const [start, end] = [days(`${first}-01-01`), days(`${last}-01-01`)];
  const x = (day: Day | null) =>
    left + (Math.min(Math.max(day === null ? end : days(day), start), end) - start) * (width / (end - start));
  let y = 24;
  const bands = rows.map(({ topic, documents }) => {
    const seen = documents.filter(
      ({ fromOn, untilOn }) => fromOn < `${last}-01-01` && (untilOn === null || untilOn > `${first}-01-01`),
    );
    const { placed, lines } = inLines(seen);
    const top = y;
    y += Math.max(lines, 1) * (bar + gap) + 8;
    return { topic, placed, top };
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.picture} tabIndex={0} aria-label={text.timeline}>
      <svg
        viewBox={`0 0 ${left + width + 10} ${y + 4}`}
        role="img"
        aria-label={text.picture(format.day(asOf))}
      >
        {Array.from({ length: last - first + 1 }, (_, step) => first + step).map((one) => (
          <g key={one}>
            <line className={styles.grid} x1={x(`${one}-01-01`)} x2={x(`${one}-01-01`)} y1={18} y2={y} />
            {one < last && (
              <text className={styles.soft} x={x(`${one}-01-01`) + 2} y={13}>
                {one}
              </text>
            )}
          </g>
        ))}
        {bands.map(({ topic, placed, top }) => (
          <g key={topic}>
            <text x={0} y={top + 12}>
              {nameOf(regulationTopics, topic)}
            </text>
            {placed.map(({ one, line }) => {
              const [begin, stop] = [x(one.fromOn), x(one.untilOn)];
              return (
                <g key={one.id}>
                  <title>
                    {one.number}: {format.day(one.fromOn)} –{' '}
                    {one.untilOn ? format.day(one.untilOn) : text.open}
                  </title>
                  <rect
                    className={one.unitId === null ? styles.bar : styles.ownBar}
                    x={begin}
                    y={top + line * (bar + gap)}
                    width={Math.max(stop - begin - 1, 2)}
                    height={bar}
                    rx={3}
                  />
                  {stop - begin > letter * (one.number.length + 2) && (
                    <text className={styles.onBar} x={begin + 6} y={top + line * (bar + gap) + 12}>
                      {one.number}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        ))}
        <line className={styles.today} x1={x(asOf)} x2={x(asOf)} y1={18} y2={y} />
      </svg>
    </section>
  );
}
