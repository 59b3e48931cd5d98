import type { ReactNode } from 'react';
import { useFormat } from '../format.ts';
import { useText } from '../language.ts';
import { webText } from '../web.text.ts';
import styles from './ActionBar.module.css';
import { countOf, everything, nothing, type Selection } from './selection.ts';

interface Props {
  selection: Selection;
  select: (selection: Selection) => void;
  total: number;
  children: ReactNode;
}

/** What can be done with the rows chosen; it comes with the first of them and stays in sight. */
export function ActionBar({ selection, select, total, children }: Props) {
  const text = useText(webText);
  const format = useFormat();
  const count = countOf(selection, total);
  if (count === 0) return null;
  return (
    <section className={styles.bar} aria-label={text.chosen(format.count(count))}>
      <div className={styles.count}>
        <b role="status">{text.chosen(format.count(count))}</b>
        {count < total && (
          <button type="button" onClick={() => select(everything)}>
            {text.chooseWhole(format.count(total))}
          </button>
        )}
        <button type="button" onClick={() => select(nothing)}>
          {text.chooseNothing}
        </button>
      </div>
      <div className={styles.actions}>{children}</div>
    </section>
  );
}
