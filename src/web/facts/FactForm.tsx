import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import {
  correctable,
  type FactKind,
  type FactValue,
  type FactValues,
  type FactVersions,
} from '../../gate/fact.ts';
import type { FieldFault } from '../../lib/problem.ts';
import { type ApiProblem, api } from '../api.ts';
import { useLanguage, useText } from '../language.ts';
import { Notice } from '../parts/State.tsx';
import { useSignedIn } from '../session.ts';
import { requires, wrong } from './checking.ts';
import { dropDraft, keepDraft, readDraft } from './draft.ts';
import { FactDiff } from './FactDiff.tsx';
import { FactInput } from './FactInput.tsx';
import { Effect, Met, type Other } from './FactNotices.tsx';
import styles from './Facts.module.css';
import { factsText } from './facts.text.ts';
import { changedFields, merge } from './merging.ts';

export interface FormProps {
  kind: FactKind;
  /** Whose fact it is; null where the person is what is new. */
  personId: number | null;
  /** The fact as it stands, for a correction; else what is proposed for a new one. */
  standing: FactVersions | null;
  proposed?: FactValues;
  /** Shows what is proposed as what stands: a correction of what has no versions of its own. */
  correcting?: boolean;
  /** Tells its draft from those of the same kind about something else. */
  about?: string;
  /** Sends what was typed, where it is not simply posted to the kind's path; of a correction only what became other. */
  send?: (told: FactValues, values: FactValues) => Promise<{ change?: string; personId?: number }>;
  /** Further buttons beside that of the form. */
  tools?: ReactNode;
  /** What is shown with the values before they are saved. */
  beside?: (values: FactValues) => ReactNode;
  /** Answers what the server said of a new one. */
  done: (answer: { change?: string; personId?: number }) => void;
}

/** A fact is typed in the order of the paper form, then looked at as before and after, then saved. */
export function FactForm({
  kind,
  personId,
  standing,
  proposed = {},
  correcting = standing !== null,
  about,
  send,
  tools,
  beside,
  done,
}: FormProps) {
  const text = useText(factsText);
  const language = useLanguage();
  const { login, today } = useSignedIn();
  const stood = standing?.versions[0]?.values;
  // A field that is not told, being sensitive, is not asked either, and so stays as it is.
  const fields = standing
    ? correctable(kind).filter(({ key }) => !stood || key in stood)
    : kind.fields.filter(({ only }) => only !== 'correction');
  const name = `${login}${kind.path}/${standing?.id ?? `new/${personId ?? about ?? ''}`}`;
  const start = (): Read => {
    const base = Object.fromEntries(
      fields.map(({ key }) => [key, stood?.[key] ?? proposed[key] ?? null]),
    ) as FactValues;
    const fresh = { act: standing?.act ?? null, base, values: base, both: [], drafted: false };
    const draft = readDraft(name);
    if (!draft) return fresh;
    // What somebody else wrote since the draft was left is taken over, but for the fields of the draft.
    return { ...fresh, ...merge(fields, draft.base, draft.values, base), drafted: true };
  };
  const [read, setRead] = useState(start);
  const { act, base, values } = read;
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const [reviewing, setReviewing] = useState(false);
  const [reason, setReason] = useState('');
  const [other, setOther] = useState<Other | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const changed = changedFields(fields, correcting ? base : {}, values);

  const set = (key: string, value: FactValue) => {
    const next = { ...values, [key]: value };
    setRead({ ...read, values: next });
    setFaults((before) => before.filter(({ path }) => path !== key && !path.startsWith(`${key}.`)));
    keepDraft(name, fields, { act, base, values: next });
  };
  const show = (found: readonly FieldFault[]) => {
    setFaults(found);
    setReviewing(false);
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  };
  const save = useMutation<{ change?: string; personId?: number }, ApiProblem>({
    mutationFn: () => {
      const told = Object.fromEntries(
        (correcting ? changed : fields).map(({ key }) => [key, values[key] ?? null]),
      ) as FactValues;
      if (send) return send(told, values);
      if (!standing) return api.post(kind.path, { ...told, ...(personId !== null && { personId }) });
      const why = reason.trim() === '' ? {} : { reason };
      return api.patch(`${kind.path}/${standing.id}`, { ...told, [kind.stamp ?? 'act']: act, ...why });
    },
    onSuccess: (answer) => {
      dropDraft(name);
      done(answer);
    },
    onError: (error) => {
      if (error.wire.fields) show(error.wire.fields);
      else if (error.wire.code === 'gate.conflict' && standing) void meet();
    },
  });
  /** Somebody was faster: their row is read, and what was changed here is put on top of it. */
  const meet = async () => {
    const theirs = await api.get<FactVersions>(`${kind.path}/${standing!.id}/versions`);
    const [now] = theirs.versions;
    if (!now || theirs.act === null) return setOther({ gone: true });
    const taken = now.values as FactValues;
    setOther({
      gone: false,
      ...now.recorded,
      fields: changedFields(fields, base, taken),
      before: base,
      after: taken,
    });
    const next = merge(fields, base, values, taken);
    setRead({ act: theirs.act, base: taken, drafted: false, ...next });
    keepDraft(name, fields, { act: theirs.act, base: taken, values: next.values });
    save.reset();
  };
  const review = (event: FormEvent) => {
    event.preventDefault();
    const broken = form.current?.querySelector<HTMLElement>('[data-broken=true]');
    const found = wrong(kind, changed, fields, values, text.needed, today);
    if (broken) {
      setFaults(found);
      broken.focus();
    } else if (found.length > 0) show(found);
    else setReviewing(true);
  };
  useEffect(() => {
    if (reviewing) heading.current?.focus();
  }, [reviewing]);

  const fault = (path: string) => faults.find((one) => one.path === path)?.[language];
  return (
    <form ref={form} className={styles.form} onSubmit={review} noValidate>
      {read.drafted && !reviewing && (
        <Notice tone="waiting" role="status">
          {text.drafted}{' '}
          <button
            type="button"
            className={styles.link}
            onClick={() => {
              dropDraft(name);
              setRead(start());
            }}
          >
            {text.dropDraft}
          </button>
        </Notice>
      )}
      {other && <Met other={other} />}
      {reviewing ? (
        <>
          <h2 ref={heading} tabIndex={-1}>
            {text.reviewing}
          </h2>
          {changed.length === 0 ? (
            <p>{text.unchanged}</p>
          ) : (
            <FactDiff fields={changed} before={correcting ? base : null} after={values} both={read.both} />
          )}
          <Effect
            standing={standing !== null}
            changed={changed}
            values={values}
            windowed={Boolean(kind.line)}
          />
          {beside?.(values)}
          {standing && changed.length > 0 && kind.stamp !== 'version' && (
            <TextInput
              className={styles.whole}
              label={text.reason}
              description={text.reasonHint}
              value={reason}
              autoComplete="off"
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
          {save.error && !save.error.wire.fields && save.error.wire.code !== 'gate.conflict' && (
            <Notice tone="refused" role="alert">
              {save.error.sentence(language)}
            </Notice>
          )}
          <div className={styles.buttons}>
            <Button
              key="save"
              type="button"
              disabled={changed.length === 0 || other?.gone === true}
              loading={save.isPending}
              onClick={() => save.mutate()}
            >
              {text.save}
            </Button>
            <Button variant="default" onClick={() => setReviewing(false)}>
              {text.back}
            </Button>
          </div>
        </>
      ) : (
        <>
          {fields.map((field) => (
            <FactInput
              key={`${field.key}${read.act}`}
              field={field}
              value={values[field.key] ?? null}
              values={{ ...proposed, ...values }}
              set={(value) => set(field.key, value)}
              fault={fault}
              required={requires(kind, field)}
            />
          ))}
          <div className={styles.buttons}>
            <Button key="review" type="submit">
              {text.review}
            </Button>
            {tools}
          </div>
        </>
      )}
    </form>
  );
}

interface Read {
  act: number | null;
  base: FactValues;
  values: FactValues;
  both: string[];
  drafted: boolean;
}
