import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import type { Against } from './paper.context.ts';
import styles from './Reports.module.css';
import { reportPageText } from './reportpage.text.ts';

interface Compared {
  before: { from: string; to: string; kept: { id: number; at: string } | null };
  values: Record<string, number | null>;
  entered: { units: { id: number; name: string }[]; values: Record<string, number> };
}

/** The figures of the last period, asked for where they are wanted. */
export function useAgainst(asked: Against['asked'] | undefined, wanted: boolean) {
  const { data, error, refetch } = useGet<Compared>(
    '/report-comparison',
    { ...asked },
    {
      enabled: wanted && asked !== undefined,
    },
  );
  const against = useMemo(
    () =>
      wanted && data && asked ? { values: data.values, entered: data.entered.values, asked } : undefined,
    [wanted, data, asked],
  );
  return { data: data && { ...data, against }, error, refetch };
}

/** Says what the figures are set against. */
export function Comparison({ against }: { against: ReturnType<typeof useAgainst> }) {
  const text = useText(reportPageText);
  const format = useFormat();
  const { data, error, refetch } = against;
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={1} />;
  const { from, to, kept } = data.before;
  const { units } = data.entered;
  const days = from === to ? text.day(format.day(to)) : text.days(format.day(from), format.day(to));
  return (
    <div className={styles.against}>
      <Notice tone="plain">
        {kept ? (
          <>
            {text.againstFrozen(days)}{' '}
            <Link to="/reports/kept/$id" params={{ id: String(kept.id) }}>
              {text.frozenOn(format.instant(kept.at))}
            </Link>
            .
          </>
        ) : (
          text.againstLive(days)
        )}{' '}
        {text.changesOpen}
      </Notice>
      {units.length > 0 && (
        <Notice tone="waiting">{text.entered(units.map(({ name }) => name).join(', '), units.length)}</Notice>
      )}
    </div>
  );
}
