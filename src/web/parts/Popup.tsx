import { type ReactNode, useEffect, useRef, useState } from 'react';
import styles from './Popup.module.css';

interface Props {
  label: string;
  button: ReactNode;
  className?: string | undefined;
  align?: 'start' | 'end';
  children: (close: () => void) => ReactNode;
}

/** A button that opens a panel below it; Escape, a click elsewhere or leaving by Tab closes it. */
export function Popup({ label, button, className, align = 'start', children }: Props) {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    opener.current?.focus();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears Escape from what it holds
    <div
      ref={whole}
      className={styles.whole}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) close();
      }}
    >
      <button
        ref={opener}
        type="button"
        className={className}
        aria-expanded={open}
        aria-haspopup="dialog"
        onClick={() => setOpen(!open)}
      >
        {button}
      </button>
      {open && (
        <div
          role="dialog"
          aria-label={label}
          className={`${styles.panel} ${align === 'end' ? styles.end : ''}`}
        >
          {children(close)}
        </div>
      )}
    </div>
  );
}
