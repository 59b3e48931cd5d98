import type { CSSProperties } from 'react';
import { useText } from '../../../web/language.ts';
import { headCells, headDepth } from '../reports.headings.ts';
import type { TableReport } from '../reports.schema.ts';
import { dateWords } from '../reports.text.ts';
import styles from './Paper.module.css';
import { Word } from './Paper.tsx';
import { reportPageText } from './reportpage.text.ts';

/** A statistical table as it will stand on paper, but for its figures, which open. Nothing in it moves once it is made. */
const keyed = <T,>(all: readonly T[]) => all.map((one, at) => ({ one, at }));

export function TablePaper({ report }: { report: TableReport }) {
  const text = useText(reportPageText);
  const { head, columns, signature } = report;
  const characters = columns.reduce((sum, { width }) => sum + width, 0);
  return (
    <article className={styles.wide} data-paper="across" lang="vi" aria-label={text.preview}>
      <header className={styles.head}>
        <div>
          {head.superior && <p>{head.superior}</p>}
          <p>
            <b>{head.issuer}</b>
          </p>
        </div>
        <div>
          <p>
            <b>{report.formNumber}</b>
          </p>
          <p>
            <i>{report.measure}</i>
          </p>
        </div>
      </header>
      <h2 className={styles.title}>{report.title}</h2>
      <p className={styles.summary}>{report.summary}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label={report.title}>
        <table style={{ '--characters': characters } as CSSProperties}>
          <Head columns={columns} />
          <tbody>
            {keyed(report.rows).map(({ one: row, at }) => (
              <tr key={at} className={row.look === 'line' ? undefined : styles.total}>
                {keyed(row.cells).map(({ one: cell, at: column }) => (
                  <td
                    key={column}
                    className={columns[column]?.align === 'centre' ? styles.centre : undefined}
                  >
                    <Word run={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {report.remarks.map((remark) => (
        <p key={remark} className={styles.remark}>
          {remark}
        </p>
      ))}
      <footer className={styles.sides}>
        <div>
          <b>{report.drawnUpBy}</b>
        </div>
        <div>
          <i>{dateWords(head, '…')}</i>
          <b>{signature.authority}</b>
          <b>{signature.position}</b>
          <b className={styles.signer}>{signature.name}</b>
        </div>
      </footer>
    </article>
  );
}

function Head({ columns }: Pick<TableReport, 'columns'>) {
  const cells = headCells(columns);
  return (
    <thead>
      {Array.from({ length: headDepth(columns) }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of the head is its place
        <tr key={row}>
          {cells
            .filter((cell) => cell.row === row)
            .map(({ text, column, rows, columns: wide }) => (
              <th
                key={column}
                scope={wide > 1 ? 'colgroup' : 'col'}
                rowSpan={rows}
                colSpan={wide}
                className={wide === 1 && columns[column]!.upright ? styles.upright : undefined}
                style={
                  wide === 1
                    ? ({ '--least': `${Math.min(columns[column]!.width, 26)}ch` } as CSSProperties)
                    : undefined
                }
              >
                {text}
              </th>
            ))}
        </tr>
      ))}
      <tr>
        {keyed(columns).map(({ one: { number }, at }) => (
          <td key={at} className={styles.centre}>
            <i>{number}</i>
          </td>
        ))}
      </tr>
    </thead>
  );
}
