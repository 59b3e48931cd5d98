import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type CSSProperties, type KeyboardEvent, useState } from 'react';
import { api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { type Column, Rows } from '../../../web/parts/Rows.tsx';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { unitKinds } from '../organisation.labels.ts';
import type { UnitRow } from '../organisation.schema.ts';
import { shortUnitName } from '../organisation.short.labels.ts';
import styles from './UnitTree.module.css';
import { unitsText } from './units.text.ts';

interface Node {
  unit: UnitRow;
  level: number;
  open: boolean;
}

/** A search answers no more than this. */
const mostFound = 50;

type Listed = { rows: UnitRow[] };

/** The tree as at the day: children come when opened, right and left open and fold. */
export function UnitTree() {
  const text = useText(unitsText);
  const format = useFormat();
  const nameOf = useNames();
  const navigate = useNavigate();
  const { asOf } = useScope();
  const { search } = useSearch({ from: '/units' });
  const tops = useGet<Listed>('/units', search ? { search, asOf } : { asOf }, { keep: true });
  // A single top is opened without being asked; every other unit stays folded.
  const single = !search && tops.data?.rows.length === 1 ? tops.data.rows[0]!.id : undefined;
  const [toggled, setToggled] = useState<ReadonlySet<number>>(new Set());
  const isOpen = (id: number) => toggled.has(id) !== (id === single);
  const opened = search ? [] : [...new Set([...(single ? [single] : []), ...toggled])].filter(isOpen);
  const children = useQueries({
    queries: opened.map((parent) => ({
      queryKey: ['/units', { parent, asOf }],
      queryFn: () => api.get<Listed>('/units', { parent, asOf }),
    })),
  });
  const below = new Map(opened.map((parent, index) => [parent, children[index]?.data?.rows]));

  const toggle = (id: number) =>
    setToggled((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  const nodes: Node[] = [];
  const walk = (units: readonly UnitRow[], level: number) => {
    for (const unit of units) {
      const open = !search && isOpen(unit.id);
      nodes.push({ unit, level, open });
      if (open) walk(below.get(unit.id) ?? [], level + 1);
    }
  };
  walk(tops.data?.rows ?? [], 1);

  const columns: readonly Column<Node>[] = [
    {
      key: 'name',
      head: text.name,
      width: '4fr',
      narrow: true,
      cell: ({ unit, level, open }) => (
        <span className={styles.name} style={{ '--depth': level - 1 } as CSSProperties}>
          {unit.hasChildren && !search ? (
            <button
              type="button"
              tabIndex={-1}
              className={open ? styles.opened : undefined}
              onClick={(event) => {
                event.stopPropagation();
                toggle(unit.id);
              }}
            >
              <Icon name="right" size={14} />
              <span className="unseen">
                {open ? text.fold : text.expand} {unit.name}
              </span>
            </button>
          ) : (
            <i />
          )}
          <Link
            to="/units/$id"
            params={{ id: String(unit.id) }}
            tabIndex={-1}
            onClick={(event) => event.stopPropagation()}
          >
            {unit.name}
          </Link>
        </span>
      ),
    },
    {
      key: 'kind',
      head: text.kind,
      width: '2fr',
      cell: ({ unit }) => shortUnitName(nameOf(unitKinds, unit.kind)),
    },
    {
      key: 'workers',
      head: text.workers,
      width: '88px',
      align: 'end',
      cell: ({ unit }) => format.count(unit.workers),
    },
    {
      key: 'members',
      head: text.members,
      width: '72px',
      align: 'end',
      narrow: true,
      cell: ({ unit }) => format.count(unit.members),
    },
    {
      key: 'women',
      head: text.women,
      width: '104px',
      align: 'end',
      cell: ({ unit }) => format.count(unit.femaleMembers),
    },
    {
      key: 'quota',
      head: text.quota,
      width: '96px',
      align: 'end',
      cell: ({ unit }) => format.count(unit.quota),
    },
  ];
  const keys = ({ key }: KeyboardEvent, { unit, open }: Node) => {
    if (unit.hasChildren && ((key === 'ArrowRight' && !open) || (key === 'ArrowLeft' && open)))
      toggle(unit.id);
  };
  const typed = useDebouncedCallback(
    (words: string) =>
      void navigate({ to: '/units', search: present({ search: words.trim() || undefined }), replace: true }),
    250,
  );
  return (
    <Page
      title={text.title}
      about={
        search && tops.data
          ? (nodes.length < mostFound ? text.hits : text.firstHits)(format.count(nodes.length))
          : text.about(format.day(asOf))
      }
    >
      <search className={styles.tools}>
        <TextInput
          type="search"
          leftSection={<Icon name="search" />}
          aria-label={text.search}
          placeholder={text.search}
          defaultValue={search ?? ''}
          onChange={({ currentTarget }) => typed(currentTarget.value)}
        />
      </search>
      {tops.error && !tops.data && <Failure error={tops.error} retry={() => void tops.refetch()} />}
      {tops.isPending && <Waiting lines={8} />}
      {tops.data && nodes.length === 0 && (
        <Empty icon="tree" title={search ? text.none : text.empty}>
          <p>{search ? text.noneHint : text.emptyHint}</p>
        </Empty>
      )}
      {nodes.length > 0 && (
        <Rows
          label={text.title}
          columns={columns}
          rows={nodes}
          total={nodes.length}
          idOf={({ unit }) => String(unit.id)}
          choose={({ unit }) =>
            unit.hasChildren && !search
              ? toggle(unit.id)
              : void navigate({ to: '/units/$id', params: { id: String(unit.id) } })
          }
          open={({ unit }) => void navigate({ to: '/units/$id', params: { id: String(unit.id) } })}
          onKey={keys}
          levelOf={({ level }) => level}
          expandedOf={({ unit, open }) => (unit.hasChildren && !search ? open : undefined)}
        />
      )}
    </Page>
  );
}
