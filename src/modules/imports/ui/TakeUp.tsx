import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Button, Checkbox, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { Day } from '../../../lib/days.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import styles from './Imports.module.css';
import type { ImportDetail } from './job.ts';
import { wizardText } from './wizard.text.ts';

/** Goes on with the files of an import that failed or was stopped, for another unit or day where that was the fault. */
export function TakeUp({ job }: { job: ImportDetail }) {
  const text = useText(wizardText);
  const language = useLanguage();
  const navigate = useNavigate();
  const [asOf, setAsOf] = useState<Day | null>(job.asOf);
  const send = useMutation<{ job: number }, ApiProblem, FormData>({
    mutationFn: (fields) =>
      api.post<{ job: number }>(`/imports/${job.id}/answers`, {
        dryRun: true,
        unit: String(fields.get('unit')),
        asOf,
        createUnits: fields.has('createUnits'),
      }),
    onSuccess: (next) => void navigate({ to: '/imports/$id', params: { id: String(next.job) } }),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (asOf) send.mutate(new FormData(event.currentTarget));
  };
  return (
    <form className={styles.sheet} onSubmit={submit} aria-label={text.takeUp}>
      <p className={styles.quiet}>{text.takeUpHint}</p>
      <div className={styles.fields}>
        <TextInput name="unit" label={text.unit} defaultValue={job.unit} required />
        <DayField label={text.asOf} value={asOf} onDay={setAsOf} />
        <div className={styles.checks}>
          <Checkbox name="createUnits" label={text.createUnits} defaultChecked={job.createUnits} />
        </div>
      </div>
      {send.error && (
        <Notice tone="refused" role="alert">
          {send.error.sentence(language)}
        </Notice>
      )}
      <Button type="submit" size="sm" loading={send.isPending} disabled={!asOf}>
        {text.takeUp}
      </Button>
    </form>
  );
}
