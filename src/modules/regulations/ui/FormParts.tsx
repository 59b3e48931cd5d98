import { NativeSelect } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { Code } from '../../../lib/codes.ts';
import { useLanguage } from '../../../web/language.ts';
import { Close } from '../../../web/parts/Close.tsx';
import { Dialog } from '../../../web/parts/Dialog.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import styles from './Dialogs.module.css';

interface SelectProps {
  label: string;
  options: readonly Code[];
  value: string | null;
  set: (value: string | null) => void;
  error?: string | undefined;
  /** What stands for none; without it the first of the options is what is meant. */
  none?: string;
}

/** One of a list of codes. */
export function CodeSelect({ label, options, value, set, error, none }: SelectProps) {
  const language = useLanguage();
  return (
    <NativeSelect
      label={label}
      error={error}
      rightSection={<Icon name="down" size={14} />}
      value={value ?? ''}
      onChange={({ currentTarget }) => set(currentTarget.value || null)}
      data={[
        ...(none === undefined ? [] : [{ value: '', label: none }]),
        ...options.map((one) => ({ value: one.code, label: one[language] })),
      ]}
    />
  );
}

interface ChecksProps {
  legend: string;
  options: readonly Code[];
  value: readonly string[];
  set: (value: string[]) => void;
  error?: string | undefined;
}

/** Any of a list of codes. */
export function CodeChecks({ legend, options, value, set, error }: ChecksProps) {
  const language = useLanguage();
  const fault = useId();
  return (
    <fieldset aria-describedby={error ? fault : undefined}>
      <legend>{legend}</legend>
      <div className={styles.checks}>
        {options.map((one) => (
          <label key={one.code}>
            <input
              type="checkbox"
              checked={value.includes(one.code)}
              onChange={({ currentTarget }) =>
                set(currentTarget.checked ? [...value, one.code] : value.filter((code) => code !== one.code))
              }
            />
            {one[language]}
          </label>
        ))}
      </div>
      {error && (
        <p id={fault} className={styles.error}>
          {error}
        </p>
      )}
    </fieldset>
  );
}

/** A form over the page; Escape and the cross leave it. */
export function FormDialog({
  title,
  close,
  children,
}: {
  title: string;
  close: () => void;
  children: ReactNode;
}) {
  return (
    <Dialog label={title} close={close} className={styles.large}>
      <div className={styles.dialog}>
        <header>
          <h2>{title}</h2>
          <Close close={close} />
        </header>
        {children}
      </div>
    </Dialog>
  );
}
