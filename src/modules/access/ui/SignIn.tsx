import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, lazy, Suspense } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Notice, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { enter, type Session } from '../../../web/session.ts';
import { accessText } from './access.text.ts';
import { Door, wordsOf } from './Door.tsx';

const SetUp = lazy(() => import('./SetUp.tsx').then(({ SetUp: screen }) => ({ default: screen })));

interface Setup {
  empty: boolean;
  /** How far the demo is loaded, 0 to 1; null where none is being loaded. */
  loading: number | null;
}

/** The first thing anybody sees; where no account exists yet, the way to make the first. */
export function SignIn() {
  const setup = useGet<Setup>('/setup', {}, { every: (now) => (now?.loading == null ? false : 1_000) });
  if (setup.data?.empty) {
    return (
      <Suspense fallback={<Waiting />}>
        <SetUp />
      </Suspense>
    );
  }
  return <Form loading={setup.data?.loading ?? null} />;
}

function Form({ loading }: Pick<Setup, 'loading'>) {
  const text = useText(accessText);
  const language = useLanguage();
  const format = useFormat();
  const signIn = useMutation<Session, ApiProblem, Record<string, string>>({
    mutationFn: (given) => api.post<Session>('/session', given),
    onSuccess: enter,
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    signIn.mutate(wordsOf(event.currentTarget));
  };
  return (
    <Door title={text.signIn}>
      <form onSubmit={submit}>
        {loading !== null && (
          <Notice tone="waiting" role="status">
            {text.loading(format.count(Math.round(100 * loading)))}
          </Notice>
        )}
        {signIn.error && (
          <Notice tone="refused" role="alert">
            {signIn.error.sentence(language)}
          </Notice>
        )}
        <TextInput
          name="login"
          label={text.login}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          autoFocus
        />
        <PasswordInput
          name="password"
          label={text.password}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': text.show }}
          required
        />
        <Button type="submit" loading={signIn.isPending} fullWidth>
          {text.signIn}
        </Button>
        <p>{text.forgotten}</p>
      </form>
    </Door>
  );
}
