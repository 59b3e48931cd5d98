import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import { yearOf } from '../../lib/days.ts';
import type { Scope, Sql } from '../../lib/indicator.ts';
import { Problem } from '../../lib/problem.ts';
import { isFullTime, postedPeople } from '../cadres/cadres.indicators.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { planEntries } from '../planning/planning.entries.indicators.ts';
import type { ListedPerson } from './reports.facts.ts';
import { tooManyPeople } from './reports.problems.ts';

/** Lists by name that a form may ask for. */
export type PeopleList = 'staff' | 'planned' | 'graded';

/** A list of more people is no longer a paper that anybody reads. */
const most = 5_000;

interface Source {
  rows: (scope: Scope) => Sql;
  about: Sql;
  term: Sql;
}

const none = sql`null::text`;
const sources: Record<PeopleList, Source> = {
  staff: {
    rows: (scope) => sql`select * from (${postedPeople.rows(scope)}) r where ${isFullTime}`,
    about: none,
    term: none,
  },
  planned: {
    rows: (scope) => sql`
      select r.*, t.state_management, t.foreign_language, t.from_on
      from (${planEntries.rows(scope)}) r
      left join lateral (
        select s.state_management, s.foreign_language, s.from_on from standing s where s.person_id = r.person_id
        order by s.from_on <= ${scope.asOf}::date and (s.to_on is null or s.to_on > ${scope.asOf}::date) desc,
          s.engagement = 'full_time' desc, s.from_on desc, s.posting_id limit 1) t on true`,
    about: sql`r.title_text`,
    term: sql`r.term_from || '-' || r.term_to`,
  },
  graded: {
    rows: (scope) => sql`
      select r.*, e.grade from (${postedPeople.rows(scope)}) r
      join evaluation e on e.person_id = r.person_id and e.year = ${yearOf(scope.to)}`,
    about: sql`r.grade`,
    term: none,
  },
};

/** People by unit, then by name. What only the person's own record says is null where it is beyond reach. */
export async function listPeopleFor(db: Db, scope: Scope, list: PeopleList): Promise<ListedPerson[]> {
  const { rows: of, about, term } = sources[list];
  const { rows } = await sql<ListedPerson>`
    select r.person_id as "personId", coalesce(r.full_name, p.full_name, '') as "fullName", r.sex,
      r.birth_on as "birthOn", r.birth_precision as "birthPrecision", c.vi as "ethnicGroup",
      r.ethnic_minority as "ethnicMinority", p.native_place as "nativePlace", r.party, r.degree, r.theory,
      r.state_management as "stateManagement", r.foreign_language as "foreignLanguage", r.age,
      r.post_name as "postName", ${nameAt('r.unit_id', scope.asOf)} as "unitName", r.from_on as "fromOn",
      ${about} as about, ${term} as term
    from (${of(scope)}) r
    join unit u on u.id = r.unit_id
    left join person p on p.id = r.person_id
    left join code c on c.list = 'ethnic_groups' and c.scheme = p.ethnic_scheme and c.code = p.ethnic_group
    order by u.path, r.sort, r.id limit ${most + 1}`.execute(db);
  if (rows.length > most) throw new Problem(tooManyPeople, { most });
  return rows;
}
