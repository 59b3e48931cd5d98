import { sql } from 'kysely';
import { type Db, insertMany, takeIds } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import { Problem } from '../../lib/problem.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { numberKey } from './documents.labels.ts';
import { issuedOtherwise } from './documents.problems.ts';
import type { DocumentReference } from './documents.schema.ts';

export interface NamedDocument {
  number: string | null;
  signedOn: Day | null;
  issuer?: string | null;
  unitPath: string;
}

const key = (unitPath: string, number: string, signedOn: Day | null) =>
  `${unitPath}|${number}|${signedOn ?? ''}`;

/**
 * Ids of the papers so numbered and dated as each unit holds them, written where they are new; null where nothing names
 * one. Numbers begin anew in every body and year, and a paper lies where its fact does, so that whoever sees the one
 * sees the other. Kind is left as `decision`: the number alone does not tell quyết định from quy định.
 */
export async function ensureDocuments(
  db: Db,
  documents: readonly NamedDocument[],
): Promise<(number | null)[]> {
  const wanted = documents.filter((document) => document.number !== null);
  if (wanted.length === 0) return documents.map(() => null);
  const numbers = [...new Set(wanted.map((document) => document.number!))];
  const paths = [...new Set(wanted.map((document) => document.unitPath))];
  const known = await db
    .selectFrom('document')
    .select(['id', 'number', 'signed_on', 'unit_path'])
    .where(sql<boolean>`number = any(${numbers})`)
    .where(sql<boolean>`unit_path = any(${paths})`)
    .orderBy('id')
    .execute();
  const ids = new Map<string, number>();
  for (const row of known.reverse()) ids.set(key(row.unit_path, row.number!, row.signed_on), row.id);
  const fresh = new Map<string, NamedDocument>();
  for (const document of wanted) {
    const name = key(document.unitPath, document.number!, document.signedOn);
    if (!ids.has(name)) fresh.set(name, document);
  }
  const freshIds = await takeIds(db, 'document', fresh.size);
  await insertMany(
    db,
    'document',
    [...fresh.values()].map((document, index) => ({
      id: freshIds[index],
      number: document.number,
      number_key: numberKey(document.number!),
      kind: 'decision',
      issuer: document.issuer ?? null,
      signed_on: document.signedOn,
      unit_path: document.unitPath,
    })),
  );
  for (const [index, name] of [...fresh.keys()].entries()) ids.set(name, freshIds[index]!);
  return documents.map((document) =>
    document.number === null
      ? null
      : (ids.get(key(document.unitPath, document.number, document.signedOn)) ?? null),
  );
}

/**
 * The same for the one document that a fact of a unit rests on, where it names one. Its issuer is filled where nobody knew
 * it; another one is refused while facts rest on the paper besides the `own` of who names it: it would be said of theirs too.
 */
export async function ensureDocument(
  db: Db,
  reference: DocumentReference | null,
  unitPath: string,
  own = 0,
): Promise<number | null> {
  if (!reference) return null;
  const [id] = await ensureDocuments(db, [{ ...reference, unitPath }]);
  if (id === null || id === undefined) return null;
  if (reference.issuer !== null) await fillIssuer(db, id, reference.issuer, own);
  return id;
}

async function fillIssuer(db: Db, id: number, issuer: string, own: number): Promise<void> {
  const { number, issuer: known } = await db
    .selectFrom('document')
    .select(['number', 'issuer'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (known !== null && foldWords(known) === foldWords(issuer)) return;
  if (known !== null) {
    const { rows } = await sql`select from facts_of_document(${id}, ${own + 1}) limit ${own + 1}`.execute(db);
    if (rows.length > own) throw new Problem(issuedOtherwise, { number: number ?? '', issuer: known });
  }
  await db.updateTable('document').set({ issuer }).where('id', '=', id).execute();
}
