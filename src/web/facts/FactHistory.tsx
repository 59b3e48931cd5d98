import type { FactKind, FactValues, FactVersions } from '../../gate/fact.ts';
import { useFormat } from '../format.ts';
import { useText } from '../language.ts';
import { Failure, Waiting } from '../parts/State.tsx';
import { useGet } from '../query.ts';
import { FactClosed } from './FactClosed.tsx';
import { FactDiff } from './FactDiff.tsx';
import styles from './Facts.module.css';
import { factsText } from './facts.text.ts';
import { changedFields } from './merging.ts';

/** What was believed of a fact: each version with what it made other, by whom, until when. */
export function FactHistory({ kind, id, subject }: { kind: FactKind; id: number; subject: string }) {
  const text = useText(factsText);
  const format = useFormat();
  const { data, error, refetch } = useGet<FactVersions>(`${kind.path}/${id}/versions`, {}, { fresh: true });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={4} />;
  return (
    <>
      <FactClosed kind={kind} person={{ id: data.personId, name: subject, sensitive: data.sensitive }} />
      <ol className={styles.versions}>
        {data.versions.map(({ values, recorded, reason, until }, index) => {
          const before = (data.versions[index + 1]?.values ?? null) as FactValues | null;
          const ended = until
            ? index === 0
              ? text.goneSince(until.by, format.instant(until.at))
              : text.believedUntil(until.by, format.instant(until.at))
            : text.standing;
          return (
            <li key={recorded.at}>
              <p>
                <b>{text.recordedBy(recorded.by, format.instant(recorded.at))}</b>
                <span>{ended}</span>
                {reason && <span>{text.because(reason)}</span>}
              </p>
              <FactDiff
                fields={
                  before
                    ? changedFields(kind.fields, before, values as FactValues)
                    : kind.fields.filter(({ key }) => (values[key] ?? null) !== null)
                }
                before={before}
                after={values as FactValues}
              />
            </li>
          );
        })}
      </ol>
    </>
  );
}
