import { useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { DocumentViews } from '../../../web/parts/DocumentViews.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { type Column, Rows } from '../../../web/parts/Rows.tsx';
import { SearchField } from '../../../web/parts/SearchField.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, usePages } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { documentSigns, signsOf } from '../documents.labels.ts';
import type { DocumentRow } from '../documents.schema.ts';
import styles from './Documents.module.css';
import { documentsText } from './documents.text.ts';

/** The documents that facts rest on, known by the day, the newest first. */
export function Documents() {
  const text = useText(documentsText);
  const format = useFormat();
  const nameOf = useNames();
  const navigate = useNavigate();
  const { unit, asOf } = useScope();
  const { search } = useSearch({ from: '/documents' });
  const list = usePages<PageOf<DocumentRow>>('/documents', { unit, asOf, search });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total;
  const find = (words: string | undefined) =>
    void navigate({
      to: '/documents',
      search: (before) => present({ ...before, search: words }),
      replace: true,
    });
  const kindOf = (number: string | null) => nameOf(documentSigns, signsOf(number ?? '').kind);
  const columns: Column<DocumentRow>[] = [
    {
      key: 'number',
      head: text.number,
      width: '220px',
      narrow: true,
      cell: ({ number }) => number ?? text.unnumbered,
    },
    {
      key: 'signedOn',
      head: text.signedOn,
      width: '110px',
      narrow: true,
      figures: true,
      cell: ({ signedOn }) => format.day(signedOn),
    },
    { key: 'kind', head: text.kind, width: '130px', cell: ({ number }) => kindOf(number) },
    {
      key: 'issuer',
      head: text.issuer,
      width: '1fr',
      // What the number abbreviates stands where nobody has written who issued it.
      cell: ({ issuer, number }) =>
        issuer ?? <span title={text.byNumber}>{signsOf(number ?? '').issuer}</span>,
    },
    {
      key: 'name',
      head: text.name,
      width: '2fr',
      cell: ({ title }) => <span title={title ?? ''}>{title}</span>,
    },
  ];
  return (
    <Page
      title={text.title}
      about={total === undefined ? undefined : text.count(format.count(total), format.day(asOf))}
    >
      <DocumentViews />
      <search className={styles.tools}>
        <SearchField label={text.search} words={search} find={find} className={styles.search} />
      </search>
      {list.error && !list.data && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting lines={10} />}
      {total === 0 && (
        <Empty icon="file" title={search ? text.nothing : text.none}>
          <p>{search ? text.nothingHint : text.noneHint}</p>
        </Empty>
      )}
      {rows.length > 0 && (
        <Rows
          label={text.title}
          columns={columns}
          rows={rows}
          total={total ?? rows.length}
          idOf={({ id }) => String(id)}
          choose={({ id }) => void navigate({ to: '/documents/$id', params: { id: String(id) } })}
          more={list.hasNextPage && !list.isFetching ? () => void list.fetchNextPage() : undefined}
        />
      )}
    </Page>
  );
}
