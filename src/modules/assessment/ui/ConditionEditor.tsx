import { Button, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Condition } from '../../../rules/condition.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { CheckEditor, freshCheck } from './CheckEditor.tsx';
import styles from './Drafts.module.css';
import { draftsText } from './drafts.text.ts';

/** A key that no other has: it names the condition as long as the standard lives. */
export function freshCondition(conditions: readonly Condition[]): Condition {
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

interface Props {
  condition: Condition;
  set: (condition: Condition) => void;
  remove: (() => void) | undefined;
  /** What is wrong at a path below the condition. */
  fault: (path: string) => string | undefined;
  /** What else is said of it where it is laid down: its article, its part. */
  more?: ReactNode;
}

/** A condition in the vocabulary of standards: what it says, what it requires, of whom it is asked. */
export function ConditionEditor({ condition, set, remove, fault, more }: Props) {
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
      {more}
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
