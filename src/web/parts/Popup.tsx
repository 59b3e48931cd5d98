import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import styles from './Popup.module.css';

interface Props {
  label: string;
  button: ReactNode;
  className?: string | undefined;
  align?: 'start' | 'end';
  /** Whether it stands open when it comes, with the focus on its first field. */
  opened?: boolean;
  children: (close: () => void) => ReactNode;
}

/** A button that opens a panel below it; Escape, a click elsewhere or leaving by Tab closes it. */
export function Popup({ label, button, className, align = 'start', opened = false, children }: Props) {
  const [open, setOpen] = useState(opened);
  const whole = useRef<HTMLDivElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [beyond, setBeyond] = useState(false);
  const [above, setAbove] = useState(false);

  // A panel that would stand out of the window's right edge hangs from its button's right edge instead.
  // One that would stand out below, with room above, stands over it.
  useLayoutEffect(() => {
    const shown = open ? panel.current?.getBoundingClientRect() : undefined;
    const { clientWidth, clientHeight } = document.documentElement;
    const room = opener.current?.getBoundingClientRect().top ?? 0;
    setBeyond((shown?.right ?? 0) > clientWidth);
    setAbove(shown !== undefined && shown.bottom > clientHeight && shown.height + 12 < room);
  }, [open]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes
  useEffect(() => {
    if (opened) panel.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, []);

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
          ref={panel}
          role="dialog"
          aria-label={label}
          className={`${styles.panel} ${align === 'end' || beyond ? styles.end : ''} ${above ? styles.above : ''}`}
        >
          {children(close)}
        </div>
      )}
    </div>
  );
}
