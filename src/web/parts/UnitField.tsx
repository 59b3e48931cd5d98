import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useId, useState } from 'react';
import type { UnitRow } from '../../modules/organisation/organisation.schema.ts';
import { useText } from '../language.ts';
import { useGet } from '../query.ts';
import { useScope } from '../scope.ts';
import { webText } from '../web.text.ts';
import styles from './UnitField.module.css';

export interface ChosenUnit {
  id: number;
  name: string;
}

interface Props {
  label: string;
  description?: string;
  value: ChosenUnit | null;
  choose: (unit: ChosenUnit | null) => void;
  error?: string | undefined;
  required?: boolean;
}

/** A unit within reach, found by any words of its name. */
export function UnitField({ label, description, value, choose, error, required = false }: Props) {
  const text = useText(webText);
  const { asOf } = useScope();
  const [typed, setTyped] = useState<string | null>(null);
  const [words] = useDebouncedValue((typed ?? '').trim(), 200);
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState(false);
  const list = useId();
  const found = useGet<{ rows: UnitRow[] }>(
    '/units',
    { search: words, asOf, limit: 8 },
    { enabled: words !== '', keep: true },
  );
  /** Words stand there and no unit was picked: a form must not read them as nothing. */
  const unpicked = typed !== null && typed.trim() !== '';
  const rows = typed === null || words === '' ? [] : (found.data?.rows ?? []);
  const take = (unit: ChosenUnit) => {
    choose({ id: unit.id, name: unit.name });
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
      setTyped(null);
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
          (unpicked && words !== '' && found.data?.rows.length === 0 && text.noUnitFound(words)) ||
          (unpicked && (left || error) && text.pickUnit) ||
          error
        }
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          setLeft(false);
          setAt(0);
          if (value) choose(null);
        }}
        onKeyDown={keys}
        onBlur={() => {
          if (typed?.trim() === '') setTyped(null);
          setLeft(true);
        }}
      />
      <div id={list} role="listbox" aria-label={label} className={styles.list} hidden={rows.length === 0}>
        {rows.map((unit, index) => (
          <div
            key={unit.id}
            id={`${list}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              take(unit);
            }}
            onKeyDown={keys}
          >
            {unit.name}
            {unit.above && unit.above.length > 0 && (
              <small>{unit.above.map((step) => step.name).join(' › ')}</small>
            )}
          </div>
        ))}
      </div>
    </div>
  );
}
