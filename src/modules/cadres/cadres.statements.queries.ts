import { sql } from 'kysely';
import { type Db, takeIds } from '../../db/database.ts';
import type { Context } from '../../gate/route.ts';
import { hashIdentity } from '../../gate/vault.ts';
import { type Day, showDay } from '../../lib/days.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { Said } from '../../lib/said.ts';
import { covers } from '../../lib/timeline.ts';
import { ensureDocuments } from '../documents/documents.queries.ts';
import { type Book, closeBook, openBook, type PersonRow } from './cadres.book.queries.ts';
import {
  type FactChange,
  newPerson,
  stateParty,
  statePerson,
  statePosting,
  stateQualification,
} from './cadres.facts.queries.ts';
import { identityElsewhere, postedElsewhere } from './cadres.problems.ts';
import type { CadreStatement } from './cadres.schema.ts';
import { refreshStandings } from './cadres.standings.queries.ts';

export interface StatementResult {
  personId: number;
  changes: FactChange[];
}

export function saidIn(memory: Map<string, unknown>): Said {
  const known = memory.get('cadres.said');
  if (known instanceof Said) return known;
  const said = new Said();
  memory.set('cadres.said', said);
  return said;
}

/** Many statements written set-wise; one whose identity number belongs to somebody else answers its problem. */
export async function recordStatements(
  { db, memory, today }: Context,
  statements: readonly CadreStatement[],
): Promise<(StatementResult | Problem)[]> {
  const said = saidIn(memory);
  const refusals = await refuseForeignIdentities(db, statements);
  const newIds = await takeIds(
    db,
    'person',
    statements.filter((statement) => statement.personId === null).length,
  );
  const known = statements.flatMap((statement) => (statement.personId === null ? [] : [statement.personId]));
  const unitIds = [...new Set(statements.map((statement) => statement.unitId))];
  const book = await openBook(db, [...new Set(known)], unitIds, statements.length);
  const documents = await documentsOf(db, book, statements);
  const touched = new Set<number>();
  const results = statements.map((statement, index): StatementResult | Problem => {
    const refusal = refusals[index] ?? refuseBeyond(book, statement);
    if (refusal) return refusal;
    const result = recordOne(book, said, statement, newIds, documents[index] ?? null, today);
    if (result.changes.some(({ change }) => change === 'created' || change === 'updated'))
      touched.add(result.personId);
    return result;
  });
  await closeBook(db, book);
  const allNew = known.length === 0;
  await refreshStandings(db, [...touched], !allNew);
  return results;
}

function recordOne(
  book: Book,
  said: Said,
  statement: CadreStatement,
  newIds: number[],
  documentId: number | null,
  today: Day,
): StatementResult {
  const { person, statedOn, unitId } = statement;
  const fresh = statement.personId === null;
  const row: PersonRow = fresh
    ? book.people.add(newPerson(newIds.shift()!, statement, unitId, book.paths.get(unitId)!))
    : book.people.of(statement.personId!)[0]!;
  const changes: FactChange[] = [statePerson(book, said, row, person, statedOn, fresh)];
  changes.push(statePosting(book, said, row, statement, documentId));
  follow(book, row, statement, today);
  const party = stateParty(book, said, row, person, statedOn, documentId);
  if (party) changes.push(party);
  // Of two degrees in one row the record keeps the higher: the lower would contradict it.
  for (const stated of person.qualifications.filter(({ highest }) => highest))
    changes.push(stateQualification(book, said, row, stated, statedOn, documentId));
  return { personId: row.id, changes };
}

const documentsOf = (db: Db, book: Book, statements: readonly CadreStatement[]) =>
  ensureDocuments(
    db,
    statements.map(({ document, unitId }) => ({
      number: document?.number ?? null,
      signedOn: document?.signedOn ?? null,
      unitPath: book.paths.get(unitId) ?? '',
    })),
  );

/** Nobody may state anything of a person beyond reach, nor end or correct what happened in a unit beyond it. */
function refuseBeyond(book: Book, statement: CadreStatement): Problem | undefined {
  const { personId, engagement, statedOn } = statement;
  if (personId === null) return undefined;
  if (book.people.of(personId).length === 0) return new Problem(notFound);
  const elsewhere = book.postings
    .of(personId)
    .find((one) => one.beyond && one.engagement === engagement && covers(one, statedOn));
  return engagement === 'full_time' && elsewhere
    ? new Problem(postedElsewhere, { on: showDay(statedOn) })
    : undefined;
}

/** The unit of today's full-time posting manages the person, and the person's own facts go with it. */
function follow(book: Book, row: PersonRow, { engagement, unitId }: CadreStatement, today: Day): void {
  if (engagement !== 'full_time' || row.unit_id === unitId) return;
  const held = book.postings
    .of(row.id)
    .find((posting) => posting.engagement === 'full_time' && covers(posting, today));
  // What begins on a later day is followed when that day has come.
  if (!held || held.unit_id === row.unit_id) return;
  const path = book.paths.get(held.unit_id);
  if (path === undefined) return;
  book.people.change(row, { unit_id: held.unit_id, unit_path: path });
  // Also in memory: what the statement changes of them is written after.
  for (const fact of [...book.party.of(row.id), ...book.qualifications.of(row.id)]) fact.unit_path = path;
  book.moved.set(row.id, path);
}

/** A number held by another person is refused, whoever may see that person; at most the unit is named. */
async function refuseForeignIdentities(
  db: Db,
  statements: readonly CadreStatement[],
): Promise<(Problem | undefined)[]> {
  const stated = statements.map(({ person }) =>
    person.identityNumber === null ? null : hashIdentity(person.identityNumber),
  );
  const hashes = stated.filter((hash) => hash !== null);
  if (hashes.length === 0) return [];
  const { rows } = await sql<{ hash: string; person_id: number; unit_name: string }>`
    select encode(held.hash, 'hex') as hash, found.person_id, found.unit_name
    from unnest(${hashes}::bytea[]) as held(hash) cross join lateral identity_holder(held.hash) found`.execute(
    db,
  );
  const holders = new Map(rows.map((row) => [row.hash, row]));
  const firstOf = new Map<string, number>();
  return statements.map((statement, index) => {
    const hash = stated[index]?.toString('hex');
    if (!hash) return undefined;
    const holder = holders.get(hash);
    if (holder)
      return holder.person_id === statement.personId
        ? undefined
        : new Problem(identityElsewhere, { unit: holder.unit_name });
    // Two rows of one batch, both new: the first keeps the number.
    const first = firstOf.get(hash);
    if (
      first !== undefined &&
      statements[first]!.personId === statement.personId &&
      statement.personId !== null
    )
      return undefined;
    if (first !== undefined)
      return new Problem(identityElsewhere, { unit: statements[first]!.person.fullName });
    firstOf.set(hash, index);
    return undefined;
  });
}
