import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useRef, useState } from 'react';
import { type ApiProblem, address, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { queryClient } from '../../../web/query.ts';
import { useRight, useSignedIn } from '../../../web/session.ts';
import type { RegulationPage } from '../regulations.register.schema.ts';
import styles from './Regulations.module.css';
import { regulationsText } from './regulations.text.ts';

type Copy = RegulationPage['copies'][number];
type Deed = { send: File } | { drop: Copy } | { back: Copy };

/** The document as it was issued: its files, one more, another instead, or one gone, which can be undone. */
export function Copies({ regulation: { id, unitId, copies } }: { regulation: RegulationPage }) {
  const text = useText(regulationsText);
  const format = useFormat();
  const language = useLanguage();
  const { home } = useSignedIn();
  const may = useRight('regulations.write');
  const input = useRef<HTMLInputElement>(null);
  const [replaced, setReplaced] = useState<Copy | null>(null);
  const [gone, setGone] = useState<Copy | null>(null);
  const owner = unitId ?? home?.id;
  const all = `/regulations/${id}/copies`;
  const act = useMutation<unknown, ApiProblem, Deed>({
    mutationFn: (deed) => {
      if ('drop' in deed) return api.delete(`${all}/${deed.drop.id}`);
      if ('back' in deed) return api.post(`${all}/${deed.back.id}/undoing`, {});
      const form = new FormData();
      form.set('unitId', String(owner));
      if (replaced) form.set('replaces', String(replaced.id));
      form.set('files', deed.send, deed.send.name);
      return api.post(all, form);
    },
    onSuccess: (_done, deed) => {
      setGone('drop' in deed ? deed.drop : 'send' in deed ? replaced : null);
      void queryClient.invalidateQueries({ queryKey: [`/regulations/${id}`] });
    },
  });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) act.mutate({ send: file });
    target.value = '';
  };
  const ask = (copy: Copy | null) => {
    setReplaced(copy);
    input.current?.click();
  };
  if (copies.length === 0 && !may) return null;
  return (
    <section className={styles.sheet}>
      <h2>{text.copies}</h2>
      <ul>
        {copies.map((copy) => (
          <li key={copy.id} className={styles.copy}>
            <a href={address(`${all}/${copy.id}`)} download>
              <Icon name="download" size={14} /> {copy.name}
            </a>{' '}
            <span className={styles.quiet}>
              {format.count(Math.ceil(copy.size / 1000))} kB · {format.instant(copy.at)}
            </span>
            {may && copy.own && (
              <>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={text.replaceCopy(copy.name)}
                  onClick={() => ask(copy)}
                >
                  {text.replaceWith}
                </Button>
                <Button
                  variant="subtle"
                  size="compact-sm"
                  aria-label={text.dropCopy(copy.name)}
                  onClick={() => act.mutate({ drop: copy })}
                >
                  {text.drop}
                </Button>
              </>
            )}
          </li>
        ))}
      </ul>
      {gone && (
        <Notice tone="plain" role="status">
          {text.dropped(gone.name)}{' '}
          <Button variant="subtle" size="compact-sm" onClick={() => act.mutate({ back: gone })}>
            {text.undo}
          </Button>
        </Notice>
      )}
      {may && owner !== undefined && (
        <>
          <input
            ref={input}
            hidden
            type="file"
            accept=".pdf,.docx,.jpg,.jpeg"
            aria-label={text.upload}
            onChange={choose}
          />
          <p className={styles.quiet}>{text.copyHint}</p>
          <Button
            variant="default"
            size="sm"
            loading={act.isPending}
            leftSection={<Icon name="upload" />}
            onClick={() => ask(null)}
          >
            {text.upload}
          </Button>
        </>
      )}
      {act.error && (
        <Notice tone="refused" role="alert">
          {act.error.sentence(language)}
        </Notice>
      )}
    </section>
  );
}
