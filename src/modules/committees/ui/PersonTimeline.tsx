import { useState } from 'react';
import { useText } from '../../../web/language.ts';
import { personText } from '../../cadres/ui/person.text.ts';
import { Nothing, type Props } from './PersonTabs.tsx';
import styles from './PersonTimeline.module.css';
import { byYear, type StepKind, stepKinds, useSteps } from './person.steps.tsx';

/** The whole career, the latest first, each step with the paper it rests on. */
export function Timeline({ person }: Props) {
  const text = useText(personText);
  const steps = useSteps(person);
  const [hidden, setHidden] = useState<ReadonlySet<StepKind>>(new Set());
  if (steps.length === 0) return <Nothing />;
  const told = stepKinds.filter((kind) => steps.some((step) => step.kind === kind));
  const toggle = (kind: StepKind) => setHidden(hidden.symmetricDifference(new Set([kind])));
  const shown = steps.filter(({ kind }) => !hidden.has(kind));
  return (
    <>
      {told.length > 1 && (
        <fieldset className={styles.kinds}>
          <legend className="unseen">{text.shownKinds}</legend>
          {told.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={!hidden.has(kind)}
              className={styles.kind}
              onClick={() => toggle(kind)}
            >
              {text[`${kind}Steps`]}
            </button>
          ))}
        </fieldset>
      )}
      {shown.length === 0 && <p className={styles.none}>{text.allHidden}</p>}
      {byYear(shown).map(([year, ones]) => (
        <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`}>{year}</h2>
          <ol className={styles.steps}>
            {ones.map(({ key, kind, on, shown: day, what, paper, hint, again, coming }) => (
              <li key={key} data-kind={kind} data-coming={coming || undefined} title={hint || undefined}>
                <time dateTime={on}>{day}</time>
                <div>
                  {what}
                  {coming && <b className={styles.coming}>{text.coming}</b>}
                  {again}
                  {paper && <small>{paper}</small>}
                </div>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </>
  );
}
