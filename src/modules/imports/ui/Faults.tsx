import { Button } from '@mantine/core';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { usePages } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import { fieldNames } from '../imports.fields.labels.ts';
import type { FaultGroup as Group } from '../imports.schema.ts';
import type { Draft } from './draft.ts';
import { FaultGroup } from './FaultGroup.tsx';
import { Forget } from './Forget.tsx';
import type { ImportDetail } from './job.ts';
import styles from './Wizard.module.css';
import { wizardText } from './wizard.text.ts';

/** What is wrong in the workbooks, the same faults together, to be put right in place. */
export function Faults({ job, draft }: { job: ImportDetail; draft: Draft }) {
  const text = useText(wizardText);
  const format = useFormat();
  const mayRun = useRight('imports.run');
  const found = usePages<{ rows: Group[]; total: number; next: string | null }>(
    `/imports/${job.id}/faults`,
    {},
  );
  const groups = found.data?.pages.flatMap(({ rows }) => rows) ?? [];
  const total = found.data?.pages[0]?.total ?? 0;
  return (
    <>
      <section className={styles.sheet}>
        <div>
          <h2>{text.faults}</h2>
          <p className={styles.quiet}>{text.faultsHint}</p>
        </div>
        {found.error && <Failure error={found.error} retry={() => void found.refetch()} />}
        {found.isPending && <Waiting lines={4} />}
        {found.data && total === 0 && <Notice tone="met">{text.noFaults}</Notice>}
        {groups.map((group) => (
          <FaultGroup key={group.key} group={group} draft={draft} mayRun={mayRun} />
        ))}
        {found.hasNextPage && (
          <Button
            variant="default"
            size="sm"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            {text.moreFaults(format.count(total - groups.length))}
          </Button>
        )}
      </section>
      {/* Last, since what grows with each fix must not push what is being fixed. */}
      <Fixed job={job} draft={draft} mayRun={mayRun} />
    </>
  );
}

/** What is read otherwise than the workbooks say, with a way back. */
function Fixed({ job, draft, mayRun }: { job: ImportDetail; draft: Draft; mayRun: boolean }) {
  const text = useText(wizardText);
  const format = useFormat();
  const nameOf = useNames();
  const { cells, values } = draft.corrections;
  const met = job.result?.fixed ?? [];
  const known = met.filter(({ memory }) => memory !== null);
  const cellsOf = (field: string, value: string) =>
    met.find((one) => one.field === field && one.value === value)?.cells ?? 0;
  if (cells.length + values.length + known.length === 0) return null;
  const countOf = (field: string, value: string) => {
    const count = cellsOf(field, value);
    return count > 0 && <small>{text.inCells(format.count(count))}</small>;
  };
  const line = (field: string, value: string, to: string | null) => (
    <>
      {nameOf(fieldNames, field)}: <del>{value}</del> →{' '}
      {to === null ? <em>{text.leaveOut}</em> : <ins>{to}</ins>} {countOf(field, value)}
    </>
  );
  return (
    <section className={styles.sheet}>
      <h2>{text.fixed}</h2>
      <ul className={styles.fixed}>
        {values.map(({ field, value, to, remember }) => (
          <li key={`${field} ${value}`}>
            <span>
              {line(field, value, to)} {remember && <span className={styles.mark}>{text.willRemember}</span>}
            </span>
            {mayRun && (
              <button type="button" className={styles.word} onClick={() => draft.unfixValue(field, value)}>
                {text.unfix}
                <span className="unseen"> {value}</span>
              </button>
            )}
          </li>
        ))}
        {known.map(({ field, value, to, memory }) => (
          <li key={memory}>
            <span>
              {line(field, value, to)} <span className={styles.mark}>{text.remembered}</span>
            </span>
            {mayRun && <Forget id={memory!} what={value} />}
          </li>
        ))}
        {cells.map(({ to, ...at }) => (
          <li key={`${at.file} ${at.sheet} ${at.row} ${at.column}`}>
            <span>
              {at.file}, {at.sheet}, {at.column === null ? text.row(String(at.row)) : `${at.column}${at.row}`}{' '}
              → {to === null ? <em>{text.leaveOut}</em> : <ins>{to}</ins>}
            </span>
            {mayRun && (
              <button type="button" className={styles.word} onClick={() => draft.fixCell(at, undefined)}>
                {text.unfix}
                <span className="unseen"> {at.row}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
