import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { useScope } from '../../../web/scope.ts';
import { unitEventKinds } from '../../organisation/organisation.labels.ts';
import type { UnitPage as Unit } from '../../organisation/organisation.schema.ts';
import styles from './UnitPage.module.css';
import { unitsText } from './units.text.ts';

type Dated = { fromOn: string | null; toOn: string | null };

/** What the unit was called, under whom it stood, what happened to it and by which decision. */
export function UnitHistory({ unit }: { unit: Unit }) {
  const text = useText(unitsText);
  const format = useFormat();
  const nameOf = useNames();
  const { asOf } = useScope();
  const window = ({ fromOn, toOn }: Dated) =>
    `${fromOn ? format.day(fromOn) : text.always} – ${toOn ? format.day(toOn) : text.ongoing}`;
  const paper = (document: Unit['names'][number]['document']) =>
    document?.number ? text.documentOf(document.number, format.day(document.signedOn)) : '';
  const holds = ({ fromOn, toOn }: Dated) =>
    (fromOn === null || fromOn <= asOf) && (toOn === null || toOn > asOf);
  const state = (one: Dated) =>
    holds(one) ? <b key="state">{text.onThatDay}</b> : one.fromOn && one.fromOn > asOf ? text.later : '';
  return (
    <>
      <section className={styles.sheet}>
        {unit.events.length === 0 ? (
          <>
            <h2>{text.events}</h2>
            <p className={styles.quiet}>{text.noPast}</p>
          </>
        ) : (
          <FactTable
            title={text.events}
            heads={[text.day, text.event, text.other, text.document, text.note, text.state]}
            rows={unit.events.map((one) => ({
              key: String(one.id),
              cells: [
                format.day(one.effectiveOn),
                nameOf(unitEventKinds, one.kind),
                one.otherUnitId !== null && one.otherUnitName ? (
                  <Link key="other" to="/units/$id" params={{ id: String(one.otherUnitId) }}>
                    {one.otherUnitName}
                  </Link>
                ) : (
                  ''
                ),
                paper(one.document),
                one.note,
                one.effectiveOn > asOf ? text.later : '',
              ],
            }))}
          />
        )}
      </section>
      <section className={styles.sheet}>
        <FactTable
          title={text.history}
          heads={[text.window, text.name, text.document, text.state]}
          rows={unit.names.map((one) => ({
            key: String(one.id),
            cells: [window(one), one.name, paper(one.document), state(one)],
          }))}
        />
      </section>
      {unit.parents.length > 0 && (
        <section className={styles.sheet}>
          <FactTable
            title={text.parents}
            heads={[text.window, text.parent, text.state]}
            rows={unit.parents.map((one) => ({
              key: `${one.id} ${one.fromOn}`,
              cells: [
                window(one),
                <Link key="parent" to="/units/$id" params={{ id: String(one.id) }}>
                  {one.name}
                </Link>,
                state(one),
              ],
            }))}
          />
        </section>
      )}
      {unit.quotas.length > 0 && (
        <section className={styles.sheet}>
          <FactTable
            title={text.quotas}
            heads={[text.year, text.granted, text.document]}
            counts={[1]}
            rows={unit.quotas.map(({ year, quota, document }) => ({
              key: String(year),
              cells: [String(year), format.count(quota), paper(document)],
            }))}
          />
        </section>
      )}
    </>
  );
}
