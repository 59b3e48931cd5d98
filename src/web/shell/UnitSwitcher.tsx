import { lazy, Suspense } from 'react';
import type { UnitPage } from '../../modules/organisation/organisation.schema.ts';
import { shortUnitName } from '../../modules/organisation/organisation.short.labels.ts';
import { useText } from '../language.ts';
import { Icon } from '../parts/Icon.tsx';
import { Popup } from '../parts/Popup.tsx';
import { Waiting } from '../parts/State.tsx';
import { useGet } from '../query.ts';
import { useScope } from '../scope.ts';
import { useSignedIn } from '../session.ts';
import { webText } from '../web.text.ts';
import styles from './UnitSwitcher.module.css';

const UnitPanel = lazy(() => import('./UnitPanel.tsx'));

/** The unit every page is about, with the path above it. */
export function UnitSwitcher() {
  const text = useText(webText);
  const { unit, asOf } = useScope();
  const { home } = useSignedIn();
  const { data } = useGet<UnitPage>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined, keep: true });
  const name = data?.name ?? (home?.id === unit ? home?.name : undefined) ?? (unit ? '…' : text.noUnit);
  const above = data?.path.map((step) => step.name).join(' › ');
  return (
    <div className={styles.place}>
      <Popup
        label={text.changeUnit}
        className={styles.unit}
        button={
          <>
            <span className={styles.words}>
              {above && <span className={styles.path}>{above}</span>}
              <b className={styles.long}>{name}</b>
              <b className={styles.short} aria-hidden="true">
                {shortUnitName(name)}
              </b>
              <span className="unseen">, {text.changeUnit}</span>
            </span>
            <Icon name="down" size={16} />
          </>
        }
      >
        {(close) => (
          <Suspense fallback={<Waiting lines={4} />}>
            <UnitPanel close={close} />
          </Suspense>
        )}
      </Popup>
    </div>
  );
}
