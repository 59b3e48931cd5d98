import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { FindField, type Found } from '../../../web/parts/FindField.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { type ChosenUnit, UnitField } from '../../../web/parts/UnitField.tsx';
import { useValues } from '../../../web/parts/values.ts';
import { queryClient, useGet } from '../../../web/query.ts';
import { useSignedIn } from '../../../web/session.ts';
import { qualificationKinds } from '../../cadres/cadres.labels.ts';
import { regulationKinds } from '../../regulations/regulations.labels.ts';
import type { RegulationPage, RegulationRow } from '../../regulations/regulations.register.schema.ts';
import { CodeSelect, FormDialog } from '../../regulations/ui/FormParts.tsx';
import { orders } from '../assessment.orders.labels.ts';
import styles from './Drafts.module.css';
import { rulingsText } from './rulings.text.ts';

/** An attainment that a document lets count as another: which, as what, by which document, for whom, from when. */
export function EquivalenceForm({ close }: { close: () => void }) {
  const text = useText(rulingsText);
  const language = useLanguage();
  const nameOf = useNames();
  const values = useValues();
  const { home } = useSignedIn();
  const [unit, setUnit] = useState<ChosenUnit | null>(home);
  const [document, setDocument] = useState<Found | null>(null);
  const [given, setGiven] = useState({
    kind: 'degree',
    level: null as string | null,
    detail: '',
    asKind: 'political_theory',
    asLevel: null as string | null,
    article: null as string | null,
    from: null as string | null,
    to: null as string | null,
  });
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const page = useGet<RegulationPage>(`/regulations/${document?.id}`, {}, { enabled: document !== null });
  const levelsOf = (kind: string) =>
    (orders[kind] ?? []).map((code) => {
      const name = values.value('qualification', 'level', code, { kind });
      return { code, vi: name, en: name };
    });
  const save = useMutation<unknown, ApiProblem>({
    mutationFn: () =>
      api.post('/equivalences', {
        ...given,
        detail: given.detail.trim() || null,
        from: given.from ?? undefined,
        to: given.to ?? undefined,
        unitId: unit?.id,
        regulationId: document?.id,
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
  return (
    <FormDialog title={text.addEquivalence} close={close}>
      <form className={styles.form} onSubmit={send} noValidate>
        <div className={styles.sides}>
          <CodeSelect
            label={text.kind}
            options={qualificationKinds.list}
            value={given.kind}
            set={(kind) => set({ kind: kind ?? given.kind, level: null })}
            error={fault('kind')}
          />
          <CodeSelect
            label={text.level}
            none={text.anyLevel}
            options={levelsOf(given.kind)}
            value={given.level}
            set={(level) => set({ level })}
            error={fault('level')}
          />
        </div>
        <TextInput
          label={text.detail}
          description={text.detailHint}
          autoComplete="off"
          value={given.detail}
          error={fault('detail')}
          onChange={({ currentTarget }) => set({ detail: currentTarget.value })}
        />
        <div className={styles.sides}>
          <CodeSelect
            label={text.asKind}
            options={qualificationKinds.list}
            value={given.asKind}
            set={(asKind) => set({ asKind: asKind ?? given.asKind, asLevel: null })}
            error={fault('asKind')}
          />
          <CodeSelect
            label={text.asLevel}
            none={text.anyLevel}
            options={levelsOf(given.asKind)}
            value={given.asLevel}
            set={(asLevel) => set({ asLevel })}
            error={fault('asLevel')}
          />
        </div>
        <UnitField label={text.unit} required value={unit} choose={setUnit} error={fault('unitId')} />
        <FindField<RegulationRow>
          label={text.byDocument}
          required
          value={document}
          choose={setDocument}
          error={fault('regulationId')}
          path="/regulations"
          given={{ unit: unit?.id }}
          tell={({ id, kind, number, title }) => ({
            id,
            name: `${nameOf(regulationKinds, kind)} ${number}`,
            about: title,
          })}
          nothing={text.noDocument}
          pick={text.pickDocument}
        />
        <CodeSelect
          label={text.article}
          none="—"
          options={(page.data?.articles ?? []).map(({ article, heading }) => {
            const name = [article, heading].filter(Boolean).join('. ');
            return { code: article, vi: name, en: name };
          })}
          value={given.article}
          set={(article) => set({ article })}
        />
        <div className={styles.sides}>
          <DayField
            label={text.from}
            description={text.asDocument}
            value={given.from}
            onDay={(from) => set({ from })}
            error={fault('from') ?? fault('note')}
          />
          <DayField label={text.to} value={given.to} onDay={(to) => set({ to })} error={fault('to')} />
        </div>
        {save.error && (
          <Notice tone="refused" role="alert">
            {save.error.sentence(language)}
          </Notice>
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={save.isPending} disabled={document === null || unit === null}>
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
