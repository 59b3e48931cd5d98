import { Button } from '@mantine/core';
import { type ClipboardEvent, type CSSProperties, type KeyboardEvent, useRef } from 'react';
import type { Code } from '../../lib/codes.ts';
import { fold } from '../../lib/vietnamese.ts';
import { useLanguage, useText } from '../language.ts';
import { webText } from '../web.text.ts';
import styles from './Grid.module.css';
import { cellsOf, placed } from './grid.cells.ts';
import { Icon } from './Icon.tsx';

export interface GridColumn<K extends string> {
  key: K;
  head: string;
  /** A track of CSS grid, e.g. '2fr'. */
  width: string;
  /** One of these, by code; what is pasted is found by its name in either language. */
  options?: readonly Code[];
  /** The option's code that other words stand for, as offices shorten it; null where they stand for none. */
  read?: (words: string) => string | null;
  /** Id of a datalist with suggestions. */
  list?: string;
}
export type GridRow<K extends string> = Record<K, string>;

interface Props<K extends string> {
  label: string;
  columns: readonly GridColumn<K>[];
  rows: readonly GridRow<K>[];
  change: (rows: GridRow<K>[]) => void;
  /** Why a cell will not do. */
  faultOf?: (row: number, key: K) => string | undefined;
  /** Told what is being typed, for suggestions. */
  typing?: (key: K, words: string) => void;
  most: number;
}

export const blankRow = <K extends string>(columns: readonly GridColumn<K>[]): GridRow<K> =>
  Object.fromEntries(columns.map(({ key }) => [key, ''])) as GridRow<K>;

/** What people wrote for a code as that code; words that no option bears stay as they are. */
export function coded<K extends string>(
  columns: readonly GridColumn<K>[],
  given: Partial<GridRow<K>>,
): Partial<GridRow<K>> {
  const row = { ...given };
  for (const { key, options, read } of columns) {
    const written = row[key] ?? '';
    if (written === '') continue;
    const words = fold(written);
    const named = options?.find(({ code, vi, en }) => [code, vi, en].some((name) => fold(name) === words));
    const meant = named?.code ?? read?.(written);
    if (meant) row[key] = meant;
  }
  return row;
}

/** Rows to be typed or pasted from a spreadsheet; each fault stands under its cell. */
export function Grid<K extends string>({ label, columns, rows, change, faultOf, typing, most }: Props<K>) {
  const text = useText(webText);
  const language = useLanguage();
  const grid = useRef<HTMLTableElement>(null);
  const put = (at: number, key: K, value: string) =>
    change(rows.map((row, index) => (index === at ? { ...row, [key]: value } : row)));
  const focus = (row: number, column: number) =>
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-cell="${row}.${column}"]`)?.focus(),
    );

  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const pasted = cellsOf(event.clipboardData.getData('text/plain'));
    if (pasted.length === 1 && pasted[0]!.length === 1) return;
    event.preventDefault();
    const next = [...rows];
    for (const [down, given] of placed(columns, pasted, column)
      .slice(0, most - row)
      .entries())
      next[row + down] = { ...(next[row + down] ?? blankRow(columns)), ...coded(columns, given) };
    change(next);
  };
  const keys = (event: KeyboardEvent, row: number, column: number) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    if (row === rows.length - 1 && rows.length < most) change([...rows, blankRow(columns)]);
    focus(row + 1, column);
  };
  return (
    <div className={styles.whole}>
      <div className={styles.scroll}>
        <table ref={grid} className={styles.grid} aria-label={label}>
          <thead>
            <tr>
              <th scope="col">#</th>
              {columns.map(({ key, head, width }) => (
                <th key={key} scope="col" style={{ '--width': width } as CSSProperties}>
                  {head}
                </th>
              ))}
              <th>
                <span className="unseen">{text.removeRow}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
              <tr key={at}>
                <th scope="row">{at + 1}</th>
                {columns.map(({ key, head, options, list }, column) => {
                  const fault = faultOf?.(at, key);
                  const shared = {
                    'data-cell': `${at}.${column}`,
                    'aria-label': `${head}, ${text.row(String(at + 1))}`,
                    'aria-invalid': fault ? true : undefined,
                    'aria-describedby': fault ? `fault-${at}-${key}` : undefined,
                    value: row[key],
                  };
                  return (
                    <td key={key}>
                      {options ? (
                        <select
                          {...shared}
                          onChange={({ currentTarget }) => put(at, key, currentTarget.value)}
                        >
                          <option value="" />
                          {row[key] !== '' && !options.some(({ code }) => code === row[key]) && (
                            <option value={row[key]}>{row[key]}</option>
                          )}
                          {options.map((option) => (
                            <option key={option.code} value={option.code}>
                              {option[language]}
                            </option>
                          ))}
                        </select>
                      ) : (
                        <input
                          {...shared}
                          list={list}
                          autoComplete="off"
                          onChange={({ currentTarget }) => {
                            put(at, key, currentTarget.value);
                            typing?.(key, currentTarget.value);
                          }}
                          onPaste={(event) => paste(event, at, column)}
                          onKeyDown={(event) => keys(event, at, column)}
                        />
                      )}
                      {fault && (
                        <small id={`fault-${at}-${key}`} className={styles.fault}>
                          {fault}
                        </small>
                      )}
                    </td>
                  );
                })}
                <td className={styles.remove}>
                  <button
                    type="button"
                    onClick={() =>
                      change(rows.length > 1 ? rows.filter((_, index) => index !== at) : [blankRow(columns)])
                    }
                  >
                    <Icon name="close" size={12} />
                    <span className="unseen">
                      {text.removeRow} {at + 1}
                    </span>
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button
        variant="default"
        size="sm"
        disabled={rows.length >= most}
        onClick={() => {
          change([...rows, blankRow(columns)]);
          focus(rows.length, 0);
        }}
      >
        {text.addRow}
      </Button>
    </div>
  );
}
