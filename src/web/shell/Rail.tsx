import { Link, useLocation } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '../language.ts';
import { Close } from '../parts/Close.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useSignedIn } from '../session.ts';
import { webText } from '../web.text.ts';
import { entries } from './entries.ts';
import styles from './Rail.module.css';

interface EntryProps {
  to: string;
  word: (typeof entries)[number]['word'] | 'start';
  icon: IconName;
  /** Pages that belong to the entry beside its own. */
  also?: string;
}

export function Rail({ open, close }: { open: boolean; close: () => void }) {
  const text = useText(webText);
  const { rights, starting } = useSignedIn();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (open) first.current?.focus();
  }, [open]);
  return (
    <>
      {open && <div className={styles.veil} onPointerDown={close} />}
      <nav
        className={`${styles.rail} ${open ? styles.open : ''}`}
        aria-label={text.chain}
        onKeyDown={({ key }) => {
          if (key === 'Escape') close();
        }}
      >
        <Close ref={first} close={close} label={text.closeMenu} className={styles.close} />
        <Link to="/" className={styles.product}>
          <img src="/icon.svg" alt="" width="26" height="26" />
          {text.product}
        </Link>
        <ul>
          {starting && <Entry to="/start" word="start" icon="check" />}
          {entries
            .filter(({ right }) => rights.includes(right))
            .map(({ right: _, ...entry }) => (
              <Entry key={entry.to} {...entry} />
            ))}
        </ul>
      </nav>
    </>
  );
}

function Entry({ to, word, icon, also }: EntryProps) {
  const text = useText(webText);
  const { pathname } = useLocation();
  const beside = also !== undefined && pathname.startsWith(also);
  return (
    <li>
      <Link
        to={to}
        activeOptions={{ exact: to === '/', includeSearch: false }}
        className={`${styles.entry} ${beside ? 'active' : ''}`}
        {...(beside ? { 'aria-current': 'page' as const } : {})}
      >
        <Icon name={icon} />
        {text[word]}
      </Link>
    </li>
  );
}
