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
] as const satisfies readonly { to: string; word: keyof typeof webText.vi; icon: IconName; right: string }[];

export function Rail({ open, close }: { open: boolean; close: () => void }) {
  const text = useText(webText);
  const { rights } = useSignedIn();
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
          {entries
            .filter(({ right }) => rights.includes(right))
            .map(({ to, word, icon }) => (
              <li key={to}>
                <Link
                  to={to}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                  className={styles.entry}
                >
                  <Icon name={icon} />
                  {text[word]}
                </Link>
              </li>
            ))}
        </ul>
      </nav>
    </>
  );
}
