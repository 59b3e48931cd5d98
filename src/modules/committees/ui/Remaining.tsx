import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Notice } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import type { Remaining as Found } from '../committees.remaining.schema.ts';
import { unitsText } from './units.text.ts';

/** Whom the end of a unit left in their posts, with the way to their list; nothing where there is nobody. */
export function Remaining({ unit }: { unit: number | undefined }) {
  const text = useText(unitsText);
  const format = useFormat();
  const { asOf } = useScope();
  const mayRead = useRight('cadres.read');
  const { data } = useGet<Found>('/people-remaining', { unit, asOf }, { enabled: mayRead });
  if (!data || data.people === 0) return null;
  const people = text.remaining(format.count(data.people));
  return (
    <Notice tone="waiting">
      {data.units.every(({ below }) => below) ? (
        <Link to="/people" search={{ unit, unitEnded: 'true' }} preload={false}>
          {people}
        </Link>
      ) : (
        people
      )}
      {': '}
      {data.units.map((one, at) => (
        <span key={one.unitId}>
          {at > 0 && '; '}
          <Link to="/people" search={{ unit: one.unitId, unitEnded: 'true' }} preload={false}>
            {text.remainingIn(one.unitName, format.count(one.people), format.day(one.endedOn))}
          </Link>
        </span>
      ))}
      . {text.placeThem}
    </Notice>
  );
}
