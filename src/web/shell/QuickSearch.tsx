import { useDebouncedValue } from '@mantine/hooks';
import { useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, useEffect, useRef, useState } from 'react';
import { useFormat } from '../format.ts';
import { useText } from '../language.ts';
import { Close } from '../parts/Close.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Failure } from '../parts/State.tsx';
import { useSignedIn } from '../session.ts';
import { type Found, keepRecent } from './found.ts';
import styles from './QuickSearch.module.css';
import { useFound } from './search.found.ts';
import { searchText } from './search.text.ts';

/** People, units, documents and things to do by any of their words; up and down choose, Enter opens. */
export default function QuickSearch({ close }: { close: () => void }) {
  const text = useText(searchText);
  const format = useFormat();
  const router = useRouter();
  const { login } = useSignedIn();
  const [typed, setTyped] = useState('');
  const [words] = useDebouncedValue(typed.trim(), 150);
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const { groups, error, settled } = useFound(words);
  const all = groups.flatMap(({ found }) => found);
  const chosen = Math.min(at, Math.max(all.length - 1, 0));

  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is chosen, by key or by what came, is to be seen
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen, all.length]);

  const open = (found: Found | undefined, elsewhere: boolean) => {
    if (!found) return;
    keepRecent(login, found);
    const { target, act } = found;
    if (target && elsewhere) {
      window.open(router.buildLocation(target as never).href, '_blank', 'noopener');
      return;
    }
    close();
    if (target) void router.navigate(target as never);
    else act?.();
  };
  const keys = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: all.length - 1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      setAt((chosen + step) % Math.max(all.length, 1));
    }
    // What is shown may still answer the words before these.
    if (event.key === 'Enter' && words === typed.trim()) open(all[chosen], event.ctrlKey || event.metaKey);
  };
  const click = (found: Found) => (event: MouseEvent) => {
    if (event.button > 1) return;
    event.preventDefault();
    open(found, event.button === 1 || event.ctrlKey || event.metaKey);
  };
  let index = -1;
  return (
    <Dialog label={text.search} close={close} className={styles.dialog}>
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
        <Close close={close} />
      </div>
      {words === '' && <p className={styles.hint}>{text.hint}</p>}
      {error && <Failure error={error} />}
      <p className={all.length > 0 ? 'unseen' : styles.hint} role="status" hidden={words === '' || !!error}>
        {settled && (all.length > 0 ? text.count(format.count(all.length)) : text.nothing(words))}
      </p>
      <div
        ref={list}
        id="found"
        role="listbox"
        aria-label={text.search}
        className={styles.found}
        hidden={all.length === 0}
      >
        {groups.map(({ head, found }) => (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a list box
          <div key={head} role="group" aria-label={head}>
            <p aria-hidden="true">{head}</p>
            {found.map((one) => {
              index += 1;
              const place = index;
              return (
                <div
                  key={one.key}
                  id={`found-${place}`}
                  role="option"
                  tabIndex={-1}
                  aria-selected={place === chosen}
                  onPointerMove={() => setAt(place)}
                  onClick={click(one)}
                  onAuxClick={click(one)}
                  onKeyDown={keys}
                >
                  <Icon name={one.icon} />
                  <span>{one.name}</span>
                  <small>{one.beside}</small>
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {all.length > 0 && <p className={styles.keys}>{text.keys}</p>}
    </Dialog>
  );
}
