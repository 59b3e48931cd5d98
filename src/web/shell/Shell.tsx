import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useText } from '../language.ts';
import { webText } from '../web.text.ts';
import { Rail } from './Rail.tsx';
import styles from './Shell.module.css';
import { TopBar } from './TopBar.tsx';

/** The frame around every page: the chain on the left, what governs the page on top. */
export function Shell() {
  const text = useText(webText);
  const [menu, setMenu] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const content = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the menu closes whenever another page opens
  useEffect(() => {
    setMenu(false);
    // What had the focus may have gone with the page before: then the keys begin at the new page.
    if (document.activeElement === document.body) content.current?.focus({ preventScroll: true });
  }, [path]);
  const closeMenu = () => {
    setMenu(false);
    opener.current?.focus();
  };
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {text.skip}
      </a>
      <Rail open={menu} close={closeMenu} />
      <TopBar opener={opener} openMenu={() => setMenu(true)} />
      <main ref={content} id="content" className={styles.content} tabIndex={-1}>
        <Outlet />
      </main>
      <Announcement />
    </div>
  );
}

/** Says the title of each page that comes, which who looks reads on the tab. */
function Announcement() {
  const [title, setTitle] = useState('');
  useEffect(() => {
    const watching = new MutationObserver(() => setTitle(document.title));
    watching.observe(document.querySelector('title')!, { childList: true });
    return () => watching.disconnect();
  }, []);
  return (
    <p className="unseen" aria-live="polite">
      {title}
    </p>
  );
}
