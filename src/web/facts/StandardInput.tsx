import { NativeSelect } from '@mantine/core';
import type { FactField, FactValue, FactValues } from '../../gate/fact.ts';
import type { StandardChoice } from '../../modules/standards/standards.choices.schema.ts';
import { useLanguage, useText } from '../language.ts';
import { Icon } from '../parts/Icon.tsx';
import { useGet } from '../query.ts';
import type { InputProps } from './FactInput.tsx';
import { factsText } from './facts.text.ts';

/** Standards, or the conditions of the one that the fact names. */
function useChoices(field: FactField, values: FactValues): { value: string; label: string }[] {
  const language = useLanguage();
  const { data } = useGet<{ rows: StandardChoice[] }>('/standard-choices', { limit: 1000 });
  const rows = data?.rows ?? [];
  if (field.input === 'standard') return rows.map((one) => ({ value: String(one.id), label: one[language] }));
  const conditions = rows.find(({ id }) => id === values.standardId)?.conditions ?? [];
  return conditions.map((one) => ({ value: one.key, label: one[language] }));
}

/** A standard, or one of its conditions, out of those in use. */
export function StandardInput({ field, value, values, set, fault, required }: InputProps) {
  const language = useLanguage();
  const text = useText(factsText);
  const choices = useChoices(field, values);
  const put = (chosen: string) => set(field.input === 'standard' && chosen ? Number(chosen) : chosen || null);
  return (
    <NativeSelect
      name={field.key}
      label={field[language]}
      error={fault(field.key)}
      withAsterisk={required}
      rightSection={<Icon name="down" size={14} />}
      value={value === null ? '' : String(value)}
      onChange={({ currentTarget }) => put(currentTarget.value)}
      data={[{ value: '', label: text.chooseOne }, ...choices]}
    />
  );
}

export function StandardText({
  field,
  value,
  values,
}: {
  field: FactField;
  value: FactValue;
  values: FactValues;
}) {
  const choices = useChoices(field, values);
  return <>{choices.find((one) => one.value === String(value))?.label ?? String(value)}</>;
}
