import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { moves } from '../procedures.labels.ts';
import styles from './Case.module.css';
import type { OfCase } from './CasePage.tsx';
import { caseText } from './case.text.ts';

/** Every move, the latest first. */
export function CaseHistory({ about }: OfCase) {
  const text = useText(caseText);
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useNames();
  const stepName = (key: string) =>
    about.edition.content.steps.find(({ step }) => step === key)?.[language] ?? key;
  const who = (ids: readonly number[]) =>
    ids
      .map((id) => about.people.find(({ personId }) => personId === id)?.fullName ?? text.outside)
      .join(', ');
  return (
    <section className={styles.sheet}>
      <FactTable
        title={text.history}
        heads={[text.day, text.move, text.reason, text.document, text.who]}
        rows={about.history.toReversed().map((one) => ({
          key: String(one.seq),
          cells: [
            format.day(one.on),
            <span key="move">
              {nameOf(moves, one.move)}
              <small>
                {one.move === 'entry' || one.move === 'exit'
                  ? who([...one.entered, ...one.gone])
                  : stepName(one.to)}
              </small>
            </span>,
            one.reason,
            one.document?.number,
            one.by,
          ],
        }))}
      />
    </section>
  );
}
