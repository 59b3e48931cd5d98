import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Choice } from '../../../web/parts/Choice.tsx';
import { DocumentViews } from '../../../web/parts/DocumentViews.tsx';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { scopeLists } from '../../../web/parts/scopes.ts';
import { useGet } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { regulationTopics } from '../regulations.labels.ts';
import type { RuleRow } from '../regulations.rules.schema.ts';
import { EditionForce, EditionValue } from './EditionText.tsx';
import styles from './Regulations.module.css';
import { regulationsText } from './regulations.text.ts';
import { rulesText } from './rules.text.ts';
import { Cited, Why } from './Why.tsx';

/** Everything that is regulated, with the figure in force for the unit on the day and for whom is chosen. */
export function Rules() {
  const text = useText(rulesText);
  const words = useText(regulationsText);
  const language = useLanguage();
  const format = useFormat();
  const navigate = useNavigate();
  const { unit, asOf } = useScope();
  const { topic, search, title, cadreKind } = useSearch({ from: '/regulations/rules' });
  const [why, setWhy] = useState<string | null>(null);
  const asked = { unit, asOf, title, cadreKind };
  const { data, error, refetch, isPending } = useGet<{ rows: RuleRow[]; total: number }>(
    '/rules',
    { ...asked, topic, search, limit: 500 },
    { enabled: unit !== undefined, keep: true },
  );
  const place = useGet<{ name: string }>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined });
  const go = (next: object) =>
    void navigate({
      to: '/regulations/rules',
      search: (before) => present({ ...before, ...next }),
      replace: true,
    });
  const typed = useDebouncedCallback((typing: string) => go({ search: typing.trim() || undefined }), 250);
  const topics = regulationTopics.codes.filter((code) => data?.rows.some((row) => row.topic === code));
  return (
    <Page
      title={text.title}
      about={data && place.data && text.about(format.count(data.total), place.data.name, format.day(asOf))}
    >
      <DocumentViews />
      <search className={styles.tools}>
        <TextInput
          type="search"
          className={styles.search}
          leftSection={<Icon name="search" />}
          aria-label={text.search}
          placeholder={text.search}
          defaultValue={search ?? ''}
          onChange={({ currentTarget }) => typed(currentTarget.value)}
        />
        <Choice
          label={words.topic}
          options={regulationTopics.list}
          value={topic}
          change={(one) => go({ topic: one })}
        />
        <Choice
          label={text.anyTitle}
          options={scopeLists.titles.list}
          value={title}
          change={(one) => go({ title: one })}
        />
        <Choice
          label={text.anyCadre}
          options={scopeLists.cadreKinds.list}
          value={cadreKind}
          change={(one) => go({ cadreKind: one })}
        />
      </search>
      {error && <Failure error={error} retry={() => void refetch()} />}
      {isPending && unit !== undefined && <Waiting lines={10} />}
      {data?.total === 0 && (
        <Empty icon="file" title={text.none}>
          <p>{text.noneHint}</p>
        </Empty>
      )}
      {topics.map((code) => (
        <section key={code} className={styles.sheet}>
          <FactTable
            title={regulationTopics[language](code)}
            heads={[words.rule, words.value, text.document, words.enforcement]}
            tools={text.why}
            rows={(data?.rows ?? [])
              .filter((row) => row.topic === code)
              .map((row) => ({
                key: row.rule,
                cells: [
                  row[language],
                  row.edition ? (
                    <EditionValue key="value" {...row.edition} />
                  ) : (
                    <span key="value" className={styles.quiet}>
                      {text.noFigure}
                    </span>
                  ),
                  row.edition && <Cited key="by" edition={row.edition} />,
                  row.edition && <EditionForce key="force" {...row.edition} />,
                ],
                tools: (
                  <button
                    type="button"
                    className={styles.inline}
                    aria-label={`${text.why} ${row[language]}`}
                    onClick={() => setWhy(row.rule)}
                  >
                    {text.why}
                  </button>
                ),
              }))}
          />
        </section>
      ))}
      {why && <Why rule={why} asked={asked} close={() => setWhy(null)} />}
    </Page>
  );
}
