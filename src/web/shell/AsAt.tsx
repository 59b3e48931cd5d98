import { lazy, Suspense } from 'react';
import { useFormat } from '../format.ts';
import { useText } from '../language.ts';
import { Icon } from '../parts/Icon.tsx';
import { Popup } from '../parts/Popup.tsx';
import { Waiting } from '../parts/State.tsx';
import { useScope } from '../scope.ts';
import { webText } from '../web.text.ts';
import styles from './AsAt.module.css';

const DayPanel = lazy(() => import('./DayPanel.tsx'));

/** The day that governs every page: always in sight, tinted when it is not today, kept in the address. */
export function AsAt() {
  const text = useText(webText);
  const format = useFormat();
  const { asOf, elsewhen } = useScope();
  const shown = format.day(asOf);
  return (
    <Popup
      label={text.asAtChange}
      className={`${styles.day} ${elsewhen ? styles.elsewhen : ''}`}
      align="end"
      button={
        <>
          <Icon name="day" />
          <span className={styles.word}>{text.asAt}</span>
          <b>{shown}</b>
          {!elsewhen && <span className={styles.today}>({text.asAtToday})</span>}
          <span className="unseen">, {text.asAtChange}</span>
        </>
      }
    >
      {(close) => (
        <Suspense fallback={<Waiting lines={3} />}>
          <DayPanel close={close} />
        </Suspense>
      )}
    </Popup>
  );
}
