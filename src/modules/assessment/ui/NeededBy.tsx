import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { address } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Rows } from '../../../web/parts/Rows.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, usePages } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { needColumns } from '../assessment.columns.labels.ts';
import { verdictNames } from '../assessment.labels.ts';
import type { NeedRow } from '../assessment.schema.ts';
import { courseName, urgencyRule } from '../assessment.training.labels.ts';
import styles from './Assessment.module.css';
import { assessmentText } from './assessment.text.ts';

const widths: Record<string, string> = { name: '2fr', post: '2fr', unit: '2fr' };

/** Who needs one kind of course, in the order of urgency, with what decides it. */
export function NeededBy() {
  const text = useText(assessmentText);
  const format = useFormat();
  const language = useLanguage();
  const navigate = useNavigate();
  const nameOf = useNames();
  const { unit, asOf } = useScope();
  const { course = 'other', level, verdict } = useSearch({ from: '/assessment/training' });
  const asked = { unit, asOf, course, level, verdict };
  const list = usePages<PageOf<NeedRow>>('/training-needs/people', asked);
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total ?? 0;
  return (
    <Page
      title={`${text.training}: ${courseName(course, level, language)}`}
      about={[verdict && nameOf(verdictNames, verdict), text.count(format.count(total)), format.day(asOf)]
        .filter(Boolean)
        .join(' · ')}
      side={
        <>
          <Link to="/assessment" search={(before) => ({ ...before, tab: 'training' })}>
            {text.back}
          </Link>
          {total > 0 && (
            <Button
              component="a"
              href={address('/training-needs/file', { ...asked, language })}
              download
              variant="default"
              leftSection={<Icon name="download" />}
            >
              {text.download}
            </Button>
          )}
        </>
      }
    >
      <p className={styles.hint}>{urgencyRule[language]}</p>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting lines={10} />}
      {list.data && total === 0 && <Empty icon="people" title={text.nobody} />}
      {total > 0 && (
        <Rows
          label={text.training}
          columns={needColumns.map(({ key, number, read, ...heads }) => ({
            key,
            head: heads[language],
            width: widths[key] ?? '1fr',
            least: 90,
            narrow: key === 'name' || key === 'post',
            ...(number ? { align: 'end' as const } : {}),
            cell: (row: NeedRow) => {
              const words = read(row, language);
              return key === 'name' ? <b>{words}</b> : words;
            },
          }))}
          rows={rows}
          total={total}
          idOf={({ personId }) => String(personId)}
          open={({ personId }) =>
            void navigate({
              to: '/people/$id',
              params: { id: String(personId) },
              search: { tab: 'standards' },
            })
          }
          choose={({ personId }) =>
            void navigate({
              to: '/people/$id',
              params: { id: String(personId) },
              search: { tab: 'standards' },
            })
          }
          more={list.hasNextPage && !list.isFetching ? () => void list.fetchNextPage() : undefined}
        />
      )}
    </Page>
  );
}
