import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import type { ImportResult } from '../imports.schema.ts';
import { ImportChanges, ImportSheets } from './ImportSheets.tsx';
import styles from './Imports.module.css';
import { importsText } from './imports.text.ts';
import { type ImportDetail, isUnderWay } from './job.ts';
import { Questions } from './Questions.tsx';

/** One import: its progress while it runs, then what became of every sheet, row and question. */
export function ImportPage() {
  const text = useText(importsText);
  const format = useFormat();
  const { id } = useParams({ from: '/imports/$id' });
  const {
    data: job,
    error,
    refetch,
  } = useGet<ImportDetail>(
    `/imports/${id}`,
    {},
    { every: (seen) => (seen && !isUnderWay(seen) ? false : 700) },
  );
  const over = job && !isUnderWay(job);
  useEffect(() => {
    // Whatever was read before may be different now.
    if (over)
      void queryClient.invalidateQueries({
        predicate: ({ queryKey }) =>
          !String(queryKey[0]).startsWith('/imports/') && queryKey[0] !== 'session',
      });
  }, [over]);
  if (error && !job) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!job) return <Waiting />;
  return (
    <Page
      title={text.job(id)}
      about={text.jobAbout(job.unit, format.day(job.asOf))}
      side={<Link to="/imports">{text.toImports}</Link>}
    >
      {isUnderWay(job) ? <Progress job={job} /> : <Outcome job={job} />}
    </Page>
  );
}

function Progress({ job }: { job: ImportDetail }) {
  const text = useText(importsText);
  const format = useFormat();
  const stop = useMutation({ mutationFn: () => api.post(`/imports/${job.id}/stop`) });
  const [began] = useState(() => ({ at: Date.now(), progress: job.progress }));
  const done = job.progress - began.progress;
  const left = done > 0.05 ? Math.ceil(((Date.now() - began.at) / 1000 / done) * (1 - job.progress)) : null;
  const percent = Math.round(100 * job.progress);
  return (
    <section className={styles.sheet}>
      <div className={styles.line}>
        <b>{job.state === 'waiting' ? text.waiting : text.running}</b>
        <span role="status">
          {format.count(percent)} %{left !== null && `, ${text.left(format.count(left))}`}
        </span>
      </div>
      <progress className={styles.progress} max={100} value={percent} aria-label={text.progress} />
      <p className={styles.quiet}>{text.mayLeave}</p>
      <Button
        variant="default"
        size="sm"
        loading={stop.isPending || stop.isSuccess}
        onClick={() => stop.mutate()}
      >
        {text.stop}
      </Button>
    </section>
  );
}

function Outcome({ job }: { job: ImportDetail }) {
  const text = useText(importsText);
  const { result } = job;
  if (!result || job.state !== 'done') {
    return (
      <Notice tone="refused" role="alert">
        <b>{job.state === 'cancelled' ? text.cancelled : text.failed}.</b> {job.message}
      </Notice>
    );
  }
  const changed = Object.keys(result.created).length + Object.keys(result.updated).length > 0;
  return (
    <>
      <div className={styles.outcome}>
        <Verdict job={job} result={result} changed={changed} />
        <Actions job={job} changed={changed} />
      </div>
      {result.questions.length > 0 && <Questions key={job.id} job={job.id} questions={result.questions} />}
      <ImportSheets sheets={result.files} />
      <ImportChanges result={result} />
    </>
  );
}

/** In one sentence what the import has come to. */
function Verdict({ job, result, changed }: { job: ImportDetail; result: ImportResult; changed: boolean }) {
  const text = useText(importsText);
  const format = useFormat();
  if (job.undoneAt) return <Notice tone="plain">{text.undoneNotice(format.instant(job.undoneAt))}</Notice>;
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

function Actions({ job, changed }: { job: ImportDetail; changed: boolean }) {
  const text = useText(importsText);
  const language = useLanguage();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const mayRun = useRight('imports.run');
  const mayUndo = useRight('imports.undo');
  const commit = useMutation<{ job: number }, ApiProblem>({
    mutationFn: () => api.post<{ job: number }>(`/imports/${job.id}/answers`, { answers: {}, dryRun: false }),
    onSuccess: (next) => void navigate({ to: '/imports/$id', params: { id: String(next.job) } }),
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
        {job.dryRun && mayRun && job.accepted > 0 && (
          <Button size="sm" loading={commit.isPending} onClick={() => commit.mutate()}>
            {text.commit}
          </Button>
        )}
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
