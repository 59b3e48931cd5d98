import type { ReactNode } from 'react';
import styles from './Facts.module.css';

/** Words and what is known, two by two; what is not known is left out. */
export function Facts({ facts }: { facts: readonly (readonly [word: string, value: ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== '')
        .map(([word, value]) => (
          <div key={word}>
            <dt>{word}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

interface TableProps {
  title?: string;
  /** Tells it from others where it has no title. */
  label?: string;
  heads: readonly string[];
  rows: readonly {
    key: string;
    cells: readonly ReactNode[];
    hint?: string | undefined;
    /** Where an address may point. */
    anchor?: string | undefined;
    /** What can be done with the row, after its cells. */
    tools?: ReactNode;
  }[];
  /** What can be done with the table, beside its title. */
  side?: ReactNode;
  /** Names the column of tools for those who hear it; without it there is none. */
  tools?: string;
  /** Columns whose cells are numbers. */
  counts?: readonly number[];
}

/** A short table of dated facts, whole; long lists are `Rows`. */
export function FactTable({ title, label, heads, rows, side, tools, counts = [] }: TableProps) {
  const classOf = (column: number) => (counts.includes(column) ? styles.count : undefined);
  return (
    <section className={styles.section}>
      {(title || side) && (
        <div className={styles.title}>
          {title ? <h2>{title}</h2> : <span />}
          {side}
        </div>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label={title ?? label ?? heads[0]}>
        <table>
          <thead>
            <tr>
              {heads.map((head, column) => (
                <th key={head} scope="col" className={classOf(column)}>
                  {head}
                </th>
              ))}
              {tools && (
                <th scope="col">
                  <span className="unseen">{tools}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells, hint, anchor, tools: own }) => (
              <tr key={key} id={anchor} title={hint}>
                {heads.map((head, column) => (
                  <td key={head} className={classOf(column)}>
                    {cells[column]}
                  </td>
                ))}
                {tools && <td className={styles.tools}>{own}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
