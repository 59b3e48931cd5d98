import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import type { Draft } from './draft.ts';
import type { ImportDetail } from './job.ts';
import styles from './Wizard.module.css';
import { wizardText } from './wizard.text.ts';

/** Of which day the tables speak: as their titles say, and of those that do not, the day that is then asked for once. */
export function StatedOn({ job, draft }: { job: ImportDetail; draft: Draft }) {
  const text = useText(wizardText);
  const format = useFormat();
  const read = (job.result?.files ?? []).filter(({ statedOn }) => statedOn !== null);
  const days = [...new Set(read.filter(({ dated }) => dated).map(({ statedOn }) => statedOn!))].sort();
  const undated = read.filter(({ dated }) => !dated).length;
  if (read.length === 0) return null;
  return (
    <section className={styles.sheet} aria-label={text.statedOn}>
      <h2>{text.statedOn}</h2>
      {days.length > 0 && <p>{text.datedTables(days.map((day) => format.day(day)).join(', '))}</p>}
      {undated > 0 && (
        <>
          <Notice tone="waiting">{text.undatedTables(format.count(undated), format.day(job.asOf))}</Notice>
          {job.dryRun && (
            <div className={styles.day}>
              <DayField
                label={text.whichDay}
                description={text.whichDayHint}
                value={draft.asOf ?? job.asOf}
                onDay={(day) => draft.stateOn(day === job.asOf ? null : day)}
              />
            </div>
          )}
        </>
      )}
    </section>
  );
}
