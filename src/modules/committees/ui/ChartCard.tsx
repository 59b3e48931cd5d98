import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Close } from '../../../web/parts/Close.tsx';
import { Facts } from '../../../web/parts/Facts.tsx';
import { Failure, Waiting } from '../../../web/parts/State.tsx';
import { type PageOf, useGet, usePages } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { unitKinds } from '../../organisation/organisation.labels.ts';
import type { UnitsPage } from '../../organisation/organisation.list.schema.ts';
import type { UnitPage } from '../../organisation/organisation.schema.ts';
import type { UnitPost } from '../committees.staffing.schema.ts';
import styles from './Chart.module.css';
import type { ChartNode } from './chart.layout.ts';
import { chartText } from './chart.text.ts';
import { PeopleCount, QuotaAgainst, Vacancies } from './Staffing.tsx';
import { Head } from './UnitOverview.tsx';
import { unitsText } from './units.text.ts';

interface Props {
  node: ChartNode;
  drill: (unit: number) => void;
  close: () => void;
}

/** What is known of the box that was clicked, beside the chart. */
export function ChartCard({ node, drill, close }: Props) {
  return node.is === 'group' ? (
    <GroupCard node={node} drill={drill} close={close} />
  ) : (
    <UnitCard node={node} drill={drill} close={close} />
  );
}

function UnitCard({ node, drill, close }: Props) {
  const text = useText(chartText);
  const units = useText(unitsText);
  const format = useFormat();
  const nameOf = useNames();
  const { asOf } = useScope();
  const mayRead = useRight('cadres.read');
  const { data, error } = useGet<UnitPage>(`/units/${node.unit}`, { asOf });
  if (error) return <Failure error={error} />;
  if (!data) return <Waiting lines={6} />;
  return (
    <>
      <div className={styles.cardHead}>
        <h2>
          <Link to="/units/$id" params={{ id: String(data.id) }}>
            {data.name}
          </Link>
        </h2>
        <Close close={close} />
      </div>
      <p className={styles.quiet}>
        {[nameOf(unitKinds, data.kind), data.path.at(-1)?.name].filter(Boolean).join(' · ')}
      </p>
      <div className={styles.cardActions}>
        {node.is === 'unit' && data.hasChildren && (
          <Button size="sm" variant="default" onClick={() => drill(data.id)}>
            {text.drill}
          </Button>
        )}
        <Link to="/units" search={{ at: data.id }}>
          {units.showInTree}
        </Link>
      </div>
      <Facts
        facts={[
          ...(mayRead
            ? ([
                [units.head, <Head key="head" unit={data.id} />],
                [units.fullTime, <PeopleCount key="full" unit={data.id} of="full_time" />],
                [units.partTime, <PeopleCount key="part" unit={data.id} of="part_time" />],
                [
                  units.quotaAgainst,
                  <QuotaAgainst key="quota" unit={data.id} quota={data.quota} carried={data.quotaCarried} />,
                ],
                [units.vacancies, <Vacancies key="vacant" unit={data.id} />],
              ] as const)
            : []),
          [units.members, format.count(data.members)],
          [units.from, format.day(data.fromOn)],
        ]}
      />
      {mayRead && <Posts unit={data.id} />}
    </>
  );
}

/** The unit's first posts with who holds them; the rest stands on its page. */
function Posts({ unit }: { unit: number }) {
  const text = useText(chartText);
  const units = useText(unitsText);
  const format = useFormat();
  const { asOf } = useScope();
  const { data } = useGet<PageOf<UnitPost>>('/unit-posts', { unit, asOf, limit: 12 });
  if (!data || data.rows.length === 0) return null;
  return (
    <section className={styles.posts}>
      <h3>{units.posts}</h3>
      <ul>
        {data.rows.map((post) => (
          <li key={post.id}>
            <span>{post.name}</span>
            <span>
              {post.holders.map(({ personId, fullName }) => (
                <Link key={personId} to="/people/$id" params={{ id: String(personId) }}>
                  {fullName}
                </Link>
              ))}
              {post.vacant > 0 && <em>{text.vacant(format.count(post.vacant))}</em>}
            </span>
          </li>
        ))}
      </ul>
      {data.total > data.rows.length && (
        <Link to="/units/$id" params={{ id: String(unit) }} search={{ tab: 'staff' }}>
          {text.allPosts(format.count(data.total))}
        </Link>
      )}
    </section>
  );
}

/** The units that one box stands for. */
function GroupCard({ node, drill, close }: Props) {
  const text = useText(chartText);
  const format = useFormat();
  const nameOf = useNames();
  const { asOf } = useScope();
  const list = usePages<UnitsPage>('/units', { parent: node.unit, kind: node.kind, asOf });
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <>
      <div className={styles.cardHead}>
        <h2>{text.group(format.count(node.below), nameOf(unitKinds, node.kind))}</h2>
        <Close close={close} />
      </div>
      {list.error && <Failure error={list.error} retry={() => void list.refetch()} />}
      {list.isPending && <Waiting lines={8} />}
      <ul className={styles.members}>
        {rows.map(({ id, name, hasChildren }) => (
          <li key={id}>
            <Link to="/units/$id" params={{ id: String(id) }}>
              {name}
            </Link>
            {hasChildren && (
              <button type="button" onClick={() => drill(id)}>
                {text.open}
                <span className="unseen"> {name}</span>
              </button>
            )}
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button
          size="sm"
          variant="default"
          loading={list.isFetching}
          onClick={() => void list.fetchNextPage()}
        >
          {text.more(format.count(node.below - rows.length))}
        </Button>
      )}
    </>
  );
}
