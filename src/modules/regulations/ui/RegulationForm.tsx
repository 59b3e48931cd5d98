import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { type ChosenUnit, UnitField } from '../../../web/parts/UnitField.tsx';
import { queryClient } from '../../../web/query.ts';
import { useSignedIn } from '../../../web/session.ts';
import { confidences, regulationKinds, regulationLevels, regulationTopics } from '../regulations.labels.ts';
import type { RegulationPage } from '../regulations.register.schema.ts';
import styles from './Dialogs.module.css';
import { CodeChecks, CodeSelect, FormDialog } from './FormParts.tsx';
import { type GivenLink, LinksField } from './LinksField.tsx';
import { regulationsText } from './regulations.text.ts';

interface Props {
  /** The document to be put right; null for a new one. */
  standing: RegulationPage | null;
  close: () => void;
  done: (id: number) => void;
}

/** A document is entered, or put right, in the order in which it is printed. */
export function RegulationForm({ standing, close, done }: Props) {
  const text = useText(regulationsText);
  const language = useLanguage();
  const { home } = useSignedIn();
  const [unit, setUnit] = useState<ChosenUnit | null>(home);
  const [given, setGiven] = useState({
    kind: standing?.kind ?? 'regulation',
    number: standing?.number ?? '',
    issuer: standing?.issuer ?? '',
    level: standing?.level ?? 'province',
    title: standing?.title ?? '',
    signedOn: standing?.signedOn ?? null,
    fromOn: standing?.fromOn ?? null,
    toOn: standing?.toOn ?? null,
    topics: standing?.topics ?? [],
    aliases: standing?.aliases.join('; ') ?? '',
    confidence: standing?.confidence ?? 'verified',
    note: standing?.note ?? '',
  });
  const [links, setLinks] = useState<GivenLink[]>(
    (standing?.links ?? []).map(({ kind, id, number }, key) => ({ key, kind, targetId: id, number })),
  );
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const save = useMutation<{ id: number }, ApiProblem>({
    mutationFn: () => {
      const fields = {
        ...given,
        aliases: given.aliases.split(';').flatMap((one) => one.trim() || []),
        note: given.note.trim() || null,
        links: links.filter(({ number }) => number !== '').map(({ key: _key, ...link }) => link),
      };
      return standing
        ? api.patch(`/regulations/${standing.id}`, { ...fields, version: standing.version })
        : api.post('/regulations', { ...fields, unitId: unit?.id });
    },
    onSuccess: ({ id }) => {
      void queryClient.invalidateQueries();
      close();
      done(id);
    },
  });
  const fault = (path: string) => save.error?.field(path, language);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const broken = event.currentTarget.querySelector<HTMLElement>('[data-broken=true]');
    if (broken) broken.focus();
    else save.mutate();
  };
  const words = (name: 'number' | 'issuer' | 'title' | 'aliases', description?: string) => (
    <TextInput
      label={name === 'title' ? text.name : text[name]}
      description={description}
      className={name === 'title' ? styles.whole : undefined}
      withAsterisk={name !== 'aliases'}
      autoComplete="off"
      value={given[name]}
      error={fault(name)}
      onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
    />
  );
  return (
    <FormDialog title={standing ? text.edit : text.add} close={close}>
      <form className={styles.form} onSubmit={send} noValidate>
        {!standing && (
          <div className={styles.whole}>
            <UnitField
              label={text.unit}
              description={text.unitHint}
              required
              value={unit}
              choose={setUnit}
              error={fault('unitId')}
            />
          </div>
        )}
        <CodeSelect
          label={text.kind}
          options={regulationKinds.list}
          value={given.kind}
          set={(kind) => set({ kind: kind ?? 'regulation' })}
        />
        {words('number')}
        {words('issuer')}
        <CodeSelect
          label={text.level}
          options={regulationLevels.list}
          value={given.level}
          set={(level) => set({ level: level ?? 'province' })}
        />
        {words('title')}
        <DayField
          label={text.signedOn}
          value={given.signedOn}
          onDay={(signedOn) => set({ signedOn })}
          error={fault('signedOn')}
        />
        <DayField
          label={text.fromOn}
          required
          value={given.fromOn}
          onDay={(fromOn) => set({ fromOn })}
          error={fault('fromOn')}
        />
        <DayField
          label={text.toOn}
          value={given.toOn}
          onDay={(toOn) => set({ toOn })}
          error={fault('toOn')}
        />
        <LinksField links={links} set={setLinks} fault={fault} />
        <CodeChecks
          legend={text.topics}
          options={regulationTopics.list}
          value={given.topics}
          set={(topics) => set({ topics })}
          error={fault('topics')}
        />
        {words('aliases', text.aliasesHint)}
        <CodeSelect
          label={text.confidence}
          options={confidences.list}
          value={given.confidence}
          set={(confidence) => set({ confidence: confidence ?? 'verified' })}
        />
        <Textarea
          className={styles.whole}
          label={text.note}
          rows={2}
          value={given.note}
          onChange={({ currentTarget }) => set({ note: currentTarget.value })}
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
