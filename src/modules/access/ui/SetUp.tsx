import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Notice } from '../../../web/parts/State.tsx';
import { enter, type Session } from '../../../web/session.ts';
import { rootKinds, unitKinds } from '../../organisation/organisation.labels.ts';
import { accessText } from './access.text.ts';
import { Door, wordsOf } from './Door.tsx';
import { NewPassword } from './NewPassword.tsx';

/** The first administrator and the federation's name; the account is signed in at once. */
export function SetUp() {
  const text = useText(accessText);
  const language = useLanguage();
  const [differs, setDiffers] = useState(false);
  const setUp = useMutation<Session, ApiProblem, Record<string, string>>({
    mutationFn: async ({ repeat: _, ...given }) => {
      await api.post('/setup', given);
      return api.post<Session>('/session', { login: given.login, password: given.password });
    },
    onSuccess: (session) => {
      // Where the guide stands that leads through the rest.
      history.replaceState(null, '', '/start');
      enter(session);
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = wordsOf(event.currentTarget);
    setDiffers(given.password !== given.repeat);
    if (given.password === given.repeat) setUp.mutate(given);
  };
  const wrong = (field: string) => setUp.error?.field(field, language);
  return (
    <Door title={text.setUp}>
      <form onSubmit={submit}>
        <p>{text.setUpHint}</p>
        {setUp.error && (
          <Notice tone="refused" role="alert">
            {setUp.error.sentence(language)}
          </Notice>
        )}
        <NativeSelect
          name="kind"
          label={text.kind}
          data={rootKinds.map((kind) => ({ value: kind, label: unitKinds[language](kind) }))}
          autoFocus
        />
        <TextInput
          name="federation"
          label={text.federation}
          description={text.federationHint}
          error={wrong('federation')}
          required
        />
        <TextInput
          name="fullName"
          label={text.fullName}
          autoComplete="name"
          error={wrong('fullName')}
          required
        />
        <TextInput
          name="login"
          label={text.login}
          description={text.loginHint}
          autoComplete="username"
          autoCapitalize="none"
          error={wrong('login')}
          required
        />
        <NewPassword name="password" label={text.password} error={wrong('password')} differs={differs} />
        <Button type="submit" loading={setUp.isPending} fullWidth>
          {text.create}
        </Button>
      </form>
    </Door>
  );
}
