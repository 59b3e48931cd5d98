import { TextInput } from '@mantine/core';
import { type Ref, useState } from 'react';
import { type Day, type PartialDay, showDay } from '../../lib/days.ts';
import { parseDay, parsePartialDay } from '../format.ts';
import { useText } from '../language.ts';
import { webText } from '../web.text.ts';

interface Props {
  label: string;
  description?: string | undefined;
  /** Null where none is known or need be given. */
  value: Day | null;
  /** Called with each whole day that is typed; null for none, and while what stands there is no day. */
  onDay: (day: Day | null) => void;
  inputRef?: Ref<HTMLInputElement>;
  error?: string | undefined;
  required?: boolean;
  name?: string;
}
interface PartialProps extends Omit<Props, 'value' | 'onDay'> {
  value: PartialDay | null;
  onDay: (day: PartialDay | null) => void;
}

/** A day typed the Vietnamese way, dd/mm/yyyy; what is no day says so beside the field. */
export function DayField(props: Props) {
  const text = useText(webText);
  const { value } = props;
  return (
    <Typed
      {...props}
      shown={value ? showDay(value) : ''}
      read={parseDay}
      placeholder="dd/mm/yyyy"
      wrong={text.badDay}
    />
  );
}

/** A day of which perhaps only the month or the year is known. */
export function PartialDayField(props: PartialProps) {
  const text = useText(webText);
  const { value } = props;
  return (
    <Typed
      {...props}
      shown={value ? showDay(value.on, value.precision) : ''}
      read={parsePartialDay}
      placeholder="dd/mm/yyyy"
      wrong={text.badPartialDay}
    />
  );
}

interface TypedProps<D> extends Omit<Props, 'value' | 'onDay'> {
  shown: string;
  read: (text: string) => D | null;
  onDay: (day: D | null) => void;
  placeholder: string;
  wrong: string;
}

function Typed<D>({
  label,
  description,
  shown,
  read,
  onDay,
  inputRef,
  error,
  required,
  name,
  placeholder,
  wrong,
}: TypedProps<D>) {
  const [typed, setTyped] = useState<string | null>(null);
  const [left, setLeft] = useState(false);
  const empty = shown === '' && typed?.trim() === '';
  const broken = typed !== null && !empty && read(typed) === null;
  return (
    <TextInput
      {...(inputRef ? { ref: inputRef } : {})}
      {...(name ? { name } : {})}
      label={label}
      description={description}
      data-broken={broken}
      value={typed ?? shown}
      inputMode="numeric"
      placeholder={placeholder}
      autoComplete="off"
      withAsterisk={required === true}
      error={(broken && left ? wrong : undefined) ?? error}
      onBlur={() => setLeft(true)}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        setLeft(false);
        onDay(read(currentTarget.value));
      }}
    />
  );
}
