import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../db/database.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { ensureDocument } from '../documents/documents.queries.ts';
import type { CaseRecord, CaseWritten } from './procedures.cases.schema.ts';
import { readHolidays } from './procedures.editions.queries.ts';
import { mayBeLifted, readFindings } from './procedures.findings.queries.ts';
import type { Engine } from './procedures.gates.ts';
import type { consultationAnswer, newConsultation, newException } from './procedures.moves.schema.ts';
import { accountNeeded, exceptionUseless, notAConsultation } from './procedures.problems.ts';
import { stepOf, termEnd } from './procedures.workflow.ts';

const written = ({ id, unitId, version }: CaseRecord): CaseWritten => ({ id, unitId, version });

/** Somebody is asked by letter; where the step says so, silence is an answer after its term. */
export async function insertConsultation(
  db: Db,
  held: CaseRecord,
  given: z.infer<typeof newConsultation>,
): Promise<CaseWritten> {
  const { kind, silence } = stepOf(held.edition.content.steps, held.step);
  if (kind !== 'consultation') throw new Problem(notAConsultation);
  const silentOn = silence && termEnd(silence, given.sentOn, await readHolidays(db, held.unitPath));
  await sql`
    insert into case_consultation (case_id, step, body, document_id, sent_on, silent_on, unit_path)
    values (${held.id}, ${held.step}, ${given.body}, ${await ensureDocument(db, given.document, held.unitPath)}, ${given.sentOn},
      ${silentOn}, ${held.unitPath})`.execute(db);
  return written(held);
}

export async function answerConsultation(
  db: Db,
  held: CaseRecord,
  given: z.infer<typeof consultationAnswer>,
): Promise<CaseWritten> {
  const letter = await ensureDocument(db, given.document, held.unitPath);
  const { rows } = await sql`
    update case_consultation set answer = ${given.answer}, answered_on = ${given.answeredOn}, answer_document_id = ${letter},
      note = ${given.note} where id = ${given.consultationId} and case_id = ${held.id} returning id`.execute(
    db,
  );
  if (rows.length === 0) throw new Problem(notFound);
  return written(held);
}

/** Asks for an exception to a gate that stands in the way now and that a document may lift. */
export async function insertException(
  db: Db,
  engine: Engine,
  held: CaseRecord,
  people: readonly number[],
  given: z.infer<typeof newException>,
  account: number | null,
  today: string,
): Promise<CaseWritten> {
  if (account === null) throw new Problem(accountNeeded);
  const findings = await readFindings(db, engine, held, people, today);
  const found = findings.find(({ gate, personId }) => gate === given.gate && personId === given.personId);
  if (!found || !mayBeLifted(found)) throw new Problem(exceptionUseless, { gate: given.gate });
  await sql`
    insert into case_exception (case_id, gate, person_id, reason, document_id, account_id, unit_path)
    values (${held.id}, ${given.gate}, ${given.personId}, ${given.reason},
      ${await ensureDocument(db, given.document, held.unitPath)}, ${account}, ${held.unitPath})`.execute(db);
  return written(held);
}

export async function countersign(
  db: Db,
  held: CaseRecord,
  exceptionId: number,
  account: number | null,
): Promise<CaseWritten> {
  if (account === null) throw new Problem(accountNeeded);
  const { rows } = await sql`
    update case_exception set countersigned_by = ${account}, countersigned_at = clock_timestamp()
    where id = ${exceptionId} and case_id = ${held.id} returning id`.execute(db);
  if (rows.length === 0) throw new Problem(notFound);
  return written(held);
}

export const follow = (db: Db, { id, unitPath }: CaseRecord, account: number | null) =>
  sql`insert into case_follower (case_id, account_id, unit_path) values (${id}, ${account}, ${unitPath})
    on conflict (case_id, account_id) do nothing`.execute(db);

export const unfollow = (db: Db, { id }: CaseRecord, account: number | null) =>
  sql`delete from case_follower where case_id = ${id} and account_id = ${account}`.execute(db);
