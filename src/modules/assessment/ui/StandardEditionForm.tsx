import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { Condition } from '../../../rules/condition.ts';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { type ChosenUnit, UnitField } from '../../../web/parts/UnitField.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useSignedIn } from '../../../web/session.ts';
import { confidences, enforcementNames } from '../../regulations/regulations.labels.ts';
import type { RegulationPage } from '../../regulations/regulations.register.schema.ts';
import dialogs from '../../regulations/ui/Dialogs.module.css';
import { ArticleSelect } from '../../regulations/ui/FigureFields.tsx';
import { CodeSelect, FormDialog } from '../../regulations/ui/FormParts.tsx';
import { RegulationField } from '../../regulations/ui/LinksField.tsx';
import { regulationsText } from '../../regulations/ui/regulations.text.ts';
import { rulesText } from '../../regulations/ui/rules.text.ts';
import { chosenScope, type GivenScope, ScopeFields } from '../../regulations/ui/ScopeFields.tsx';
import { conditionParts } from '../../standards/standards.kinds.labels.ts';
import type { StandardEditionTold, StandardPage } from '../../standards/standards.register.schema.ts';
import { ConditionEditor, freshCondition } from './ConditionEditor.tsx';
import styles from './Standards.module.css';
import { standardsText } from './standards.text.ts';

interface Props {
  standard: StandardPage;
  /** What a new edition begins as. */
  copied?: StandardEditionTold;
  /** The edition to be put right, instead of a new one. */
  standing?: StandardEditionTold;
  close: () => void;
}

/** An edition of a standard: by which document, for whom, over which days, and what it asks, condition by condition. */
export function StandardEditionForm({ standard, copied, standing, close }: Props) {
  const text = useText(standardsText);
  const words = useText(regulationsText);
  const rules = useText(rulesText);
  const language = useLanguage();
  const { home } = useSignedIn();
  const before = standing ?? copied;
  const [document, setDocument] = useState<{ id: number; name: string } | null>(
    standing ? { id: standing.regulationId, name: standing.number } : null,
  );
  const [unit, setUnit] = useState<ChosenUnit | null>(home);
  const [scope, setScope] = useState<GivenScope>(before?.scope ?? {});
  const [given, setGiven] = useState({
    from: null as string | null,
    to: standing?.to ?? null,
    confidence: standing?.confidence ?? 'verified',
    note: standing?.note ?? '',
  });
  const first = freshCondition([]);
  const [conditions, setConditions] = useState<Condition[]>(before ? [...before.conditions] : [first]);
  const set = (part: Partial<typeof given>) => setGiven({ ...given, ...part });
  const page = useGet<RegulationPage>(`/regulations/${document?.id}`, {}, { enabled: document !== null });
  const articles = page.data?.articles ?? [];
  // An article of the copied edition's document stands only where the new one has it too.
  const cited = conditions.map((one) =>
    articles.some(({ article }) => article === one.article) ? one : { ...one, article: null },
  );
  const save = useMutation<unknown, ApiProblem>({
    mutationFn: () => {
      const told = { confidence: given.confidence, note: given.note.trim() || null, conditions: cited };
      if (standing)
        return api.patch(`/standard-editions/${standing.id}`, {
          ...told,
          to: given.to,
          version: standing.version,
        });
      return api.post('/standard-editions', {
        ...told,
        standard: standard.standard,
        regulationId: document?.id,
        unitId: unit?.id,
        scope: chosenScope(scope),
        from: given.from ?? undefined,
        to: given.to ?? undefined,
      });
    },
    onSuccess: () => {
      void queryClient.invalidateQueries();
      close();
    },
  });
  const fault = (path: string) => save.error?.field(path, language);
  const put = (at: number, condition: Condition) => setConditions(conditions.with(at, condition));
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const broken = event.currentTarget.querySelector<HTMLElement>('[data-broken=true]');
    if (broken) broken.focus();
    else save.mutate();
  };
  return (
    <FormDialog
      title={`${standing ? text.correct : copied ? text.copy : text.addEdition}: ${standard[language]}`}
      close={close}
    >
      <p className={dialogs.quiet}>{standing ? text.correctHint : text.follow}</p>
      <form className={dialogs.form} onSubmit={send} noValidate>
        {!standing && (
          <>
            <div className={dialogs.whole}>
              <RegulationField
                label={text.document}
                description={text.documentHint}
                required
                value={document}
                choose={setDocument}
                error={fault('regulationId')}
              />
            </div>
            <div className={dialogs.whole}>
              <UnitField
                label={words.unit}
                description={text.unitHint}
                required
                value={unit}
                choose={setUnit}
                error={fault('unitId')}
              />
            </div>
            <ScopeFields scope={scope} set={setScope} fault={fault} />
            <DayField
              label={rules.from}
              description={rules.asDocument}
              value={given.from}
              onDay={(from) => set({ from })}
              error={fault('from')}
            />
          </>
        )}
        <DayField label={rules.to} value={given.to} onDay={(to) => set({ to })} error={fault('to')} />
        <CodeSelect
          label={words.confidence}
          options={confidences.list}
          value={given.confidence}
          set={(one) => set({ confidence: one ?? 'verified' })}
        />
        <TextInput
          className={dialogs.whole}
          label={words.note}
          autoComplete="off"
          value={given.note}
          error={fault('note')}
          onChange={({ currentTarget }) => set({ note: currentTarget.value })}
        />
        <div className={dialogs.whole}>
          <h3>{text.conditions}</h3>
        </div>
        {cited.map((condition, at) => (
          <div key={condition.key} className={dialogs.whole}>
            <ConditionEditor
              condition={condition}
              set={(next) => put(at, next)}
              fault={(path) => fault(`conditions.${at}${path}`)}
              remove={conditions.length > 1 ? () => setConditions(conditions.toSpliced(at, 1)) : undefined}
              more={
                <Laid
                  condition={condition}
                  set={(next) => put(at, next)}
                  articles={articles}
                  framework={standard.kind === 'competency'}
                  fault={(path) => fault(`conditions.${at}${path}`)}
                />
              }
            />
          </div>
        ))}
        <div className={dialogs.whole}>
          <Button
            variant="default"
            size="sm"
            onClick={() => setConditions([...conditions, freshCondition(conditions)])}
          >
            {text.addCondition}
          </Button>
        </div>
        {save.error && (
          <Notice tone="refused" role="alert">
            {save.error.sentence(language)}
          </Notice>
        )}
        <div className={dialogs.buttons}>
          <Button type="submit" loading={save.isPending}>
            {words.save}
          </Button>
          <Button variant="default" onClick={close}>
            {words.cancel}
          </Button>
        </div>
      </form>
    </FormDialog>
  );
}

interface LaidProps {
  condition: Condition;
  set: (condition: Condition) => void;
  articles: RegulationPage['articles'];
  framework: boolean;
  fault: (path: string) => string | undefined;
}

/** How a condition is laid down: by which article, in which part, at which level, and what happens where it is not met. */
function Laid({ condition, set, articles, framework, fault }: LaidProps) {
  const text = useText(standardsText);
  return (
    <div className={styles.more}>
      <ArticleSelect
        document={{ articles }}
        value={condition.article}
        set={(article) => set({ ...condition, article })}
        error={fault('.article')}
      />
      <CodeSelect
        label={text.part}
        options={conditionParts.list}
        value={condition.part ?? 'specific'}
        set={(part) => set({ ...condition, part: (part ?? 'specific') as Condition['part'] })}
      />
      <CodeSelect
        label={text.whenNot}
        options={enforcementNames.list}
        value={condition.enforcement}
        set={(one) => set({ ...condition, enforcement: (one ?? 'warn') as Condition['enforcement'] })}
      />
      {framework && (
        <CodeSelect
          label={text.level}
          none="—"
          options={['1', '2', '3', '4', '5'].map((code) => ({ code, vi: code, en: code }))}
          value={condition.level ? String(condition.level) : null}
          set={(level) => {
            const { level: _level, ...rest } = condition;
            set(level ? { ...rest, level: Number(level) } : rest);
          }}
        />
      )}
    </div>
  );
}
