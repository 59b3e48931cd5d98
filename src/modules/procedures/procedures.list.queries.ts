import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { type Actor, reachOf } from '../../gate/actor.ts';
import { roleRights } from '../../gate/rights.ts';
import { roles } from '../../gate/roles.labels.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { accountOf } from './procedures.cases.queries.ts';
import type { CaseGroup, CasePlace, CaseRow, CasesFilter } from './procedures.list.schema.ts';

const writers = roles.codes.filter((role) => roleRights[role].includes('procedures.write'));

/**
 * Cases in which the next step is the actor's: the unit that acts lies below a grant of theirs, and nobody's grant lies
 * nearer to it. One's own cases are somebody else's.
 */
function waitingFor(actor: Actor, today: Day): Sql {
  const paths = reachOf(actor, 'procedures.write', today);
  return sql`c.state = 'open' and not is_own_case(c.id) and exists (
    select from unit a, unnest(${paths}::text[]) as mine(path) where a.id = c.acting_unit_id and starts_with(a.path, mine.path)
      and not exists (select from access_grant g where g.role = any(${writers}) and g.from_on <= ${today}::date
        and (g.to_on is null or g.to_on > ${today}::date) and starts_with(a.path, g.unit_path)
        and length(g.unit_path) > length(mine.path)
        and g.account_id is distinct from ${accountOf(actor)}::bigint))`;
}

const groups: Record<CaseGroup, (actor: Actor, today: Day) => Sql> = {
  waiting: waitingFor,
  sent: (actor) => sql`c.state = 'open' and c.begun_by = ${accountOf(actor)}`,
  followed: (actor) =>
    sql`exists (select from case_follower f where f.case_id = c.id and f.account_id = ${accountOf(actor)})`,
};

const isOverdue = (today: Day) => sql`(c.state = 'open' and c.due_on < ${today}::date)`;

async function conditionsOf(db: Db, filter: CasesFilter, actor: Actor, today: Day): Promise<Sql> {
  const { unit, procedure, step, state, overdue, mine, person } = filter;
  const path = unit === undefined ? null : await getUnitPath(db, unit);
  const conditions: Sql[] = [
    sql`true`,
    ...(path === null ? [] : [sql`c.unit_path >= ${path} and c.unit_path < ${`${path}~`}`]),
    ...(procedure ? [sql`c.procedure = ${procedure}`] : []),
    ...(step ? [sql`c.step = ${step} and c.state = 'open'`] : []),
    ...(state ? [sql`c.state = ${state}`] : []),
    ...(overdue ? [isOverdue(today)] : []),
    ...(mine ? [groups[mine](actor, today)] : []),
    ...(person
      ? [sql`exists (select from case_person p where p.case_id = c.id and p.person_id = ${person})`]
      : []),
  ];
  return sql.join(conditions, sql` and `);
}

/** Open cases before ended ones, the most pressing first; those without a last day come behind. */
const places = sql`c.state <> 'open', coalesce(c.due_on, '2999-12-31'), c.id`;

export async function listCases(
  db: Db,
  filter: CasesFilter,
  { actor, today }: { actor: Actor; today: Day },
  after: CasePlace | undefined,
  limit: number,
): Promise<{ rows: CaseRow[]; total: number; next: CasePlace | null }> {
  const where = await conditionsOf(db, filter, actor, today);
  const beyond = after ? sql`(${places}) > (${after[0]}, ${after[1]}::date, ${after[2]})` : sql`true`;
  const { rows } = await sql<CaseRow & { ended: boolean; due: Day }>`
    select c.id, c.procedure, c.edition ->> 'vi' as vi, c.edition ->> 'en' as en, c.unit_id as "unitId", n.name as "unitName",
      c.post_name as "postName", c.step, s.vi as "stepVi", s.en as "stepEn", c.state, c.entered_on as "enteredOn",
      c.due_on as "dueOn", ${isOverdue(today)} as overdue, c.state <> 'open' as ended, coalesce(c.due_on, '2999-12-31') as due,
      array(select coalesce(q.full_name, '') from case_person p left join person q on q.id = p.person_id
        where p.case_id = c.id and not p.gone order by p.id limit 4) as people
    from procedure_case c
    left join lateral (select name from unit_name where unit_id = c.unit_id order by to_on is null desc, from_on desc nulls last limit 1) n on true
    left join lateral (select one ->> 'vi' as vi, one ->> 'en' as en from json_array_elements(c.edition -> 'content' -> 'steps') one
      where one ->> 'step' = c.step) s on true
    where ${where} and ${beyond} order by ${places} limit ${limit + 1}`.execute(db);
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ ended: _ended, due: _due, ...row }) => ({ ...row, unitName: row.unitName ?? '' })),
    total: await countCases(db, filter, { actor, today }),
    next: last && rows.length > limit ? [last.ended, last.due, last.id] : null,
  };
}

export async function countCases(
  db: Db,
  filter: CasesFilter,
  { actor, today }: { actor: Actor; today: Day },
): Promise<number> {
  const where = await conditionsOf(db, filter, actor, today);
  const { rows } = await sql<{
    total: number;
  }>`select count(*) as total from procedure_case c where ${where}`.execute(db);
  return rows[0]!.total;
}
