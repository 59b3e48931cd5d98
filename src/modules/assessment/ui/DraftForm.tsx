import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Condition } from '../../../rules/condition.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Notice } from '../../../web/parts/State.tsx';
import { queryClient } from '../../../web/query.ts';
import { enforcementNames } from '../../regulations/regulations.labels.ts';
import { figureOf, type Typed, typedOf } from '../../regulations/ui/edition.values.ts';
import { CodeSelect, FormDialog } from '../../regulations/ui/FormParts.tsx';
import { chosenScope, type GivenScope, ScopeFields } from '../../regulations/ui/ScopeFields.tsx';
import { ValueField } from '../../regulations/ui/ValueField.tsx';
import type { DraftTold } from '../../standards/standards.drafts.schema.ts';
import { ConditionEditor, freshCondition } from './ConditionEditor.tsx';
import styles from './Drafts.module.css';
import { draftsText } from './drafts.text.ts';

/** What the draft says, to be changed: conditions in the vocabulary of standards, or a rule's figure. */
export function DraftForm({ draft, close }: { draft: DraftTold; close: () => void }) {
  const text = useText(draftsText);
  const language = useLanguage();
  const [conditions, setConditions] = useState(draft.of === 'standard' ? draft.conditions : []);
  const [value, setValue] = useState<Typed>(draft.of === 'rule' ? typedOf(draft.counted, draft.value) : '');
  const [enforcement, setEnforcement] = useState<string>(draft.of === 'rule' ? draft.enforcement : 'warn');
  const [scope, setScope] = useState<GivenScope>(draft.scope);
  const [note, setNote] = useState(draft.note ?? '');
  const save = useMutation<unknown, ApiProblem>({
    mutationFn: () =>
      api.patch(`/edition-drafts/${draft.of}/${draft.id}`, {
        version: draft.version,
        scope: chosenScope(scope),
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
            <ValueField counted={draft.counted} value={value} set={setValue} fixed error={fault('value')} />
            <CodeSelect
              label={text.enforcement}
              options={enforcementNames.list}
              value={enforcement}
              set={(next) => setEnforcement(next ?? 'warn')}
              error={fault('enforcement')}
            />
          </>
        )}
        <ScopeFields scope={scope} set={setScope} fault={fault} />
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
