import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Notice } from '../../../web/parts/State.tsx';
import { queryClient } from '../../../web/query.ts';
import type { EditionTold, RegulationPage } from '../regulations.register.schema.ts';
import styles from './Dialogs.module.css';
import { EditionScope } from './EditionText.tsx';
import { figureOf, type Typed, typedOf } from './edition.values.ts';
import { FigureFields, figuredBy } from './FigureFields.tsx';
import { FormDialog } from './FormParts.tsx';
import { regulationsText } from './regulations.text.ts';
import { rulesText } from './rules.text.ts';
import { ValueField } from './ValueField.tsx';

interface Props {
  document: RegulationPage;
  edition: EditionTold;
  close: () => void;
}

/** What was entered wrongly of an edition is put right; whom it binds and since when would be another edition. */
export function EditionCorrection({ document, edition, close }: Props) {
  const text = useText(regulationsText);
  const words = useText(rulesText);
  const format = useFormat();
  const language = useLanguage();
  const [value, setValue] = useState<Typed>(typedOf(edition.counted, edition.value));
  const [given, setGiven] = useState(figuredBy(edition));
  const save = useMutation<unknown, ApiProblem>({
    mutationFn: () =>
      api.patch(`/rule-editions/${edition.id}`, {
        ...given,
        note: given.note.trim() || null,
        value: figureOf(edition.counted, value),
        version: edition.version,
      }),
    onSuccess: () => {
      void queryClient.invalidateQueries();
      close();
    },
  });
  const fault = (path: string) => save.error?.field(path, language);
  return (
    <FormDialog title={words.correction} close={close}>
      <p>
        {edition[language]} · {words.since(format.day(edition.from))} · <EditionScope {...edition} />
      </p>
      <p className={styles.quiet}>{words.correctionHint}</p>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <ValueField counted={edition.counted} value={value} set={setValue} fixed error={fault('value')} />
        <FigureFields
          document={document}
          given={given}
          set={(part) => setGiven({ ...given, ...part })}
          fault={fault}
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
