import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { type ChosenUnit, UnitField } from '../../../web/parts/UnitField.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useSignedIn } from '../../../web/session.ts';
import { regulationTopics, ruleBounds, ruleUnits } from '../regulations.labels.ts';
import type { RegulationPage } from '../regulations.register.schema.ts';
import type { RuleRow } from '../regulations.rules.schema.ts';
import styles from './Dialogs.module.css';
import { figureOf, type Typed, typedOf } from './edition.values.ts';
import { type Figured, FigureFields } from './FigureFields.tsx';
import { Foreseen } from './Foreseen.tsx';
import { CodeSelect, FormDialog } from './FormParts.tsx';
import { regulationsText } from './regulations.text.ts';
import { rulesText } from './rules.text.ts';
import { chosenScope, type GivenScope, ScopeFields } from './ScopeFields.tsx';
import { ValueField } from './ValueField.tsx';

const fresh = 'new';

/** A figure that the document sets: of which rule, how much, for whom, from when; what it ends is said before. */
export function EditionForm({ document, close }: { document: RegulationPage; close: () => void }) {
  const text = useText(regulationsText);
  const words = useText(rulesText);
  const language = useLanguage();
  const { home } = useSignedIn();
  const owner = document.unitId === null ? home : { id: document.unitId, name: document.unitName ?? '' };
  const [unit, setUnit] = useState<ChosenUnit | null>(owner);
  const rules = useGet<{ rows: RuleRow[] }>(
    '/rules',
    { unit: owner?.id, limit: 1000 },
    { enabled: owner !== null },
  );
  const [chosen, setChosen] = useState<string | null>(null);
  const [own, setOwn] = useState({
    vi: '',
    topic: document.topics[0] ?? 'planning',
    counted: 'people',
    bound: null as string | null,
  });
  const [value, setValue] = useState<Typed>('');
  const [from, setFrom] = useState<string | null>(document.fromOn);
  const [given, setGiven] = useState<Figured>({
    article: null,
    to: document.toOn,
    enforcement: 'warn',
    confidence: 'verified',
    note: '',
  });
  const [scope, setScope] = useState<GivenScope>({});
  const known = rules.data?.rows ?? [];
  const rule = known.find((one) => one.rule === chosen);
  const counted = chosen === fresh ? own.counted : (rule?.counted ?? 'text');
  const choose = (code: string | null) => {
    setChosen(code);
    const one = known.find((row) => row.rule === code);
    setValue(typedOf(one?.counted ?? own.counted, one?.edition?.value ?? null, true));
  };
  const save = useMutation<unknown, ApiProblem>({
    mutationFn: async () => {
      const code =
        chosen === fresh
          ? (await api.post<{ rule: string }>('/rules', { ...own, unitId: unit?.id })).rule
          : chosen;
      return api.post('/rule-editions', {
        ...given,
        note: given.note.trim() || null,
        rule: code,
        regulationId: document.id,
        unitId: unit?.id,
        value: figureOf(counted, value),
        scope: chosenScope(scope),
        from: from ?? undefined,
      });
    },
    onSuccess: () => {
      void queryClient.invalidateQueries();
      close();
    },
  });
  const fault = (path: string) => save.error?.field(path, language);
  const send = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <FormDialog title={text.addEdition} close={close}>
      <form className={styles.form} onSubmit={send} noValidate>
        <div className={styles.whole}>
          <CodeSelect
            label={text.rule}
            none={text.chooseOne}
            options={[
              ...known.map((one) => ({ code: one.rule, vi: one.vi, en: one.en })),
              { code: fresh, vi: rulesText.vi.newRule, en: rulesText.en.newRule },
            ]}
            value={chosen}
            set={choose}
            error={fault('rule')}
          />
        </div>
        {chosen === fresh && (
          <>
            <TextInput
              className={styles.whole}
              label={words.ruleName}
              withAsterisk
              autoComplete="off"
              value={own.vi}
              error={fault('vi')}
              onChange={({ currentTarget }) => setOwn({ ...own, vi: currentTarget.value })}
            />
            <CodeSelect
              label={text.topic}
              options={regulationTopics.list}
              value={own.topic}
              set={(topic) => setOwn({ ...own, topic: topic ?? own.topic })}
            />
            <CodeSelect
              label={words.counted}
              options={ruleUnits.list}
              value={own.counted}
              set={(one) => {
                setOwn({ ...own, counted: one ?? own.counted });
                setValue(typedOf(one ?? own.counted, null));
              }}
            />
            <CodeSelect
              label={words.bound}
              none={words.noBound}
              options={ruleBounds.list}
              value={own.bound}
              set={(bound) => setOwn({ ...own, bound })}
            />
          </>
        )}
        <ValueField
          counted={counted}
          value={value}
          set={setValue}
          fixed={rule?.edition !== null && rule !== undefined}
          error={fault('value')}
        />
        <DayField
          label={words.from}
          description={words.asDocument}
          value={from}
          onDay={setFrom}
          error={fault('from')}
        />
        <FigureFields
          document={document}
          given={given}
          set={(part) => setGiven({ ...given, ...part })}
          fault={fault}
        />
        <div className={styles.whole}>
          <UnitField label={text.unit} required value={unit} choose={setUnit} error={fault('unitId')} />
        </div>
        <ScopeFields scope={scope} set={setScope} fault={fault} />
        {rule && unit && from && (
          <Foreseen rule={rule.rule} unit={unit.id} from={from} to={given.to} scope={scope} />
        )}
        {save.error && (
          <Notice tone="refused" role="alert">
            {save.error.sentence(language)}
          </Notice>
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={save.isPending} disabled={chosen === null}>
            {text.save}
          </Button>
          <Button variant="default" onClick={close}>
            {text.cancel}
          </Button>
        </div>
      </form>
    </FormDialog>
  );
}
