import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useText } from '../language.ts';
import { Close } from '../parts/Close.tsx';
import { Icon, type IconName } from '../parts/Icon.tsx';
import { useSignedIn } from '../session.ts';
import { webText } from '../web.text.ts';
import styles from './Rail.module.css';

/** The chain in its order; only what can be opened stands here, by the rights of whoever looks. */
const entries = [
  { to: '/', word: 'glance', icon: 'glance', right: 'indicators.read' },
  { to: '/units', word: 'units', icon: 'tree', right: 'organisation.read' },
  { to: '/people', word: 'people', icon: 'people', right: 'cadres.read' },
  { to: '/reports', word: 'reports', icon: 'report', right: 'reports.read' },
  { to: '/imports', word: 'imports', icon: 'upload', right: 'imports.read' },
  { to: '/accounts', word: 'accounts', icon: 'person', right: 'access.read' },
] as const satisfies readonly (EntryProps & { right: string })[];

interface EntryProps {
  to: string;
  word: keyof typeof webText.vi &
    ('glance' | 'units' | 'people' | 'reports' | 'imports' | 'accounts' | 'start');
  icon: IconName;
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

function Entry({ to, word, icon }: EntryProps) {
  const text = useText(webText);
  return (
    <li>
      <Link to={to} activeOptions={{ exact: to === '/', includeSearch: false }} className={styles.entry}>
        <Icon name={icon} />
        {text[word]}
      </Link>
    </li>
  );
}
