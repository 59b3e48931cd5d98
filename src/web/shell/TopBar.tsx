import { useIsFetching } from '@tanstack/react-query';
import { type ComponentType, lazy, type Ref, Suspense, useEffect, useState } from 'react';
import { useText } from '../language.ts';
import { Icon } from '../parts/Icon.tsx';
import { Popup } from '../parts/Popup.tsx';
import { Waiting } from '../parts/State.tsx';
import { useSignedIn } from '../session.ts';
import { webText } from '../web.text.ts';
import { AsAt } from './AsAt.tsx';
import styles from './TopBar.module.css';
import { UnitSwitcher } from './UnitSwitcher.tsx';

const AccountPanel = lazy(() => import('./AccountPanel.tsx'));
const Shortcuts = lazy(() => import('./Shortcuts.tsx'));

/** What governs the page (unit, day), the quick search and the account. */
export function TopBar({ opener, openMenu }: { opener: Ref<HTMLButtonElement>; openMenu: () => void }) {
  const text = useText(webText);
  const { fullName } = useSignedIn();
  const [searching, setSearching] = useState(false);
  const [helping, setHelping] = useState(false);
  const [QuickSearch, setQuickSearch] = useState<ComponentType<{ close: () => void }>>();

  // Fetched before it is asked for, or the first letters typed after Ctrl K are lost; but after what the page itself needs.
  const resting = useIsFetching() === 0;
  useEffect(() => {
    if (resting || searching)
      void import('./QuickSearch.tsx').then((module) => setQuickSearch(() => module.default));
  }, [resting, searching]);

  useEffect(() => {
    const open = (event: KeyboardEvent) => {
      if (event.key === '?' && !isTyping(event.target)) setHelping(true);
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setSearching(true);
    };
    document.addEventListener('keydown', open);
    return () => document.removeEventListener('keydown', open);
  }, []);

  return (
    <header className={styles.bar} data-frame>
      <button ref={opener} type="button" className={styles.menu} aria-label={text.menu} onClick={openMenu}>
        <Icon name="menu" size={20} />
      </button>
      <UnitSwitcher />
      <AsAt />
      <button type="button" className={styles.search} onClick={() => setSearching(true)}>
        <Icon name="search" />
        <span>{text.search}</span>
        <kbd>Ctrl K</kbd>
      </button>
      <Popup
        label={text.account}
        className={styles.account}
        align="end"
        button={
          <>
            <b>{initials(fullName)}</b>
            <span className="unseen">{text.account}</span>
          </>
        }
      >
        {(close) => (
          <Suspense fallback={<Waiting lines={3} />}>
            <AccountPanel close={close} />
          </Suspense>
        )}
      </Popup>
      {helping && (
        <Suspense>
          <Shortcuts close={() => setHelping(false)} />
        </Suspense>
      )}
      {searching && QuickSearch && <QuickSearch close={() => setSearching(false)} />}
    </header>
  );
}

/** First letter of the given name after that of the family name, as people sign. */
const initials = (name: string) => {
  const words = name.trim().split(/\s+/);
  return `${words[0]?.[0] ?? ''}${words.length > 1 ? (words.at(-1)?.[0] ?? '') : ''}`.toUpperCase();
};

/** Where a letter is text and no shortcut. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
