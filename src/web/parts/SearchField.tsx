import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { Icon } from './Icon.tsx';

interface Props {
  label: string;
  /** How to write what is looked for, after the label. */
  hint?: string;
  /** What the address looks for. */
  words: string | undefined;
  find: (words: string | undefined) => void;
  className?: string | undefined;
}

/** Words by which a list is searched while they are typed. */
export function SearchField({ label, hint, words, find, className }: Props) {
  const [typed, setTyped] = useState(words ?? '');
  const told = useRef(words);
  const tell = useDebouncedCallback((next: string) => {
    told.current = next.trim() || undefined;
    find(told.current);
  }, 250);
  // What the address looks for and was not typed here came otherwise: with a view, or a list cleared.
  useEffect(() => {
    if (words === told.current) return;
    told.current = words;
    setTyped(words ?? '');
  }, [words]);
  return (
    <TextInput
      type="search"
      className={className}
      leftSection={<Icon name="search" />}
      aria-label={label}
      placeholder={hint ? `${label}. ${hint}` : label}
      value={typed}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        tell(currentTarget.value);
      }}
    />
  );
}
