import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useRef } from 'react';
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

/** The document as it was issued: its files, and one more. */
export function Copies({ regulation: { id, unitId, copies } }: { regulation: RegulationPage }) {
  const text = useText(regulationsText);
  const format = useFormat();
  const language = useLanguage();
  const { home } = useSignedIn();
  const may = useRight('regulations.write');
  const input = useRef<HTMLInputElement>(null);
  const owner = unitId ?? home?.id;
  const send = useMutation<unknown, ApiProblem, File>({
    mutationFn: (file) => {
      const form = new FormData();
      form.set('unitId', String(owner));
      form.set('files', file, file.name);
      return api.post(`/regulations/${id}/copies`, form);
    },
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: [`/regulations/${id}`] }),
  });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) send.mutate(file);
    target.value = '';
  };
  if (copies.length === 0 && !may) return null;
  return (
    <section className={styles.sheet}>
      <h2>{text.copies}</h2>
      <ul>
        {copies.map((copy) => (
          <li key={copy.id}>
            <a href={address(`/regulations/${id}/copies/${copy.id}`)} download>
              <Icon name="download" size={14} /> {copy.name}
            </a>{' '}
            <span className={styles.quiet}>
              {format.count(Math.ceil(copy.size / 1000))} kB · {format.instant(copy.at)}
            </span>
          </li>
        ))}
      </ul>
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
            loading={send.isPending}
            leftSection={<Icon name="upload" />}
            onClick={() => input.current?.click()}
          >
            {text.upload}
          </Button>
        </>
      )}
      {send.error && (
        <Notice tone="refused" role="alert">
          {send.error.sentence(language)}
        </Notice>
      )}
    </section>
  );
}
