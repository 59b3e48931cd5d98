import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { enter, type Session, useSignedIn } from '../../../web/session.ts';
import { accessText } from './access.text.ts';
import styles from './Door.module.css';
import { Door, wordsOf } from './Door.tsx';
import { NewPassword } from './NewPassword.tsx';

/** A password of one's own: demanded at the first sign-in, else from the account's menu. */
export function ChangePassword() {
  const text = useText(accessText);
  const language = useLanguage();
  const session = useSignedIn();
  const [differs, setDiffers] = useState(false);
  const change = useMutation<Session | undefined, ApiProblem, Record<string, string>>({
    mutationFn: async ({ current, next }) => {
      await api.put('/session/password', { current, next });
      return api.get<Session>('/session');
    },
    onSuccess: (after) => enter(after ?? null),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = wordsOf(event.currentTarget);
    setDiffers(given.next !== given.repeat);
    if (given.next === given.repeat) change.mutate(given);
  };
  const form = (
    <form onSubmit={submit}>
      {session.mustChange && <p>{text.changeDemanded}</p>}
      {change.error && (
        <Notice tone="refused" role="alert">
          {change.error.sentence(language)}
        </Notice>
      )}
      {change.isSuccess && (
        <Notice tone="met" role="status">
          {text.changed}
        </Notice>
      )}
      <PasswordInput
        name="current"
        label={text.current}
        autoComplete="current-password"
        visibilityToggleButtonProps={{ 'aria-label': text.show }}
        required
      />
      <NewPassword
        name="next"
        label={text.next}
        error={change.error?.field('next', language)}
        differs={differs}
      />
      <Button type="submit" loading={change.isPending} fullWidth>
        {text.save}
      </Button>
    </form>
  );
  if (session.mustChange) return <Door title={text.change}>{form}</Door>;
  return (
    <Page title={text.change}>
      <div className={styles.sheet}>{form}</div>
    </Page>
  );
}
