import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { FactValues } from '../../../gate/fact.ts';
import type { ApiProblem } from '../../../web/api.ts';
import { api } from '../../../web/api.ts';
import styles from '../../../web/facts/Facts.module.css';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Changes } from '../../../web/parts/Changes.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { standingUnder } from '../../organisation/organisation.kinds.labels.ts';
import type { UnitKind } from '../../organisation/organisation.labels.ts';
import type { UnitPage as Unit } from '../../organisation/organisation.schema.ts';
import type { EventTrial } from '../committees.unitevents.schema.ts';
import { formsText } from './unit.forms.text.ts';

/** What an event would do, or why it would be refused, before it is saved. */
export function EventEffect({ unit, event, values }: { unit: Unit; event: string; values: FactValues }) {
  const text = useText(formsText);
  const format = useFormat();
  const language = useLanguage();
  const { asOf } = useScope();
  const given = { ...values, kind: event, unitId: unit.id };
  const { data, error } = useQuery<EventTrial, ApiProblem>({
    queryKey: ['/unit-event-trials', given],
    queryFn: () => api.post<EventTrial>('/unit-event-trials', given),
    staleTime: 0,
    gcTime: 0,
  });
  const other = typeof values.otherUnitId === 'number' ? values.otherUnitId : undefined;
  const above = useGet<Unit>(
    `/units/${other}`,
    { asOf },
    { enabled: event === 'moved' && other !== undefined },
  );
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting lines={3} />;
  if (data.refused)
    return (
      <div className={styles.whole}>
        <Notice tone="refused" role="alert">
          {data.refused[language]}
        </Notice>
      </div>
    );
  const unusual =
    above.data && standingUnder(unit.kind as UnitKind, above.data.kind as UnitKind) === 'unusual';
  const people = data.fullTime + data.partTime;
  const follow = event === 'moved' || event === 'merged';
  return (
    <div className={styles.whole}>
      {unusual && <Notice tone="waiting">{text.unusual}</Notice>}
      {event !== 'ended' && (data.units > 0 || people > 0) && (
        <Notice tone="plain">
          {follow &&
            text[event === 'merged' ? 'followBelow' : 'follow'](
              format.count(data.units),
              format.count(data.fullTime),
              format.count(data.partTime),
            )}
          {event === 'split' && text.nobodyMoves}
          {event === 'renamed' && text.nameOnly}
        </Notice>
      )}
      <Unplaced of={data.unplaced} />
      <h3>{text.effect}</h3>
      <Changes changes={data.changes} titled={false} />
      {data.more && <p>{text.moreChanges}</p>}
    </div>
  );
}

/** Whom the end of a unit leaves without a place, by name: placing them is an officer's decision. */
function Unplaced({ of: { fullTime, partTime, posts, holders } }: { of: EventTrial['unplaced'] }) {
  const text = useText(formsText);
  const format = useFormat();
  if (posts === 0) return null;
  return (
    <Notice tone="waiting">
      <p>{text.unplaced(format.count(fullTime), format.count(partTime), format.count(posts))}</p>
      <ul>
        {holders.map(({ personId, fullName, postName }) => (
          <li key={`${personId} ${postName}`}>
            <Link to="/people/$id" params={{ id: String(personId) }} target="_blank">
              {fullName}
            </Link>{' '}
            · {postName}
          </li>
        ))}
        {posts > holders.length && <li>{text.unplacedMore(format.count(posts - holders.length))}</li>}
      </ul>
      <p>{text.placeThem}</p>
    </Notice>
  );
}
