import { sql } from 'kysely';
import type { z } from 'zod';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { addMonths } from '../../rules/months.ts';
import { ensureDocument } from '../documents/documents.queries.ts';
import type { CaseRecord, CaseWritten, ChecklistRow } from './procedures.cases.schema.ts';
import type { newPaper } from './procedures.moves.schema.ts';
import { paperUnknown } from './procedures.problems.ts';
import { settledNumber } from './procedures.workflow.ts';

export const documentTold = (alias: string) =>
  sql`case when ${sql.ref(`${alias}.id`)} is not null then json_build_object('id', ${sql.ref(`${alias}.id`)}, 'number', ${sql.ref(`${alias}.number`)},
    'signedOn', ${sql.ref(`${alias}.signed_on`)}, 'issuer', ${sql.ref(`${alias}.issuer`)}) end`;

type Held = NonNullable<ChecklistRow['held']> & { kind: string; personId: number | null };

/** Each paper of the dossier, of the case and of everyone in it: there, expired on the day, or missing. */
export async function readChecklist(
  db: Db,
  { id, edition }: CaseRecord,
  people: readonly number[],
  on: Day,
): Promise<ChecklistRow[]> {
  const { rows } = await sql<Held>`
    select p.id, p.kind, p.person_id as "personId", p.issued_on as "issuedOn", p.valid_until as "validUntil", p.note,
      ${documentTold('d')} as document
    from case_paper p left join document d on d.id = p.document_id where p.case_id = ${id} order by p.issued_on desc, p.id desc`.execute(
    db,
  );
  return edition.content.dossier.flatMap(({ paper, vi, en, of, required, months }) =>
    (of === 'case' ? [null] : people).map((personId): ChecklistRow => {
      const [latest] = rows.filter((one) => one.kind === paper && one.personId === personId);
      const until =
        latest &&
        (latest.validUntil ?? (months === null ? null : addMonths(latest.issuedOn, settledNumber(months))));
      const state = !latest ? 'missing' : until && until <= on ? 'expired' : 'present';
      const { kind: _kind, personId: _person, ...held } = latest ?? ({} as Partial<Held>);
      return {
        ...{ paper, vi, en, required, personId, state },
        held: latest ? { ...(held as Held), validUntil: until ?? null } : null,
      };
    }),
  );
}

export async function insertPaper(
  db: Db,
  held: CaseRecord,
  given: z.infer<typeof newPaper>,
  account: number | null,
): Promise<CaseWritten> {
  const asked = held.edition.content.dossier.find(({ paper }) => paper === given.paper);
  if (!asked || (asked.of === 'case') !== (given.personId === null))
    throw new Problem(paperUnknown, { code: given.paper });
  const documentId = await ensureDocument(db, given.document, held.unitPath);
  await sql`
    insert into case_paper (case_id, person_id, kind, document_id, issued_on, valid_until, note, account_id, unit_path)
    values (${held.id}, ${given.personId}, ${given.paper}, ${documentId}, ${given.issuedOn}, ${given.validUntil}, ${given.note},
      ${account}, ${held.unitPath})`.execute(db);
  return { id: held.id, unitId: held.unitId, version: held.version };
}

export async function deletePaper(db: Db, held: CaseRecord, paperId: number): Promise<CaseWritten> {
  const { rows } = await sql`
    delete from case_paper where id = ${paperId} and case_id = ${held.id} returning id`.execute(db);
  if (rows.length === 0) throw new Problem(notFound);
  return { id: held.id, unitId: held.unitId, version: held.version };
}
