import { createContext, useContext } from 'react';
import type { Day } from '../../../lib/days.ts';
import type { KeptText } from '../reports.kept.schema.ts';
import type { AnyReport } from '../reports.schema.ts';

/** What the figures of a paper are set against. */
export interface Against {
  /** Values of the last period by the figures' names. */
  values: Readonly<Record<string, number | null>>;
  /** By the figures' names, how many of now stand in units whose staff nobody had listed then. */
  entered: Readonly<Record<string, number>>;
  /** What the comparison was asked for, to open one figure of it. */
  asked: { form: string; unit: number; from: Day; to: Day; kept?: number };
}

/** How the places of a draft are worded. */
export interface Wording {
  reportId: number;
  texts: ReadonlyMap<string, KeptText>;
  save: (given: {
    key: string;
    version: number;
    automatic: string;
    words: string | null;
  }) => Promise<unknown>;
}

/** A paper is read, or worded, or frozen; with or without the last period beside it. */
export interface PaperUse {
  report: AnyReport;
  /** The frozen copy that it is: its figures open to the rows that were kept. */
  frozen?: number | undefined;
  against?: Against | undefined;
  wording?: Wording | undefined;
}

const context = createContext<PaperUse | null>(null);
export const PaperProvider = context.Provider;
export function usePaper(): PaperUse {
  const use = useContext(context);
  if (!use) throw new Error('no paper around');
  return use;
}
