import { Button, Textarea, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Notice } from '../../../web/parts/State.tsx';
import { queryClient } from '../../../web/query.ts';
import type { RegulationPage } from '../regulations.register.schema.ts';
import styles from './Dialogs.module.css';
import { FormDialog } from './FormParts.tsx';
import { regulationsText } from './regulations.text.ts';

/** One more article, so that figures can cite it. */
export function ArticleForm({ regulation, close }: { regulation: RegulationPage; close: () => void }) {
  const text = useText(regulationsText);
  const language = useLanguage();
  const [given, setGiven] = useState({ article: '', heading: '', body: '' });
  const save = useMutation<unknown, ApiProblem>({
    mutationFn: () =>
      api.patch(`/regulations/${regulation.id}`, {
        version: regulation.version,
        articles: [
          ...regulation.articles,
          { article: given.article, heading: given.heading.trim() || null, body: given.body.trim() || null },
        ],
      }),
    onSuccess: () => {
      void queryClient.invalidateQueries();
      close();
    },
  });
  const at = regulation.articles.length;
  return (
    <FormDialog title={text.addArticle} close={close}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <TextInput
          label={text.article}
          withAsterisk
          autoComplete="off"
          value={given.article}
          error={save.error?.field(`articles.${at}.article`, language)}
          onChange={({ currentTarget }) => setGiven({ ...given, article: currentTarget.value })}
        />
        <TextInput
          label={text.heading}
          autoComplete="off"
          value={given.heading}
          onChange={({ currentTarget }) => setGiven({ ...given, heading: currentTarget.value })}
        />
        <Textarea
          className={styles.whole}
          label={text.body}
          rows={6}
          value={given.body}
          onChange={({ currentTarget }) => setGiven({ ...given, body: currentTarget.value })}
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
