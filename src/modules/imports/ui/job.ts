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
  result: ImportResult | null;
}

export const isUnderWay = ({ state }: { state: string }): boolean =>
  state === 'waiting' || state === 'running';

const words = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;

/** What an import has come to, as a word of the catalogue. */
export function stateWord({ state, dryRun, undoneAt }: ImportRow): (typeof words)[number] | 'dry' | 'undone' {
  if (undoneAt) return 'undone';
  if (state === 'done' && dryRun) return 'dry';
  return words.find((word) => word === state) ?? 'failed';
}
