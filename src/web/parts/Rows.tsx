// biome-ignore-all lint/a11y/useSemanticElements: rows out of sight are not drawn, so a table element cannot hold them
// biome-ignore-all lint/a11y/useFocusableInteractive: the rows take the focus, not their cells
// biome-ignore-all lint/a11y/useAriaPropsSupportedByRole: the role is a grid's or a tree grid's
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import {
  type CSSProperties,
  type KeyboardEvent,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import styles from './Rows.module.css';

export interface Column<R> {
  key: string;
  head: string;
  cell: (row: R) => ReactNode;
  /** A track of CSS grid, e.g. '2fr' or '90px'. */
  width: string;
  align?: 'end';
  /** Days and years: figures of one width, so that they stand under each other. */
  figures?: boolean;
  /** Whether it stays where the page is narrow. */
  narrow?: boolean;
}

interface Props<R> {
  label: string;
  columns: readonly Column<R>[];
  rows: readonly R[];
  /** All there are, loaded or not. */
  total: number;
  idOf: (row: R, index: number) => string;
  chosen?: string | undefined;
  /** A row to be brought into sight and given the focus, once. */
  target?: string | undefined;
  /** A click: shows the row beside the list. */
  choose?: (row: R) => void;
  /** Enter or a second click: opens its page. */
  open?: (row: R) => void;
  /** Further keys on a row. */
  onKey?: (event: KeyboardEvent, row: R) => void;
  levelOf?: (row: R) => number;
  expandedOf?: (row: R) => boolean | undefined;
  more?: (() => void) | undefined;
}

const rowHeight = 36;

/** The one table of the product: only rows in sight are drawn, up and down walk it, its head stays. */
export function Rows<R>({
  label,
  columns,
  rows,
  total,
  idOf,
  chosen,
  target,
  choose,
  open,
  onKey,
  levelOf,
  expandedOf,
  more,
}: Props<R>) {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [at, setAt] = useState(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: top,
  });
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 20) more();
  }, [more, last, rows.length]);

  const focusRow = (index: number) => {
    const to = Math.max(0, Math.min(index, rows.length - 1));
    setAt(to);
    virtual.scrollToIndex(to, { align: 'auto' });
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus());
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each target, wherever the rows move afterwards
  useEffect(() => {
    if (target === undefined) return;
    const index = rows.findIndex((row, at) => idOf(row, at) === target);
    if (index >= 0) focusRow(index);
  }, [target]);
  const keys = (event: KeyboardEvent, row: R, index: number) => {
    if (event.target !== event.currentTarget) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -index, End: rows.length }[
      event.key
    ];
    if (step !== undefined) {
      event.preventDefault();
      focusRow(index + step);
    } else if (event.key === 'Enter') (open ?? choose)?.(row);
    else if (event.key === ' ') {
      event.preventDefault();
      choose?.(row);
    } else onKey?.(event, row);
  };
  const template = (kept: readonly Column<R>[]) => kept.map(({ width }) => `minmax(0, ${width})`).join(' ');
  const tracks = {
    '--tracks': template(columns),
    '--narrow': template(columns.filter(({ narrow }) => narrow)),
  } as CSSProperties;
  const classOf = ({ align, figures, narrow }: Column<R>) =>
    [styles.cell, align === 'end' && styles.end, figures && styles.figures, !narrow && styles.wide]
      .filter(Boolean)
      .join(' ');
  const standing = Math.min(at, Math.max(rows.length - 1, 0));
  return (
    <div
      role={levelOf ? 'treegrid' : 'grid'}
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length}
      className={styles.rows}
      style={tracks}
    >
      <div role="row" aria-rowindex={1} className={`${styles.row} ${styles.head}`}>
        {columns.map((column) => (
          <div key={column.key} role="columnheader" className={classOf(column)}>
            {column.head}
          </div>
        ))}
      </div>
      <div ref={list} role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start }) => {
          const row = rows[index]!;
          const id = idOf(row, index);
          return (
            <div
              key={id}
              role="row"
              data-index={index}
              aria-rowindex={index + 2}
              aria-selected={choose ? id === chosen : undefined}
              aria-level={levelOf?.(row)}
              aria-expanded={expandedOf?.(row)}
              tabIndex={index === standing ? 0 : -1}
              className={`${styles.row} ${choose || open ? styles.live : ''}`}
              style={{ transform: `translateY(${start - top}px)` }}
              onClick={() => {
                setAt(index);
                choose?.(row);
              }}
              onDoubleClick={() => open?.(row)}
              onKeyDown={(event) => keys(event, row, index)}
            >
              {columns.map((column) => (
                <div key={column.key} role="gridcell" className={classOf(column)}>
                  {column.cell(row)}
                </div>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
