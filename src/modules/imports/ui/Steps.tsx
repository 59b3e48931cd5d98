import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { importSteps } from '../imports.labels.ts';
import { type ImportDetail, openSteps, type Step, unreadIn } from './job.ts';
import styles from './Steps.module.css';
import { wizardText } from './wizard.text.ts';

/** The way of an import from its files to its result; where one stands, and which of the others can be looked at. */
export function Steps({ job, at }: { job: ImportDetail | null; at: Step | 'files' }) {
  const text = useText(wizardText);
  const format = useFormat();
  const nameOf = useNames();
  const open: readonly Step[] = job ? openSteps(job) : [];
  const waiting: Partial<Record<Step, number>> = job?.result
    ? { recognised: unreadIn(job.result), faults: job.result.questions.length }
    : {};
  const params = { id: String(job?.id ?? '') };
  const numbered = importSteps.codes.map((step, index) => ({ step, number: index + 1 }));
  return (
    <nav aria-label={text.steps} className={styles.steps}>
      <ol>
        {numbered.map(({ step, number }) => {
          const current = step === at;
          const count = step === 'files' ? 0 : (waiting[step] ?? 0);
          const label = (
            <>
              <span className={styles.number}>{number}</span>
              <span>{nameOf(importSteps, step)}</span>
              {count > 0 && (
                <span className={styles.count}>
                  {format.count(count)}
                  <span className="unseen"> {text.waits}</span>
                </span>
              )}
            </>
          );
          return (
            <li key={step} className={current ? styles.current : undefined}>
              {step === 'files' ? (
                <Link to="/imports" aria-current={current ? 'step' : undefined}>
                  {label}
                </Link>
              ) : open.includes(step) ? (
                <Link
                  to="/imports/$id"
                  params={params}
                  search={(before) => ({ ...before, step })}
                  aria-current={current ? 'step' : undefined}
                >
                  {label}
                </Link>
              ) : (
                <span className={styles.shut} aria-current={current ? 'step' : undefined}>
                  {label}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
