import { Button, useMantineColorScheme } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { api } from '../api.ts';
import { speak, useLanguage, useText } from '../language.ts';
import { enter, useSignedIn } from '../session.ts';
import { languageNames, webText } from '../web.text.ts';
import styles from './AccountPanel.module.css';

/** Who is signed in, the language, light or dark, the password and the way out. */
export default function AccountPanel({ close }: { close: () => void }) {
  const text = useText(webText);
  const language = useLanguage();
  const { fullName, login } = useSignedIn();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const leave = () => api.delete('/session').finally(() => enter(null));
  return (
    <div className={styles.panel}>
      <div>
        <b>{fullName}</b>
        <span>{login}</span>
      </div>
      <Choice
        name={text.language}
        value={language}
        options={[
          ['vi', languageNames.vi],
          ['en', languageNames.en],
        ]}
        choose={speak}
      />
      <Choice
        name={text.appearance}
        value={colorScheme}
        options={[
          ['auto', text.auto],
          ['light', text.light],
          ['dark', text.dark],
        ]}
        choose={setColorScheme}
      />
      <Link to="/password" onClick={close}>
        {text.changePassword}
      </Link>
      <Button variant="default" size="sm" onClick={leave}>
        {text.signOut}
      </Button>
    </div>
  );
}

interface ChoiceProps<V extends string> {
  name: string;
  value: V;
  options: readonly (readonly [V, string])[];
  choose: (value: V) => void;
}

function Choice<V extends string>({ name, value, options, choose }: ChoiceProps<V>) {
  return (
    <fieldset className={styles.choice}>
      <legend>{name}</legend>
      {options.map(([option, word]) => (
        <label key={option}>
          <input type="radio" name={name} checked={option === value} onChange={() => choose(option)} />
          <span>{word}</span>
        </label>
      ))}
    </fieldset>
  );
}
