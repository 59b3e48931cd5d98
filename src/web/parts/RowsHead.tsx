// biome-ignore-all lint/a11y/useSemanticElements: see Rows
// biome-ignore-all lint/a11y/useFocusableInteractive: see Rows
import { useText } from '../language.ts';
import { webText } from '../web.text.ts';
import { Icon } from './Icon.tsx';
import styles from './Rows.module.css';
import type { Column, Selecting } from './Rows.tsx';
import { countOf, everything } from './selection.ts';

interface Props<R> {
  columns: readonly Column<R>[];
  cellOf: (column: Column<R>, index: number) => object;
  sort: { by: string; change: (order: string) => void } | undefined;
  selecting: (Selecting<R> & { total: number; clear: () => void }) | undefined;
}

/** The head of a list: what its columns are, by which it is sorted, and one box for all of it. */
export function RowsHead<R>({ columns, cellOf, sort, selecting }: Props<R>) {
  const text = useText(webText);
  const count = selecting ? countOf(selecting.selection, selecting.total) : 0;
  return (
    <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.head}`}>
      {selecting && (
        <div role="columnheader" className={`${styles.cell} ${styles.fixed}`} style={{ left: 16 }}>
          <input
            type="checkbox"
            aria-label={text.chooseAll}
            checked={count > 0 && count === selecting.total}
            ref={(input) => {
              if (input) input.indeterminate = count > 0 && count < selecting.total;
            }}
            onChange={() => (count > 0 ? selecting.clear() : selecting.select(everything))}
          />
        </div>
      )}
      {columns.map((column, at) => {
        const { orders = [] } = column;
        const by = sort && orders.find((order) => order === sort.by);
        const next = orders[by ? (orders.indexOf(by) + 1) % orders.length : 0];
        return (
          <div
            key={column.key}
            role="columnheader"
            aria-sort={by ? (by.startsWith('-') ? 'descending' : 'ascending') : undefined}
            {...cellOf(column, at)}
          >
            {sort && next ? (
              <button type="button" className={styles.sort} onClick={() => sort.change(next)}>
                <span>{column.head}</span>
                {by && <Icon name={by.startsWith('-') ? 'down' : 'up'} size={12} />}
              </button>
            ) : (
              column.head
            )}
          </div>
        );
      })}
    </div>
  );
}
