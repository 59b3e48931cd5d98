import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { type Column, Rows } from '../../../web/parts/Rows.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { usePages } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import type { UnitsPage } from '../../organisation/organisation.list.schema.ts';
import type { UnitRow } from '../../organisation/organisation.schema.ts';
import { type ColumnKey, UnitName, useUnitColumns } from './tree.columns.tsx';
import styles from './UnitTree.module.css';
import { unitsText } from './units.text.ts';

/** What is looked at in the tree, where there is room for it. */
const atHome: readonly ColumnKey[] = ['vacancies', 'quota'];

/** Units found by words, kind or sector, each with the way to it. */
export function UnitsFound({ columns: chosen }: { columns: readonly ColumnKey[] }) {
  const text = useText(unitsText);
  const format = useFormat();
  const navigate = useNavigate();
  const { asOf } = useScope();
  const { search, kind, sector, ended } = useSearch({ from: '/units' });
  const list = usePages<UnitsPage>('/units', { search, kind, sector, ended, asOf });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const total = list.data?.pages[0]?.total;
  const beside = useUnitColumns(chosen.filter((key) => !atHome.includes(key)));
  const columns: Column<UnitRow>[] = [
    {
      key: 'name',
      head: text.name,
      width: '5fr',
      narrow: true,
      cell: (unit) => (
        <span className={styles.hit}>
          <UnitName unit={unit} />
        </span>
      ),
    },
    {
      key: 'above',
      head: text.under,
      width: '3fr',
      cell: ({ above }) => (
        <span className={styles.quiet} title={above?.map(({ name }) => name).join(' › ')}>
          {above
            ?.toReversed()
            .map(({ name }) => name)
            .join(' ‹ ')}
        </span>
      ),
    },
    ...beside,
    {
      key: 'tree',
      head: text.inTree,
      width: '64px',
      narrow: true,
      cell: ({ id, name }) => (
        <Link
          to="/units"
          search={(before) =>
            present({ ...before, search: undefined, kind: undefined, sector: undefined, at: id })
          }
          tabIndex={-1}
          className={styles.jump}
          title={text.showInTree}
          onClick={(event) => event.stopPropagation()}
        >
          <Icon name="tree" size={16} />
          <span className="unseen">
            {text.showInTree}: {name}
          </span>
        </Link>
      ),
    },
  ];
  const open = ({ id }: UnitRow) => void navigate({ to: '/units/$id', params: { id: String(id) } });
  if (list.error && !list.data) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Waiting lines={8} />;
  if (rows.length === 0)
    return (
      <Empty icon="tree" title={text.none}>
        <p>{text.noneHint}</p>
      </Empty>
    );
  return (
    <>
      <p className={styles.count} role="status">
        {text.hits(format.count(total))}
      </p>
      <Rows
        label={text.title}
        columns={columns}
        rows={rows}
        total={total ?? rows.length}
        idOf={({ id }) => String(id)}
        choose={open}
        open={open}
        more={list.hasNextPage && !list.isFetching ? () => void list.fetchNextPage() : undefined}
      />
    </>
  );
}
