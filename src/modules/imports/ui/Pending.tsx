import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useBlocker, useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Confirm } from '../../../web/parts/Confirm.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import type { Draft } from './draft.ts';
import type { ImportDetail } from './job.ts';
import styles from './Wizard.module.css';
import { wizardText } from './wizard.text.ts';

/** What was put right and not yet tried: run it, drop it, or be asked when leaving. */
export function Pending({ job, draft, drop }: { job: ImportDetail; draft: Draft; drop: () => void }) {
  const text = useText(wizardText);
  const language = useLanguage();
  const navigate = useNavigate();
  const sent = useRef(false);
  // After a written import answers alone are written at once, as they would have been with it; anything else is tried first.
  const dryRun = job.dryRun || draft.corrected;
  const run = useMutation<{ job: number }, ApiProblem>({
    mutationFn: () =>
      api.post<{ job: number }>(`/imports/${job.id}/answers`, {
        answers: draft.answers,
        dryRun,
        ...(draft.corrected ? { corrections: draft.corrections } : {}),
        ...(draft.asOf ? { asOf: draft.asOf } : {}),
      }),
    onSuccess: (next) => {
      sent.current = true;
      void navigate({ to: '/imports/$id', params: { id: String(next.job) } });
    },
  });
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => !sent.current && current.pathname !== next.pathname,
    enableBeforeUnload: () => !sent.current,
    withResolver: true,
  });
  return (
    <div className={styles.pending}>
      <span>{text.pending}</span>
      <Button size="sm" loading={run.isPending} onClick={() => run.mutate()}>
        {dryRun ? text.tryAgain : text.answerAndRun}
      </Button>
      <Button variant="default" size="sm" onClick={drop}>
        {text.drop}
      </Button>
      {run.error && (
        <Notice tone="refused" role="alert">
          {run.error.sentence(language)}
        </Notice>
      )}
      {leaving.status === 'blocked' && (
        <Confirm title={text.leaveAsk} deed={text.leaveDeed} confirm={leaving.proceed} close={leaving.reset}>
          {text.leaveTold}
        </Confirm>
      )}
    </div>
  );
}
