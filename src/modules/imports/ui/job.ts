import type { CodeOf } from '../../../lib/codes.ts';
import type { Corrections } from '../imports.corrections.schema.ts';
import type { importSteps } from '../imports.labels.ts';
import type { ImportResult } from '../imports.schema.ts';

/** One import as the list of them tells it. */
export interface ImportRow {
  id: number;
  state: string;
  createdAt: string;
  by: string;
  files: string[];
  unit: string;
  asOf: string;
  accepted: number;
  refused: number;
  questions: number;
  dryRun: boolean;
  undoneAt: string | null;
}

export interface ImportDetail extends ImportRow {
  /** From 0 to 1. */
  progress: number;
  message: string | null;
  createUnits: boolean;
  /** The import whose files and corrections it went on with. */
  of: number | null;
  /** The import that went on from this one. */
  next: number | null;
  corrections: Corrections;
  /** Without its notes, which come in groups. */
  result: ImportResult | null;
}

/** A step after the files were given; each can be left and come back to. */
export type Step = Exclude<CodeOf<typeof importSteps>, 'files'>;

export const isUnderWay = ({ state }: { state: string }): boolean =>
  state === 'waiting' || state === 'running';

/** Tables and files that nobody could read yet. */
export const unreadIn = ({ files }: ImportResult): number =>
  files.filter(({ recognisedAs }) => recognisedAs === 'unknown').length;

/** Steps that can be looked at. */
export function openSteps(job: ImportDetail): readonly Step[] {
  if (isUnderWay(job)) return [job.dryRun ? 'trial' : 'writing'];
  if (!job.result || job.state !== 'done') return ['result'];
  return job.dryRun ? ['recognised', 'faults', 'trial'] : ['recognised', 'faults', 'result'];
}

/** Where an import is opened that names no step: where something waits, else at what it has come to. */
export function stepOf(job: ImportDetail): Step {
  const { result } = job;
  if (isUnderWay(job)) return job.dryRun ? 'trial' : 'writing';
  if (!result || job.state !== 'done' || !job.dryRun) return 'result';
  if (unreadIn(result) > 0) return 'recognised';
  return result.questions.length > 0 ? 'faults' : 'trial';
}

const words = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

/** What an import has come to, as a word of the catalogue. */
export function stateWord({ state, dryRun, undoneAt }: ImportRow): (typeof words)[number] | 'dry' | 'undone' {
  if (undoneAt) return 'undone';
  if (state === 'done' && dryRun) return 'dry';
  return words.find((word) => word === state) ?? 'failed';
}
