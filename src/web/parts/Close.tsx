import type { Ref } from 'react';
import { useText } from '../language.ts';
import { webText } from '../web.text.ts';
import styles from './Close.module.css';
import { Icon } from './Icon.tsx';

interface Props {
  close: () => void;
  label?: string;
  /** Where it stands in what it closes. */
  className?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
}

/** The cross that closes a panel. */
export function Close({ close, label, className, ref }: Props) {
  const text = useText(webText);
  return (
    <button ref={ref} type="button" className={`${styles.close} ${className ?? ''}`} onClick={close}>
      <Icon name="close" />
      <span className="unseen">{label ?? text.close}</span>
    </button>
  );
}
