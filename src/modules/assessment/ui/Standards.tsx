import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { dimensions } from '../../../rules/edition.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Choice } from '../../../web/parts/Choice.tsx';
import { DocumentViews } from '../../../web/parts/DocumentViews.tsx';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { type Column, Rows } from '../../../web/parts/Rows.tsx';
import { SavedViews } from '../../../web/parts/SavedViews.tsx';
import { SearchField } from '../../../web/parts/SearchField.tsx';
import { Empty, Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { scopeLists } from '../../../web/parts/scopes.ts';
import { type PageOf, useGet, usePages } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { titles } from '../../cadres/cadres.labels.ts';
import { unitKinds } from '../../organisation/organisation.labels.ts';
import { standardKinds } from '../../standards/standards.kinds.labels.ts';
import type { StandardRow } from '../../standards/standards.register.schema.ts';
import type { StandardGaps } from '../assessment.standards.schema.ts';
import { StandardForm } from './StandardForm.tsx';
import styles from './Standards.module.css';
import { standardsText } from './standards.text.ts';

/** Title standards and competency frameworks, what of each is in force for the unit, and which titles have none. */
export function Standards() {
  const text = useText(standardsText);
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useNames();
  const navigate = useNavigate();
  const { unit, asOf } = useScope();
  const { search, kind } = useSearch({ from: '/regulations/standards' });
  const may = useRight('regulations.write');
  const [adding, setAdding] = useState(false);
  const list = usePages<PageOf<StandardRow>>('/standards', { unit, asOf, search, kind }, unit !== undefined);
  const place = useGet<{ name: string }>(`/units/${unit}`, { asOf }, { enabled: unit !== undefined });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total;
  const go = (next: object) =>
    void navigate({
      to: '/regulations/standards',
      search: (before) => present({ ...before, ...next }),
      replace: true,
    });
  const open = ({ standard }: StandardRow) =>
    void navigate({ to: '/regulations/standards/$code', params: { code: standard } });
  const whom = ({ standing }: StandardRow) =>
    [
      ...new Set(
        standing.flatMap(({ scope }) =>
          dimensions
            .flatMap(
              (dimension) => scope[dimension]?.map((code) => nameOf(scopeLists[dimension], code)) ?? [],
            )
            .slice(0, 4),
        ),
      ),
    ].join(', ');
  const columns: Column<StandardRow>[] = [
    { key: 'name', head: text.name, width: '3fr', narrow: true, cell: (row) => row[language] },
    { key: 'kind', head: text.kind, width: '1.4fr', cell: (row) => nameOf(standardKinds, row.kind) },
    {
      key: 'standing',
      head: text.standing,
      width: '1.2fr',
      narrow: true,
      cell: ({ standing }) =>
        standing.length > 0 ? (
          standing.map(({ number }) => number).join(', ')
        ) : (
          <span className={styles.quiet}>{text.noneStanding}</span>
        ),
    },
    { key: 'whom', head: text.whom, width: '2fr', cell: whom },
    {
      key: 'asked',
      head: text.asked,
      width: '110px',
      align: 'end',
      cell: ({ standing }) =>
        standing.length > 0 ? format.count(Math.max(...standing.map(({ conditions }) => conditions))) : '',
    },
  ];
  return (
    <Page
      title={text.title}
      menu={<SavedViews page="standards" />}
      about={
        total !== undefined &&
        place.data &&
        text.about(format.count(total), place.data.name, format.day(asOf))
      }
      side={
        may && (
          <Button leftSection={<Icon name="plus" />} onClick={() => setAdding(true)}>
            {text.add}
          </Button>
        )
      }
    >
      <DocumentViews />
      {unit === undefined && <Empty icon="tree" title={text.noUnit} />}
      <Gaps />
      <search className={styles.tools}>
        <SearchField
          label={text.search}
          words={search}
          find={(words) => go({ search: words })}
          className={styles.search}
        />
        <Choice
          label={text.kind}
          options={standardKinds.list}
          value={kind}
          change={(one) => go({ kind: one })}
        />
      </search>
      {list.error && !list.data && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && unit !== undefined && <Waiting lines={8} />}
      {total === 0 && (
        <Empty icon="file" title={text.none}>
          <p>{text.noneHint}</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <Rows
          label={text.title}
          columns={columns}
          rows={rows}
          total={total ?? rows.length}
          idOf={(row) => row.standard}
          choose={open}
          open={open}
          more={list.hasNextPage && !list.isFetching ? () => void list.fetchNextPage() : undefined}
        />
      )}
      {adding && <StandardForm close={() => setAdding(false)} />}
    </Page>
  );
}

/** Titles that have posts here and no standard that names them. */
function Gaps() {
  const text = useText(standardsText);
  const format = useFormat();
  const nameOf = useNames();
  const { unit, asOf } = useScope();
  const { data } = useGet<StandardGaps>('/standard-gaps', { unit, asOf }, { enabled: unit !== undefined });
  if (!data || data.rows.length === 0) return null;
  const bare = data.rows.filter(({ standard }) => !standard);
  return (
    <Notice tone={bare.length > 0 ? 'waiting' : 'met'}>
      {bare.length === 0 ? (
        text.noGaps
      ) : (
        <details>
          <summary>{text.gaps(format.count(bare.length))}</summary>
          <FactTable
            label={text.gaps(format.count(bare.length))}
            heads={[text.jobTitle, text.unitKind, text.posts, text.hasFramework]}
            counts={[2]}
            rows={bare.map(({ title, unitKind, posts, framework }) => ({
              key: `${title} ${unitKind}`,
              cells: [
                nameOf(titles, title),
                nameOf(unitKinds, unitKind),
                format.count(posts),
                framework ? text.yes : text.no,
              ],
            }))}
          />
        </details>
      )}
    </Notice>
  );
}
