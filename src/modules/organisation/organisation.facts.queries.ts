import type { Db } from '../../db/database.ts';
import { type Recorded, type Recording, type RecordRow, recordMany } from '../../db/record.ts';
import type { Context } from '../../gate/route.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { ensureDocuments } from '../documents/documents.queries.ts';
import type { DocumentReference } from '../documents/documents.schema.ts';
import { pathsOf } from './organisation.finding.queries.ts';

/** How the facts of one kind become rows. */
export interface FactRecording<I> extends Recording {
  row: (fact: I) => RecordRow;
  /** Another unit that the fact names: one beyond reach is not found. */
  otherUnit?: (fact: I) => number | null;
  /** Set where such a fact may rest on a paper. */
  document?: (fact: I) => DocumentReference | null;
}

/** Puts facts on record where they happened, set-wise: each in its unit, with its person and its document. */
export const recordFacts =
  <I extends { unitId: number; personId?: number }>({
    row,
    otherUnit,
    document,
    ...recording
  }: FactRecording<I>) =>
  async ({ db, memory }: Context, facts: readonly I[]): Promise<Recorded[]> => {
    if (otherUnit) await refuseBeyond(db, facts.map(otherUnit));
    const documents = document
      ? await documentsOf(
          db,
          facts.map((fact) => ({ ...(document(fact) ?? noDocument), unitId: fact.unitId })),
        )
      : [];
    const rows = facts.map((fact, index) => ({
      ...row(fact),
      unit_id: fact.unitId,
      ...(fact.personId !== undefined && { person_id: fact.personId }),
      ...(document && { document_id: documents[index] ?? null }),
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

/** A unit that a fact names and the account does not see is not found. */
export async function refuseBeyond(db: Db, unitIds: readonly (number | null)[]): Promise<void> {
  const named = unitIds.filter((unitId) => unitId !== null);
  const paths = named.length > 0 ? await pathsOf(db, named) : new Map();
  if (!named.every((unitId) => paths.has(unitId))) throw new Problem(notFound);
}

const noDocument: DocumentReference = { number: null, signedOn: null, issuer: null };

async function documentsOf(db: Db, cited: readonly (DocumentReference & { unitId: number })[]) {
  const paths = await pathsOf(
    db,
    cited.map(({ unitId }) => unitId),
  );
  return ensureDocuments(
    db,
    cited.map(({ unitId, ...one }) => ({ ...one, unitPath: paths.get(unitId)! })),
  );
}
