import { Link, useParams } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Facts, FactTable } from '../../../web/parts/Facts.tsx';
import { Figure } from '../../../web/parts/Figure.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { ownershipSectors, unitEventKinds, unitKinds } from '../organisation.labels.ts';
import type { UnitPage as Unit, UnitRow } from '../organisation.schema.ts';
import styles from './UnitPage.module.css';
import { unitsText } from './units.text.ts';

/** A unit: what it is on the day, what stands below it, and what it has been. */
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
  const figure = (of: string, value: number | null) => <Figure of={of} value={value} unit={unit.id} />;
  return (
    <Page
      title={unit.name}
      about={
        <>
          {unit.path.map((step) => (
            <Fragment key={step.id}>
              <Link to="/units/$id" params={{ id: String(step.id) }}>
                {step.name}
              </Link>
              {' › '}
            </Fragment>
          ))}
          {nameOf(unitKinds, unit.kind)}
        </>
      }
      side={
        <>
          <Link to="/people" search={{ unit: unit.id }} className={styles.action}>
            {text.people}
          </Link>
          <Link to="/" search={{ unit: unit.id }} className={styles.action}>
            {text.glance}
          </Link>
        </>
      }
    >
      <section className={styles.sheet}>
        <Facts
          facts={[
            [text.members, figure('organisation.members', unit.members)],
            [text.women, format.count(unit.femaleMembers)],
            [text.workers, format.count(unit.workers)],
            [text.quota, figure('staffing.quota', unit.quota)],
            [text.sector, nameOf(ownershipSectors, unit.sector)],
            [text.code, unit.code],
            [text.from, format.day(unit.fromOn)],
          ]}
        />
      </section>
      {unit.hasChildren && <Below unit={unit} />}
      <Past unit={unit} />
    </Page>
  );
}

/** The units directly below, as many as a page holds at ease; the tree has them all. */
function Below({ unit }: { unit: Unit }) {
  const text = useText(unitsText);
  const format = useFormat();
  const { asOf } = useScope();
  const { data } = useGet<{ rows: UnitRow[] }>('/units', { parent: unit.id, asOf });
  if (!data) return <Waiting lines={3} />;
  return (
    <section className={styles.sheet}>
      <FactTable
        title={`${text.below} (${format.count(data.rows.length)})`}
        heads={[text.name, text.members, text.women, text.workers]}
        counts={[1, 2, 3]}
        rows={data.rows.slice(0, 200).map((row) => ({
          key: String(row.id),
          cells: [
            <Link key="name" to="/units/$id" params={{ id: String(row.id) }}>
              {row.name}
            </Link>,
            format.count(row.members),
            format.count(row.femaleMembers),
            format.count(row.workers),
          ],
        }))}
      />
    </section>
  );
}

function Past({ unit }: { unit: Unit }) {
  const text = useText(unitsText);
  const format = useFormat();
  const nameOf = useNames();
  const window = (fromOn: string | null, toOn: string | null) =>
    `${fromOn ? format.day(fromOn) : text.always} – ${toOn ? format.day(toOn) : text.ongoing}`;
  const paper = (document: Unit['names'][number]['document']) =>
    document?.number ? text.documentOf(document.number, format.day(document.signedOn)) : '';
  return (
    <div className={styles.past}>
      {unit.counts.length > 0 && (
        <section className={styles.sheet}>
          <FactTable
            title={text.counts}
            heads={[text.day, text.workers, text.members, text.women, text.committee]}
            counts={[1, 2, 3, 4]}
            rows={unit.counts.map((one) => ({
              key: one.countedOn,
              cells: [
                format.day(one.countedOn),
                format.count(one.workers),
                format.count(one.members),
                format.count(one.femaleMembers),
                format.count(one.committeeSize),
              ],
            }))}
          />
        </section>
      )}
      {unit.quotas.length > 0 && (
        <section className={styles.sheet}>
          <FactTable
            title={text.quotas}
            heads={[text.year, text.granted]}
            counts={[1]}
            rows={unit.quotas.map(({ year, quota }) => ({
              key: String(year),
              cells: [String(year), format.count(quota)],
            }))}
          />
        </section>
      )}
      {unit.posts.length > 0 && (
        <section className={styles.sheet}>
          <FactTable
            title={text.posts}
            heads={[text.post, text.window]}
            rows={unit.posts.map((post) => ({
              key: String(post.id),
              cells: [post.name, window(post.fromOn, post.toOn)],
            }))}
          />
        </section>
      )}
      {unit.departments.length > 0 && (
        <section className={styles.sheet}>
          <FactTable
            title={text.departments}
            heads={[text.name]}
            rows={unit.departments.map(({ id, name }) => ({
              key: String(id),
              cells: [
                <Link key="name" to="/units/$id" params={{ id: String(id) }}>
                  {name}
                </Link>,
              ],
            }))}
          />
        </section>
      )}
      <section className={styles.sheet}>
        <FactTable
          title={text.history}
          heads={[text.window, text.name, text.document]}
          rows={unit.names.map((one) => ({
            key: `${one.fromOn} ${one.name}`,
            cells: [window(one.fromOn, one.toOn), one.name, paper(one.document)],
          }))}
        />
      </section>
      <section className={styles.sheet}>
        {unit.events.length === 0 ? (
          <>
            <h2>{text.events}</h2>
            <p className={styles.quiet}>{text.noPast}</p>
          </>
        ) : (
          <FactTable
            title={text.events}
            heads={[text.day, text.event, text.other, text.note, text.document]}
            rows={unit.events.map((one, index) => ({
              key: String(index),
              cells: [
                format.day(one.effectiveOn),
                nameOf(unitEventKinds, one.kind),
                one.otherUnitName,
                one.note,
                paper(one.document),
              ],
            }))}
          />
        )}
      </section>
    </div>
  );
}
