import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FactField, FactValue, FactValues, Paper } from '../../gate/fact.ts';
import type { Code } from '../../lib/codes.ts';
import type { PartialDay } from '../../lib/days.ts';
import { committeeKinds } from '../../modules/committees/committees.labels.ts';
import type { CommitteeRow } from '../../modules/committees/committees.schema.ts';
import { useLanguage, useNames, useText } from '../language.ts';
import { DayField, PartialDayField } from '../parts/DayField.tsx';
import { Icon } from '../parts/Icon.tsx';
import { UnitField } from '../parts/UnitField.tsx';
import { useGet } from '../query.ts';
import styles from './Facts.module.css';
import { factsText } from './facts.text.ts';
import { StandardInput } from './StandardInput.tsx';

export interface InputProps {
  field: FactField;
  value: FactValue;
  values: FactValues;
  set: (value: FactValue) => void;
  /** What is wrong, by the field's own path or that of a part of it. */
  fault: (path: string) => string | undefined;
  required: boolean;
}

/** One field of a fact, by what is to be typed into it. */
export function FactInput(props: InputProps) {
  const { field, value, values, set, fault, required } = props;
  const language = useLanguage();
  const text = useText(factsText);
  const label = field[language];
  const named = { label, description: field.hint?.[language], error: fault(field.key), name: field.key };
  const shared = { ...named, withAsterisk: required };
  const codes = typeof field.codes === 'function' ? field.codes(values) : field.codes;
  const words = (
    <TextInput
      {...shared}
      autoComplete="off"
      value={typeof value === 'string' || typeof value === 'number' ? String(value) : ''}
      onChange={({ currentTarget }) => set(currentTarget.value || null)}
    />
  );
  switch (field.input) {
    case 'code':
      if (codes === null || codes === undefined) return words;
      return 'list' in codes ? (
        <RemoteSelect {...props} list={(codes as { list: string }).list} />
      ) : (
        <Select {...props} codes={codes as readonly Code[]} />
      );
    case 'flag':
      return (
        <NativeSelect
          {...shared}
          rightSection={<Icon name="down" size={14} />}
          value={value === null ? '' : String(value)}
          onChange={({ currentTarget }) =>
            set(currentTarget.value === '' ? null : currentTarget.value === 'true')
          }
          data={[
            ...(value === null ? [{ value: '', label: text.chooseOne }] : []),
            { value: 'true', label: text.yes },
            { value: 'false', label: text.no },
          ]}
        />
      );
    case 'note':
      return (
        <Textarea
          {...shared}
          className={styles.whole}
          rows={3}
          value={typeof value === 'string' ? value : ''}
          onChange={({ currentTarget }) => set(currentTarget.value || null)}
        />
      );
    case 'day':
      return <DayField {...named} required={required} value={(value as string | null) ?? null} onDay={set} />;
    case 'partialDay':
      return (
        <PartialDayField
          {...named}
          required={required}
          value={(value as PartialDay | null) ?? null}
          onDay={set}
        />
      );
    case 'number':
      return (
        <TextInput
          {...shared}
          inputMode="numeric"
          autoComplete="off"
          value={value === null ? '' : String(value)}
          onChange={({ currentTarget: { value: typed } }) =>
            set(typed.trim() === '' ? null : /^\d+$/.test(typed.trim()) ? Number(typed) : typed)
          }
        />
      );
    case 'identity':
      return <Identity {...props} />;
    case 'unit':
      return <Unit {...props} />;
    case 'committee':
      return <Committee {...props} />;
    case 'standard':
    case 'condition':
      return <StandardInput {...props} />;
    case 'document':
      return <Document {...props} />;
    default:
      return words;
  }
}

function Select({ field, value, set, fault, required, codes }: InputProps & { codes: readonly Code[] }) {
  const language = useLanguage();
  const text = useText(factsText);
  const known = codes.some(({ code }) => code === value);
  return (
    <NativeSelect
      name={field.key}
      label={field[language]}
      description={field.hint?.[language]}
      error={fault(field.key)}
      withAsterisk={required}
      rightSection={<Icon name="down" size={14} />}
      value={(value as string | null) ?? ''}
      onChange={({ currentTarget }) => set(currentTarget.value || null)}
      data={[
        { value: '', label: text.chooseOne },
        ...(value !== null && !known ? [{ value: String(value), label: String(value) }] : []),
        ...codes.map((one) => ({ value: one.code, label: one[language] })),
      ]}
    />
  );
}

function RemoteSelect({ list, ...props }: InputProps & { list: string }) {
  const { data } = useGet<{ rows: Code[] }>(`/codes/${list}`);
  return <Select {...props} codes={data?.rows ?? []} />;
}

/** The number on record is shown by its last digits; what is typed takes its place. */
function Identity({ field, value, set, fault, required }: InputProps) {
  const language = useLanguage();
  const [kept] = useState(typeof value === 'string' && value.includes('•') ? value : null);
  return (
    <TextInput
      name={field.key}
      label={field[language]}
      description={field.hint?.[language]}
      error={fault(field.key)}
      withAsterisk={required}
      inputMode="numeric"
      autoComplete="off"
      placeholder={kept ?? undefined}
      value={value === kept ? '' : String(value ?? '')}
      onChange={({ currentTarget }) => set(currentTarget.value.replace(/[\s.]/g, '') || kept)}
    />
  );
}

function Unit({ field, value, set, fault, required }: InputProps) {
  const language = useLanguage();
  const [chosen, setChosen] = useState<{ id: number; name: string } | null>(null);
  const { data } = useGet<{ name: string }>(
    `/units/${value}`,
    {},
    { enabled: typeof value === 'number' && chosen?.id !== value },
  );
  const shown = typeof value !== 'number' ? null : { id: value, name: data?.name ?? chosen?.name ?? '…' };
  return (
    <UnitField
      label={field[language]}
      value={chosen?.id === value ? chosen : shown}
      error={fault(field.key)}
      required={required}
      choose={(unit) => {
        setChosen(unit);
        set(unit?.id ?? null);
      }}
    />
  );
}

/** A committee is found by its unit; the unit of the person's present post is proposed. */
function Committee({ field, value, values, set, fault, required }: InputProps) {
  const language = useLanguage();
  const nameOf = useNames();
  const text = useText(factsText);
  const [unit, setUnit] = useState((values.unitId as number | null) ?? null);
  const { data } = useGet<{ rows: CommitteeRow[] }>('/committees', { unit }, { enabled: unit !== null });
  const rows = data?.rows ?? [];
  const term = ({ termFrom, termTo, fromOn }: CommitteeRow) =>
    termFrom || termTo ? `${termFrom ?? ''} – ${termTo ?? ''}` : fromOn.slice(0, 4);
  return (
    <>
      <Unit
        field={{ key: 'committeeUnit', input: 'unit', vi: text.committeeUnit, en: text.committeeUnit }}
        value={unit}
        values={values}
        required={false}
        fault={() => undefined}
        set={(next) => {
          setUnit(next as number | null);
          set(null);
        }}
      />
      <NativeSelect
        name={field.key}
        label={field[language]}
        error={fault(field.key) ?? (data && rows.length === 0 ? text.noCommittee : undefined)}
        withAsterisk={required}
        rightSection={<Icon name="down" size={14} />}
        value={value === null ? '' : String(value)}
        onChange={({ currentTarget }) => set(currentTarget.value ? Number(currentTarget.value) : null)}
        data={[
          { value: '', label: text.chooseOne },
          ...rows.map((one) => ({
            value: String(one.id),
            label: `${nameOf(committeeKinds, one.kind)} ${term(one)}`,
          })),
        ]}
      />
    </>
  );
}

const blank: Paper = { number: null, signedOn: null, issuer: null };

/** The paper a fact rests on: number, day and issuer as one. */
function Document({ field, value, set, fault }: InputProps) {
  const language = useLanguage();
  const text = useText(factsText);
  const paper = (value as Paper | null) ?? blank;
  const put = (part: Partial<Paper>) => {
    const next = { ...paper, ...part };
    set(next.number === null && next.signedOn === null && next.issuer === null ? null : next);
  };
  return (
    <fieldset className={styles.paper}>
      <legend>{field[language]}</legend>
      <TextInput
        label={text.number}
        name={`${field.key}.number`}
        autoComplete="off"
        value={paper.number ?? ''}
        error={fault(field.key) ?? fault(`${field.key}.number`)}
        onChange={({ currentTarget }) => put({ number: currentTarget.value || null })}
      />
      <DayField
        label={text.signedOn}
        name={`${field.key}.signedOn`}
        required={false}
        value={paper.signedOn}
        error={fault(`${field.key}.signedOn`)}
        onDay={(signedOn) => put({ signedOn })}
      />
      <TextInput
        label={text.issuer}
        name={`${field.key}.issuer`}
        autoComplete="off"
        value={paper.issuer ?? ''}
        error={fault(`${field.key}.issuer`)}
        onChange={({ currentTarget }) => put({ issuer: currentTarget.value || null })}
      />
    </fieldset>
  );
}
