import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Context } from '../../gate/route.ts';
import { resolve } from '../../rules/edition.ts';
import { occasionAt } from '../regulations/regulations.rules.queries.ts';
import { accountOf, getCase } from './procedures.cases.queries.ts';
import type { CasePage, CaseRecord } from './procedures.cases.schema.ts';
import { keepEdition, listProcedureEditions } from './procedures.editions.queries.ts';
import type { Engine } from './procedures.gates.ts';
import { readStand } from './procedures.moves.queries.ts';
import { documentTold, readChecklist } from './procedures.papers.queries.ts';

/** A case with everything that its page shows: where it stands, what is demanded, why, and what has been. */
export async function readCasePage(context: Context, engine: Engine, id: number): Promise<CasePage> {
  const { db, actor, today } = context;
  const record = await getCase(db, id);
  const { unitPath: _path, begunBy: _by, actingUnitId: _acting, ...told } = record;
  const stand = await readStand(context, engine, record, today);
  const { standing, findings, voted, mine, moves } = stand;
  const people = [...standing.people];
  const account = accountOf(actor);
  const names = await unitNames(db, [record.unitId, record.decidingUnitId, record.toUnitId]);
  const rows = async <R>(query: ReturnType<typeof sql>) => (await sql<R>`${query}`.execute(db)).rows;
  return {
    ...told,
    unitName: names.get(record.unitId) ?? '',
    decidingUnitName: names.get(record.decidingUnitId) ?? null,
    toUnitName: record.toUnitId === null ? null : (names.get(record.toUnitId) ?? null),
    overdue: record.state === 'open' && record.dueOn !== null && record.dueOn < today,
    following: await isFollowing(db, id, account),
    people: await rows(sql`
      select c.person_id as "personId", p.full_name as "fullName", c.gone, s.post_name as "postName"
      from case_person c left join person p on p.id = c.person_id
      left join lateral (select t.post_name from standing t where t.person_id = c.person_id and t.from_on <= ${today}::date
        and (t.to_on is null or t.to_on > ${today}::date) order by t.engagement, t.posting_id limit 1) s on true
      where c.case_id = ${id} order by c.id`),
    moves,
    headDecides: voted.headDecides,
    mine,
    findings,
    checklist: await readChecklist(db, record, people, today),
    consultations: await rows(sql`
      select c.id, c.step, c.body, ${documentTold('d')} as document, c.sent_on as "sentOn", c.silent_on as "silentOn", c.answer,
        c.answered_on as "answeredOn", c.note
      from case_consultation c left join document d on d.id = c.document_id where c.case_id = ${id} order by c.id`),
    exceptions: await rows(sql`
      select e.id, e.gate, e.person_id as "personId", e.reason, ${documentTold('d')} as document, a.full_name as by,
        e.account_id is not distinct from ${account}::bigint as own, o.full_name as "countersignedBy"
      from case_exception e join account a on a.id = e.account_id left join account o on o.id = e.countersigned_by
      left join document d on d.id = e.document_id where e.case_id = ${id} order by e.id`),
    meetings: await rows(sql`
      select m.id, m.step, m.held_on as "heldOn", m.since = ${standing.since} as current,
        (select count(*) from ballot_round r where r.meeting_id = m.id) as rounds,
        (select count(*) from ballot_round r where r.meeting_id = m.id and r.closed_at is not null) as closed
      from meeting m where m.case_id = ${id} order by m.held_on, m.id`),
    history: await rows(sql`
      select s.seq, s.move, s.from_step as "from", s.to_step as "to", s.ended, s.moved_on as "on", s.reason, ${documentTold('d')} as document,
        s.entered, s.gone, to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as at, a.full_name as by
      from case_step s left join document d on d.id = s.document_id left join account a on a.id = s.account_id
      where s.case_id = ${id} order by s.seq`),
    newer: await newerThan(db, record, today),
  };
}

async function isFollowing(db: Db, id: number, account: number | null): Promise<boolean> {
  const { rows } =
    await sql`select from case_follower where case_id = ${id} and account_id = ${account}`.execute(db);
  return rows.length > 0;
}

async function unitNames(db: Db, ids: readonly (number | null)[]): Promise<Map<number, string>> {
  const { rows } = await sql<{ id: number; name: string }>`
    select distinct on (unit_id) unit_id as id, name from unit_name where unit_id = any(${ids.filter((id) => id !== null)})
    order by unit_id, to_on is null desc, from_on desc nulls last`.execute(db);
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** The edition that a case begun today would run by, and the steps in which it differs; null where it is the same. */
async function newerThan(db: Db, record: CaseRecord, today: string): Promise<CasePage['newer']> {
  if (record.state !== 'open') return null;
  const occasion = await occasionAt(db, { unit: record.unitId, title: record.title ?? undefined }, today);
  const { edition } = resolve(await listProcedureEditions(db, record.procedure), occasion);
  if (!edition || edition.id === record.edition.id) return null;
  const { content, number, from } = await keepEdition(db, edition, occasion);
  const mine = new Map(record.edition.content.steps.map((step) => [step.step, JSON.stringify(step)]));
  const differs = content.steps
    .filter((step) => mine.get(step.step) !== JSON.stringify(step))
    .map(({ step }) => step);
  return { number, from, differs };
}
