import { TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Confirm } from '../../../web/parts/Confirm.tsx';
import { DocumentRef } from '../../../web/parts/DocumentRef.tsx';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { useScope } from '../../../web/scope.ts';
import { nameForm } from '../../organisation/organisation.forms.labels.ts';
import { unitEventKinds } from '../../organisation/organisation.labels.ts';
import type { UnitPage as Unit } from '../../organisation/organisation.schema.ts';
import styles from './UnitPage.module.css';
import { useDeeds } from './unit.deeds.tsx';
import { formsText } from './unit.forms.text.ts';
import { unitsText } from './units.text.ts';

type Dated = { fromOn: string | null; toOn: string | null };

/** What the unit was called, under whom it stood, what happened to it and by which decision. */
export function UnitHistory({ unit }: { unit: Unit }) {
  const text = useText(unitsText);
  const format = useFormat();
  const nameOf = useNames();
  const forms = useText(formsText);
  const { asOf } = useScope();
  const { may, open, done } = useDeeds();
  const [undoing, setUndoing] = useState<Unit['events'][number]>();
  const window = ({ fromOn, toOn }: Dated) =>
    `${fromOn ? format.day(fromOn) : text.always} – ${toOn ? format.day(toOn) : text.ongoing}`;
  const paper = (document: Unit['names'][number]['document']) =>
    document && <DocumentRef document={document} />;
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
            {...(may && { tools: forms.tools })}
            rows={unit.events.map((one) => ({
              key: String(one.id),
              tools: may && (
                <button type="button" className={styles.link} onClick={() => setUndoing(one)}>
                  {forms.undo}
                  <span className="unseen">
                    {' '}
                    {nameOf(unitEventKinds, one.kind)} {format.day(one.effectiveOn)}
                  </span>
                </button>
              ),
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
          {...(may && { tools: forms.tools })}
          rows={unit.names.map((one) => ({
            key: String(one.id),
            tools: may && (
              <button
                type="button"
                className={styles.link}
                onClick={() =>
                  open({
                    kind: nameForm,
                    about: String(one.id),
                    proposed: { name: one.name },
                    correcting: true,
                    send: ({ name }) =>
                      api.post('/unit-name-corrections', { nameId: one.id, name, was: one.name }),
                  })
                }
              >
                {forms.correctName}
                <span className="unseen"> {one.name}</span>
              </button>
            ),
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
      {undoing && (
        <Undo
          event={undoing}
          close={() => setUndoing(undefined)}
          done={() => {
            setUndoing(undefined);
            done(forms.undone);
          }}
        />
      )}
    </>
  );
}

/** Asks why, and takes the event back with all that it wrote. */
function Undo({
  event,
  close,
  done,
}: {
  event: Unit['events'][number];
  close: () => void;
  done: () => void;
}) {
  const text = useText(formsText);
  const format = useFormat();
  const nameOf = useNames();
  const [reason, setReason] = useState('');
  const undoing = useMutation<unknown, ApiProblem>({
    mutationFn: () => api.post(`/unit-events/${event.id}/undoing`, { reason }),
    onSuccess: done,
  });
  return (
    <Confirm
      title={text.undoTitle(nameOf(unitEventKinds, event.kind), format.day(event.effectiveOn))}
      deed={text.undo}
      dangerous
      busy={undoing.isPending}
      error={undoing.error}
      confirm={() => {
        if (reason.trim()) undoing.mutate();
      }}
      close={close}
    >
      <p>{text.undoHint}</p>
      <TextInput
        label={text.reason}
        withAsterisk
        autoComplete="off"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </Confirm>
  );
}
