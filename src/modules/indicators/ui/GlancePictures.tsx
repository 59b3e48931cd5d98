import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Figure } from '../../../web/parts/Figure.tsx';
import { present } from '../../../web/scope.ts';
import type { Glance } from '../indicators.schema.ts';
import styles from './Glance.module.css';
import { Legend } from './GlanceTables.tsx';
import { glanceText } from './glance.text.ts';

type Band = Glance['pyramid'][number];

/** Men to the left, women to the right, the oldest on top. */
export function Ages({ glance: { pyramid, unit } }: { glance: Glance }) {
  const text = useText(glanceText);
  const format = useFormat();
  const widest = Math.max(1, ...pyramid.flatMap(({ male, female }) => [male, female]));
  const bar = (band: Band, sex: 'male' | 'female') => {
    const count = band[sex];
    if (count === 0) return <span className={styles.none} />;
    return (
      <Link
        to="/people"
        search={present({
          unit: unit.id,
          engagement: 'full_time',
          sex,
          bornFrom: band.bornFrom ?? undefined,
          bornTo: band.bornTo ?? undefined,
        })}
        preload={false}
        className={styles.bar}
        aria-label={text.bar(format.count(count), text[sex], band.band)}
      >
        <b>{format.count(count)}</b>
        <span className={styles[sex]} style={{ width: `${(100 * count) / widest}%` }} />
      </Link>
    );
  };
  return (
    <section className={styles.sheet}>
      <h2>{text.ages}</h2>
      <table className={styles.pyramid}>
        <thead>
          <tr>
            <th scope="col">{text.male}</th>
            <th scope="col">{text.age}</th>
            <th scope="col">{text.female}</th>
          </tr>
        </thead>
        <tbody>
          {[...pyramid].reverse().map((band) => (
            <tr key={band.band}>
              <td>{bar(band, 'male')}</td>
              <th scope="row">{band.band.replace('-', '–')}</th>
              <td>{bar(band, 'female')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A column per year: how many were sent to learn; below it the attendances of classes. */
export function Training({ glance: { training, unit, from, to } }: { glance: Glance }) {
  const text = useText(glanceText);
  const format = useFormat();
  const highest = Math.max(1, ...training.map(({ participations }) => participations));
  if (training.length === 0) return null;
  return (
    <section className={styles.sheet}>
      <h2>{text.training}</h2>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{text.year}</th>
            {training.map(({ year }) => (
              <th key={year} scope="col">
                {year}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['participations', 'classAttendances'] as const).map((row) => (
            <tr key={row}>
              <th scope="row">{row === 'participations' ? text.turns : text.attendances}</th>
              {training.map((one) => {
                const within = {
                  from: from > `${one.year}-01-01` ? from : `${one.year}-01-01`,
                  to: to < `${one.year}-12-31` ? to : `${one.year}-12-31`,
                };
                return row === 'participations' ? (
                  <td key={one.year} className={styles.column}>
                    <Figure
                      of="training.participations.total"
                      value={one.participations}
                      unit={unit.id}
                      {...within}
                    >
                      {format.count(one.participations)}
                      <span style={{ height: `${(88 * one.participations) / highest}px` }} />
                    </Figure>
                  </td>
                ) : (
                  <td key={one.year}>
                    <Figure
                      of="training.classAttendances"
                      value={one.classAttendances}
                      unit={unit.id}
                      {...within}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const grades = ['excellent', 'good', 'completed', 'notCompleted'] as const;

/** How the grades of each year divide; every part of a bar opens to its people. */
export function Grades({ glance: { figures, unit } }: { glance: Glance }) {
  const text = useText(glanceText);
  const format = useFormat();
  const years = [
    ...new Set(Object.keys(figures).flatMap((key) => /^evaluation\.(\d{4})\./.exec(key)?.[1] ?? [])),
  ].sort();
  if (years.length === 0) return null;
  const countOf = (year: string, grade: string) => figures[`evaluation.${year}.${grade}`] ?? 0;
  return (
    <section className={styles.sheet}>
      <div className={styles.title}>
        <h2>{text.grades}</h2>
        <Legend marks={grades.map((grade) => [grade, text[grade]] as const)} />
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.year}</th>
            <th scope="col" className={styles.widest}>
              <span className="unseen">{text.grades}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {years.map((year) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>
                <span className={styles.parted}>
                  {grades
                    .filter((grade) => countOf(year, grade) > 0)
                    .map((grade) => (
                      <Figure
                        key={grade}
                        of={`evaluation.${year}.${grade}`}
                        value={countOf(year, grade)}
                        unit={unit.id}
                        label={`${format.count(countOf(year, grade))} ${text[grade]}, ${year}`}
                        className={styles[grade]}
                        grow={countOf(year, grade)}
                      />
                    ))}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
