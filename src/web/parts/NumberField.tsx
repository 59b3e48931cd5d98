import { TextInput } from '@mantine/core';
import { useState } from 'react';

interface Props {
  label: string;
  value: number | null;
  /** Called with each whole number that is typed; null for none, and while what stands there is no number. */
  onNumber: (value: number | null) => void;
  error?: string | undefined;
  required?: boolean;
}

/** A whole number, not below nought. */
export function NumberField({ label, value, onNumber, error, required = false }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const shown = typed ?? (value === null ? '' : String(value));
  const broken = shown.trim() !== '' && !/^\d{1,9}$/.test(shown.trim());
  return (
    <TextInput
      label={label}
      inputMode="numeric"
      autoComplete="off"
      withAsterisk={required}
      data-broken={broken}
      value={shown}
      error={error}
      onBlur={() => {
        if (!broken) setTyped(null);
      }}
      onChange={({ currentTarget: { value: text } }) => {
        setTyped(text);
        onNumber(/^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : null);
      }}
    />
  );
}
