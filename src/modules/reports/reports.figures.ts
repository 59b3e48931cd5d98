import type { Day } from '../../lib/days.ts';
import { yearsBefore } from './reports.periods.ts';
import type { AnyReport, Block, FigureRun, Run } from './reports.schema.ts';

/** Which figure of a report it is, whatever its numbers: the same in the report of another period. */
export function figureName(
  { unit, to }: Pick<AnyReport, 'unit' | 'to'>,
  { key, unitId, part, of, asOf }: Pick<FigureRun, 'key' | 'unitId' | 'part' | 'of' | 'asOf'>,
): string {
  const whose = unitId === unit.id ? '' : `@${unitId}`;
  // A form may set its own earlier figures beside those of its period.
  const when = asOf === to ? '' : '-earlier';
  return `${key}${whose}${part ? `/${part}` : ''}${of ? `:${of}` : ''}${when}`;
}

const written = /^([^@/:]+?)(?:@(\d+))?(?:\/([^:]+?))?(?::(.+?))?(-earlier)?$/;

/** Which figure a name speaks of, on the days of its report; undefined where it is no name. */
export function figureNamed(
  { unit, from, to }: Pick<AnyReport, 'from' | 'to'> & { unit: { id: number } },
  name: string,
): Omit<FigureRun, 'value' | 'shown'> | undefined {
  const [, key, branch, part, of, earlier] = written.exec(name) ?? [];
  if (key === undefined) return undefined;
  const back = (on: Day) => (earlier ? yearsBefore(on, 1) : on);
  const days = { asOf: back(to), from: back(from), to: back(to) };
  return {
    kind: 'figure',
    key,
    unitId: branch ? Number(branch) : unit.id,
    ...days,
    of: of ?? null,
    part: part ?? null,
  };
}

const runsIn = (block: Block): readonly Run[] => {
  if (block.kind === 'heading') return [];
  return block.kind === 'paragraph' ? block.runs : block.rows.flatMap(({ cells }) => cells);
};

function runsOf(report: AnyReport): readonly Run[] {
  if (report.format === 'xlsx') return report.rows.flatMap(({ cells }) => cells);
  const sections = [...report.parts.flatMap((part) => part.sections), ...report.annexes];
  return [
    ...report.opening.flatMap(runsIn),
    ...sections.flatMap(({ blocks }) => blocks.flatMap(runsIn)),
    ...report.closing.runs,
  ];
}

/** The figures of a report by name, in the order of reading, each once. */
export function figuresIn(report: AnyReport): ReadonlyMap<string, FigureRun> {
  const found = new Map<string, FigureRun>();
  for (const run of runsOf(report))
    if (run.kind === 'figure' && !found.has(figureName(report, run))) found.set(figureName(report, run), run);
  return found;
}
