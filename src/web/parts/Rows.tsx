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
import { RowsHead } from './RowsHead.tsx';
import { changed, everything, holds, nothing, type Selection } from './selection.ts';

export interface Column<R> {
  key: string;
  head: string;
  cell: (row: R, index: number) => ReactNode;
  /** A track of CSS grid, e.g. '2fr' or '90px'. */
  width: string;
  /** Pixels below which it does not shrink: where all do not fit, the table scrolls sideways. */
  least?: number;
  align?: 'end';
  /** Days and years: figures of one width, so that they stand under each other. */
  figures?: boolean;
  /** Whether it stays where the page is narrow. */
  narrow?: boolean;
  /** Whether it stays in sight where the table scrolls sideways; such columns come first. */
  fixed?: boolean;
  /** Orders that its head offers, as the address names them; '-' is the other way about. */
  orders?: readonly string[];
}

export interface Selecting<R> {
  selection: Selection;
  select: (selection: Selection) => void;
  /** What a row is called, for those who hear its checkbox. */
  nameOf: (row: R) => string;
  /** Rows of a range, also those not yet loaded. */
  load: (first: number, last: number) => Promise<readonly R[]>;
}

interface Props<R> {
  label: string;
  columns: readonly Column<R>[];
  /** A hole is a row that is there and not yet loaded; `need` is told which are in sight. */
  rows: readonly (R | undefined)[];
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
  need?: ((first: number, last: number) => void) | undefined;
  sort?: { by: string; change: (order: string) => void } | undefined;
  selecting?: Selecting<R> | undefined;
}

const rowHeight = 36;
const [gap, padding, checkbox] = [12, 16, 20];

/** The one table of the product: only rows in sight are drawn, up and down walk it, its head stays. */
export function Rows<R>(props: Props<R>) {
  const { label, columns, rows, total, idOf, chosen, choose, open, onKey, levelOf, expandedOf } = props;
  const { target, more, need, sort, selecting } = props;
  const list = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const sideways = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [at, setAt] = useState(0);
  const anchor = useRef(0);
  useLayoutEffect(() => setTop(list.current?.offsetTop ?? 0));
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: top,
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && last >= rows.length - 20) more();
    need?.(first, last);
  }, [more, need, first, last, rows.length]);

  const standing = Math.min(at, Math.max(rows.length - 1, 0));
  const focusRow = (index: number) => {
    const to = Math.max(0, Math.min(index, rows.length - 1));
    setAt(to);
    virtual.scrollToIndex(to, { align: 'auto' });
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus());
    return to;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each target, wherever the rows move afterwards
  useEffect(() => {
    if (target === undefined) return;
    const index = rows.findIndex((row, at) => row !== undefined && idOf(row, at) === target);
    if (index >= 0) focusRow(index);
  }, [target]);
  /** One row, or with `range` all from the one before it. */
  const tick = async (index: number, row: R, range: boolean) => {
    if (!selecting) return;
    const { selection, select, load } = selecting;
    const id = idOf(row, index);
    const on = range || !holds(selection, id);
    const [from, to] = [Math.min(anchor.current, index), Math.max(anchor.current, index)];
    const ids = range ? (await load(from, to)).map((one, step) => idOf(one, from + step)) : [id];
    if (!range) anchor.current = index;
    select(changed(selection, ids, on));
  };
  const keys = (event: KeyboardEvent, row: R | undefined, index: number) => {
    if (event.target !== event.currentTarget) return;
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 12, PageUp: -12, Home: -index, End: rows.length }[
      event.key
    ];
    const control = event.ctrlKey || event.metaKey;
    if (step !== undefined) {
      event.preventDefault();
      const to = focusRow(index + step);
      const reached = rows[to];
      if (event.shiftKey && reached) void tick(to, reached, true);
    } else if (selecting && control && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      selecting.select(everything);
    } else if (!row) return;
    else if (event.key === 'Enter') (open ?? choose)?.(row);
    else if (event.key === ' ') {
      event.preventDefault();
      if (selecting && (control || event.shiftKey)) void tick(index, row, event.shiftKey);
      else choose?.(row);
    } else onKey?.(event, row);
  };

  const box = selecting ? `${checkbox}px ` : '';
  const template = (kept: readonly Column<R>[], least: boolean) =>
    box + kept.map((one) => `minmax(${(least && one.least) || 0}px, ${one.width})`).join(' ');
  const starts = startsOf(columns, selecting ? checkbox + gap : 0);
  const tracks = {
    '--tracks': template(columns, true),
    '--narrow': template(
      columns.filter(({ narrow }) => narrow),
      false,
    ),
    '--least': `${starts.end}px`,
  } as CSSProperties;
  const cellOf = ({ align, figures, narrow, fixed }: Column<R>, index: number) => ({
    className: [
      styles.cell,
      align === 'end' && styles.end,
      figures && styles.figures,
      !narrow && styles.wide,
      fixed && styles.fixed,
    ]
      .filter(Boolean)
      .join(' '),
    ...(fixed ? { style: { left: starts.at[index]! } } : {}),
  });
  return (
    <div
      role={levelOf ? 'treegrid' : 'grid'}
      aria-label={label}
      aria-rowcount={total + 1}
      aria-colcount={columns.length + (selecting ? 1 : 0)}
      aria-multiselectable={selecting ? true : undefined}
      className={styles.rows}
      style={tracks}
    >
      <div
        ref={head}
        className={styles.headway}
        onScroll={({ currentTarget }) => follow(sideways.current, currentTarget)}
      >
        <RowsHead
          columns={columns}
          cellOf={cellOf}
          sort={sort}
          selecting={selecting && { ...selecting, total, clear: () => selecting.select(nothing) }}
        />
      </div>
      <div
        ref={sideways}
        className={styles.sideways}
        onScroll={({ currentTarget }) => follow(head.current, currentTarget)}
      >
        <div ref={list} role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start }) => {
            const row = rows[index];
            const id = row === undefined ? undefined : idOf(row, index);
            const ticked = selecting && id !== undefined && holds(selecting.selection, id);
            return (
              <div
                // A list with holes keeps its place by position: a row that comes takes over the focus of its hole.
                key={need || id === undefined ? index : id}
                role="row"
                data-index={index}
                aria-rowindex={index + 2}
                aria-selected={selecting ? ticked : choose ? id === chosen : undefined}
                aria-current={selecting && id !== undefined && id === chosen ? true : undefined}
                aria-busy={row === undefined ? true : undefined}
                aria-level={row && levelOf?.(row)}
                aria-expanded={row && expandedOf?.(row)}
                tabIndex={index === standing ? 0 : -1}
                className={`${styles.row} ${choose || open ? styles.live : ''}`}
                style={{ transform: `translateY(${start - top}px)` }}
                onClick={(event) => {
                  setAt(index);
                  if (!row) return;
                  if (selecting && (event.shiftKey || event.ctrlKey || event.metaKey))
                    void tick(index, row, event.shiftKey);
                  else choose?.(row);
                }}
                onDoubleClick={() => row && open?.(row)}
                onKeyDown={(event) => keys(event, row, index)}
              >
                {selecting && (
                  <div role="gridcell" className={`${styles.cell} ${styles.fixed}`} style={{ left: padding }}>
                    {row && (
                      <input
                        type="checkbox"
                        tabIndex={-1}
                        checked={ticked === true}
                        aria-label={selecting.nameOf(row)}
                        onClick={(event) => {
                          event.stopPropagation();
                          setAt(index);
                          void tick(index, row, event.shiftKey);
                        }}
                        onDoubleClick={(event) => event.stopPropagation()}
                        onChange={() => {}}
                      />
                    )}
                  </div>
                )}
                {columns.map((column, place) => (
                  <div key={column.key} role="gridcell" {...cellOf(column, place)}>
                    {row === undefined ? <span className={styles.hole} /> : column.cell(row, index)}
                  </div>
                ))}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Where each column begins when none is wider than it must be, and where the last ends. */
function startsOf(columns: readonly Pick<Column<never>, 'least'>[], before: number) {
  let end = padding + before;
  const at = columns.map(({ least = 0 }) => {
    const start = end;
    end += least + gap;
    return start;
  });
  return { at, end: columns.some(({ least }) => least) ? end - gap + padding : 0 };
}

/** Head and body scroll sideways as one; the bar is the head's, which is always in sight. */
function follow(other: HTMLElement | null, one: HTMLElement): void {
  if (other && other.scrollLeft !== one.scrollLeft) other.scrollLeft = one.scrollLeft;
}
