import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import type { Assessed, Held } from './assessment.ts';
import type { Ground } from './country.ts';
import type { Measured, Timing } from './measure.ts';
import type { ReachCost } from './reach.ts';
import type { Streamed } from './stream.ts';

const ms = (value: number) =>
  value < 10 ? value.toFixed(2) : value < 100 ? value.toFixed(1) : Math.round(value).toString();
const times = (value: number) => `${value.toFixed(2)}×`;
const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const pair = ({ median, worst }: Timing) => `${ms(median)} / ${ms(worst)}`;

/** The machine in the words that matter for speed; never its name. */
function machine(): string {
  const [first, ...rest] = cpus();
  return `${rest.length + 1} × ${first?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}, Node ${process.version}`;
}

export function report(
  measured: readonly Measured[],
  reach: readonly ReachCost[],
  streamed: readonly Streamed[],
  ground: Ground,
  on: string,
): string {
  const counts = Object.entries(ground.counts).map(
    ([table, count]) => `${table} ${count.toLocaleString('en')}`,
  );
  return [
    `# Bench of ${on}`,
    '',
    `Machine: ${machine()}. ${ground.describe}. Client and server share the processors.`,
    '',
    `Rows: ${counts.join(', ')}.`,
    '',
    'Application = from the gate (reach, right, transaction) to the text of the answer held to its shape. Floor = the same',
    'answer by SQL written by hand through the driver, named statements, no reach. Turn about in one process; before a read is',
    'timed both answers are shown to be equal. Milliseconds, median / 95th percentile.',
    '',
    row(['Work', 'Application', 'Floor', 'Ratio', 'Aim', 'Runs']),
    row(['---', '--:', '--:', '--:', '--:', '--:']),
    ...measured.map(({ workload, ours, floor, ratio }) =>
      row([
        `**${workload.name}**: ${workload.does}`,
        pair(ours),
        pair(floor),
        `${times(ratio)}${ratio > workload.target ? ' ✗' : ''}`,
        `≤ ${workload.target}×`,
        String(ours.runs),
      ]),
    ),
    '',
    '## What row-level security costs',
    '',
    'The same statements in the same transaction: under the role and reach of a province’s officer, and as the owner of the tables.',
    '',
    row(['Work', 'With', 'Without', 'Ratio', 'Added']),
    row(['---', '--:', '--:', '--:', '--:']),
    ...reach.map(({ name, with: under, without }) =>
      row([
        name,
        pair(under),
        pair(without),
        times(under.median / without.median),
        `${ms(under.median - without.median)} ms`,
      ]),
    ),
    '',
    '## Files that are streamed',
    '',
    'Taken as fast as they are made; living memory is measured after collection (run Node with `--expose-gc`).',
    '',
    row(['File', 'Seconds', 'MB', 'Memory grown by, MB']),
    row(['---', '--:', '--:', '--:']),
    ...streamed.map(({ name, milliseconds, bytes, grown }) =>
      row([
        name,
        (milliseconds / 1_000).toFixed(1),
        (bytes / 1e6).toFixed(1),
        grown === null ? '–' : (grown / 1e6).toFixed(1),
      ]),
    ),
    '',
  ].join('\n');
}

export function reportAssessment(
  { results, held, describe }: { results: readonly Assessed[]; held: readonly Held[]; describe: string },
  on: string,
): string {
  return [
    `# Everyone assessed, ${on}`,
    '',
    `Machine: ${machine()}. ${describe}. Client and server share the processors.`,
    '',
    'Every person against every standard in force on the day, summed up by condition, title and unit, under the reach of the',
    'province’s officer. Floor = the same facts streamed into Node by one query written by hand, and nobody judged. Turn about',
    'in one process; both are shown to meet the same people first. Milliseconds, median / 95th percentile.',
    '',
    row(['Record', 'Application', 'Floor', 'Ratio', 'Aim', 'Runs']),
    row(['---', '--:', '--:', '--:', '--:', '--:']),
    ...results.map(({ record, measured: { workload, ours, floor, ratio } }) =>
      row([
        record,
        pair(ours),
        pair(floor),
        `${times(ratio)}${ratio > workload.target ? ' ✗' : ''}`,
        `≤ ${workload.target}×`,
        String(ours.runs),
      ]),
    ),
    '',
    'Memory when so many people had been judged, one province after the other, before anything else was measured: of the process,',
    'and of what is alive in it after collection.',
    '',
    row(['People', 'Resident, MB', 'Alive, MB']),
    row(['--:', '--:', '--:']),
    ...held.map(({ people, resident, living }) =>
      row([people.toLocaleString('en'), (resident / 1e6).toFixed(0), (living / 1e6).toFixed(1)]),
    ),
    '',
  ].join('\n');
}

/** A line at the edge of a mountain district, and an office machine of ten years ago. */
export const line = { kilobits: 400, latency: 200, slower: 4 } as const;

export interface LineStep {
  what: string;
  timing: Timing;
  /** As received until then, headers left out. */
  bytes: number;
}
export interface LineResult {
  record: string;
  steps: LineStep[];
}

export function reportLine(results: readonly LineResult[], on: string): string {
  const steps = results[0]?.steps ?? [];
  const cell = ({ timing, bytes }: LineStep) =>
    `${seconds(timing.median)} / ${seconds(timing.worst)}, ${kilobytes(bytes)}`;
  return [
    `# On a slow line, ${on}`,
    '',
    `Machine: ${machine()}; Chromium, server and database share the processors.`,
    '',
    `The line: ${line.kilobits} kbit/s, ${line.latency} ms to each answer. The browser’s processor: ${line.slower} times slower. Each run in a`,
    'browser that has kept nothing, but for the later visit. From the click or the address to the frame in which the figures,',
    'the first row or the record stand. Seconds, median / worst, and kilobytes received until then.',
    '',
    row(['Step', ...results.map(({ record }) => record)]),
    row(['---', ...results.map(() => '--:')]),
    ...steps.map(({ what }, at) => row([what, ...results.map((result) => cell(result.steps[at]!))])),
    '',
    `${steps[0]?.timing.runs ?? 0} runs.`,
    '',
  ].join('\n');
}

const seconds = (ms: number) => (ms / 1000).toFixed(1);
const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;

/** Writes the results beside the earlier ones. */
export function keep(text: string, name: string): string {
  const folder = new URL('./results/', import.meta.url);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL(`${name}.md`, folder), text);
  return `bench/results/${name}.md`;
}
