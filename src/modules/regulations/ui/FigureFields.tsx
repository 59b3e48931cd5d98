import { TextInput } from '@mantine/core';
import { useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { confidences, enforcementNames } from '../regulations.labels.ts';
import type { EditionTold, RegulationPage } from '../regulations.register.schema.ts';
import styles from './Dialogs.module.css';
import { CodeSelect } from './FormParts.tsx';
import { regulationsText } from './regulations.text.ts';
import { rulesText } from './rules.text.ts';

/** What an edition says besides its figure, and what may be put right of it. */
export interface Figured {
  article: string | null;
  to: string | null;
  enforcement: string;
  confidence: string;
  note: string;
}

export const figuredBy = (edition: EditionTold): Figured => ({
  article: edition.article,
  to: edition.to,
  enforcement: edition.enforcement,
  confidence: edition.confidence,
  note: edition.note ?? '',
});

interface Props {
  document: Pick<RegulationPage, 'articles'>;
  given: Figured;
  set: (part: Partial<Figured>) => void;
  fault: (path: string) => string | undefined;
}

/** By which article, until when, what happens where it is broken, and how sure that is. */
export function FigureFields({ document, given, set, fault }: Props) {
  const text = useText(regulationsText);
  const words = useText(rulesText);
  return (
    <>
      <ArticleSelect
        document={document}
        value={given.article}
        set={(article) => set({ article })}
        error={fault('article')}
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
        error={fault('confidence')}
      />
      <TextInput
        className={styles.whole}
        label={text.note}
        autoComplete="off"
        value={given.note}
        error={fault('note')}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
    </>
  );
}

interface ArticleProps {
  document: Pick<RegulationPage, 'articles'>;
  value: string | null;
  set: (article: string | null) => void;
  error: string | undefined;
}

/** An article of the document, by number and heading. */
export function ArticleSelect({ document, value, set, error }: ArticleProps) {
  const text = useText(regulationsText);
  return (
    <CodeSelect
      label={text.article}
      none={text.chooseOne}
      options={document.articles.map((one) => {
        const name = [one.article, one.heading].filter(Boolean).join('. ');
        return { code: one.article, vi: name, en: name };
      })}
      value={value}
      set={set}
      error={error}
    />
  );
}
