import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Notice } from '../../../web/parts/State.tsx';
import { queryClient } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import type { ImportResult } from '../imports.schema.ts';
import { ImportChanges, ImportSheets } from './ImportSheets.tsx';
import styles from './Imports.module.css';
import { importsText } from './imports.text.ts';
import type { ImportDetail } from './job.ts';
import { ListedUnits } from './ListedUnits.tsx';

interface OutcomeProps {
  job: ImportDetail;
  unsaved?: boolean;
  /** What there is to know before the numbers. */
  about?: ReactNode;
}

/** What an import has come to, or as a trial run would come to, in a sentence and in numbers. */
export function Outcome({ job, unsaved = false, about }: OutcomeProps) {
  const { result } = job;
  if (!result) return null;
  const changed = Object.keys(result.created).length + Object.keys(result.updated).length > 0;
  return (
    <>
      <div className={styles.outcome}>
        <Verdict job={job} result={result} changed={changed} />
        <NotWritten job={job} />
        <Actions job={job} changed={changed} unsaved={unsaved} />
      </div>
      {about}
      <ListedUnits units={result.listedUnits} dryRun={result.dryRun} />
      <ImportChanges result={result} />
      <ImportSheets sheets={result.files} />
    </>
  );
}

/** In one sentence what the import has come to. */
function Verdict({ job, result, changed }: { job: ImportDetail; result: ImportResult; changed: boolean }) {
  const text = useText(importsText);
  const format = useFormat();
  if (job.undoneAt) return <Notice tone="plain">{text.undoneNotice(format.instant(job.undoneAt))}</Notice>;
  if (job.dryRun && job.next !== null) return <Notice tone="refused">{text.outdated}</Notice>;
  if (job.dryRun) return <Notice tone="waiting">{text.dryNotice}</Notice>;
  const waiting = result.questions.reduce((sum, { rows }) => sum + rows, 0);
  if (waiting > 0)
    return (
      <Notice tone="waiting">{text.waitNotice(format.count(job.accepted), format.count(waiting))}</Notice>
    );
  if (job.accepted === 0) return <Notice tone="refused">{text.nothingWritten}</Notice>;
  return (
    <Notice tone="met" role="status">
      {text.doneNotice(format.count(job.accepted))} {!changed && text.nothingNew}
    </Notice>
  );
}

/** How many rows stay out, with the way to where they are put right. */
function NotWritten({ job }: { job: ImportDetail }) {
  const text = useText(importsText);
  const format = useFormat();
  if (job.refused === 0 || job.undoneAt) return null;
  return (
    <Notice tone="refused">
      {text.notWritten(format.count(job.refused))} —{' '}
      <Link
        to="/imports/$id"
        params={{ id: String(job.id) }}
        search={(before) => ({ ...before, step: 'faults' })}
      >
        {text.seeWhy}
      </Link>
    </Notice>
  );
}

interface ActionProps {
  job: ImportDetail;
  changed: boolean;
  /** Whether something was put right since that this result knows nothing of. */
  unsaved: boolean;
}

function Actions({ job, changed, unsaved }: ActionProps) {
  const text = useText(importsText);
  const language = useLanguage();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const mayRun = useRight('imports.run');
  const mayUndo = useRight('imports.undo');
  const commit = useMutation<{ job: number }, ApiProblem>({
    mutationFn: () => api.post<{ job: number }>(`/imports/${job.id}/answers`, { answers: {}, dryRun: false }),
    onSuccess: (next) => void navigate({ to: '/imports/$id', params: { id: String(next.job) } }),
    // Somebody else may have gone on meanwhile: the page then leads there.
    onError: () => void queryClient.invalidateQueries({ queryKey: [`/imports/${job.id}`] }),
  });
  const undo = useMutation<unknown, ApiProblem>({
    mutationFn: () => api.post(`/imports/${job.id}/undoing`),
    onSuccess: () => {
      setAsking(false);
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  const error = commit.error ?? undo.error;
  return (
    <>
      {error && (
        <Notice tone="refused" role="alert">
          {error.sentence(language)}
        </Notice>
      )}
      <div className={styles.buttons}>
        {job.dryRun && mayRun && job.accepted > 0 && job.next === null && (
          <Button size="sm" loading={commit.isPending} disabled={unsaved} onClick={() => commit.mutate()}>
            {text.commit}
          </Button>
        )}
        {job.dryRun && unsaved && <span>{text.draftFirst}</span>}
        {!job.dryRun && !job.undoneAt && (
          <Link to="/" className={styles.action}>
            {text.seeGlance}
          </Link>
        )}
        {job.refused > 0 && (
          <a href={`/api/imports/${job.id}/error-workbook`} className={styles.action} download>
            {text.errorWorkbook}
          </a>
        )}
        {!job.dryRun && !job.undoneAt && changed && mayUndo && !asking && (
          <Button variant="default" size="sm" onClick={() => setAsking(true)}>
            {text.undo}
          </Button>
        )}
        {asking && (
          <span className={styles.asking} role="alert">
            {text.undoAsk}
            <Button
              color="red"
              variant="outline"
              size="sm"
              loading={undo.isPending}
              onClick={() => undo.mutate()}
            >
              {text.undoYes}
            </Button>
            <Button variant="default" size="sm" onClick={() => setAsking(false)}>
              {text.keep}
            </Button>
          </span>
        )}
      </div>
    </>
  );
}
