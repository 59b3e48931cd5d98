import { Link } from '@tanstack/react-router';
import type { FactValues } from '../../../gate/fact.ts';
import { api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Popup } from '../../../web/parts/Popup.tsx';
import { useRight, useSignedIn } from '../../../web/session.ts';
import {
  countsForm,
  detailsForm,
  type EventForm,
  eventForms,
  quotaForm,
} from '../../organisation/organisation.forms.labels.ts';
import { kindsUnder } from '../../organisation/organisation.kinds.labels.ts';
import type { UnitKind } from '../../organisation/organisation.labels.ts';
import type { UnitPage as Unit } from '../../organisation/organisation.schema.ts';
import { EventEffect } from './EventEffect.tsx';
import styles from './UnitPage.module.css';
import { type Deed, useDeeds } from './unit.deeds.tsx';
import { formsText } from './unit.forms.text.ts';
import { unitsText } from './units.text.ts';

/** Where one goes from a unit, and what one may do to it. */
export function UnitActions({ unit }: { unit: Unit }) {
  const text = useText(unitsText);
  const forms = useText(formsText);
  const language = useLanguage();
  const mayRead = useRight('cadres.read');
  const { today } = useSignedIn();
  const { may, open } = useDeeds();
  const about = String(unit.id);
  const called = unit.names.find(({ toOn }) => toOn === null)?.name;
  const event = (kind: EventForm): Deed => {
    const read: FactValues = kind === 'renamed' && called ? { was: called } : {};
    return {
      kind: eventForms[kind],
      about: `${about} ${kind}`,
      proposed: {
        ...(kind === 'renamed' && { name: called ?? unit.name }),
        ...(kind === 'split' && { unitKind: unit.kind }),
      },
      send: (told) => api.post('/unit-events', { ...told, ...read, kind, unitId: unit.id }),
      beside: (values) => <EventEffect unit={unit} event={kind} values={{ ...values, ...read }} />,
    };
  };
  const was = { kind: unit.kind, code: unit.code, sector: unit.sector };
  const others: [string, Deed][] = [
    [
      forms.addQuota,
      {
        kind: quotaForm,
        about,
        proposed: { year: Number(today.slice(0, 4)) },
        send: ({ year, ...told }) => api.put(`/units/${unit.id}/quotas/${year}`, told),
      },
    ],
    [
      forms.addCounts,
      {
        kind: countsForm,
        about,
        send: (told) => api.put(`/units/${unit.id}/statement`, { ...told, sector: null, sectorText: null }),
      },
    ],
    [
      forms.edit,
      {
        kind: detailsForm,
        about,
        proposed: was,
        correcting: true,
        send: (told) => api.put(`/units/${unit.id}/details`, { ...was, ...told, was }),
      },
    ],
  ];
  const entry = (name: string, deed: Deed, close: () => void) => (
    <li key={name}>
      <button
        type="button"
        onClick={() => {
          close();
          open(deed);
        }}
      >
        {name}
      </button>
    </li>
  );
  return (
    <>
      {mayRead && (
        <>
          <Link to="/people" search={{ unit: unit.id }} className={styles.action}>
            {text.people}
          </Link>
          <Link to="/forecasts" search={{ unit: unit.id }} className={styles.action}>
            {text.forecast}
          </Link>
        </>
      )}
      <Link to="/units" search={{ at: unit.id }} className={styles.action}>
        {text.showInTree}
      </Link>
      <Link to="/units/chart" search={{ root: unit.id }} className={styles.action}>
        {text.chart}
      </Link>
      {may && (
        <Popup
          label={forms.record}
          className={styles.action}
          align="end"
          button={
            <>
              {forms.record}
              <Icon name="down" size={14} />
            </>
          }
        >
          {(close) => (
            <ul className={styles.menu}>
              {unit.toOn === null &&
                (Object.keys(eventForms) as EventForm[]).map((kind) =>
                  entry(eventForms[kind][language], event(kind), close),
                )}
              {others.map(([name, deed]) => entry(name, deed, close))}
              {unit.toOn === null && kindsUnder(unit.kind as UnitKind).length > 0 && (
                <li>
                  <Link to="/units/$id/new" params={{ id: String(unit.id) }}>
                    {forms.addBelow}
                  </Link>
                </li>
              )}
            </ul>
          )}
        </Popup>
      )}
    </>
  );
}
