import type { Db } from '../../db/database.ts';
import { type Recorded, type Recording, type RecordRow, recordMany } from '../../db/record.ts';
import type { Context } from '../../gate/route.ts';
import type { Day } from '../../lib/days.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { ensureDocuments } from '../documents/documents.queries.ts';
import { pathsOf } from './organisation.finding.queries.ts';

/** How the facts of one kind become rows; those that cite a decision name it by number and day. */
export interface FactKind<I> extends Recording {
  row: (fact: I) => RecordRow;
  /** Another unit that the fact names: one beyond reach is not found. */
  otherUnit?: (fact: I) => number | null;
  decision?: (fact: I) => { number: string | null; signedOn: Day | null };
}

/** Puts facts on record where they happened, set-wise: each in its unit, with its person and its document. */
export const recordFacts =
  <I extends { unitId: number; personId?: number }>({
    row,
    otherUnit,
    decision,
    ...recording
  }: FactKind<I>) =>
  async ({ db, memory }: Context, facts: readonly I[]): Promise<Recorded[]> => {
    if (otherUnit) await refuseBeyond(db, facts.map(otherUnit));
    const documents = decision
      ? await documentsOf(
          db,
          facts.map((fact) => ({ ...decision(fact), unitId: fact.unitId })),
        )
      : [];
    const rows = facts.map((fact, index) => ({
      ...row(fact),
      unit_id: fact.unitId,
      ...(fact.personId !== undefined && { person_id: fact.personId }),
      ...(decision && { document_id: documents[index] ?? null }),
    }));
    return recordMany(db, memory, recording, rows, (fresh) => placed(db, fresh));
  };

/** A fact stays where it happened: its path is read when it is first written, and never for a correction. */
async function placed(db: Db, rows: readonly RecordRow[]): Promise<RecordRow[]> {
  const paths = await pathsOf(
    db,
    rows.map((row) => row.unit_id as number),
  );
  return rows.map((row) => ({ ...row, unit_path: paths.get(row.unit_id as number)! }));
}

async function refuseBeyond(db: Db, unitIds: readonly (number | null)[]): Promise<void> {
  const named = unitIds.filter((unitId) => unitId !== null);
  const paths = named.length > 0 ? await pathsOf(db, named) : new Map();
  if (!named.every((unitId) => paths.has(unitId))) throw new Problem(notFound);
}

async function documentsOf(
  db: Db,
  decisions: readonly { number: string | null; signedOn: Day | null; unitId: number }[],
) {
  const paths = await pathsOf(
    db,
    decisions.map(({ unitId }) => unitId),
  );
  return ensureDocuments(
    db,
    decisions.map(({ unitId, ...decision }) => ({ ...decision, unitPath: paths.get(unitId)! })),
  );
}
