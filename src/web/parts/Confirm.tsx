import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ApiProblem } from '../api.ts';
import { useLanguage, useText } from '../language.ts';
import { webText } from '../web.text.ts';
import styles from './Dialog.module.css';
import { Dialog } from './Dialog.tsx';
import { Notice } from './State.tsx';

interface Props {
  /** The question, naming what it is about. */
  title: string;
  /** What follows from it. */
  children: ReactNode;
  /** The deed in one word, on its button. */
  deed: string;
  dangerous?: boolean;
  busy?: boolean;
  error?: ApiProblem | null;
  confirm: () => void;
  close: () => void;
}

/** Asks once more before what cannot simply be taken back; leaving it is the first choice. */
export function Confirm({
  title,
  children,
  deed,
  dangerous = false,
  busy = false,
  error,
  confirm,
  close,
}: Props) {
  const text = useText(webText);
  const language = useLanguage();
  return (
    <Dialog label={title} close={close}>
      <div className={styles.ask}>
        <h2>{title}</h2>
        <div>{children}</div>
        {error && (
          <Notice tone="refused" role="alert">
            {error.sentence(language)}
          </Notice>
        )}
        <div className={styles.answers}>
          <Button variant="default" size="sm" onClick={close} autoFocus>
            {text.leave}
          </Button>
          <Button
            size="sm"
            loading={busy}
            onClick={confirm}
            {...(dangerous ? { variant: 'outline', color: 'red' } : {})}
          >
            {deed}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
