import type { ReactNode } from 'react';
import styles from './PrintSheet.module.css';

export interface PrintColumn {
  head: string;
  align?: 'centre';
}

interface Props {
  /** The organisation above, and the one whose paper it is. */
  superior: string | null;
  issuer: string;
  title: string;
  /** Below the title, a line each: as at which day, by which conditions. */
  about: readonly string[];
  columns: readonly PrintColumn[];
  rows: readonly (readonly ReactNode[])[];
  /** Below the rows, over the whole width. */
  total?: string;
  /** Where and when it is signed: "…, ngày … tháng … năm …". */
  dated: string;
  /** Who signs, from the left, each with the hint below. */
  signers: readonly [who: string, hint: string][];
}

const keyed = <T,>(all: readonly T[]) => all.map((one, at) => ({ one, at }));

/** A list as offices hand it in: organ, title, table with its head on every page, total, signatures. Its words are Vietnamese. */
export function PrintSheet({ superior, issuer, title, about, columns, rows, total, dated, signers }: Props) {
  return (
    <article className={styles.sheet} data-paper="across" lang="vi" aria-label={title}>
      <header className={styles.organ}>
        {superior && <p>{superior}</p>}
        <p>
          <b>{issuer}</b>
        </p>
      </header>
      <h2>{title}</h2>
      {about.map((line) => (
        <p key={line} className={styles.about}>
          {line}
        </p>
      ))}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              {columns.map(({ head }) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
            <tr className={styles.numbers}>
              {keyed(columns).map(({ at }) => (
                <td key={at}>{at + 1}</td>
              ))}
            </tr>
          </thead>
          <tbody>
            {keyed(rows).map(({ one: cells, at }) => (
              <tr key={at}>
                {keyed(columns).map(({ one: column, at: place }) => (
                  <td key={place} className={column.align === 'centre' ? styles.centre : undefined}>
                    {cells[place]}
                  </td>
                ))}
              </tr>
            ))}
            {total && (
              <tr className={styles.total}>
                <td colSpan={columns.length}>{total}</td>
              </tr>
            )}
          </tbody>
        </table>
      </section>
      <footer className={styles.signers}>
        <p className={styles.dated}>{dated}</p>
        {signers.map(([who, hint]) => (
          <div key={who}>
            <b>{who}</b>
            <i>{hint}</i>
          </div>
        ))}
      </footer>
    </article>
  );
}
