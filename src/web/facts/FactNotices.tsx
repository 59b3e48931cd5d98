import type { FactField, FactValues } from '../../gate/fact.ts';
import { useFormat } from '../format.ts';
import { useText } from '../language.ts';
import { Notice } from '../parts/State.tsx';
import { useSignedIn } from '../session.ts';
import { FactDiff } from './FactDiff.tsx';
import { factsText } from './facts.text.ts';

export type Other =
  | { gone: true }
  | {
      gone: false;
      by: string;
      at: string;
      fields: readonly FactField[];
      before: FactValues;
      after: FactValues;
    };

/** What another made of the row meanwhile. */
export function Met({ other }: { other: Other }) {
  const text = useText(factsText);
  const format = useFormat();
  if (other.gone)
    return (
      <Notice tone="refused" role="alert">
        {text.conflictGone}
      </Notice>
    );
  return (
    <Notice tone="waiting" role="alert">
      <p>{text.conflict(other.by, format.instant(other.at))}</p>
      <FactDiff fields={other.fields} before={other.before} after={other.after} />
    </Notice>
  );
}

interface EffectProps {
  standing: boolean;
  changed: readonly FactField[];
  values: FactValues;
  windowed: boolean;
}

/** From which day it will hold, said before it is saved. */
export function Effect({ standing, changed, values, windowed }: EffectProps) {
  const text = useText(factsText);
  const format = useFormat();
  const { today } = useSignedIn();
  const { fromOn } = values;
  if (!windowed || typeof fromOn !== 'string') return null;
  if (standing) return changed.some(({ key }) => key === 'fromOn') ? <p>{text.startMoves}</p> : null;
  const day = format.day(fromOn);
  return (
    <p>
      {fromOn > today
        ? text.effectiveFuture(day)
        : fromOn < today
          ? text.effectivePast(day)
          : text.effective(day)}
    </p>
  );
}
