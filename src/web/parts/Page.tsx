import { type ReactNode, useEffect } from 'react';
import { useText } from '../language.ts';
import { webText } from '../web.text.ts';
import styles from './Page.module.css';

interface Props {
  title: string;
  /** Right beside the title: what the page can be turned into. */
  menu?: ReactNode;
  /** One line below the title: what, where, when. */
  about?: ReactNode;
  /** Actions, at the far side of the title. */
  side?: ReactNode;
  children: ReactNode;
}

/** A page's title, also in the browser's tab, and what stands beside it. */
export function Page({ title, menu, about, side, children }: Props) {
  const { product } = useText(webText);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <>
      <div className={styles.head} data-page-head>
        <div>
          <div className={styles.title}>
            <h1>{title}</h1>
            {menu}
          </div>
          {about && <p>{about}</p>}
        </div>
        {side && <div className={styles.side}>{side}</div>}
      </div>
      {children}
    </>
  );
}
