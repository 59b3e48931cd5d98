import { useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { Tabs } from '../../../web/parts/Tabs.tsx';
import { usePages } from '../../../web/query.ts';
import { present } from '../../../web/scope.ts';
import type { ToDos as Answer } from '../procedures.list.schema.ts';
import { CaseRows } from './CaseRows.tsx';
import { CaseViews } from './CaseViews.tsx';
import { casesText } from './cases.text.ts';

const groups = ['waiting', 'sent', 'followed'] as const;

/** What waits for whoever looks, what they sent on its way, and what they follow. */
export function ToDos() {
  const text = useText(casesText);
  const format = useFormat();
  const navigate = useNavigate();
  const { group = 'waiting' } = useSearch({ from: '/to-dos' });
  const list = usePages<Answer>('/to-dos', { group });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const first = list.data?.pages[0];
  return (
    <Page title={text.toDos}>
      <CaseViews />
      <Tabs
        label={text.toDos}
        chosen={group}
        tabs={groups.map((key) => ({
          key,
          name: first ? `${text[key]} (${format.count(first.counts[key])})` : text[key],
        }))}
        choose={(key) =>
          void navigate({
            to: '/to-dos',
            search: (before) =>
              present({ ...before, group: key === 'waiting' ? undefined : (key as 'sent' | 'followed') }),
            replace: true,
          })
        }
      >
        {list.error && !list.data && <Failure error={list.error} retry={() => void list.refetch()} />}
        {list.isPending && <Waiting lines={8} />}
        {first?.total === 0 && (
          <Empty icon="check" title={text.noToDos}>
            <p>{text.noToDosHint}</p>
          </Empty>
        )}
        {rows.length > 0 && (
          <CaseRows
            label={text[group]}
            rows={rows}
            total={first?.total ?? rows.length}
            more={list.hasNextPage && !list.isFetching ? () => void list.fetchNextPage() : undefined}
          />
        )}
      </Tabs>
    </Page>
  );
}
