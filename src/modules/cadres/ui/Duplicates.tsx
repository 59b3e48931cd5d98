import { Link, useNavigate } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { type Column, Rows } from '../../../web/parts/Rows.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, usePages } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { shortUnitName } from '../../organisation/organisation.short.labels.ts';
import { likenesses, mostCounted } from '../cadres.duplicates.labels.ts';
import type { Pair } from '../cadres.duplicates.schema.ts';
import { duplicatesText } from './duplicates.text.ts';
import { birthOf } from './people.columns.tsx';

/** Pairs of records that may be one person's; each opens side by side. */
export function Duplicates() {
  const text = useText(duplicatesText);
  const format = useFormat();
  const nameOf = useNames();
  const navigate = useNavigate();
  const { unit } = useScope();
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
      narrow: true,
      cell: (pair) => <span title={signs(pair)}>{signs(pair)}</span>,
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
