import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { FindField, type Found } from '../../../web/parts/FindField.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { regulationKinds } from '../../regulations/regulations.labels.ts';
import type { RegulationPage, RegulationRow } from '../../regulations/regulations.register.schema.ts';
import { CodeSelect, FormDialog } from '../../regulations/ui/FormParts.tsx';
import type { DraftTold } from '../../standards/standards.drafts.schema.ts';
import styles from './Drafts.module.css';
import { draftsText } from './drafts.text.ts';

/** Lays the draft down: by which document and article, from which day. */
export function DraftIssue({ draft, close }: { draft: DraftTold; close: () => void }) {
  const text = useText(draftsText);
  const language = useLanguage();
  const nameOf = useNames();
  const navigate = useNavigate();
  const [document, setDocument] = useState<Found | null>(null);
  const [window, setWindow] = useState<{ from: string | null; to: string | null }>({ from: null, to: null });
  const [cited, setCited] = useState<Record<string, string | null>>({});
  const page = useGet<RegulationPage>(`/regulations/${document?.id}`, {}, { enabled: document !== null });
  const articles = page.data?.articles ?? [];
  const options = articles.map(({ article, heading }) => {
    const name = [article, heading].filter(Boolean).join('. ');
    return { code: article, vi: name, en: name };
  });
  const parts =
    draft.of === 'rule'
      ? [{ key: draft.code, name: draft[language], before: null }]
      : draft.conditions.map(({ key, says, article }) => ({ key, name: says[language], before: article }));
  // An article of the former document stands only where the new one has it too.
  const articleOf = ({ key, before }: (typeof parts)[number]) =>
    cited[key] === undefined
      ? (articles.find(({ article }) => article === before)?.article ?? null)
      : cited[key];
  const issue = useMutation<unknown, ApiProblem>({
    mutationFn: () =>
      api.post(`/edition-drafts/${draft.of}/${draft.id}/issue`, {
        version: draft.version,
        regulationId: document?.id,
        from: window.from ?? undefined,
        to: window.to ?? undefined,
        ...(draft.of === 'rule'
          ? { article: articleOf(parts[0]!) }
          : { articles: Object.fromEntries(parts.map((part) => [part.key, articleOf(part)])) }),
      }),
    onSuccess: () => {
      void navigate({ to: '/regulations/$id', params: { id: String(document?.id) } });
      void queryClient.invalidateQueries();
    },
  });
  const fault = (path: string) => issue.error?.field(path, language);
  const send = (event: FormEvent) => {
    event.preventDefault();
    issue.mutate();
  };
  return (
    <FormDialog title={`${text.issue}: ${draft[language]}`} close={close}>
      <form className={styles.form} onSubmit={send} noValidate>
        <p>{text.issueHint}</p>
        <FindField<RegulationRow>
          label={text.document}
          description={text.documentHint}
          required
          value={document}
          choose={setDocument}
          error={fault('regulationId')}
          path="/regulations"
          given={{ unit: draft.unitId }}
          tell={({ id, kind, number, title }) => ({
            id,
            name: `${nameOf(regulationKinds, kind)} ${number}`,
            about: title,
          })}
          nothing={text.noDocument}
          pick={text.pickDocument}
        />
        <div className={styles.sides}>
          <DayField
            label={text.from}
            description={text.asDocument}
            value={window.from}
            onDay={(from) => setWindow({ ...window, from })}
            error={fault('from') ?? fault('note')}
          />
          <DayField
            label={text.to}
            value={window.to}
            onDay={(to) => setWindow({ ...window, to })}
            error={fault('to')}
          />
        </div>
        {document &&
          parts.map((part, at) => (
            <CodeSelect
              key={part.key}
              label={text.article(part.name)}
              none={text.noArticle}
              options={options}
              value={articleOf(part)}
              set={(article) => setCited({ ...cited, [part.key]: article })}
              error={fault(`conditions.${at}.article`)}
            />
          ))}
        {issue.error && (
          <Notice tone="refused" role="alert">
            {issue.error.sentence(language)}
          </Notice>
        )}
        <div className={styles.buttons}>
          <Button type="submit" loading={issue.isPending} disabled={document === null}>
            {text.issue}
          </Button>
          <Button variant="default" onClick={close}>
            {text.cancel}
          </Button>
        </div>
      </form>
    </FormDialog>
  );
}
