import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useId, useState } from 'react';
import type { Given } from '../api.ts';
import { useGet } from '../query.ts';
import styles from './FindField.module.css';

export interface Found {
  id: number;
  name: string;
  /** What tells it from its like, below the name. */
  about?: string | undefined;
}

export interface FindProps {
  label: string;
  description?: string | undefined;
  value: { name: string } | null;
  choose: (found: Found | null) => void;
  error?: string | undefined;
  required?: boolean;
}

interface Props<R> extends FindProps {
  /** The list that is asked, and what it is given besides the words. */
  path: string;
  given: Given;
  tell: (row: R) => Found;
  /** Said where nothing matches the words. */
  nothing: (words: string) => string | undefined;
  /** Asks for one to be picked, where words were typed and none was. */
  pick: string;
  /** What is typed may stand without being on record; told with every key. */
  type?: ((words: string) => void) | undefined;
}

/** One thing out of many, found by any words of its name. */
export function FindField<R>(props: Props<R>) {
  const {
    label,
    description,
    value,
    choose,
    error,
    required = false,
    path,
    given,
    tell,
    nothing,
    pick,
    type,
  } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const [words] = useDebouncedValue((typed ?? '').trim(), 200);
  const [at, setAt] = useState(0);
  const list = useId();
  const found = useGet<{ rows: R[] }>(
    path,
    { ...given, search: words, limit: 8 },
    { enabled: words !== '', keep: true },
  );
  const [left, setLeft] = useState(false);
  /** Words stand there and nothing was picked: a form must not read them as nothing. */
  const unpicked = !type && typed !== null && typed.trim() !== '';
  const rows = typed === null || words === '' || left ? [] : (found.data?.rows ?? []).map(tell);
  const take = (one: Found) => {
    choose(one);
    setTyped(null);
  };
  const keys = (event: KeyboardEvent) => {
    if (rows.length === 0) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((at + (event.key === 'ArrowDown' ? 1 : rows.length - 1)) % rows.length);
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      take(rows[Math.min(at, rows.length - 1)]!);
    }
    if (event.key === 'Escape') {
      event.stopPropagation();
      if (type) setLeft(true);
      else setTyped(null);
    }
  };
  return (
    <div className={styles.field}>
      <TextInput
        role="combobox"
        label={label}
        description={description}
        withAsterisk={required}
        aria-required={required}
        autoComplete="off"
        aria-expanded={rows.length > 0}
        aria-controls={list}
        aria-activedescendant={rows.length > 0 ? `${list}-${Math.min(at, rows.length - 1)}` : undefined}
        value={typed ?? value?.name ?? ''}
        data-broken={unpicked}
        error={
          (unpicked && words !== '' && found.data?.rows.length === 0 && nothing(words)) ||
          (unpicked && (left || error) && pick) ||
          error
        }
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setAt(0);
          setLeft(false);
          if (value) choose(null);
          type?.(currentTarget.value);
        }}
        onKeyDown={keys}
        onBlur={() => {
          setLeft(true);
          if (typed?.trim() === '') setTyped(null);
        }}
        onFocus={() => setLeft(false)}
      />
      <div id={list} role="listbox" aria-label={label} className={styles.list} hidden={rows.length === 0}>
        {rows.map((one, index) => (
          <div
            key={one.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              take(one);
            }}
            onKeyDown={keys}
          >
            {one.name}
            {one.about && <small>{one.about}</small>}
          </div>
        ))}
      </div>
    </div>
  );
}
