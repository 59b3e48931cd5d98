import type { Day } from '../../../lib/days.ts';
import { useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import styles from './Regulations.module.css';
import { regulationsText } from './regulations.text.ts';

/** Whether a document is in force on the day: an icon and the word. */
export function ForceState({ fromOn, untilOn, asOf }: { fromOn: Day; untilOn: Day | null; asOf: Day }) {
  const text = useText(regulationsText);
  const state = fromOn > asOf ? 'coming' : untilOn !== null && untilOn <= asOf ? 'ended' : 'in_force';
  const icon = { coming: 'clock', ended: 'refuse', in_force: 'check' } as const;
  return (
    <span className={`${styles.state} ${styles[state] ?? ''}`}>
      <Icon name={icon[state]} size={14} /> {text[state]}
    </span>
  );
}
