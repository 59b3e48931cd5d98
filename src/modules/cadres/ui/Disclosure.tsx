import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { SensitiveState } from '../../../lib/sensitive.labels.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import dialog from '../../../web/parts/Dialog.module.css';
import { Dialog } from '../../../web/parts/Dialog.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { queryClient } from '../../../web/query.ts';
import styles from './Disclosure.module.css';
import { disclosureText } from './disclosure.text.ts';

interface Props {
  person: { id: number; name: string; sensitive: SensitiveState };
  /** What stands there, for those who hear the button alone. */
  what: string;
  /** Shown before the button instead of the usual sentence: the last digits of a number. */
  instead?: string | undefined;
}

/** In the place of something sensitive: says that it is not shown, and opens it to who may and says why. */
export function Disclosure({ person, what, instead }: Props) {
  const text = useText(disclosureText);
  const [asking, setAsking] = useState(false);
  if (person.sensitive === 'refused') return <span className={styles.closed}>{text.refused}</span>;
  return (
    <span className={styles.closed}>
      {instead ?? text.closed}{' '}
      <button type="button" className={styles.see} onClick={() => setAsking(true)}>
        {text.see}
        <span className="unseen"> {what}</span>
      </button>
      {asking && <Reason person={person} close={() => setAsking(false)} />}
    </span>
  );
}

function Reason({ person, close }: { person: Props['person']; close: () => void }) {
  const text = useText(disclosureText);
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const good = reason.trim().length >= 3;
  const opened = useMutation<unknown, ApiProblem>({
    mutationFn: () => api.post(`/people/${person.id}/disclosures`, { reason }),
    onSuccess: () => {
      close();
      void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
  return (
    <Dialog label={text.title} close={close}>
      <form
        className={dialog.ask}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAsked(true);
          if (good) opened.mutate();
        }}
      >
        <h2>
          {text.title}: {person.name}
        </h2>
        <p>{text.hint}</p>
        <TextInput
          label={text.reason}
          withAsterisk
          autoComplete="off"
          value={reason}
          error={asked && !good ? text.needed : undefined}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {opened.error && (
          <Notice tone="refused" role="alert">
            {opened.error.sentence(language)}
          </Notice>
        )}
        <div className={dialog.answers}>
          <Button type="submit" size="sm" loading={opened.isPending}>
            {text.see}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
