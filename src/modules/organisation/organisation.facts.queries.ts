import { type Recorded, type Recording, type RecordRow, recordMany } from '../../db/record.ts';
import type { Context } from '../../gate/route.ts';
import type { Day } from '../../lib/days.ts';
import { ensureDocuments } from '../documents/documents.queries.ts';
import { pathsOf } from './organisation.finding.queries.ts';

/** How the facts of one kind become rows; those that cite a decision name it by number and day. */
export interface FactKind<I> extends Recording {
  row: (fact: I) => RecordRow;
  decision?: (fact: I) => { number: string | null; signedOn: Day | null };
}

/** Puts facts on record where they happened, set-wise: each in its unit, with its person and its document. */
export const recordFacts =
  <I extends { unitId: number; personId?: number }>({ row, decision, ...recording }: FactKind<I>) =>
  async ({ db, memory }: Context, facts: readonly I[]): Promise<Recorded[]> => {
    const paths = await pathsOf(
      db,
      facts.map((fact) => fact.unitId),
    );
    const documents = decision
      ? await ensureDocuments(
          db,
          facts.map((fact) => ({ ...decision(fact), unitPath: paths.get(fact.unitId)! })),
        )
      : [];
    const rows = facts.map((fact, index) => ({
      ...row(fact),
      unit_id: fact.unitId,
      unit_path: paths.get(fact.unitId)!,
      ...(fact.personId !== undefined && { person_id: fact.personId }),
      ...(decision && { document_id: documents[index] ?? null }),
    }));
    return recordMany(db, memory, recording, rows);
  };
