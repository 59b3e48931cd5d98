import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiProblem } from '../api.ts';
import { useLanguage, useText } from '../language.ts';
import { webText } from '../web.text.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './State.module.css';

/** What stands where a page has nothing to show: what belongs here, and the next step. */
export function Empty({
  icon = 'file',
  title,
  children,
}: {
  icon?: IconName;
  title: string;
  children?: ReactNode;
}) {
  return (
    <div className={styles.state}>
      <span className={styles.picture}>
        <Icon name={icon} size={28} />
      </span>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.more}>{children}</div>}
    </div>
  );
}

/** Lines where the words will stand, said once to those who listen. */
export function Waiting({ lines = 6 }: { lines?: number }) {
  const text = useText(webText);
  return (
    <div className={styles.waiting} role="status">
      <span className="unseen">{text.loading}</span>
      {[...Array(lines).keys()].map((line) => (
        <span key={line} className={styles.line} />
      ))}
    </div>
  );
}

const sentenceOf = (error: unknown, language: 'vi' | 'en') =>
  error instanceof ApiProblem
    ? error.sentence(language)
    : error instanceof Error
      ? error.message
      : String(error);

/** What happened, in the server's own sentence, and a way to ask again. */
export function Failure({
  error,
  retry,
  whole = false,
}: {
  error: unknown;
  retry?: () => void;
  /** Whether it stands in place of the whole page, whose title it then is. */
  whole?: boolean;
}) {
  const text = useText(webText);
  const language = useLanguage();
  const Title = whole ? 'h1' : 'p';
  // Asking again brings nothing that is not there.
  const missing = error instanceof ApiProblem && error.wire.status === 404;
  return (
    <div className={styles.state} role="alert">
      <span className={`${styles.picture} ${styles.refused}`}>
        <Icon name="warn" size={28} />
      </span>
      <Title className={styles.title}>{missing ? text.missing : text.failed}</Title>
      <div className={styles.more}>
        <p>{sentenceOf(error, language)}</p>
        {retry && !missing && (
          <Button variant="default" size="sm" onClick={retry}>
            {text.retry}
          </Button>
        )}
      </div>
    </div>
  );
}

/** One sentence beside what it is about. */
export function Notice({
  tone,
  children,
  role,
}: {
  tone: 'met' | 'refused' | 'waiting' | 'plain';
  children: ReactNode;
  role?: 'alert' | 'status';
}) {
  const icon = { met: 'check', refused: 'refuse', waiting: 'question', plain: 'file' } as const;
  return (
    <div className={`${styles.notice} ${styles[tone] ?? ''}`} role={role}>
      <Icon name={icon[tone]} />
      <div>{children}</div>
    </div>
  );
}
