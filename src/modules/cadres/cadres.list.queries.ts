import { sql } from 'kysely';
import { type Db, planForValues } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Scope, Sql } from '../../lib/indicator.ts';
import { nameTokens } from '../../lib/vietnamese.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import { scopeFor } from '../organisation/organisation.under.queries.ts';
import { mainPostingFirst, postedUnder } from './cadres.indicators.ts';
import type { PeopleFilter, PersonPlace, PersonRow } from './cadres.list.schema.ts';

const both = (conditions: readonly Sql[]) => sql.join(conditions, sql` and `);

/** What is asked of a standing `t`. */
function conditionsOf(filter: PeopleFilter, asOf: Day, scope: Scope | null): Sql[] {
  const { engagement, basis, sex, minority, party, degree, theory, title, bornFrom, bornTo } = filter;
  const conditions = [
    scope
      ? postedUnder(scope)
      : sql`t.from_on <= ${asOf}::date and (t.to_on is null or t.to_on > ${asOf}::date)`,
  ];
  const equal = { engagement, basis, sex, ethnic_minority: minority, party };
  for (const [column, value] of Object.entries(equal))
    if (value !== undefined) conditions.push(sql`${sql.ref(`t.${column}`)} = ${value}`);
  for (const [column, values] of Object.entries({ degree, theory, title }))
    if (values) conditions.push(sql`${sql.ref(`t.${column}`)} = any(${values})`);
  if (bornFrom) conditions.push(sql`t.birth_on >= ${bornFrom}::date`);
  if (bornTo) conditions.push(sql`t.birth_on <= ${bornTo}::date`);
  return conditions;
}

/** People whose name has words that begin so; ranges of the token table, which stay indexable under reach. */
const named = (search: string): Sql[] =>
  nameTokens(search).map(
    (token) =>
      sql`t.person_id in (select n.person_id from name_token n where n.token >= ${token} and n.token < ${`${token}~`})`,
  );

/** One page of people in the order of the Vietnamese dictionary; a person of several postings stands once, in the main one. */
export async function listPeople(
  db: Db,
  filter: PeopleFilter,
  asOf: Day,
  after: PersonPlace | null,
  limit: number,
): Promise<{ rows: PersonRow[]; total: number; next: PersonPlace | null }> {
  const { unit } = filter;
  const scope = unit ? await scopeFor(db, { unitId: unit, asOf, from: asOf, to: asOf }) : null;
  await planForValues(db);
  const conditions = conditionsOf(filter, asOf, scope);
  const meets = both(conditions);
  const searched = both([...conditions, ...named(filter.search ?? '')]);
  const beyond = after
    ? sql`and (t.name_sort, t.person_id) > (${after[0]}::text, ${after[1]}::bigint)`
    : sql``;
  const { rows: found } = await sql<PersonRow & { '~sort': string }>`
    select k.name_sort as "~sort", k.person_id as "personId", t.full_name as "fullName", t.sex, t.birth_on as "birthOn",
      t.birth_precision as "birthPrecision", t.unit_id as "unitId", ${nameAt('t.unit_id', asOf)} as "unitName",
      t.post_name as "postName", t.title, t.engagement, t.basis, t.ethnic_minority as "ethnicMinority", t.party,
      t.degree, t.theory, t.from_on as "fromOn"
    from (
      select t.name_sort, t.person_id from standing t where ${searched} ${beyond}
      group by t.name_sort, t.person_id order by t.name_sort, t.person_id limit ${limit + 1}) k
    cross join lateral (
      select t.* from standing t where t.person_id = k.person_id and ${meets}
      order by ${mainPostingFirst} limit 1) t
    order by k.name_sort, k.person_id`.execute(db);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*) as total from (select t.person_id from standing t where ${searched} group by t.person_id) k`.execute(
    db,
  );
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ '~sort': _sort, ...row }) => row),
    total: counted[0]!.total,
    next: last && found.length > limit ? [last['~sort'], last.personId] : null,
  };
}
