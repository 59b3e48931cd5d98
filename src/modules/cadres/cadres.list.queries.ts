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

/** No name has more; each is one join. */
const mostWords = 12;

/**
 * Joins a standing `t` to the words of the person's name, each asked by its beginning: ranges of the token table stay
 * indexable under reach. Longer words first, since they are the rarer.
 */
const joinNames = (search: string): Sql[] =>
  nameTokens(search)
    .sort((one, other) => other.length - one.length)
    .slice(0, mostWords)
    .map((token, at) => {
      const n = sql.raw(`n${at}`);
      return sql`join name_token ${n} on ${n}.person_id = t.person_id and ${n}.token >= ${token} and ${n}.token < ${`${token}~`}`;
    });

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
  const conditions = conditionsOf(filter, asOf, scope);
  const names = joinNames(filter.search ?? '');
  // By name one plan serves all; else the width of the unit decides how the page is found.
  if (names.length === 0) await planForValues(db);
  const meets = both(conditions);
  const beyond = after
    ? sql`(t.name_sort, t.person_id) > (${after[0]}::text, ${after[1]}::bigint)`
    : sql`true`;
  // The total needs everyone who meets the conditions, so the page is taken from them: an index of names would stop
  // early for common conditions and read the whole country for rare ones.
  const { rows } = await sql<PersonRow & { '~sort': string; '~total': number }>`
    with found as materialized (
      select t.person_id, min(t.name_sort) as name_sort from standing t ${sql.join(names, sql` `)}
      where ${meets} group by t.person_id)
    select whole.total as "~total", k.name_sort as "~sort", k.person_id as "personId", t.full_name as "fullName", t.sex,
      t.birth_on as "birthOn", t.birth_precision as "birthPrecision", t.unit_id as "unitId",
      ${nameAt('t.unit_id', asOf)} as "unitName", t.post_name as "postName", t.title, t.engagement, t.basis,
      t.ethnic_minority as "ethnicMinority", t.party, t.degree, t.theory, t.from_on as "fromOn"
    from (select count(*) from found) as whole (total)
    left join lateral (
      select t.name_sort, t.person_id from found t where ${beyond}
      order by t.name_sort, t.person_id limit ${limit + 1}) k on true
    left join lateral (
      select t.* from standing t where t.person_id = k.person_id and ${meets}
      order by ${mainPostingFirst} limit 1) t on true
    order by k.name_sort, k.person_id`.execute(db);
  const found = rows.filter(({ personId }) => personId !== null);
  const page = found.slice(0, limit);
  const last = page.at(-1);
  return {
    rows: page.map(({ '~sort': _sort, '~total': _total, ...row }) => row),
    total: rows[0]!['~total'],
    next: last && found.length > limit ? [last['~sort'], last.personId] : null,
  };
}
