import { Button } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import type { ImportQuestion } from '../imports.schema.ts';
import type { Draft } from './draft.ts';
import styles from './Imports.module.css';
import { importsText } from './imports.text.ts';
import { UnitAnswer } from './UnitAnswer.tsx';

const atOnce = 20;

/** What may be answered: the options of the question itself, then what every question of its kind offers. */
function choicesOf(
  { kind, options, mayCreate }: ImportQuestion,
  text: (typeof importsText)['vi'],
): { id: string; label: string }[] {
  if (kind === 'version')
    return [
      { id: 'file', label: text.takeFile },
      { id: 'skip', label: text.keepRecord },
    ];
  if (kind === 'blank')
    return [
      { id: 'clear', label: text.clearValues },
      { id: 'skip', label: text.keepValues },
    ];
  const create = { id: 'create', label: text.makePerson };
  return [...options, ...(mayCreate ? [create] : []), { id: 'skip', label: text.skip }];
}

/** What the import would not guess, answered in place; the files are then read again with the answers. */
export function Questions({ questions, draft }: { questions: readonly ImportQuestion[]; draft: Draft }) {
  const text = useText(importsText);
  const format = useFormat();
  const language = useLanguage();
  const given = Object.keys(draft.answers).length;
  const [shown, setShown] = useState(atOnce);
  const left = questions.length - shown;
  return (
    <section className={styles.sheet} aria-label={text.questions}>
      <div>
        <h2>{text.questions}</h2>
        <p className={styles.quiet}>{text.questionsHint}</p>
      </div>
      {questions.slice(0, shown).map((question) => (
        <fieldset key={question.id} className={styles.question}>
          <legend>
            <Icon name="question" />
            <span>
              <b>{question.value}</b>{' '}
              {language === 'en' && question.messageEn ? question.messageEn : question.message}
            </span>
          </legend>
          <p className={styles.quiet}>
            {text.where(
              question.file,
              question.sheet,
              question.row === null ? '' : text.atRow(format.count(question.row)),
            )}{' '}
            · {text.rowsWait(format.count(question.rows))}
          </p>
          {question.unit ? (
            <UnitAnswer
              question={{ ...question, unit: question.unit }}
              answer={draft.answers[question.id]}
              give={(answer) => draft.answer(question.id, answer)}
            />
          ) : (
            choicesOf(question, text).map((option) => (
              <label key={option.id}>
                <input
                  type="radio"
                  name={question.id}
                  checked={draft.answers[question.id] === option.id}
                  onChange={() => draft.answer(question.id, option.id)}
                />
                {option.label}
              </label>
            ))
          )}
        </fieldset>
      ))}
      {left > 0 && (
        <Button variant="default" size="sm" onClick={() => setShown(shown + atOnce)}>
          {text.moreQuestions(format.count(left))}
        </Button>
      )}
      <p className={styles.quiet} role="status">
        {text.answered(format.count(given), format.count(questions.length))}
      </p>
    </section>
  );
}
