import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent, ReactNode } from 'react';
import type { ApiProblem } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { queryClient } from '../../../web/query.ts';
import { FormDialog } from '../../regulations/ui/FormParts.tsx';
import styles from './Case.module.css';
import { caseText } from './case.text.ts';

interface Props {
  title: string;
  /** Its word on the button; the usual one where nothing is said. */
  deed?: string;
  close: () => void;
  send: () => Promise<unknown>;
  children: (fault: (path: string) => string | undefined) => ReactNode;
}

/** A form over a case: what is refused stays to be put right, what is written refreshes the page. */
export function CaseForm({ title, deed, close, send, children }: Props) {
  const text = useText(caseText);
  const language = useLanguage();
  const save = useMutation<unknown, ApiProblem>({
    mutationFn: send,
    onSuccess: () => {
      void queryClient.invalidateQueries();
      close();
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const broken = event.currentTarget.querySelector<HTMLElement>('[data-broken=true]');
    if (broken) broken.focus();
    else save.mutate();
  };
  return (
    <FormDialog title={title} close={close}>
      <form className={styles.form} onSubmit={submit} noValidate>
        {children((path) => save.error?.field(path, language))}
        {save.error && (
          <div className={styles.whole}>
            <Notice tone="refused" role="alert">
              {save.error.sentence(language)}
            </Notice>
          </div>
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={save.isPending}>
            {deed ?? text.send}
          </Button>
          <Button variant="default" onClick={close}>
            {text.cancel}
          </Button>
        </div>
      </form>
    </FormDialog>
  );
}

export interface CitedPaper {
  number: string;
  signedOn: string | null;
  issuer: string;
}
export const noPaper: CitedPaper = { number: '', signedOn: null, issuer: '' };
/** As the server takes it; null where nothing was typed. */
export const citedPaper = ({ number, signedOn, issuer }: CitedPaper) =>
  number.trim() === '' && signedOn === null
    ? null
    : { number: number.trim() || null, signedOn, issuer: issuer.trim() || null };

interface PaperProps {
  value: CitedPaper;
  set: (paper: CitedPaper) => void;
  fault: (path: string) => string | undefined;
  required?: boolean;
  label?: string;
}

/** The paper on which something rests, as it is printed. */
export function PaperFields({ value, set, fault, required = false, label }: PaperProps) {
  const text = useText(caseText);
  return (
    <>
      <TextInput
        label={label ?? text.number}
        withAsterisk={required}
        autoComplete="off"
        value={value.number}
        error={fault('document.number') ?? fault('document')}
        onChange={({ currentTarget }) => set({ ...value, number: currentTarget.value })}
      />
      <DayField
        label={text.signedOn}
        required={required}
        value={value.signedOn}
        onDay={(signedOn) => set({ ...value, signedOn })}
        error={fault('document.signedOn')}
      />
      <TextInput
        label={text.issuer}
        autoComplete="off"
        value={value.issuer}
        onChange={({ currentTarget }) => set({ ...value, issuer: currentTarget.value })}
      />
    </>
  );
}
