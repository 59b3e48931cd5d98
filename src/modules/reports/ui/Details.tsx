import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { showDay } from '../../../lib/days.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { parseDay } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Notice } from '../../../web/parts/State.tsx';
import { webText } from '../../../web/web.text.ts';
import type { Kept } from '../reports.kept.schema.ts';
import { keptPageText } from './keptpage.text.ts';
import styles from './Reports.module.css';

/** What is given on signing: the number, the day, who signs. */
export function Details({ kept, saved }: { kept: Kept; saved: () => Promise<unknown> }) {
  const text = useText(keptPageText);
  const { badDay } = useText(webText);
  const language = useLanguage();
  const [wrong, setWrong] = useState(false);
  const { id, version, report } = kept;
  const write = useMutation<unknown, ApiProblem, Record<string, string | null>>({
    mutationFn: (given) => api.put(`/kept-reports/${id}`, { version, ...given }),
    onSuccess: saved,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    const given = (name: string) => String(fields.get(name) ?? '').trim() || null;
    const typed = given('signedOn');
    const signedOn = typed && parseDay(typed);
    setWrong(typed !== null && !signedOn);
    if (typed !== null && !signedOn) return;
    write.mutate({
      number: given('number'),
      signedOn,
      signer: given('signer'),
      signerPosition: given('signerPosition'),
    });
  };
  const refusedAt = (field: string) => write.error?.field(field, language);
  return (
    <details className={styles.details} open={write.isError || wrong || undefined}>
      <summary>{text.details}</summary>
      <form onSubmit={submit} className={styles.fields}>
        <TextInput
          name="number"
          label={text.number}
          placeholder={report.format === 'docx' ? `…${report.head.symbol}` : '…'}
          defaultValue={kept.number ?? ''}
          error={refusedAt('number')}
        />
        <TextInput
          name="signedOn"
          label={text.signedOn}
          placeholder="dd/mm/yyyy"
          inputMode="numeric"
          defaultValue={kept.signedOn ? showDay(kept.signedOn) : ''}
          error={wrong ? badDay : refusedAt('signedOn')}
        />
        <TextInput
          name="signerPosition"
          label={text.signerPosition}
          placeholder={report.signature.position}
          defaultValue={kept.signerPosition ?? ''}
          error={refusedAt('signerPosition')}
        />
        <TextInput
          name="signer"
          label={text.signer}
          placeholder={report.signature.name ?? ''}
          defaultValue={kept.signer ?? ''}
          error={refusedAt('signer')}
        />
        <Button type="submit" variant="default" loading={write.isPending}>
          {text.save}
        </Button>
        {write.error && (
          <Notice tone="refused" role="alert">
            {write.error.sentence(language)}
          </Notice>
        )}
      </form>
    </details>
  );
}
