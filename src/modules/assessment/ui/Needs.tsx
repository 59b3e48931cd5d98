import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import type { TrainingNeeds } from '../assessment.schema.ts';
import { courseName } from '../assessment.training.labels.ts';
import styles from './Assessment.module.css';
import { Bar, Scrolled } from './Assessment.tsx';
import { assessmentText } from './assessment.text.ts';

/** The kinds of courses that people need, each number opening to them. */
export function Needs() {
  const text = useText(assessmentText);
  const format = useFormat();
  const language = useLanguage();
  const { unit, asOf } = useScope();
  const { data, error, refetch } = useGet<TrainingNeeds>('/training-needs', { unit, asOf }, { keep: true });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={4} />;
  if (data.courses.length === 0)
    return (
      <Empty icon="check" title={text.noNeed}>
        <p>{text.noNeedHint}</p>
      </Empty>
    );
  return (
    <>
      <p className={styles.hint}>{text.needHint}</p>
      <Scrolled label={text.training}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{text.course}</th>
              <th scope="col" className={styles.wide}>
                <span className="unseen">{text.chart}</span>
              </th>
              <th scope="col">{text.notMet}</th>
              <th scope="col">{text.unknown}</th>
            </tr>
          </thead>
          <tbody>
            {data.courses.map(({ course, level, notMet, unknown }) => (
              <tr key={`${course} ${level}`}>
                <th scope="row">{courseName(course, level, language)}</th>
                <td>
                  <Bar notMet={notMet} unknown={unknown} />
                </td>
                {(
                  [
                    ['not_met', notMet, text.notMet],
                    ['unknown', unknown, text.unknown],
                  ] as const
                ).map(([verdict, count, word]) => (
                  <td key={verdict}>
                    {count === 0 ? (
                      <span className={styles.none}>0</span>
                    ) : (
                      <Link
                        to="/assessment/training"
                        search={(before: { unit?: number; asOf?: string }) =>
                          present({
                            unit: before.unit,
                            asOf: before.asOf,
                            course,
                            level: level ?? undefined,
                            verdict,
                          })
                        }
                        preload={false}
                        aria-label={`${courseName(course, level, language)}, ${word}: ${format.count(count)}`}
                      >
                        {format.count(count)}
                      </Link>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    </>
  );
}
