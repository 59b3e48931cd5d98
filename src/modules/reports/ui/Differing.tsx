import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { useFigureColumns } from '../../indicators/ui/figure.columns.tsx';
import type { Difference, Row } from '../reports.kept.schema.ts';
import { changesText } from './changes.text.ts';
import styles from './Reports.module.css';

/** Rows of a figure as a short table; a name opens its page. */
export function FigureRowsTable({ label, rows }: { label: string; rows: readonly Row[] }) {
  const columns = useFigureColumns(rows, false);
  return (
    <FactTable
      label={label}
      heads={columns.map(({ head }) => head)}
      counts={columns.flatMap(({ align }, at) => (align === 'end' ? [at] : []))}
      rows={rows.map((row, at) => ({
        key: `${row.personId ?? row.unitId} ${at}`,
        cells: columns.map(({ key, cell }) =>
          key === 'fullName' && typeof row.personId === 'number' ? (
            <Link key={key} to="/people/$id" params={{ id: String(row.personId) }} preload={false}>
              {row.fullName}
            </Link>
          ) : (
            cell(row, at)
          ),
        ),
      }))}
    />
  );
}

/** Who is new and who is gone between two times of one figure. */
export function Differing({
  came,
  went,
  entered,
  heads,
}: Pick<Difference, 'came' | 'went' | 'entered'> & { heads: [string, string] }) {
  const text = useText(changesText);
  const format = useFormat();
  if (!came || !went) return <Notice tone="waiting">{text.tooMany}</Notice>;
  const sides = [
    { head: heads[0], ...came },
    ...(entered.total > 0
      ? [{ ...entered, head: text.entered(entered.units.map(({ name }) => name).join(', ')) }]
      : []),
    { head: heads[1], ...went },
  ];
  return sides.map((one) => (
    <section key={one.head} className={styles.side}>
      <h2>
        {one.head}: {format.count(one.total)}
      </h2>
      {one.total > 0 && <FigureRowsTable label={one.head} rows={one.rows} />}
      {one.total > one.rows.length && (
        <p className={styles.quiet}>{text.firstOnly(format.count(one.rows.length))}</p>
      )}
    </section>
  ));
}
