import { Link } from '@tanstack/react-router';
import { type ReactNode, useEffect } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { LawFaults } from '../../../web/parts/LawFaults.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useRight, useSignedIn } from '../../../web/session.ts';
import { unitKinds } from '../../organisation/organisation.labels.ts';
import styles from './Start.module.css';
import { startText } from './start.text.ts';

/** From an empty installation to one that offices can use; what is done is read from the record itself. */
export function Start() {
  const text = useText(startText);
  const format = useFormat();
  const nameOf = useNames();
  const { home } = useSignedIn();
  const mayImport = useRight('imports.run');
  const units = useGet<{ rows: unknown[] }>('/units', { parent: home?.id }, { enabled: home !== null });
  const accounts = useGet<{ total: number }>('/accounts', { limit: 1 });
  // Whether the guide is still offered is told with the session.
  useEffect(() => void queryClient.invalidateQueries({ queryKey: ['session'] }), []);
  const error = units.error ?? accounts.error;
  if (error) return <Failure whole error={error} />;
  if (!accounts.data || (home && !units.data)) return <Waiting lines={8} />;
  const below = units.data?.rows.length ?? 0;
  const people = accounts.data.total;
  return (
    <Page title={text.title} about={text.about}>
      <LawFaults />
      <ol className={styles.steps}>
        <Step done={home !== null} number={1} title={text.federation}>
          {home && (
            <p>
              <Link to="/units/$id" params={{ id: String(home.id) }}>
                {text.federationDone(home.name, nameOf(unitKinds, home.kind))}
              </Link>
            </p>
          )}
        </Step>
        <Step done={below > 0} number={2} title={text.units}>
          <p>{below > 0 ? text.unitsDone(format.count(below)) : text.unitsHint}</p>
          <div className={styles.ways}>
            {mayImport && <Link to="/imports">{text.unitsImport}</Link>}
            {mayImport && (
              <a href="/api/import-templates/units" download>
                {text.unitsTemplate}
              </a>
            )}
            {home && (
              <Link to="/units/$id/new" params={{ id: String(home.id) }}>
                {text.unitsHand}
              </Link>
            )}
          </div>
        </Step>
        <Step done={people > 1} number={3} title={text.accounts}>
          <p>{people > 1 ? text.accountsDone(format.count(people)) : text.accountsHint}</p>
          <div className={styles.ways}>
            <Link to="/accounts/new">{text.accountsList}</Link>
          </div>
        </Step>
      </ol>
      {below > 0 && people > 1 && (
        <Notice tone="met">
          {text.ready} {text.next}: {mayImport && <Link to="/imports">{text.nextPeople}</Link>}
          {mayImport && ', '}
          <Link to="/units">{text.nextTree}</Link>.
        </Notice>
      )}
    </Page>
  );
}

function Step({
  done,
  number,
  title,
  children,
}: {
  done: boolean;
  number: number;
  title: string;
  children: ReactNode;
}) {
  const text = useText(startText);
  return (
    <li className={done ? styles.done : undefined}>
      <span className={styles.mark}>{done ? <Icon name="check" /> : number}</span>
      <div>
        <h2>
          {title}
          <small>{done ? text.done : text.todo}</small>
        </h2>
        {children}
      </div>
    </li>
  );
}
