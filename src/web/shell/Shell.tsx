import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useText } from '../language.ts';
import { webText } from '../web.text.ts';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

/** The frame around every page: the chain on the left, what governs the page on top. */
export function Shell() {
  const text = useText(webText);
  const [menu, setMenu] = useState(false);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever another page opens
  useEffect(() => setMenu(false), [path]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {text.skip}
      </a>
      <Rail open={menu} close={() => setMenu(false)} />
      <TopBar openMenu={() => setMenu(true)} />
      <main id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
