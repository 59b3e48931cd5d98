import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import type { ImportQuestion } from '../imports.schema.ts';
import styles from './Imports.module.css';
import { importsText } from './imports.text.ts';

const atOnce = 20;

/** What the import would not guess, answered in place; the files are then read again with the answers. */
export function Questions({ job, questions }: { job: number; questions: readonly ImportQuestion[] }) {
  const text = useText(importsText);
  const format = useFormat();
  const language = useLanguage();
  const navigate = useNavigate();
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const send = useMutation<{ job: number }, ApiProblem>({
    mutationFn: () => api.post<{ job: number }>(`/imports/${job}/answers`, { answers }),
    onSuccess: (next) => void navigate({ to: '/imports/$id', params: { id: String(next.job) } }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  const given = Object.keys(answers).length;
  const [shown, setShown] = useState(atOnce);
  const left = questions.length - shown;
  return (
    <form className={styles.sheet} onSubmit={submit} aria-label={text.questions}>
      <div>
        <h2>{text.questions}</h2>
        <p className={styles.quiet}>{text.questionsHint}</p>
      </div>
      {questions.slice(0, shown).map((question) => (
        <fieldset key={question.id} className={styles.question}>
          <legend>
            <Icon name="question" />
            <span>
              <b>{question.value}</b> {question.message}
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
          {[
            ...question.options,
            ...(question.mayCreate
              ? [
                  {
                    id: 'create',
                    label: question.kind === 'unit' ? text.makeUnit(question.value) : text.makePerson,
                  },
                ]
              : []),
            { id: 'skip', label: text.skip },
          ].map((option) => (
            <label key={option.id}>
              <input
                type="radio"
                name={question.id}
                checked={answers[question.id] === option.id}
                onChange={() => setAnswers((before) => ({ ...before, [question.id]: option.id }))}
              />
              {option.label}
            </label>
          ))}
        </fieldset>
      ))}
      {left > 0 && (
        <Button variant="default" size="sm" onClick={() => setShown(shown + atOnce)}>
          {text.moreQuestions(format.count(left))}
        </Button>
      )}
      {send.error && (
        <Notice tone="refused" role="alert">
          {send.error.sentence(language)}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button type="submit" size="sm" loading={send.isPending} disabled={given === 0}>
          {text.answer}
        </Button>
        <span className={styles.quiet}>
          {text.answered(format.count(given), format.count(questions.length))}
        </span>
      </div>
    </form>
  );
}
