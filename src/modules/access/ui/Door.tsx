import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/ActionIcon.css';
import type { ReactNode } from 'react';
import { speak, useLanguage, useText } from '../../../web/language.ts';
import { languageNames, webText } from '../../../web/web.text.ts';
import styles from './Door.module.css';

/** The quiet page around sign-in, first set-up and a demanded change of password. */
export function Door({ title, children }: { title: string; children: ReactNode }) {
  const text = useText(webText);
  const language = useLanguage();
  const other = language === 'vi' ? 'en' : 'vi';
  return (
    <div className={styles.door}>
      <main className={styles.sheet}>
        <p className={styles.product}>
          <img src="/icon.svg" alt="" width="36" height="36" />
          <b>{text.product}</b>
        </p>
        <h1>{title}</h1>
        {children}
      </main>
      <footer className={styles.foot}>
        <p>{text.promise}</p>
        <button type="button" lang={other} onClick={() => speak(other)}>
          {languageNames[other]}
        </button>
      </footer>
    </div>
  );
}

/** What stands in the fields of a form, by name. */
export const wordsOf = (form: HTMLFormElement): Record<string, string> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]));
