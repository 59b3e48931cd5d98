import { TextInput } from '@mantine/core';
import { type Ref, useState } from 'react';
import { type Day, showDay } from '../../lib/days.ts';
import { parseDay } from '../format.ts';
import { useText } from '../language.ts';
import { webText } from '../web.text.ts';

interface Props {
  label: string;
  description?: string;
  /** Null where none need be given. */
  value: Day | null;
  /** Called with each whole day that is typed. */
  onDay: (day: Day | null) => void;
  inputRef?: Ref<HTMLInputElement>;
}

/** A day typed the Vietnamese way, dd/mm/yyyy; what is no day says so beside the field. */
export function DayField({ label, description, value, onDay, inputRef }: Props) {
  const text = useText(webText);
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const empty = value === null && typed?.trim() === '';
  const wrong = typed !== null && !empty && parseDay(typed) === null;
  return (
    <TextInput
      {...(inputRef ? { ref: inputRef } : {})}
      label={label}
      description={description}
      value={typed ?? (value ? showDay(value) : '')}
      inputMode="numeric"
      placeholder="dd/mm/yyyy"
      autoComplete="off"
      error={wrong && left ? text.badDay : undefined}
      onBlur={() => setLeft(true)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        setLeft(false);
        onDay(parseDay(currentTarget.value));
      }}
    />
  );
}
