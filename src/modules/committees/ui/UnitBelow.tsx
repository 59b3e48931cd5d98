import { useNavigate } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { type Column, Rows } from '../../../web/parts/Rows.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { usePages } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import type { UnitsPage } from '../../organisation/organisation.list.schema.ts';
import type { UnitPage as Unit, UnitRow } from '../../organisation/organisation.schema.ts';
import { UnitName, useChosenColumns, useUnitColumns } from './tree.columns.tsx';
import styles from './UnitTree.module.css';
import { unitsText } from './units.text.ts';

/** The units directly below, page by page. */
export function UnitBelow({ unit }: { unit: Unit }) {
  const text = useText(unitsText);
  const format = useFormat();
  const navigate = useNavigate();
  const { asOf } = useScope();
  const { chosen } = useChosenColumns();
  const list = usePages<UnitsPage>('/units', { parent: unit.id, asOf });
  const columns: Column<UnitRow>[] = [
    {
      key: 'name',
      head: text.name,
      width: '5fr',
      narrow: true,
      cell: (row) => (
        <span className={styles.hit}>
          <UnitName unit={row} />
        </span>
      ),
    },
    ...useUnitColumns(chosen),
  ];
  if (list.error && !list.data) return <Failure error={list.error} retry={() => void list.refetch()} />;
  if (!list.data) return <Waiting lines={8} />;
  const rows = list.data.pages.flatMap((page) => page.rows);
  const total = list.data.pages[0]!.total;
  const open = ({ id }: UnitRow) => void navigate({ to: '/units/$id', params: { id: String(id) } });
  if (rows.length === 0)
    return (
      <Empty icon="tree" title={text.noneBelow}>
        <p>{text.noneBelowHint}</p>
      </Empty>
    );
  return (
    <>
      <p className={styles.count} role="status">
        {text.belowCount(format.count(total))}
      </p>
      <Rows
        label={text.below}
        columns={columns}
        rows={rows}
        total={total}
        idOf={({ id }) => String(id)}
        choose={open}
        open={open}
        more={list.hasNextPage && !list.isFetching ? () => void list.fetchNextPage() : undefined}
      />
    </>
  );
}
