import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { Fragment, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { fileName } from '../../../lib/filenames.ts';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Beside } from '../../../web/parts/Beside.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Popup } from '../../../web/parts/Popup.tsx';
import { Empty, Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { UnitField } from '../../../web/parts/UnitField.tsx';
import { usePrinting } from '../../../web/printing.ts';
import { type PageOf, useGet, usePages } from '../../../web/query.ts';
import { present, useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import type { UnitPage } from '../../organisation/organisation.schema.ts';
import type { UnitPost } from '../committees.staffing.schema.ts';
import styles from './Chart.module.css';
import { ChartCanvas } from './ChartCanvas.tsx';
import { ChartCard } from './ChartCard.tsx';
import { ChartPaper } from './ChartPaper.tsx';
import { postsChart, useChart } from './chart.data.ts';
import { pngOf, save, svgOf } from './chart.export.ts';
import { type Laid, layOut, type Way } from './chart.layout.ts';
import { chartText } from './chart.text.ts';

/** The organisation as a drawing: from any unit downward, or the posts of one unit and its departments. */
export function UnitChart() {
  const text = useText(chartText);
  const format = useFormat();
  const navigate = useNavigate();
  const { asOf, elsewhen, unit } = useScope();
  const mayReadPeople = useRight('cadres.read');
  const { root = unit, way = 'right', posts } = useSearch({ from: '/units/chart' });
  const byPosts = posts === true && mayReadPeople;
  const chart = useChart(root);
  const staff = usePages<PageOf<UnitPost>>(
    '/unit-posts',
    { unit: root, asOf },
    byPosts && root !== undefined,
  );
  const [chosen, setChosen] = useState<string>();
  const [sought, setSought] = useState<number>();
  const { branch } = chart;

  // A chart of posts is drawn whole: an office has dozens, and its pages are few.
  const { hasNextPage, isFetching, fetchNextPage } = staff;
  useEffect(() => {
    if (byPosts && hasNextPage && !isFetching) void fetchNextPage();
  }, [byPosts, hasNextPage, isFetching, fetchNextPage]);
  const top = useMemo(
    () =>
      byPosts
        ? branch &&
          staff.data &&
          postsChart(
            branch.unit,
            staff.data.pages.flatMap(({ rows }) => rows),
          )
        : chart.top,
    [byPosts, branch, staff.data, chart.top],
  );
  const laid = useMemo(() => top && layOut(top, way), [top, way]);
  const go = useCallback(
    (change: { root?: number; way?: Way; posts?: true | undefined }) =>
      void navigate({ to: '/units/chart', search: (before) => present({ ...before, ...change }) }),
    [navigate],
  );
  const drill = useCallback(
    (id: number) => {
      setChosen(undefined);
      go({ root: id, posts: undefined });
    },
    [go],
  );
  const drillBox = useCallback(({ node }: Laid) => drill(node.unit), [drill]);
  const choose = useCallback(({ node }: Laid) => setChosen(node.key), []);
  const { setOpen } = chart;
  const toggle = useCallback(({ node }: Laid) => setOpen([node.unit], !node.open), [setOpen]);
  const hrefOf = useCallback(
    ({ node }: Laid) =>
      `/units/${node.unit}?${new URLSearchParams({ ...(elsewhen && { asOf }), ...(node.is === 'group' && { tab: 'below' }) })}`,
    [asOf, elsewhen],
  );
  const target = useSought(sought, root, chart, drill);
  const box = laid?.boxes.find(({ node }) => node.key === chosen);
  const error = chart.error ?? staff.error;
  return (
    <Page
      title={text.title}
      about={
        branch ? (
          <>
            {branch.path.map(({ id, name, within }) => (
              <Fragment key={id}>
                {within ? (
                  <Link to="/units/chart" search={(before) => ({ ...before, root: id })}>
                    {name}
                  </Link>
                ) : (
                  name
                )}
                {' › '}
              </Fragment>
            ))}
            {`${branch.unit.name}, ${text.asAt(format.day(asOf))}`}
          </>
        ) : undefined
      }
      side={laid && <Files {...laid} way={way} name={branch?.unit.name ?? ''} />}
    >
      <div className={styles.tools}>
        <div className={styles.find}>
          <UnitField
            label={text.find}
            value={null}
            choose={(unitFound) => {
              if (unitFound) setSought(unitFound.id);
            }}
          />
        </div>
        <Button size="sm" variant="default" onClick={() => go({ way: way === 'down' ? 'right' : 'down' })}>
          {way === 'down' ? text.toRight : text.toDown}
        </Button>
        {!byPosts && (
          <>
            <Button size="sm" variant="default" loading={chart.fetching} onClick={() => void chart.openAll()}>
              {text.openAll}
            </Button>
            <Button size="sm" variant="default" onClick={chart.foldAll}>
              {text.foldAll}
            </Button>
          </>
        )}
        {mayReadPeople && (
          <Button size="sm" variant="default" onClick={() => go({ posts: byPosts ? undefined : true })}>
            {byPosts ? text.byUnits : text.byPosts}
          </Button>
        )}
        <Link to="/units" search={root ? { at: root } : {}} className={styles.action}>
          {text.asTable}
        </Link>
      </div>
      {error && !laid && <Failure error={error} retry={chart.retry} />}
      {error && laid && (
        <Notice tone="refused" role="alert">
          {text.partFailed}{' '}
          <button type="button" className={styles.again} onClick={chart.retry}>
            {text.again}
          </button>
        </Notice>
      )}
      {root === undefined && <Empty icon="tree" title={text.empty} />}
      {root !== undefined && !laid && !error && <Waiting lines={8} />}
      {laid && (
        <Beside panel={box && <ChartCard node={box.node} drill={drill} close={() => setChosen(undefined)} />}>
          <ChartCanvas
            label={`${text.title}: ${branch?.unit.name ?? ''}`}
            {...laid}
            way={way}
            chosen={chosen}
            target={target}
            hrefOf={hrefOf}
            choose={choose}
            drill={drillBox}
            toggle={toggle}
          />
          <p className={styles.hint}>{text.hint}</p>
        </Beside>
      )}
    </Page>
  );
}

/** Opens the way to a unit that was looked for; one outside the chart, or inside a group, becomes its root. */
function useSought(
  sought: number | undefined,
  root: number | undefined,
  { setOpen, top }: ReturnType<typeof useChart>,
  drill: (id: number) => void,
): string | undefined {
  const { asOf } = useScope();
  const { data } = useGet<UnitPage>(`/units/${sought}`, { asOf }, { enabled: sought !== undefined });
  const parent = data?.path.at(-1)?.id;
  const line = data?.path.map(({ id }) => id) ?? [];
  const inside = sought === root || (root !== undefined && line.includes(root));
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each unit that is found
  useEffect(() => {
    if (sought === undefined || !data) return;
    if (inside) setOpen(line.slice(line.indexOf(root!) + 1), true);
    else drill(sought);
  }, [sought, data]);
  const siblings = parent === undefined ? undefined : find(top, parent)?.children;
  const grouped =
    sought !== undefined &&
    inside &&
    siblings !== undefined &&
    !siblings.some(({ unit, is }) => is === 'unit' && unit === sought);
  useEffect(() => {
    if (grouped && sought !== root) drill(sought!);
  }, [grouped, sought, root, drill]);
  return sought === undefined ? undefined : String(sought);
}

type Node = ReturnType<typeof postsChart>;
const find = (node: Node | undefined, unit: number): Node | undefined =>
  node === undefined || (node.is === 'unit' && node.unit === unit)
    ? node
    : node.children?.reduce<Node | undefined>((found, child) => found ?? find(child, unit), undefined);

/** On paper and as files: the whole chart as it is opened. */
function Files({ boxes, extent, way, name }: ReturnType<typeof layOut> & { way: Way; name: string }) {
  const text = useText(chartText);
  const { asOf } = useScope();
  const paper = useRef<SVGSVGElement>(null);
  const printing = usePrinting();
  const [drawn, setDrawn] = useState(false);
  const [failed, setFailed] = useState(false);
  const drawing = () => {
    flushSync(() => setDrawn(true));
    return paper.current!;
  };
  const keep = async (kind: 'svg' | 'png') => {
    setFailed(false);
    try {
      const svg = drawing();
      save(kind === 'svg' ? svgOf(svg) : await pngOf(svg), fileName(text.file, name, asOf, kind));
    } catch {
      setFailed(true);
    } finally {
      setDrawn(false);
    }
  };
  return (
    <>
      <Button size="sm" variant="default" onClick={() => print()}>
        {text.print}
      </Button>
      <Popup label={text.download} className={styles.action} button={text.download} align="end">
        {(close) => (
          <ul className={styles.menu}>
            {(['png', 'svg'] as const).map((kind) => (
              <li key={kind}>
                <button
                  type="button"
                  onClick={() => {
                    close();
                    void keep(kind);
                  }}
                >
                  {text[kind]}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popup>
      {failed && (
        <Notice tone="refused" role="alert">
          {text.tooLarge}
        </Notice>
      )}
      {(drawn || printing) &&
        // Beside the page, since what stands at the side of its title stays off the paper.
        createPortal(
          <ChartPaper ref={paper} boxes={boxes} extent={extent} way={way} />,
          document.getElementById('content')!,
        )}
    </>
  );
}
