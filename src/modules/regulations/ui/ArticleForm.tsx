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

interface Props {
  regulation: RegulationPage;
  /** The article to be put right; null adds one, so that figures can cite it. */
  standing: RegulationPage['articles'][number] | null;
  close: () => void;
}

/** One article of the document: its number as it is cited, its heading and its text. */
export function ArticleForm({ regulation, standing, close }: Props) {
  const text = useText(regulationsText);
  const language = useLanguage();
  const [given, setGiven] = useState({
    article: standing?.article ?? '',
    heading: standing?.heading ?? '',
    body: standing?.body ?? '',
  });
  const at = standing ? regulation.articles.indexOf(standing) : regulation.articles.length;
  const save = useMutation<unknown, ApiProblem, typeof given | null>({
    mutationFn: (stated) =>
      api.patch(`/regulations/${regulation.id}`, {
        version: regulation.version,
        articles: regulation.articles.toSpliced(
          at,
          1,
          ...(stated
            ? [
                {
                  article: stated.article,
                  heading: stated.heading.trim() || null,
                  body: stated.body.trim() || null,
                },
              ]
            : []),
        ),
      }),
    onSuccess: () => {
      void queryClient.invalidateQueries();
      close();
    },
  });
  return (
    <FormDialog title={standing ? text.editArticle(standing.article) : text.addArticle} close={close}>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(given);
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
          error={save.error?.field(`articles.${at}.body`, language)}
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
          {standing && (
            <Button variant="subtle" color="red" loading={save.isPending} onClick={() => save.mutate(null)}>
              {text.dropArticle}
            </Button>
          )}
        </div>
      </form>
    </FormDialog>
  );
}
