import type { FactField, FactValue, FactValues, Paper } from '../../gate/fact.ts';
import type { Code } from '../../lib/codes.ts';
import type { PartialDay } from '../../lib/days.ts';
import { useFormat } from '../format.ts';
import { useLanguage, useText } from '../language.ts';
import { useGet } from '../query.ts';
import { factsText } from './facts.text.ts';
import { StandardText } from './StandardInput.tsx';

interface Props {
  field: FactField;
  value: FactValue | undefined;
  values: FactValues;
}

/** A field's value as people read it. */
export function FactValueText({ field, value, values }: Props) {
  const text = useText(factsText);
  const language = useLanguage();
  const format = useFormat();
  if (value === null || value === undefined || value === '') return <>{text.none}</>;
  if (typeof value === 'boolean') return <>{value ? text.yes : text.no}</>;
  if (typeof value === 'object') {
    if ('precision' in value) return <>{format.day((value as PartialDay).on, value.precision)}</>;
    const { number, signedOn, issuer } = value as Paper;
    return <>{[number, signedOn && format.day(signedOn), issuer].filter(Boolean).join(' · ')}</>;
  }
  if (field.input === 'day') return <>{format.day(String(value))}</>;
  if (field.input === 'standard' || field.input === 'condition')
    return <StandardText field={field} value={value} values={values} />;
  if (field.input === 'unit') return <Named path={`/units/${value}`} otherwise={String(value)} />;
  const codes = typeof field.codes === 'function' ? field.codes(values) : field.codes;
  if (!codes) return <>{String(value)}</>;
  if ('list' in codes) return <Coded list={(codes as { list: string }).list} code={String(value)} />;
  return <>{(codes as readonly Code[]).find(({ code }) => code === value)?.[language] ?? String(value)}</>;
}

function Named({ path, otherwise }: { path: string; otherwise: string }) {
  const { data } = useGet<{ name: string }>(path);
  return <>{data?.name ?? otherwise}</>;
}

function Coded({ list, code }: { list: string; code: string }) {
  const language = useLanguage();
  const { data } = useGet<{ rows: Code[] }>(`/codes/${list}`);
  return <>{data?.rows.find((one) => one.code === code)?.[language] ?? code}</>;
}
