import { type HierarchyPointNode, hierarchy, tree } from 'd3-hierarchy';

/** From left to right, or from the top down. */
export type Way = 'right' | 'down';

/** One box of the chart: a unit, units of one kind too many to be drawn, or a post with who holds it. */
export interface ChartNode {
  key: string;
  is: 'unit' | 'group' | 'post';
  /** The unit itself; of a group the unit they stand under; of a post the unit it is of. */
  unit: number;
  name: string;
  /** Kind of the unit or of those grouped; title of a post. */
  kind: string;
  /** Units directly below, drawn or not. */
  below: number;
  open: boolean;
  /** Of a post: who holds it, and how many places are empty. */
  holders?: readonly string[];
  vacant?: number;
  children?: ChartNode[];
}

export const boxWidth = 212;
export const boxHeight = 74;

export interface Laid {
  node: ChartNode;
  /** The box's upper left corner. */
  x: number;
  y: number;
  level: number;
  parent: Laid | null;
  /** Its place among its siblings and how many they are. */
  at: number;
  of: number;
}

export interface Extent {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Places of all boxes, each before those below it. */
export function layOut(root: ChartNode, way: Way): { boxes: Laid[]; extent: Extent } {
  const down = way === 'down';
  const size: [number, number] = down ? [boxWidth + 16, boxHeight + 46] : [boxHeight + 12, boxWidth + 56];
  const placed = tree<ChartNode>()
    .nodeSize(size)
    .separation((one, other) => (one.parent === other.parent ? 1 : 1.2))(
    hierarchy(root, ({ children }) => children),
  );
  const laid = new Map<HierarchyPointNode<ChartNode>, Laid>();
  const counted = new Map<HierarchyPointNode<ChartNode> | null, number>();
  placed.eachBefore((one) => {
    const at = (counted.get(one.parent) ?? 0) + 1;
    counted.set(one.parent, at);
    laid.set(one, {
      node: one.data,
      x: (down ? one.x : one.y) - (down ? boxWidth / 2 : 0),
      y: (down ? one.y : one.x) - (down ? 0 : boxHeight / 2),
      level: one.depth + 1,
      parent: one.parent ? laid.get(one.parent)! : null,
      at,
      of: one.parent?.children?.length ?? 1,
    });
  });
  const boxes = [...laid.values()];
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + boxWidth);
    bottom = Math.max(bottom, y + boxHeight);
  }
  return { boxes, extent: { x: left, y: top, width: right - left, height: bottom - top } };
}

export const within = (boxes: readonly Laid[], { x, y, width, height }: Extent): Laid[] =>
  boxes.filter(
    (box) => box.x < x + width && box.x + boxWidth > x && box.y < y + height && box.y + boxHeight > y,
  );

/** Boxes whose line to the one above passes through. */
export const linkedWithin = (boxes: readonly Laid[], { x, y, width, height }: Extent): Laid[] =>
  boxes.filter(
    (box) =>
      box.parent &&
      Math.min(box.x, box.parent.x) < x + width &&
      Math.max(box.x, box.parent.x) + boxWidth > x &&
      Math.min(box.y, box.parent.y) < y + height &&
      Math.max(box.y, box.parent.y) + boxHeight > y,
  );

/** The line from a box to the one above it, round two corners. */
export function linkOf({ x, y, parent }: Laid, way: Way): string {
  if (!parent) return '';
  if (way === 'down') {
    const [fromX, fromY, toX] = [parent.x + boxWidth / 2, parent.y + boxHeight, x + boxWidth / 2];
    return `M${fromX} ${fromY}V${(fromY + y) / 2}H${toX}V${y}`;
  }
  const [fromX, fromY, toY] = [parent.x + boxWidth, parent.y + boxHeight / 2, y + boxHeight / 2];
  return `M${fromX} ${fromY}H${(fromX + x) / 2}V${toY}H${x}`;
}

/** Words in as many lines as fit, by letters: text in a picture does not wrap by itself. */
export function linesOf(words: string, letters: number, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  if (lines.length <= most && lines.every((line) => line.length <= letters + 2)) return lines;
  const kept = lines
    .slice(0, most)
    .map((line) => (line.length > letters + 2 ? `${line.slice(0, letters)}…` : line));
  if (lines.length > most) kept[most - 1] = `${kept[most - 1]!.slice(0, letters - 1)}…`;
  return kept;
}
