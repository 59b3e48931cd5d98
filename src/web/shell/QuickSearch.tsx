import { useDebouncedValue } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { UnitRow } from '../../modules/organisation/organisation.schema.ts';
import { useFormat } from '../format.ts';
import { useText } from '../language.ts';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Failure } from '../parts/State.tsx';
import { useGet } from '../query.ts';
import { useScope } from '../scope.ts';
import { useRight, useSignedIn } from '../session.ts';
import { webText } from '../web.text.ts';
import styles from './QuickSearch.module.css';

interface Found {
  key: string;
  icon: IconName;
  name: string;
  beside: string;
  open: () => void;
}

interface PeopleFound {
  rows: { personId: number; fullName: string; postName: string; unitName: string }[];
  total: number;
}

/** People and units by any of their words; up and down choose, Enter opens. */
export default function QuickSearch({ close }: { close: () => void }) {
  const text = useText(webText);
  const format = useFormat();
  const navigate = useNavigate();
  const { asOf } = useScope();
  const { home } = useSignedIn();
  const mayRead = useRight('cadres.read');
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 150);
  const [at, setAt] = useState(0);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);

  const people = useGet<PeopleFound>(
    '/people',
    { search: words, asOf, unit: home?.id, limit: 8 },
    { enabled: words !== '' && mayRead, keep: true },
  );
  const units = useGet<{ rows: UnitRow[] }>(
    '/units',
    { search: words, asOf },
    { enabled: words !== '', keep: true },
  );

  const go = (open: () => void) => () => {
    close();
    open();
  };
  const persons: Found[] = (people.data?.rows ?? []).map((person) => ({
    key: `person ${person.personId} ${person.unitName}`,
    icon: 'person',
    name: person.fullName,
    beside: `${person.postName} · ${person.unitName}`,
    open: go(() => void navigate({ to: '/people/$id', params: { id: String(person.personId) } })),
  }));
  const more: Found[] =
    people.data && people.data.total > persons.length
      ? [
          {
            key: 'more',
            icon: 'people',
            name: text.searchAll(format.count(people.data.total)),
            beside: '',
            open: go(() => void navigate({ to: '/people', search: { search: words, unit: home?.id } })),
          },
        ]
      : [];
  const places: Found[] = (units.data?.rows ?? []).slice(0, 8).map((unit) => ({
    key: `unit ${unit.id}`,
    icon: 'tree',
    name: unit.name,
    beside: '',
    open: go(() => void navigate({ to: '/units/$id', params: { id: String(unit.id) } })),
  }));
  const all = words === '' ? [] : [...persons, ...more, ...places];
  const chosen = Math.min(at, Math.max(all.length - 1, 0));

  const keys = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt((chosen + (event.key === 'ArrowDown' ? 1 : all.length - 1)) % Math.max(all.length, 1));
    }
    if (event.key === 'Enter') all[chosen]?.open();
  };
  const error = people.error ?? units.error;
  const settled = !people.isFetching && !units.isFetching;
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={text.search} onClose={close}>
      <div className={styles.field}>
        <Icon name="search" />
        <input
          autoFocus
          type="search"
          role="combobox"
          aria-label={text.search}
          aria-expanded={all.length > 0}
          aria-controls="found"
          aria-activedescendant={all.length > 0 ? `found-${chosen}` : undefined}
          placeholder={text.search}
          value={typed}
          onKeyDown={keys}
          onChange={({ currentTarget }) => {
            setTyped(currentTarget.value);
            setAt(0);
          }}
        />
        <button type="button" aria-label={text.close} onClick={close}>
          <Icon name="close" />
        </button>
      </div>
      {words === '' && <p className={styles.hint}>{text.searchHint}</p>}
      {error && <Failure error={error} />}
      {words !== '' && settled && !error && all.length === 0 && (
        <p className={styles.hint} role="status">
          {text.searchNothing(words)}
        </p>
      )}
      <div
        id="found"
        role="listbox"
        aria-label={text.search}
        className={styles.found}
        hidden={all.length === 0}
      >
        {all.map((found, index) => (
          <div
            key={found.key}
            id={`found-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === chosen}
            onPointerMove={() => setAt(index)}
            onClick={found.open}
            onKeyDown={keys}
          >
            <Icon name={found.icon} />
            <span>{found.name}</span>
            <small>{found.beside}</small>
          </div>
        ))}
      </div>
    </dialog>
  );
}
