import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { SensitiveState } from '../../../lib/sensitive.labels.ts';
import type { Deed } from '../../../web/facts/FactDialog.tsx';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { Disclosure } from '../../cadres/ui/Disclosure.tsx';
import type { PersonRecord } from '../../committees/committees.record.schema.ts';
import { rulingKind } from '../assessment.facts.labels.ts';
import { rulingSays } from '../assessment.labels.ts';
import type { RulingRow } from '../assessment.rulings.schema.ts';
import styles from './Assessment.module.css';
import { rulingsText } from './rulings.text.ts';

const FactDialog = lazy(() =>
  import('../../../web/facts/FactDialog.tsx').then(({ FactDialog: dialog }) => ({ default: dialog })),
);

/** What competent bodies have found or allowed, with its papers; it settles what the record leaves open. */
export function PersonRulings({ person }: { person: PersonRecord }) {
  const text = useText(rulingsText);
  const format = useFormat();
  const language = useLanguage();
  const nameOf = useNames();
  const { asOf } = useScope();
  const may = useRight('cadres.write');
  const { data, error, refetch } = useGet<{ sensitive: SensitiveState; rows: RulingRow[] }>(
    `/people/${person.id}/rulings`,
  );
  const [opened, setOpened] = useState<{ deed: Deed; id: number | null } | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={2} />;
  const present = person.postings.find(({ toOn }) => toOn === null || toOn > asOf);
  const add = may && (
    <Button variant="default" size="sm" onClick={() => setOpened({ deed: 'add', id: null })}>
      {text.add}
    </Button>
  );
  return (
    <section className={styles.supposed}>
      <div role="status">{said && <Notice tone="met">{said}</Notice>}</div>
      {data.rows.length === 0 ? (
        <>
          <h2>{text.title}</h2>
          <p className={styles.hint}>{text.none}</p>
          {add}
        </>
      ) : (
        <FactTable
          title={text.title}
          side={add}
          heads={[text.condition, text.says, text.window, text.document]}
          {...(may ? { tools: text.tools } : {})}
          rows={data.rows.map((one) => ({
            key: String(one.id),
            hint: one.grounds ?? undefined,
            cells: [
              `${one.condition[language]} (${one.standard[language]})`,
              data.sensitive === 'open' ? (
                nameOf(rulingSays, one.says)
              ) : (
                <Disclosure
                  key="says"
                  person={{ id: person.id, name: person.fullName, sensitive: data.sensitive }}
                  what={one.condition[language]}
                />
              ),
              `${format.day(one.fromOn)} – ${one.toOn ? format.day(one.toOn) : '…'}`,
              one.document,
            ],
            tools: may && (
              <Button
                variant="subtle"
                size="compact-sm"
                onClick={() => setOpened({ deed: 'edit', id: one.id })}
              >
                {text.edit}
                <span className="unseen"> {one.condition[language]}</span>
              </Button>
            ),
          }))}
        />
      )}
      {opened && (
        <Suspense fallback={null}>
          <FactDialog
            kind={rulingKind}
            {...opened}
            personId={person.id}
            subject={person.fullName}
            proposed={{ unitId: present?.unitId ?? person.unit.id, fromOn: asOf }}
            close={() => setOpened(null)}
            done={(sentence) => {
              setOpened(null);
              setSaid(sentence);
              void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
