import { Link } from '@tanstack/react-router';
import { type CSSProperties, useEffect, useState } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import type { Column } from '../../../web/parts/Rows.tsx';
import { useRight } from '../../../web/session.ts';
import { ownershipSectors, unitKinds } from '../../organisation/organisation.labels.ts';
import type { UnitRow } from '../../organisation/organisation.schema.ts';
import { unitKindsShort } from '../../organisation/organisation.short.labels.ts';
import { PeopleCount, QuotaAgainst, Vacancies } from './Staffing.tsx';
import type { Node } from './tree.nodes.ts';
import styles from './UnitTree.module.css';
import { unitsText } from './units.text.ts';

/** Columns that may be hidden, in their order; the first ones are shown until somebody chooses. */
export const choosable = [
  'kind',
  'fullTime',
  'partTime',
  'vacancies',
  'quota',
  'members',
  'workers',
  'women',
  'sector',
  'code',
  'from',
] as const;
export type ColumnKey = (typeof choosable)[number];
const usual: readonly ColumnKey[] = ['kind', 'fullTime', 'partTime', 'vacancies', 'quota', 'members'];
const aboutPeople: readonly ColumnKey[] = ['fullTime', 'partTime', 'vacancies'];
const kept = 'units.columns';

/** Which columns are shown; kept in this browser. */
export function useChosenColumns() {
  const mayRead = useRight('cadres.read');
  const [chosen, setChosen] = useState<readonly ColumnKey[]>(() => {
    const before = localStorage.getItem(kept)?.split(',');
    return before ? choosable.filter((key) => before.includes(key)) : usual;
  });
  const offered = choosable.filter((key) => mayRead || !aboutPeople.includes(key));
  return {
    offered,
    chosen: offered.filter((key) => chosen.includes(key)),
    choose: (keys: readonly ColumnKey[]) => {
      localStorage.setItem(kept, keys.join(','));
      setChosen(keys);
    },
  };
}

export interface Hands {
  toggle: (id: number) => void;
  more: (parent: number, next: string) => void;
  fromStart: (parent: number) => void;
}

export function useTreeColumns(chosen: readonly ColumnKey[], hands: Hands): Column<Node>[] {
  const text = useText(unitsText);
  const ofUnit = useUnitColumns(chosen);
  return [
    {
      key: 'name',
      head: text.name,
      width: '5fr',
      least: 240,
      narrow: true,
      cell: (node) => <Name node={node} hands={hands} />,
    },
    ...ofUnit.map((column) => ({
      ...column,
      cell: (node: Node, index: number) => (node.is === 'unit' ? column.cell(node.unit, index) : null),
    })),
  ];
}

/** What is shown of a unit beside its name, in the tree and among what was found. */
export function useUnitColumns(chosen: readonly ColumnKey[]): Column<UnitRow>[] {
  const text = useText(unitsText);
  const format = useFormat();
  const nameOf = useNames();
  const all: Record<ColumnKey, Column<UnitRow>> = {
    kind: {
      key: 'kind',
      head: text.kind,
      width: '124px',
      cell: ({ kind }) => <span title={nameOf(unitKinds, kind)}>{nameOf(unitKindsShort, kind)}</span>,
    },
    fullTime: {
      key: 'fullTime',
      head: text.fullTime,
      width: '84px',
      align: 'end',
      cell: ({ id }) => <PeopleCount unit={id} of="full_time" />,
    },
    partTime: {
      key: 'partTime',
      head: text.partTime,
      width: '76px',
      align: 'end',
      cell: ({ id }) => <PeopleCount unit={id} of="part_time" />,
    },
    vacancies: {
      key: 'vacancies',
      head: text.vacancies,
      width: '1fr',
      least: 120,
      align: 'end',
      cell: ({ id }) => <Vacancies unit={id} />,
    },
    quota: {
      key: 'quota',
      head: text.quotaAgainst,
      width: '148px',
      align: 'end',
      cell: ({ id, quota, quotaCarried }) => (
        <QuotaAgainst unit={id} quota={quota} carried={quotaCarried} brief />
      ),
    },
    members: {
      key: 'members',
      head: text.members,
      width: '76px',
      align: 'end',
      narrow: true,
      cell: ({ members }) => format.count(members),
    },
    workers: {
      key: 'workers',
      head: text.workers,
      width: '76px',
      align: 'end',
      cell: ({ workers }) => format.count(workers),
    },
    women: {
      key: 'women',
      head: text.women,
      width: '92px',
      align: 'end',
      cell: ({ femaleMembers }) => format.count(femaleMembers),
    },
    sector: {
      key: 'sector',
      head: text.sector,
      width: '1.2fr',
      cell: ({ sector }) => nameOf(ownershipSectors, sector),
    },
    code: { key: 'code', head: text.code, width: '80px', cell: ({ code }) => code ?? '' },
    from: {
      key: 'from',
      head: text.from,
      width: '92px',
      figures: true,
      cell: ({ fromOn }) => format.day(fromOn),
    },
  };
  return chosen.map((key) => all[key]);
}

function Name({ node, hands }: { node: Node; hands: Hands }) {
  const text = useText(unitsText);
  const format = useFormat();
  const indent = { '--depth': node.level - 1 } as CSSProperties;
  if (node.is === 'more') return <More node={node} more={hands.more} />;
  if (node.is === 'before')
    return (
      <span className={styles.name} style={indent}>
        <i />
        <button
          type="button"
          className={styles.rest}
          onClick={(event) => {
            event.stopPropagation();
            hands.fromStart(node.parent);
          }}
        >
          {text.before(format.count(node.count))}
        </button>
      </span>
    );
  const { unit, open } = node;
  return (
    <span className={styles.name} style={indent}>
      {unit.hasChildren ? (
        <button
          type="button"
          tabIndex={-1}
          className={open ? styles.opened : undefined}
          onClick={(event) => {
            event.stopPropagation();
            hands.toggle(unit.id);
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
      <UnitName unit={unit} />
    </span>
  );
}

/** The unit's name as a link; grey, with its last day, where it has ended. */
export function UnitName({ unit }: { unit: UnitRow }) {
  const text = useText(unitsText);
  const format = useFormat();
  return (
    <>
      <Link
        to="/units/$id"
        params={{ id: String(unit.id) }}
        tabIndex={-1}
        title={unit.name}
        className={unit.toOn ? styles.ended : undefined}
        onClick={(event) => event.stopPropagation()}
      >
        {unit.name}
      </Link>
      {unit.toOn && <small className={styles.tag}>{text.endedOn(format.day(unit.toOn))}</small>}
    </>
  );
}

/** Standing in sight is what fetches the next page. */
function More({ node, more }: { node: Node & { is: 'more' }; more: Hands['more'] }) {
  const text = useText(unitsText);
  const format = useFormat();
  const { parent, next } = node;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each page
  useEffect(() => more(parent, next), [parent, next]);
  return (
    <span className={styles.name} style={{ '--depth': node.level - 1 } as CSSProperties}>
      <i />
      <span className={styles.quiet}>{text.andMore(format.count(node.count))}</span>
    </span>
  );
}
