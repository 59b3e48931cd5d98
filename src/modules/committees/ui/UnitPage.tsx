import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { Tabs } from '../../../web/parts/Tabs.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { unitKinds } from '../../organisation/organisation.labels.ts';
import type { UnitPage as Unit } from '../../organisation/organisation.schema.ts';
import { Remaining } from './Remaining.tsx';
import { UnitActions } from './UnitActions.tsx';
import { UnitBelow } from './UnitBelow.tsx';
import { UnitHistory } from './UnitHistory.tsx';
import { UnitOverview } from './UnitOverview.tsx';
import styles from './UnitPage.module.css';
import { UnitPosts } from './UnitPosts.tsx';
import { UnitDeeds } from './unit.deeds.tsx';
import { unitsText } from './units.text.ts';

/** The parts of a unit's page; those about people only for who may read of people. */
const tabs = [
  { key: 'overview', Part: UnitOverview, people: false },
  { key: 'staff', Part: UnitPosts, people: true },
  { key: 'below', Part: UnitBelow, people: false },
  { key: 'history', Part: UnitHistory, people: false },
] as const;

/** A unit as it stood on the day: what it is, who serves in it, what stands below it, what it has been. */
export function UnitPage() {
  const { id } = useParams({ from: '/units/$id' });
  const { asOf } = useScope();
  const { data, error, refetch } = useGet<Unit>(`/units/${id}`, { asOf }, { keep: true });
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={10} />;
  return <Whole unit={data} />;
}

function Whole({ unit }: { unit: Unit }) {
  const text = useText(unitsText);
  const format = useFormat();
  const nameOf = useNames();
  const navigate = useNavigate();
  const { asOf, elsewhen } = useScope();
  const mayReadPeople = useRight('cadres.read');
  const { tab } = useSearch({ from: '/units/$id' });
  const shown = tabs.filter(({ people }) => mayReadPeople || !people);
  const current = shown.find(({ key }) => key === tab) ?? shown[0]!;
  return (
    <UnitDeeds unit={unit}>
      <Page
        title={unit.name}
        about={
          <>
            {unit.path.map((step) => (
              <Fragment key={step.id}>
                {step.within ? (
                  <Link to="/units/$id" params={{ id: String(step.id) }}>
                    {step.name}
                  </Link>
                ) : (
                  step.name
                )}
                {' › '}
              </Fragment>
            ))}
            {[nameOf(unitKinds, unit.kind), unit.code && `${text.code} ${unit.code}`, standing()]
              .filter(Boolean)
              .join(' · ')}
          </>
        }
        side={<UnitActions unit={unit} />}
      >
        <div className={styles.notes}>
          {unit.toOn !== null && unit.toOn <= asOf && (
            <Notice tone="waiting">
              {text.hasEnded(format.day(unit.toOn))}{' '}
              {unit.successor && (
                <>
                  {text.succeededBy}{' '}
                  <Link to="/units/$id" params={{ id: String(unit.successor.id) }}>
                    {unit.successor.name}
                  </Link>
                </>
              )}
            </Notice>
          )}
          {unit.toOn !== null && unit.toOn > asOf && (
            <Notice tone="waiting">{text.willEnd(format.day(unit.toOn))}</Notice>
          )}
          {unit.fromOn > asOf && <Notice tone="waiting">{text.notYet(format.day(unit.fromOn))}</Notice>}
          <Remaining unit={unit.id} />
          {elsewhen && <Notice tone="plain">{text.asOnTheDay(format.day(asOf))}</Notice>}
        </div>
        <Tabs
          label={text.parts}
          tabs={shown.map(({ key }) => ({ key, name: text[`tab_${key}`] }))}
          chosen={current.key}
          choose={(key) =>
            void navigate({
              to: '/units/$id',
              params: { id: String(unit.id) },
              search: { tab: key },
              replace: true,
              resetScroll: false,
            })
          }
        >
          <current.Part unit={unit} />
        </Tabs>
      </Page>
    </UnitDeeds>
  );

  function standing() {
    return `${text.from.toLowerCase()} ${format.day(unit.fromOn)}`;
  }
}
