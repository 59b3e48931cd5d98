import type { Recorded } from '../../db/record.ts';
import type { Context } from '../../gate/route.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { ensureDocument } from '../documents/documents.queries.ts';
import { type Book, closeBook, openBook, type PersonRow } from './cadres.book.queries.ts';
import { qualificationKind } from './cadres.facts.labels.ts';
import { type FactChange, stateParty, stateQualification } from './cadres.facts.queries.ts';
import { refuseToCome } from './cadres.rewards.queries.ts';
import type { NewPartyMembership, NewQualification } from './cadres.schema.ts';
import { refreshStandings } from './cadres.standings.queries.ts';
import { saidIn } from './cadres.statements.queries.ts';

interface Stated {
  unitId: number;
  change: Recorded;
}

/** One thing stated of one person, as a roster would state it: from its day on, until what is known of a later day. */
async function stateOne(
  { db }: Context,
  { personId, document }: Pick<NewQualification, 'personId' | 'document'>,
  state: (book: Book, row: PersonRow, documentId: number | null) => FactChange,
): Promise<Stated> {
  const book = await openBook(db, [personId], [], 0);
  const [row] = book.people.of(personId);
  if (!row) throw new Problem(notFound);
  const { change } = state(book, row, await ensureDocument(db, document, row.unit_path));
  await closeBook(db, book);
  if (change === 'created' || change === 'updated') await refreshStandings(db, [personId]);
  return { unitId: row.unit_id, change };
}

export async function recordQualification(context: Context, told: NewQualification): Promise<Stated> {
  refuseToCome(qualificationKind, told, context.today);
  return stateOne(context, told, (book, row, documentId) =>
    stateQualification(
      book,
      saidIn(context.memory),
      row,
      { ...told, highest: true },
      told.fromOn,
      documentId,
    ),
  );
}

export const recordPartyMembership = (context: Context, told: NewPartyMembership): Promise<Stated> =>
  stateOne(
    context,
    told,
    (book, row, documentId) =>
      stateParty(book, saidIn(context.memory), row, { party: told }, told.fromOn, documentId)!,
  );
