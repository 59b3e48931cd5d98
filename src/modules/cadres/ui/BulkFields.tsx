import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { showDay } from '../../../lib/days.ts';
import { parseDay } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import type { Act, ActField, Told } from './acts.labels.ts';
import styles from './BulkAct.module.css';
import { bulkText } from './bulk.text.ts';

/** Typed, and no day: kept, so that it can be put right. */
const isWrongDay = (value: string | undefined) => value !== undefined && parseDay(value) === null;

const paper = ['number', 'signedOn'] as const;

/** Names of the fields that want something else. */
export const faultsOf = ({ fields }: Act, told: Told): string[] => [
  ...fields
    .filter(
      ({ name, required, kind }) => (required && !told[name]) || (kind === 'day' && isWrongDay(told[name])),
    )
    .map(({ name }) => name),
  ...(isWrongDay(told.signedOn) ? ['signedOn'] : []),
];

interface Props {
  act: Act;
  told: Told;
  tell: (told: Told) => void;
  /** Whether somebody already asked to go on. */
  tried: boolean;
}

/** The fields of an act, in its order, then the paper it rests on. */
export function BulkFields({ act, told, tell, tried }: Props) {
  const text = useText(bulkText);
  const language = useLanguage();
  const faults = tried ? faultsOf(act, told) : [];
  const put = (name: string, value: string) => {
    const { [name]: _before, ...others } = told;
    tell(value === '' ? others : { ...others, [name]: value });
  };
  const fields: readonly ActField[] = [
    ...act.fields,
    ...paper.map((name): ActField => {
      const kind = name === 'number' ? 'line' : 'day';
      return { name, vi: bulkText.vi[name], en: bulkText.en[name], kind };
    }),
  ];
  return (
    <div className={styles.fields}>
      {fields.map((field) => {
        const { name, kind, options, required = false } = field;
        const given = {
          label: field[language],
          required,
          error: faults.includes(name) ? (told[name] ? text.badDay : text.missing) : undefined,
        };
        if (kind === 'code') {
          const list = options?.(told) ?? [];
          if (list.length === 0) return null;
          return (
            <NativeSelect
              key={name}
              {...given}
              value={told[name] ?? ''}
              data={[
                { value: '', label: text.choose },
                ...list.map((one) => ({ value: one.code, label: one[language] })),
              ]}
              onChange={({ currentTarget }) => put(name, currentTarget.value)}
            />
          );
        }
        if (kind === 'day')
          return <TypedDay key={name} {...given} value={told[name]} tell={(value) => put(name, value)} />;
        return (
          <TextInput
            key={name}
            {...given}
            value={told[name] ?? ''}
            onChange={({ currentTarget }) => put(name, currentTarget.value)}
          />
        );
      })}
    </div>
  );
}

interface DayProps {
  label: string;
  required: boolean;
  error: string | undefined;
  value: string | undefined;
  tell: (value: string) => void;
}

/** A day that may be left open: told as ISO once it is one, until then as it is typed. */
function TypedDay({ value, tell, ...given }: DayProps) {
  const [typed, setTyped] = useState(() => (value && parseDay(value) ? showDay(value) : (value ?? '')));
  return (
    <TextInput
      {...given}
      value={typed}
      inputMode="numeric"
      placeholder="dd/mm/yyyy"
      autoComplete="off"
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        tell(parseDay(currentTarget.value) ?? currentTarget.value.trim());
      }}
    />
  );
}
