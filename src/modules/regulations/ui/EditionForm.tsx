import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type Dimension, dimensions } from '../../../rules/edition.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { scopeLists } from '../../../web/parts/scopes.ts';
import { type ChosenUnit, UnitField } from '../../../web/parts/UnitField.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useSignedIn } from '../../../web/session.ts';
import {
  confidences,
  enforcementNames,
  regulationTopics,
  ruleBounds,
  ruleUnits,
} from '../regulations.labels.ts';
import type { RegulationPage } from '../regulations.register.schema.ts';
import type { RuleRow, Succession } from '../regulations.rules.schema.ts';
import styles from './Dialogs.module.css';
import { CodeChecks, CodeSelect, FormDialog } from './FormParts.tsx';
import { regulationsText } from './regulations.text.ts';
import { rulesText } from './rules.text.ts';

const fresh = 'new';
const numeric = (counted: string) => !['share', 'flag', 'text', 'table'].includes(counted);

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
  const [value, setValue] = useState('');
  const [given, setGiven] = useState({
    article: null as string | null,
    from: document.fromOn as string | null,
    to: document.toOn,
    enforcement: 'warn',
    confidence: 'verified',
    note: '',
  });
  const [scope, setScope] = useState<Partial<Record<Dimension, string[]>>>({});
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const known = (rules.data?.rows ?? []).filter(({ counted }) => counted !== 'table');
  const rule = known.find((one) => one.rule === chosen);
  const counted = chosen === fresh ? own.counted : (rule?.counted ?? 'text');
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
        value:
          counted === 'flag'
            ? value === 'true'
            : numeric(counted)
              ? Number(value.replace(',', '.'))
              : value.trim(),
        scope: Object.fromEntries(Object.entries(scope).filter(([, codes]) => codes.length > 0)),
        from: given.from ?? undefined,
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
            set={setChosen}
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
              options={ruleUnits.list.filter(({ code }) => code !== 'table')}
              value={own.counted}
              set={(one) => setOwn({ ...own, counted: one ?? own.counted })}
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
        {counted === 'flag' ? (
          <CodeSelect
            label={text.value}
            none={text.chooseOne}
            options={[
              { code: 'true', vi: rulesText.vi.yes, en: rulesText.en.yes },
              { code: 'false', vi: rulesText.vi.no, en: rulesText.en.no },
            ]}
            value={value || null}
            set={(one) => setValue(one ?? '')}
            error={fault('value')}
          />
        ) : (
          <TextInput
            label={numeric(counted) ? `${text.value} (${ruleUnits[language](counted as never)})` : text.value}
            description={counted === 'share' ? words.shareHint : undefined}
            withAsterisk
            autoComplete="off"
            inputMode={numeric(counted) ? 'decimal' : 'text'}
            value={value}
            error={fault('value')}
            onChange={({ currentTarget }) => setValue(currentTarget.value)}
          />
        )}
        <CodeSelect
          label={text.article}
          none={text.chooseOne}
          options={document.articles.map((one) => {
            const name = [one.article, one.heading].filter(Boolean).join('. ');
            return { code: one.article, vi: name, en: name };
          })}
          value={given.article}
          set={(article) => set({ article })}
        />
        <DayField
          label={words.from}
          description={words.asDocument}
          value={given.from}
          onDay={(from) => set({ from })}
          error={fault('from')}
        />
        <DayField label={words.to} value={given.to} onDay={(to) => set({ to })} error={fault('to')} />
        <CodeSelect
          label={text.enforcement}
          options={enforcementNames.list}
          value={given.enforcement}
          set={(one) => set({ enforcement: one ?? 'warn' })}
          error={fault('enforcement')}
        />
        <CodeSelect
          label={text.confidence}
          options={confidences.list}
          value={given.confidence}
          set={(one) => set({ confidence: one ?? 'verified' })}
        />
        <div className={styles.whole}>
          <UnitField label={text.unit} required value={unit} choose={setUnit} error={fault('unitId')} />
        </div>
        {dimensions.toReversed().map((dimension) => (
          <details key={dimension} className={styles.whole}>
            <summary>
              {text.scope}:{' '}
              {
                words[
                  dimension === 'titles' ? 'anyTitle' : dimension === 'cadreKinds' ? 'anyCadre' : 'unitKind'
                ]
              }
              {scope[dimension]?.length ? ` (${scope[dimension].length})` : ''}
            </summary>
            <CodeChecks
              legend={text.scope}
              options={scopeLists[dimension].list}
              value={scope[dimension] ?? []}
              set={(codes) => setScope({ ...scope, [dimension]: codes })}
              error={fault(`scope.${dimension}`)}
            />
          </details>
        ))}
        <TextInput
          className={styles.whole}
          label={text.note}
          autoComplete="off"
          value={given.note}
          error={fault('note')}
          onChange={({ currentTarget }) => set({ note: currentTarget.value })}
        />
        {rule && unit && given.from && (
          <Foreseen rule={rule.rule} unit={unit.id} from={given.from} to={given.to} scope={scope} />
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

interface ForeseenProps {
  rule: string;
  unit: number;
  from: string;
  to: string | null;
  scope: Partial<Record<Dimension, string[]>>;
}

/** What would end, what is in the way and what steps back, asked anew with each change. */
function Foreseen({ rule, unit, from, to, scope }: ForeseenProps) {
  const words = useText(rulesText);
  const format = useFormat();
  const codes = Object.fromEntries(Object.entries(scope).map(([name, list]) => [name, list.join(',')]));
  const { data } = useGet<Succession>(
    `/rules/${rule}/succession`,
    { unit, from, to, ...codes },
    { keep: true },
  );
  if (!data) return null;
  const lines = [
    ...data.collides.map((one) => words.inTheWay(one.number, format.day(one.from))),
    ...data.ends.map((one) => words.willEnd(one.number, format.day(one.becomes))),
    ...(data.overrides ? [words.overrides(data.overrides.number)] : []),
  ];
  return (
    <Notice tone={data.collides.length > 0 ? 'refused' : 'waiting'} role="status">
      {lines.length === 0 ? words.endsNothing : lines.map((line) => <p key={line}>{line}</p>)}
    </Notice>
  );
}
