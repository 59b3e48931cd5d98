import { type ReactNode, useEffect } from 'react';
import { useText } from '../language.ts';
import { webText } from '../web.text.ts';
import styles from './Page.module.css';

interface Props {
  title: string;
  /** One line below the title: what, where, when. */
  about?: ReactNode;
  /** Actions, at the far side of the title. */
  side?: ReactNode;
  children: ReactNode;
}

/** A page's title, also in the browser's tab, and what stands beside it. */
export function Page({ title, about, side, children }: Props) {
  const { product } = useText(webText);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  return (
    <>
      <div className={styles.head}>
        <div>
          <h1>{title}</h1>
          {about && <p>{about}</p>}
        </div>
        {side && <div className={styles.side}>{side}</div>}
      </div>
      {children}
    </>
  );
}
