import type { ReactNode } from 'react';
import styles from './Beside.module.css';

/** A list that keeps its place while something of it is shown beside it; over it where the page is narrow. */
export function Beside({ panel, children }: { panel: ReactNode; children: ReactNode }) {
  return (
    <div className={`${styles.both} ${panel ? styles.open : ''}`}>
      <div>{children}</div>
      {panel && <aside className={styles.panel}>{panel}</aside>}
    </div>
  );
}
