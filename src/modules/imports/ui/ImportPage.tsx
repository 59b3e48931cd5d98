import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import { importSteps } from '../imports.labels.ts';
import { Changed } from './Changed.tsx';
import { type Draft, useDraft } from './draft.ts';
import { Faults } from './Faults.tsx';
import styles from './Imports.module.css';
import { importsText } from './imports.text.ts';
import { type ImportDetail, isUnderWay, openSteps, type Step, stepOf } from './job.ts';
import { Outcome } from './Outcome.tsx';
import { Pending } from './Pending.tsx';
import { Questions } from './Questions.tsx';
import { Recognised } from './Recognised.tsx';
import { StatedOn } from './StatedOn.tsx';
import { Steps } from './Steps.tsx';
import { TakeUp } from './TakeUp.tsx';
import { wizardText } from './wizard.text.ts';

/** One import, step by step: what its tables are, what is wrong in them, what it would change, what it has come to. */
export function ImportPage() {
  const text = useText(importsText);
  const wizard = useText(wizardText);
  const format = useFormat();
  const { id } = useParams({ from: '/imports/$id' });
  const { step } = useSearch({ from: '/imports/$id' });
  const {
    data: job,
    error,
    refetch,
  } = useGet<ImportDetail>(
    `/imports/${id}`,
    { brief: true },
    { every: (seen) => (seen && !isUnderWay(seen) ? false : 700) },
  );
  const over = job && !isUnderWay(job);
  useEffect(() => {
    if (!over) return;
    // Whatever was read before may be different now.
    void queryClient.invalidateQueries({
      predicate: ({ queryKey }) => !String(queryKey[0]).startsWith('/imports') && queryKey[0] !== 'session',
    });
    // The steps on the way are gone from the list, though it is not shown.
    void queryClient.invalidateQueries({ queryKey: ['/imports'], refetchType: 'all' });
  }, [over]);
  if (error && !job) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!job) return <Waiting />;
  const at = openSteps(job).find((one) => one === step) ?? stepOf(job);
  return (
    <Page
      title={text.job(id)}
      about={text.jobAbout(job.unit, format.day(job.asOf))}
      side={<Link to="/imports">{text.toImports}</Link>}
    >
      <Steps job={job} at={at} />
      {job.next !== null && (
        <div className={styles.outcome}>
          <Notice tone="plain">
            <Link to="/imports/$id" params={{ id: String(job.next) }}>
              {wizard.goneOn(String(job.next))}
            </Link>
          </Notice>
        </div>
      )}
      {isUnderWay(job) ? (
        <Progress job={job} />
      ) : job.state === 'done' && job.result ? (
        <Looked key={`${job.id} ${job.state}`} job={job} at={at} />
      ) : (
        <Failed job={job} />
      )}
    </Page>
  );
}

/** An import that has run: its steps, and what is put right in them. */
function Looked({ job, at }: { job: ImportDetail; at: Step }) {
  const [round, setRound] = useState(0);
  return <Drafted key={round} job={job} at={at} drop={() => setRound(round + 1)} />;
}

function Drafted({ job, at, drop }: { job: ImportDetail; at: Step; drop: () => void }) {
  const draft = useDraft(job.corrections);
  return (
    <>
      {at === 'recognised' && (
        <>
          <Recognised job={job} draft={draft} />
          <StatedOn job={job} draft={draft} />
        </>
      )}
      {at === 'faults' && (
        <>
          <Asked job={job} draft={draft} />
          <Faults job={job} draft={draft} />
        </>
      )}
      {at === 'trial' && (
        <>
          <Outcome job={job} unsaved={draft.changed} about={<StatedOn job={job} draft={draft} />} />
          <Changed job={job} />
        </>
      )}
      {at === 'result' && (
        <>
          <Outcome job={job} />
          <Asked job={job} draft={draft} />
          {!job.undoneAt && <Changed job={job} />}
        </>
      )}
      {/* With anything put right the trial at hand is of yesterday: the bar below leads on. */}
      {job.dryRun && !draft.changed && <Next job={job} at={at} />}
      {draft.changed && <Pending job={job} draft={draft} drop={drop} />}
    </>
  );
}

function Asked({ job, draft }: { job: ImportDetail; draft: Draft }) {
  const questions = job.result?.questions ?? [];
  return questions.length > 0 && <Questions questions={questions} draft={draft} />;
}

/** Leads on to the step after this one. */
function Next({ job, at }: { job: ImportDetail; at: Step }) {
  const text = useText(wizardText);
  const nameOf = useNames();
  const open = openSteps(job);
  const next = open[open.indexOf(at) + 1];
  return (
    next && (
      <p className={styles.next}>
        <Link
          to="/imports/$id"
          params={{ id: String(job.id) }}
          search={(before) => ({ ...before, step: next })}
          className={styles.action}
        >
          {text.next}: {nameOf(importSteps, next)}
        </Link>
      </p>
    )
  );
}

function Failed({ job }: { job: ImportDetail }) {
  const text = useText(importsText);
  const mayRun = useRight('imports.run');
  return (
    <>
      <div className={styles.outcome}>
        <Notice tone="refused" role="alert">
          <b>{job.state === 'cancelled' ? text.cancelled : text.failed}.</b> {job.message}
        </Notice>
      </div>
      {mayRun && <TakeUp job={job} />}
    </>
  );
}

function Progress({ job }: { job: ImportDetail }) {
  const text = useText(importsText);
  const format = useFormat();
  const stop = useMutation({ mutationFn: () => api.delete(`/imports/${job.id}`) });
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
