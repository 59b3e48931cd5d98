import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Choice } from '../../../web/parts/Choice.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Popup } from '../../../web/parts/Popup.tsx';
import { Rows } from '../../../web/parts/Rows.tsx';
import { SavedViews } from '../../../web/parts/SavedViews.tsx';
import { SearchField } from '../../../web/parts/SearchField.tsx';
import { Empty, Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { usePrinting } from '../../../web/printing.ts';
import { present, useScope } from '../../../web/scope.ts';
import { ownershipSectors, unitKinds } from '../../organisation/organisation.labels.ts';
import { Remaining } from './Remaining.tsx';
import { TreePaper } from './TreePaper.tsx';
import { type ColumnKey, useChosenColumns, useTreeColumns } from './tree.columns.tsx';
import { type Node, useTree } from './tree.nodes.ts';
import { UnitsFound } from './UnitsFound.tsx';
import styles from './UnitTree.module.css';
import { unitsText } from './units.text.ts';

/** The organisation as at the day: as a tree, or as those found by words, kind or sector. */
export function UnitTree() {
  const text = useText(unitsText);
  const format = useFormat();
  const navigate = useNavigate();
  const { asOf, unit } = useScope();
  const { search, kind, sector, ended } = useSearch({ from: '/units' });
  const columns = useChosenColumns();
  const flat = search !== undefined || kind !== undefined || sector !== undefined;
  const change = (name: 'search' | 'kind' | 'sector' | 'ended', value: string | true | undefined) =>
    void navigate({
      to: '/units',
      search: (before) => present({ ...before, [name]: value, at: undefined }),
      replace: true,
    });
  return (
    <Page
      title={text.title}
      menu={<SavedViews page="units" />}
      about={text.about(format.day(asOf))}
      side={
        <>
          <Link to="/units/chart" className={styles.action}>
            <Icon name="tree" size={16} />
            {text.chart}
          </Link>
          <Button variant="default" size="sm" onClick={() => print()}>
            {text.print}
          </Button>
        </>
      }
    >
      <search className={styles.tools}>
        <SearchField
          label={text.search}
          words={search}
          find={(words) => change('search', words)}
          className={styles.search}
        />
        <Choice
          label={text.kind}
          options={unitKinds.list}
          value={kind}
          many
          change={(value) => change('kind', value)}
        />
        <Choice
          label={text.sector}
          options={ownershipSectors.list}
          value={sector}
          many
          change={(value) => change('sector', value)}
        />
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={ended ?? false}
            onChange={({ currentTarget }) => change('ended', currentTarget.checked || undefined)}
          />
          {text.withEnded}
        </label>
        <Columns {...columns} />
      </search>
      {!flat && <Remaining unit={unit} />}
      {flat ? <UnitsFound columns={columns.chosen} /> : <Tree columns={columns.chosen} />}
    </Page>
  );
}

function Columns({ offered, chosen, choose }: ReturnType<typeof useChosenColumns>) {
  const text = useText(unitsText);
  return (
    <Popup label={text.columns} className={styles.columns} button={text.columns} align="end">
      {() => (
        <ul className={styles.options}>
          {offered.map((key) => (
            <li key={key}>
              <label>
                <input
                  type="checkbox"
                  checked={chosen.includes(key)}
                  onChange={({ currentTarget }) =>
                    choose(
                      offered.filter((one) => (one === key ? currentTarget.checked : chosen.includes(one))),
                    )
                  }
                />
                {key === 'quota' ? text.quotaAgainst : text[key]}
              </label>
            </li>
          ))}
        </ul>
      )}
    </Popup>
  );
}

function Tree({ columns: chosen }: { columns: readonly ColumnKey[] }) {
  const text = useText(unitsText);
  const navigate = useNavigate();
  const { at, ended } = useSearch({ from: '/units' });
  const { tops, nodes, found, failed, retry, ...hands } = useTree(at, ended ?? false);
  const columns = useTreeColumns(chosen, hands);
  const printing = usePrinting();
  const open = (id: number) => void navigate({ to: '/units/$id', params: { id: String(id) } });
  const keys = ({ key }: KeyboardEvent, node: Node) => {
    if (node.is !== 'unit' || !node.unit.hasChildren) return;
    if ((key === 'ArrowRight' && !node.open) || (key === 'ArrowLeft' && node.open))
      hands.toggle(node.unit.id);
  };
  const choose = (node: Node) => {
    if (node.is === 'before') hands.fromStart(node.parent);
    else if (node.is === 'unit') {
      if (node.unit.hasChildren) hands.toggle(node.unit.id);
      else open(node.unit.id);
    }
  };
  if (tops.error && !tops.data) return <Failure error={tops.error} retry={() => void tops.refetch()} />;
  if (!tops.data) return <Waiting lines={8} />;
  if (nodes.length === 0)
    return (
      <Empty icon="tree" title={text.empty}>
        <p>{text.emptyHint}</p>
      </Empty>
    );
  return (
    <>
      {failed && (
        <Notice tone="refused" role="alert">
          {text.branchFailed}{' '}
          <button type="button" className={styles.rest} onClick={retry}>
            {text.again}
          </button>
        </Notice>
      )}
      <div className={styles.screen}>
        <Rows
          label={text.title}
          columns={columns}
          rows={nodes}
          total={nodes.length}
          idOf={({ key }) => key}
          target={found}
          choose={choose}
          open={(node) => {
            if (node.is === 'unit') open(node.unit.id);
          }}
          onKey={keys}
          levelOf={({ level }) => level}
          expandedOf={(node) => (node.is === 'unit' && node.unit.hasChildren ? node.open : undefined)}
        />
      </div>
      {printing && <TreePaper nodes={nodes} chosen={chosen} />}
    </>
  );
}
