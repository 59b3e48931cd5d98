import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { type Column, Rows } from '../../../web/parts/Rows.tsx';
import { Empty, Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, queryClient, usePages } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { shortUnitName } from '../../organisation/organisation.short.labels.ts';
import { likenesses, mostCounted } from '../cadres.duplicates.labels.ts';
import type { Pair } from '../cadres.duplicates.schema.ts';
import styles from './Duplicates.module.css';
import { duplicatesText } from './duplicates.text.ts';
import { birthOf } from './people.columns.tsx';

/** Pairs of records that may be one person's; each opens side by side. */
export function Duplicates() {
  const text = useText(duplicatesText);
  const format = useFormat();
  const nameOf = useNames();
  const navigate = useNavigate();
  const { unit } = useScope();
  const language = useLanguage();
  const mayWrite = useRight('cadres.write');
  const [apart, setApart] = useState<Pair>();
  const tell = useMutation<unknown, ApiProblem, { pair: Pair; distinct: boolean }>({
    mutationFn: ({ pair: { one, other }, distinct }) =>
      distinct
        ? api.post(`/people/${one.id}/distinctions`, { other: other.id })
        : api.delete(`/people/${one.id}/distinctions/${other.id}`),
    onSuccess: (_, { pair, distinct }) => {
      setApart(distinct ? pair : undefined);
      void queryClient.invalidateQueries({ queryKey: ['/duplicates'] });
    },
  });
  const list = usePages<PageOf<Pair>>('/duplicates', { unit });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total;
  const told = ({ birthOn, birthPrecision, postName, unitName }: Pair['one']) =>
    [
      birthOn ? birthOf(format, { birthOn, birthPrecision }) : text.unknownBirth,
      postName,
      unitName && shortUnitName(unitName),
    ]
      .filter(Boolean)
      .join(' · ');
  const signs = ({ likeness, identitiesDiffer }: Pair) =>
    [nameOf(likenesses, likeness), identitiesDiffer && text.identitiesDiffer].filter(Boolean).join('; ');
  const columns: Column<Pair>[] = [
    { key: 'name', head: text.name, width: '1.8fr', narrow: true, cell: ({ one }) => <b>{one.fullName}</b> },
    {
      key: 'one',
      head: text.one,
      width: '2.4fr',
      cell: ({ one }) => <span title={told(one)}>{told(one)}</span>,
    },
    {
      key: 'other',
      head: text.other,
      width: '2.4fr',
      cell: ({ other }) => <span title={told(other)}>{told(other)}</span>,
    },
    {
      key: 'likeness',
      head: text.likeness,
      width: '2fr',
      cell: (pair) => <span title={signs(pair)}>{signs(pair)}</span>,
    },
    {
      key: 'tools',
      head: text.tools,
      width: mayWrite ? '290px' : '130px',
      narrow: true,
      align: 'end',
      cell: (pair) => (
        <span className={styles.tools}>
          <Link
            to="/people/$id/merging"
            params={{ id: String(pair.one.id) }}
            search={{ other: pair.other.id }}
            className={styles.tool}
            onClick={(event) => event.stopPropagation()}
          >
            {text.compare}
            <span className="unseen"> {pair.one.fullName}</span>
          </Link>
          {mayWrite && (
            <button
              type="button"
              className={styles.tool}
              onClick={(event) => {
                event.stopPropagation();
                tell.mutate({ pair, distinct: true });
              }}
            >
              {text.apart}
              <span className="unseen"> {pair.one.fullName}</span>
            </button>
          )}
        </span>
      ),
    },
  ];
  const open = ({ one, other }: Pair) =>
    void navigate({
      to: '/people/$id/merging',
      params: { id: String(one.id) },
      search: { other: other.id },
    });
  return (
    <Page
      title={text.title}
      about={total ? text.about(format.count(Math.min(total, mostCounted)), total > mostCounted) : undefined}
      side={<Link to="/people">{text.people}</Link>}
    >
      {tell.error && (
        <Notice tone="refused" role="alert">
          {tell.error.sentence(language)}
        </Notice>
      )}
      {apart && (
        <Notice tone="met" role="status">
          {text.apartDone(apart.one.fullName)}{' '}
          <button
            type="button"
            className={styles.tool}
            onClick={() => tell.mutate({ pair: apart, distinct: false })}
          >
            {text.takeBack}
          </button>
        </Notice>
      )}
      {list.error && !list.data && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting lines={8} />}
      {total === 0 && (
        <Empty icon="people" title={text.empty}>
          <p>{text.emptyHint}</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <Rows
          label={text.title}
          columns={columns}
          rows={rows}
          total={total ?? rows.length}
          idOf={({ one, other }) => `${one.id} ${other.id}`}
          choose={open}
          open={open}
          more={list.hasNextPage && !list.isFetching ? () => void list.fetchNextPage() : undefined}
        />
      )}
    </Page>
  );
}
