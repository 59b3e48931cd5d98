// biome-ignore-all lint/a11y/noNoninteractiveElementToInteractiveRole: the drawing is the tree
// biome-ignore-all lint/a11y/noInteractiveElementToNoninteractiveRole: a <g> only places what it holds; a tree must reach its entries through it
import {
  type KeyboardEvent,
  type MouseEvent,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import styles from './Chart.module.css';
import { ChartBox } from './ChartBox.tsx';
import {
  boxHeight,
  boxWidth,
  type Extent,
  type Laid,
  linkedWithin,
  linkOf,
  type Way,
  within,
} from './chart.layout.ts';
import { chartText } from './chart.text.ts';
import { useView } from './chart.view.ts';

interface Props {
  label: string;
  boxes: readonly Laid[];
  extent: Extent;
  way: Way;
  chosen: string | undefined;
  /** A box to be brought into sight and given the focus. */
  target: string | undefined;
  hrefOf: (box: Laid) => string;
  choose: (box: Laid) => void;
  drill: (box: Laid) => void;
  toggle: (box: Laid) => void;
}

/** Smaller than this, or more than this many in sight, boxes are drawn without words. */
const readable = 0.42;
const mostWords = 300;

/** The window on the chart: only what is in sight is drawn, however large the whole. */
export function ChartCanvas({
  label,
  boxes,
  extent,
  way,
  chosen,
  target,
  hrefOf,
  choose,
  drill,
  toggle,
}: Props) {
  const text = useText(chartText);
  const svg = useRef<SVGSVGElement>(null);
  const { view, size, shown, pointer, dragged, zoom, fit, begin, reveal } = useView(svg);
  const [focused, setFocused] = useState<string>();
  const wantsFocus = useRef(false);
  const root = boxes[0]!;
  const keyed = useMemo(() => new Map(boxes.map((box) => [box.node.key, box])), [boxes]);
  const standing = (focused && keyed.get(focused)) || root;

  // Another chart begins at its root, as does the other direction.
  const begun = `${root.node.key} ${way} ${size.width > 0}`;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only for another chart, never while one moves in it
  useEffect(() => {
    if (size.width > 0) begin(root, extent, way === 'down');
  }, [begun]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each target
  useEffect(() => {
    const box = target === undefined ? undefined : keyed.get(target);
    if (!box || size.width === 0) return;
    reveal(box, true);
    setFocused(target);
    wantsFocus.current = true;
  }, [target, keyed.has(target ?? ''), size.width > 0]);
  useEffect(() => {
    if (!wantsFocus.current || !focused) return;
    const element = svg.current?.querySelector<SVGAElement>(`[data-key="${focused}"]`);
    if (!element) return;
    wantsFocus.current = false;
    element.focus({ preventScroll: true });
  });

  const { x, y, width, height } = shown;
  const [inSight, linked] = useMemo(() => {
    const window = { x, y, width, height };
    return [within(boxes, window), linkedWithin(boxes, window)];
  }, [boxes, x, y, width, height]);
  const words = view.scale >= readable && inSight.length <= mostWords;
  // The one that holds the focus is always there, so that Tab finds the chart.
  const drawn = words ? (inSight.includes(standing) ? inSight : [...inSight, standing]) : [standing];

  const goTo = (box: Laid | undefined) => {
    if (!box) return;
    setFocused(box.node.key);
    wantsFocus.current = true;
    reveal(box, true);
  };
  const keys = (event: KeyboardEvent) => {
    const box = standing;
    const place = boxes.indexOf(box);
    const isUnit = box.node.is === 'unit';
    const folds = isUnit && box.node.open && box.level > 1;
    const unfolds = isUnit && !box.node.open && box.node.below > 0;
    const deeds: Record<string, () => void> = {
      ArrowDown: () => goTo(boxes[place + 1]),
      ArrowUp: () => goTo(boxes[place - 1]),
      ArrowRight: () => (unfolds ? toggle(box) : box.node.open ? goTo(boxes[place + 1]) : undefined),
      ArrowLeft: () => (folds ? toggle(box) : goTo(box.parent ?? undefined)),
      Home: () => goTo(root),
      End: () => goTo(boxes.at(-1)),
      Enter: () => (event.shiftKey ? drill(box) : choose(box)),
      ' ': () => choose(box),
      '+': () => zoom(1.25),
      '-': () => zoom(0.8),
      '0': () => fit(extent),
    };
    const deed = event.ctrlKey || event.metaKey || event.altKey ? undefined : deeds[event.key];
    if (!deed) return;
    event.preventDefault();
    deed();
  };
  const click = useCallback(
    (box: Laid, event: MouseEvent) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      if (dragged()) return;
      setFocused(box.node.key);
      choose(box);
    },
    [choose, dragged],
  );
  return (
    <div className={styles.window}>
      <svg
        ref={svg}
        role="tree"
        aria-label={label}
        className={styles.canvas}
        fontFamily="Inter, 'Segoe UI', system-ui, sans-serif"
        {...pointer}
        onKeyDown={keys}
      >
        <g role="none" transform={`translate(${view.x} ${view.y}) scale(${view.scale})`}>
          <path
            d={linked.map((box) => linkOf(box, way)).join('')}
            className={styles.links}
            strokeWidth={words ? 1 : 1 / view.scale}
          />
          {!words && (
            <path
              d={inSight.map(({ x, y }) => `M${x} ${y}h${boxWidth}v${boxHeight}h${-boxWidth}z`).join('')}
              className={styles.far}
            />
          )}
          {drawn.map((box) => (
            <ChartBox
              key={box.node.key}
              box={box}
              href={hrefOf(box)}
              chosen={box.node.key === chosen}
              focused={box === standing}
              down={way === 'down'}
              click={click}
              open={drill}
              toggle={toggle}
            />
          ))}
        </g>
      </svg>
      <div className={styles.zoom}>
        <button type="button" onClick={() => zoom(1.25)} aria-label={text.closer}>
          +
        </button>
        <button type="button" onClick={() => zoom(0.8)} aria-label={text.farther}>
          −
        </button>
        <button type="button" onClick={() => fit(extent)} aria-label={text.fit} title={text.fit}>
          <Icon name="tree" size={16} />
        </button>
      </div>
    </div>
  );
}
