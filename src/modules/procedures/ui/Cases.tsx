import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Choice } from '../../../web/parts/Choice.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, useGet, usePages } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import type { ProcedureRow } from '../procedures.cases.schema.ts';
import { caseStates } from '../procedures.labels.ts';
import type { CaseRow } from '../procedures.list.schema.ts';
import { CaseRows, Due, peopleIn } from './CaseRows.tsx';
import styles from './Cases.module.css';
import { CaseViews } from './CaseViews.tsx';
import type { CasesSearch } from './cases.search.ts';
import { casesText } from './cases.text.ts';

/** Every case of the unit and below, as a list or by the step at which each stands. */
export function Cases() {
  const text = useText(casesText);
  const format = useFormat();
  const navigate = useNavigate();
  const { unit } = useScope();
  const { view, ...filter } = useSearch({ from: '/cases' });
  const writes = useRight('procedures.write');
  const procedures = useGet<{ rows: ProcedureRow[] }>(
    '/procedures',
    { unit },
    { enabled: unit !== undefined },
  );
  const list = usePages<PageOf<CaseRow>>('/cases', { unit, ...filter });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total;
  const set = (part: Partial<Record<keyof CasesSearch, unknown>>) =>
    void navigate({
      to: '/cases',
      search: (before) => present({ ...before, ...part }) as CasesSearch,
      replace: true,
    });
  const known = procedures.data?.rows ?? [];
  const chosen = known.find(({ procedure }) => procedure === filter.procedure);
  const steps = chosen?.edition?.steps ?? [];
  const filtered = Object.keys(filter).some((key) => ['procedure', 'step', 'state', 'overdue'].includes(key));
  const more = list.hasNextPage && !list.isFetching ? () => void list.fetchNextPage() : undefined;
  return (
    <Page
      title={text.title}
      about={total === undefined ? undefined : text.about(format.count(total))}
      side={
        writes && (
          <Button component={Link} to="/cases/new">
            {text.begin}
          </Button>
        )
      }
    >
      <CaseViews />
      <div className={styles.tools}>
        <Choice
          label={text.procedure}
          options={known.map(({ procedure: code, vi, en }) => ({ code, vi, en }))}
          value={filter.procedure}
          change={(procedure) => set({ procedure, step: undefined })}
        />
        {chosen && (
          <Choice
            label={text.step}
            options={steps.map(({ step: code, vi, en }) => ({ code, vi, en }))}
            value={filter.step}
            change={(step) => set({ step })}
          />
        )}
        <Choice
          label={text.state}
          options={caseStates.list}
          value={filter.state}
          change={(state) => set({ state })}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={filter.overdue ?? false}
            onChange={({ currentTarget }) => set({ overdue: currentTarget.checked || undefined })}
          />
          {text.overdueOnly}
        </label>
        <fieldset className={styles.switch} aria-label={text.views}>
          {(['list', 'board'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={(view ?? 'list') === one}
              onClick={() => set({ view: one === 'board' ? one : undefined })}
            >
              {text[one]}
            </button>
          ))}
        </fieldset>
      </div>
      {list.error && !list.data && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting lines={10} />}
      {total === 0 && view !== 'board' && (
        <Empty icon="file" title={filtered ? text.nothing : text.none}>
          <p>{filtered ? text.nothingHint : text.noneHint}</p>
        </Empty>
      )}
      {view === 'board' && total !== undefined ? (
        chosen ? (
          <Board steps={steps} rows={rows} />
        ) : (
          <p className={styles.quiet}>{text.chooseProcedure}</p>
        )
      ) : (
        rows.length > 0 && (
          <CaseRows label={text.title} rows={rows} total={total ?? rows.length} more={more} />
        )
      )}
    </Page>
  );
}

interface BoardProps {
  steps: NonNullable<ProcedureRow['edition']>['steps'];
  rows: readonly CaseRow[];
}

/** Cases of one procedure under the step at which each stands; a step of an earlier edition alone stands behind. */
function Board({ steps, rows }: BoardProps) {
  const text = useText(casesText);
  const format = useFormat();
  const language = useLanguage();
  const open = rows.filter(({ state }) => state === 'open');
  const others = open
    .filter(({ step }) => !steps.some((one) => one.step === step))
    .map(({ step, stepVi: vi, stepEn: en }) => ({ step, vi, en }));
  const columns = [...steps, ...new Map(others.map((one) => [one.step, one])).values()];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.board} tabIndex={0} aria-label={text.board}>
      {columns.map((column) => {
        const here = open.filter(({ step }) => step === column.step);
        return (
          <section key={column.step}>
            <h2>
              {column[language]} <span className={styles.quiet}>{format.count(here.length)}</span>
            </h2>
            {here.map((row) => (
              <Link key={row.id} to="/cases/$id" params={{ id: String(row.id) }} className={styles.card}>
                <b>{peopleIn(row, text.nobody)}</b>
                <span>{row.postName}</span>
                <span className={styles.quiet}>{row.unitName}</span>
                <Due {...row} />
              </Link>
            ))}
          </section>
        );
      })}
    </section>
  );
}
