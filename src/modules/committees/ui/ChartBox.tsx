// biome-ignore-all lint/a11y/noInteractiveElementToNoninteractiveRole: a <g> only places what it holds; a tree must reach its entries through it
import { type MouseEvent, memo } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { unitKinds } from '../../organisation/organisation.labels.ts';
import { shortUnitName } from '../../organisation/organisation.short.labels.ts';
import type { Staffing } from '../committees.staffing.schema.ts';
import { boxHeight, boxWidth, type ChartNode, type Laid, linesOf } from './chart.layout.ts';
import { chartText } from './chart.text.ts';
import { useStaffing } from './staffing.batch.ts';

/** Colours by their meaning: variables on the page, plain colours in a file. */
export interface Paint {
  sheet: string;
  ink: string;
  soft: string;
  rule: string;
  accent: string;
  chosen: string;
  lacking: string;
  waiting: string;
}
export const onScreen: Paint = {
  sheet: 'var(--sheet)',
  ink: 'var(--ink)',
  soft: 'var(--ink-soft)',
  rule: 'var(--rule-firm)',
  accent: 'var(--accent)',
  chosen: 'var(--accent-soft)',
  lacking: 'var(--refused)',
  waiting: 'var(--waiting)',
};
export const onPaper: Paint = {
  sheet: '#ffffff',
  ink: '#1c232b',
  soft: '#56616d',
  rule: '#8a95a1',
  accent: '#14507f',
  chosen: '#e3eef7',
  lacking: '#a3262a',
  waiting: '#7a5200',
};

/** What a box says, in lines: its name, then who or how many, then what is missing. */
export function useBoxWords() {
  const text = useText(chartText);
  const format = useFormat();
  const nameOf = useNames();
  return (node: ChartNode, staffing: Staffing | null | undefined) => {
    const kind = shortUnitName(nameOf(unitKinds, node.kind));
    if (node.is === 'group')
      return { title: text.group(format.count(node.below), kind), about: text.groupHint, badges: [] };
    if (node.is === 'post') {
      const { holders = [], vacant = 0 } = node;
      return {
        title: node.name,
        about: holders.length > 0 ? holders.join(', ') : text.nobody,
        badges: vacant > 0 ? [{ words: text.vacant(format.count(vacant)), tone: 'waiting' as const }] : [],
      };
    }
    const vacant = staffing ? staffing.postsVacant + (staffing.seatsVacant ?? 0) : 0;
    return {
      title: node.name,
      about: staffing?.head ? `${staffing.head.postName}: ${staffing.head.fullName}` : kind,
      badges: [
        ...(staffing?.headVacant ? [{ words: text.headVacant, tone: 'lacking' as const }] : []),
        ...(staffing && staffing.fullTime > 0
          ? [{ words: text.fullTime(format.count(staffing.fullTime)), tone: 'soft' as const }]
          : []),
        ...(vacant > 0 ? [{ words: text.vacant(format.count(vacant)), tone: 'waiting' as const }] : []),
      ],
    };
  };
}

interface ShapeProps {
  box: Laid;
  staffing: Staffing | null | undefined;
  paint: Paint;
  chosen?: boolean;
}

const letters = 27;

/** The drawing of one box, the same on screen, on paper and in a file. */
export function BoxShape({ box: { node }, staffing, paint, chosen = false }: ShapeProps) {
  const { title, about, badges } = useBoxWords()(node, staffing);
  const lines = linesOf(title, letters, 2);
  const quiet = node.is === 'group';
  return (
    <>
      <rect
        width={boxWidth}
        height={boxHeight}
        rx={8}
        fill={chosen ? paint.chosen : paint.sheet}
        stroke={chosen ? paint.accent : paint.rule}
        strokeWidth={chosen ? 2 : 1}
        strokeDasharray={quiet ? '5 4' : undefined}
      />
      {badges.some(({ tone }) => tone === 'lacking') && (
        <rect width={5} height={boxHeight} rx={2} fill={paint.lacking} />
      )}
      {lines.map((line, at) => (
        <text
          key={line}
          x={14}
          y={lines.length === 1 ? 24 : 20 + at * 16}
          fontSize={13}
          fontWeight={600}
          fill={paint.ink}
        >
          {line}
        </text>
      ))}
      <text x={14} y={lines.length === 1 ? 45 : 52} fontSize={12} fill={paint.soft}>
        {linesOf(about, letters + 3, 1)[0]}
      </text>
      <text x={14} y={lines.length === 1 ? 62 : 67} fontSize={11}>
        {badges.map(({ words, tone }, at) => (
          <tspan
            key={words}
            fill={paint[tone]}
            fontWeight={tone === 'soft' ? 400 : 600}
            dx={at === 0 ? 0 : 8}
          >
            {words}
          </tspan>
        ))}
      </text>
    </>
  );
}

interface BoxProps {
  box: Laid;
  href: string;
  chosen: boolean;
  focused: boolean;
  down: boolean;
  click: (box: Laid, event: MouseEvent) => void;
  open: (box: Laid) => void;
  toggle: (box: Laid) => void;
}

/** A box on screen: a link to its unit, and an entry of the tree. */
export const ChartBox = memo(function ChartBox({
  box,
  href,
  chosen,
  focused,
  down,
  click,
  open,
  toggle,
}: BoxProps) {
  const { node, x, y, level, at, of } = box;
  const words = useBoxWords();
  const text = useText(chartText);
  const format = useFormat();
  const staffing = useStaffing(node.unit, node.is === 'unit');
  const { title, about, badges } = words(node, staffing);
  const opens = node.is === 'unit' && node.below > 0;
  return (
    <g role="none" transform={`translate(${x} ${y})`}>
      <a
        href={href}
        role="treeitem"
        data-key={node.key}
        aria-level={level}
        aria-setsize={of}
        aria-posinset={at}
        aria-selected={chosen}
        aria-expanded={opens ? node.open : undefined}
        tabIndex={focused ? 0 : -1}
        draggable={false}
        onClick={(event) => click(box, event)}
        onDoubleClick={() => open(box)}
      >
        <title>{[title, about, ...badges.map((badge) => badge.words)].join('. ')}</title>
        <BoxShape box={box} staffing={staffing} paint={onScreen} chosen={chosen} />
      </a>
      {opens && level > 1 && (
        // biome-ignore lint/a11y/noStaticElementInteractions: only for the pointer
        <g
          data-toggle={node.key}
          transform={
            down
              ? `translate(${boxWidth / 2} ${boxHeight + 12})`
              : `translate(${boxWidth + 12} ${boxHeight / 2})`
          }
          onClick={() => toggle(box)}
        >
          <title>{node.open ? text.fold : text.unfold}</title>
          <circle r={12} fill={onScreen.sheet} stroke={onScreen.rule} />
          <text
            textAnchor="middle"
            dy={4}
            fontSize={node.open ? 14 : 10}
            fontWeight={600}
            fill={onScreen.accent}
          >
            {node.open ? '−' : format.count(node.below)}
          </text>
        </g>
      )}
    </g>
  );
});
