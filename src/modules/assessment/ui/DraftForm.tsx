import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Condition } from '../../../rules/condition.ts';
import { type Dimension, dimensions } from '../../../rules/edition.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Notice } from '../../../web/parts/State.tsx';
import { scopeLists } from '../../../web/parts/scopes.ts';
import { queryClient } from '../../../web/query.ts';
import { enforcementNames, ruleUnits } from '../../regulations/regulations.labels.ts';
import { CodeChecks, CodeSelect, FormDialog } from '../../regulations/ui/FormParts.tsx';
import type { DraftTold } from '../../standards/standards.drafts.schema.ts';
import { CheckEditor, freshCheck } from './CheckEditor.tsx';
import styles from './Drafts.module.css';
import { draftsText } from './drafts.text.ts';

/** What the draft says, to be changed: conditions in the vocabulary of standards, or a rule's figure. */
export function DraftForm({ draft, close }: { draft: DraftTold; close: () => void }) {
  const text = useText(draftsText);
  const language = useLanguage();
  const [conditions, setConditions] = useState(draft.of === 'standard' ? draft.conditions : []);
  const [value, setValue] = useState(draft.of === 'rule' ? String(draft.value) : '');
  const [enforcement, setEnforcement] = useState<string>(draft.of === 'rule' ? draft.enforcement : 'warn');
  const [scope, setScope] = useState<Partial<Record<Dimension, string[]>>>(draft.scope);
  const [note, setNote] = useState(draft.note ?? '');
  const save = useMutation<unknown, ApiProblem>({
    mutationFn: () =>
      api.patch(`/edition-drafts/${draft.of}/${draft.id}`, {
        version: draft.version,
        scope: Object.fromEntries(Object.entries(scope).filter(([, codes]) => codes.length > 0)),
        note: note.trim() || null,
        ...(draft.of === 'standard'
          ? { conditions }
          : { value: figureOf(draft.counted, value), enforcement }),
      }),
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
  const put = (at: number, condition: Condition) =>
    setConditions(conditions.map((other, place) => (place === at ? condition : other)));
  return (
    <FormDialog title={`${text.draft}: ${draft[language]}`} close={close}>
      <form className={styles.form} onSubmit={send} noValidate>
        {conditions.map((condition, at) => (
          <ConditionEditor
            key={condition.key}
            condition={condition}
            set={(next) => put(at, next)}
            fault={(path) => fault(`conditions.${at}${path}`)}
            remove={
              conditions.length > 1
                ? () => setConditions(conditions.filter((_, place) => place !== at))
                : undefined
            }
          />
        ))}
        {draft.of === 'standard' ? (
          <div>
            <Button
              variant="default"
              onClick={() => setConditions([...conditions, freshCondition(conditions)])}
            >
              {text.addCondition}
            </Button>
          </div>
        ) : (
          <>
            <Figure counted={draft.counted} value={value} set={setValue} error={fault('value')} />
            <CodeSelect
              label={text.enforcement}
              options={enforcementNames.list}
              value={enforcement}
              set={(next) => setEnforcement(next ?? 'warn')}
              error={fault('enforcement')}
            />
          </>
        )}
        {dimensions.map((dimension) => (
          <details key={dimension}>
            <summary>
              {text.scope}: {text[dimension]}
              {scope[dimension]?.length ? ` (${scope[dimension].length})` : ''}
            </summary>
            <CodeChecks
              legend={text[dimension]}
              options={scopeLists[dimension].list}
              value={scope[dimension] ?? []}
              set={(codes) => setScope({ ...scope, [dimension]: codes })}
              error={fault(`scope.${dimension}`)}
            />
          </details>
        ))}
        <TextInput
          label={text.note}
          autoComplete="off"
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
        {save.error && (
          <Notice tone="refused" role="alert">
            {save.error.sentence(language)}
          </Notice>
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={save.isPending}>
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

/** A key that no other has: it names the condition as long as the standard lives. */
function freshCondition(conditions: readonly Condition[]): Condition {
  let number = conditions.length + 1;
  while (conditions.some(({ key }) => key === `added_${number}`)) number++;
  return {
    key: `added_${number}`,
    says: { vi: '', en: '' },
    article: null,
    requires: freshCheck(),
    enforcement: 'warn',
  };
}

const numeric = (counted: string) => !['share', 'flag', 'text', 'table'].includes(counted);
const figureOf = (counted: string, typed: string) =>
  counted === 'flag' ? typed === 'true' : numeric(counted) ? Number(typed.replace(',', '.')) : typed.trim();

interface FigureProps {
  counted: string;
  value: string;
  set: (value: string) => void;
  error: string | undefined;
}

function Figure({ counted, value, set, error }: FigureProps) {
  const text = useText(draftsText);
  const language = useLanguage();
  if (counted === 'flag')
    return (
      <CodeSelect
        label={text.value}
        options={[
          { code: 'true', vi: draftsText.vi.yes, en: draftsText.en.yes },
          { code: 'false', vi: draftsText.vi.no, en: draftsText.en.no },
        ]}
        value={value}
        set={(next) => set(next ?? 'false')}
        error={error}
      />
    );
  return (
    <TextInput
      label={numeric(counted) ? `${text.value} (${ruleUnits[language](counted as never)})` : text.value}
      withAsterisk
      autoComplete="off"
      inputMode={numeric(counted) ? 'decimal' : 'text'}
      value={value}
      error={error}
      onChange={({ currentTarget }) => set(currentTarget.value)}
    />
  );
}

interface ConditionProps {
  condition: Condition;
  set: (condition: Condition) => void;
  remove: (() => void) | undefined;
  /** What is wrong at a path below the condition. */
  fault: (path: string) => string | undefined;
}

function ConditionEditor({ condition, set, remove, fault }: ConditionProps) {
  const text = useText(draftsText);
  const language = useLanguage();
  const { says, when } = condition;
  // Whoever writes in one language leaves the other as it is, unless nothing stands there yet.
  const say = (words: string) => {
    const other = language === 'vi' ? 'en' : 'vi';
    const follows = says[other] === '' || says[other] === says[language];
    set({ ...condition, says: { ...says, [language]: words, ...(follows && { [other]: words }) } });
  };
  const { when: _when, ...always } = condition;
  return (
    <fieldset className={styles.condition}>
      <legend>{says[language] || text.condition}</legend>
      <TextInput
        label={text.says}
        withAsterisk
        autoComplete="off"
        value={says[language]}
        error={fault(`.says.${language}`) ?? fault('')}
        onChange={({ currentTarget }) => say(currentTarget.value)}
      />
      <CheckEditor
        label={text.requires}
        check={condition.requires}
        set={(requires) => set({ ...condition, requires })}
      />
      {when && (
        <CheckEditor label={text.when} check={when} set={(next) => set({ ...condition, when: next })} />
      )}
      <div className={styles.buttons}>
        <Button
          variant="subtle"
          size="compact-sm"
          onClick={() => set(when ? always : { ...condition, when: freshCheck() })}
        >
          {when ? text.removeOne(text.when) : text.addWhen}
        </Button>
        {remove && (
          <Button variant="subtle" size="compact-sm" color="red" onClick={remove}>
            {text.removeOne(says[language] || text.condition)}
          </Button>
        )}
      </div>
    </fieldset>
  );
}
