import { sql } from 'kysely';
import type { Day } from '../../lib/days.ts';
import type { Scope, Sql } from '../../lib/indicator.ts';
import { nameTokens } from '../../lib/vietnamese.ts';
import { under } from '../organisation/organisation.under.queries.ts';
import { inOffice } from './cadres.indicators.ts';
import { type AgeBand, agesOf, type Gap } from './cadres.list.labels.ts';
import type { PeopleFilter } from './cadres.list.schema.ts';

export const both = (conditions: readonly Sql[]) => sql.join(conditions, sql` and `);
const either = (conditions: readonly Sql[]) => sql`(${sql.join(conditions, sql` or `)})`;

/** On the day, in the window of the standing `alias`. */
const holds = (alias: string, asOf: Day) =>
  sql`${sql.ref(`${alias}.from_on`)} <= ${asOf}::date
    and (${sql.ref(`${alias}.to_on`)} is null or ${sql.ref(`${alias}.to_on`)} > ${asOf}::date)`;

/** Whether the standing `alias` lies where the list looks. */
function lies(alias: string, { office }: PeopleFilter, asOf: Day, scope: Scope | null): Sql {
  if (!scope) return sql`true`;
  return office ? inOffice(scope, alias) : under(scope, alias, asOf);
}

/** Who is asked for: who holds a post there on the day, who no longer does, or who will. */
function posted(filter: PeopleFilter, asOf: Day, scope: Scope | null): Sql[] {
  const here = lies('t', filter, asOf, scope);
  if (filter.status === 'former')
    return [
      here,
      sql`t.to_on <= ${asOf}::date`,
      sql`not exists (select from standing c where c.posting_id = t.posting_id and c.from_on > t.from_on)`,
      sql`not exists (select from standing c where c.person_id = t.person_id and ${lies('c', filter, asOf, scope)} and ${holds('c', asOf)})`,
    ];
  if (filter.status === 'future')
    return [
      here,
      sql`t.from_on > ${asOf}::date`,
      // A fact that changes later begins another window of a post that is held already.
      sql`not exists (select from standing c where c.posting_id = t.posting_id and c.from_on < t.from_on)`,
    ];
  return [here, holds('t', asOf)];
}

const yearsBefore = (asOf: Day, years: number) =>
  sql`(${asOf}::date - make_interval(years => ${years}::int))::date`;

function aged(band: AgeBand, asOf: Day): Sql {
  const { least, most } = agesOf(band);
  return both([
    sql`t.birth_on is not null`,
    ...(least === null ? [] : [sql`t.birth_on <= ${yearsBefore(asOf, least)}`]),
    ...(most === null ? [] : [sql`t.birth_on > ${yearsBefore(asOf, most + 1)}`]),
  ]);
}

const lacks: Record<Gap, Sql> = {
  birth: sql`t.birth_on is null`,
  birth_day: sql`t.birth_precision is distinct from 'day'`,
  sex: sql`t.sex is null`,
  ethnic_group: sql`t.ethnic_minority is null`,
  // Part-time cadres are on nobody's payroll as cadres.
  basis: sql`(t.engagement = 'full_time' and t.basis is null)`,
  degree: sql`t.degree is null`,
  theory: sql`t.theory is null`,
  state_management: sql`t.state_management is null`,
  party: sql`t.party is null`,
  party_day: sql`(t.party and t.party_on is null)`,
};

/** What is asked of a standing `t`. */
export function conditionsOf(filter: PeopleFilter, asOf: Day, scope: Scope | null): Sql[] {
  const { engagement, basis, sex, minority, party, degree, theory, state, title, kind } = filter;
  const conditions = posted(filter, asOf, scope);
  const equal = { engagement, basis, sex, ethnic_minority: minority, party };
  for (const [column, value] of Object.entries(equal))
    if (value !== undefined) conditions.push(sql`${sql.ref(`t.${column}`)} = ${value}`);
  for (const [column, values] of Object.entries({ degree, theory, state_management: state, title }))
    if (values) conditions.push(sql`${sql.ref(`t.${column}`)} = any(${values})`);
  if (kind)
    conditions.push(sql`exists (select from unit u where u.id = t.unit_id and u.kind = any(${kind}))`);
  if (filter.unitEnded !== undefined) {
    const isEnded = sql`exists (select from unit u where u.id = t.unit_id and u.to_on <= ${asOf}::date)`;
    conditions.push(filter.unitEnded ? isEnded : sql`not ${isEnded}`);
  }
  if (filter.bornFrom) conditions.push(sql`t.birth_on >= ${filter.bornFrom}::date`);
  if (filter.bornTo) conditions.push(sql`t.birth_on <= ${filter.bornTo}::date`);
  if (filter.age) conditions.push(either(filter.age.map((band) => aged(band, asOf))));
  if (filter.missing) conditions.push(either(filter.missing.map((gap) => lacks[gap])));
  if (filter.people) conditions.push(sql`t.person_id = any(${filter.people})`);
  if (filter.except) conditions.push(sql`t.person_id <> all(${filter.except})`);
  return conditions;
}

/** No name has more; each is one join. */
const mostWords = 12;

/**
 * Joins a standing `t` to the words of the person's name, each asked by its beginning: ranges of the token table stay
 * indexable under reach. Longer words first, since they are the rarer.
 */
export const joinNames = (search: string): Sql[] =>
  nameTokens(search)
    .sort((one, other) => other.length - one.length)
    .slice(0, mostWords)
    .map((token, at) => {
      const n = sql.raw(`n${at}`);
      return sql`join name_token ${n} on ${n}.person_id = t.person_id and ${n}.token >= ${token} and ${n}.token < ${`${token}~`}`;
    });
