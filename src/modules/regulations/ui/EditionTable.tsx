import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { anchorOf } from '../../../web/parts/articles.ts';
import { Confirm } from '../../../web/parts/Confirm.tsx';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { queryClient } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import type { EditionTold, RegulationPage } from '../regulations.register.schema.ts';
import { EditionCorrection } from './EditionCorrection.tsx';
import { EditionForce, EditionScope, EditionValue } from './EditionText.tsx';
import styles from './Regulations.module.css';
import { Window } from './Resolution.tsx';
import { regulationsText } from './regulations.text.ts';
import { TryChange } from './TryChange.tsx';

/** The figures that a document sets; what was entered here wrongly can be withdrawn. */
export function EditionTable({ title, document }: { title: string; document: RegulationPage }) {
  const text = useText(regulationsText);
  const language = useLanguage();
  const may = useRight('regulations.write');
  const { editions } = document;
  const [wrong, setWrong] = useState<EditionTold | null>(null);
  const [gone, setGone] = useState<EditionTold | null>(null);
  return (
    <>
      <FactTable
        title={title}
        heads={[text.rule, text.value, text.article, text.since, text.scope, text.enforcement]}
        {...(may ? { tools: text.tools } : {})}
        rows={editions.map((one) => ({
          key: String(one.id),
          hint: one.note ?? undefined,
          cells: [
            one[language],
            <EditionValue key="value" {...one} />,
            one.article && (
              <a key="article" className={styles.number} href={`#${anchorOf(one.article)}`}>
                {one.article}
              </a>
            ),
            <Window key="when" edition={one} />,
            <EditionScope key="whom" {...one} />,
            <EditionForce key="force" {...one} />,
          ],
          tools: may && (
            <>
              {one.counted !== 'table' && (
                <TryChange of="rule" edition={one.id} unitId={one.own ? one.unitId : null} />
              )}
              {one.own && (
                <>
                  <Button variant="subtle" size="compact-sm" onClick={() => setWrong(one)}>
                    {text.correct}
                  </Button>
                  <Button variant="subtle" size="compact-sm" onClick={() => setGone(one)}>
                    {text.withdraw}
                  </Button>
                </>
              )}
            </>
          ),
        }))}
      />
      {wrong && <EditionCorrection document={document} edition={wrong} close={() => setWrong(null)} />}
      {gone && <Withdrawal edition={gone} close={() => setGone(null)} />}
    </>
  );
}

function Withdrawal({ edition, close }: { edition: EditionTold; close: () => void }) {
  const text = useText(regulationsText);
  const [reason, setReason] = useState('');
  const withdraw = useMutation<unknown, ApiProblem>({
    mutationFn: () => api.delete(`/rule-editions/${edition.id}`, { version: edition.version, reason }),
    onSuccess: () => {
      void queryClient.invalidateQueries();
      close();
    },
  });
  return (
    <Confirm
      title={text.withdrawal}
      deed={text.withdraw}
      dangerous
      busy={withdraw.isPending}
      error={withdraw.error}
      confirm={() => withdraw.mutate()}
      close={close}
    >
      <p>{text.withdrawalHint}</p>
      <TextInput
        label={text.reason}
        withAsterisk
        autoComplete="off"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
    </Confirm>
  );
}
