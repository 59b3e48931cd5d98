import { Button } from '@mantine/core';
import { useState } from 'react';
import { useText } from '../../../web/language.ts';
import styles from './Accounts.module.css';
import { accountsText } from './accounts.text.ts';

/** A password that is shown once, to be copied or read aloud. */
export function Secret({ words }: { words: string }) {
  const text = useText(accountsText);
  const [copied, setCopied] = useState(false);
  return (
    <span className={styles.secret}>
      <code>{words}</code>
      <Button
        variant="default"
        size="xs"
        onClick={() => void navigator.clipboard?.writeText(words).then(() => setCopied(true))}
      >
        {copied ? text.copied : text.copy}
      </Button>
    </span>
  );
}
