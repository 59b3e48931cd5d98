import { sql } from 'kysely';
import { type Db, planForValues } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { scopeFor } from '../organisation/organisation.under.queries.ts';
import type { ColumnKey } from './cadres.columns.labels.ts';
import { both, conditionsOf, joinNames } from './cadres.filter.queries.ts';
import { mainPostingFirst, shownPerson } from './cadres.indicators.ts';
import { titles } from './cadres.labels.ts';
import type { Order } from './cadres.list.labels.ts';
import type { PeopleFilter, PersonPlace, PersonRow } from './cadres.list.schema.ts';

interface Key {
  of: Sql;
  type: 'text' | 'int';
}
const byName: Key = { of: sql`t.name_sort`, type: 'text' };
/** Days as numbers, so that the latest can come first and what is not known last, in one ascending order. */
const dayKey = (day: Sql, sign: 1 | -1): Key => ({
  of: sql`coalesce(${sql.lit(sign)} * (${day} - date '2000-01-01'), 2147483647)`,
  type: 'int',
});
const posting = sql`join posting g on g.id = t.posting_id`;

/** By what each order sorts a standing `t`, before the person's id; what it joins for that. */
const ordering: Record<Order, { keys: readonly Key[]; join?: Sql }> = {
  name: { keys: [byName] },
  // A subtree is one range of paths, the unit itself first; in it the titles from the highest.
  unit: {
    keys: [
      { of: sql`t.unit_path`, type: 'text' },
      { of: sql`coalesce(array_position(${sql.val([...titles.codes])}::text[], t.title), 99)`, type: 'int' },
      byName,
    ],
  },
  birth: { keys: [dayKey(sql`t.birth_on`, 1), byName] },
  '-birth': { keys: [dayKey(sql`t.birth_on`, -1), byName] },
  from: { keys: [dayKey(sql`g.from_on`, 1), byName], join: posting },
  '-from': { keys: [dayKey(sql`g.from_on`, -1), byName], join: posting },
};

/** Which of several standings that meet the conditions a person is shown in. */
const shownFirst = ({ status }: PeopleFilter): Sql =>
  status === 'former'
    ? sql`t.to_on desc, ${mainPostingFirst}`
    : status === 'future'
      ? sql`t.from_on, ${mainPostingFirst}`
      : mainPostingFirst;

const personFact = (fact: string) =>
  sql`(select ${sql.ref(`p.${fact}`)} from person p where p.id = t.person_id)`;
const postingFact = (fact: string) =>
  sql`(select ${sql.ref(`g.${fact}`)} from posting g where g.id = t.posting_id)`;

/** What some columns need beyond the standing `t`; asked only for the rows of a page. */
const more: Partial<Record<ColumnKey, (asOf: Day) => Sql>> = {
  from: () => sql`${postingFact('from_on')} as "postedOn"`,
  to: () => sql`${postingFact('to_on')} as "endedOn"`,
  state: () => sql`t.state_management as "stateManagement"`,
  // A unit that the person has left keeps the day; how much of it is known stands in the record alone.
  partyOn: () => sql`t.party_on as "partyOn", coalesce((select m.joined_precision from party_membership m
    where m.person_id = t.person_id and m.joined_on = t.party_on limit 1), 'year') as "partyPrecision"`,
  ethnic:
    () => sql`(select c.vi from person p join code c on c.list = 'ethnic_groups' and c.scheme = p.ethnic_scheme
    and c.code = p.ethnic_group where p.id = t.person_id) as "ethnicGroup"`,
  native: () => sql`${personFact('native_place')} as "nativePlace"`,
  recruited: () =>
    sql`${personFact('recruited_on')} as "recruitedOn", ${personFact('recruited_precision')} as "recruitedPrecision"`,
  languages: (
    asOf,
  ) => sql`(select json_agg(json_build_object('detail', q.detail, 'level', q.level) order by q.id)
    from qualification q where q.person_id = t.person_id and q.kind = 'foreign_language'
      and q.from_on <= ${asOf}::date and (q.to_on is null or q.to_on > ${asOf}::date)) as languages`,
};

const shownWith = (columns: readonly ColumnKey[], asOf: Day): Sql =>
  sql.join([shownPerson('t', asOf), ...columns.flatMap((column) => more[column]?.(asOf) ?? [])]);

export interface Asked {
  filter: PeopleFilter;
  asOf: Day;
  sort?: Order;
  columns?: readonly ColumnKey[];
}

/** The conditions on a standing `t`, and everybody who meets them, once, with the keys of the order. */
async function found(db: Db, { filter, asOf, sort = 'name' }: Asked) {
  const { unit } = filter;
  const scope = unit ? await scopeFor(db, { unitId: unit, asOf, from: asOf, to: asOf }) : null;
  const meets = both(conditionsOf(filter, asOf, scope));
  const names = joinNames(filter.search ?? '');
  // By name one plan serves all; else the width of the unit decides how the page is found.
  if (names.length === 0) await planForValues(db);
  const { keys, join = sql`` } = ordering[sort];
  const all = sql`from standing t ${join} ${sql.join(names, sql` `)} where ${meets}`;
  const selected = sql.join(keys.map(({ of }, at) => sql`${of} as ${sql.raw(`k${at}`)}`));
  const people =
    sort === 'name'
      ? sql`select t.person_id, min(t.name_sort) as k0 ${all} group by t.person_id`
      : sql`select distinct on (t.person_id) t.person_id, ${selected} ${all} order by t.person_id, ${shownFirst(filter)}`;
  const order = sql.raw([...keys.map((_, at) => `k.k${at}`), 'k.person_id'].join(', '));
  return { meets, people, keys, order };
}

/** The columns of a place, and the place itself from a row that has them. */
const placeColumns = (keys: readonly Key[]) =>
  sql.raw(keys.map((_, at) => `k.k${at} as "~${at}"`).join(', '));
const placeOf = (sort: Order, keys: readonly Key[], row: Record<string, unknown>): PersonPlace =>
  [sort, ...keys.map((_, at) => row[`~${at}`]), row.personId] as PersonPlace;

/** One page of people; a person of several postings stands once, in the main one. */
export async function listPeople(
  db: Db,
  asked: Asked,
  after: PersonPlace | null,
  limit: number,
): Promise<{ rows: PersonRow[]; total: number; next: PersonPlace | null }> {
  const { filter, asOf, sort = 'name', columns = [] } = asked;
  const { meets, people, keys, order } = await found(db, asked);
  const values = after && [
    ...keys.map(({ type }, at) => sql`${after[at + 1]}::${sql.raw(type)}`),
    sql`${after.at(-1)}::bigint`,
  ];
  const beyond = values ? sql`(${order}) > (${sql.join(values)})` : sql`true`;
  // The total needs everyone who meets the conditions, so the page is taken from them: an index of names would stop
  // early for common conditions and read the whole country for rare ones.
  const { rows } = await sql<PersonRow & { '~total': number }>`
    with found as materialized (${people})
    select whole.total as "~total", ${placeColumns(keys)}, ${shownWith(columns, asOf)}
    from (select count(*) from found) as whole (total)
    left join lateral (select k.* from found k where ${beyond} order by ${order} limit ${limit + 1}) k on true
    left join lateral (
      select t.* from standing t where t.person_id = k.person_id and ${meets}
      order by ${shownFirst(filter)} limit 1) t on true
    order by ${order}`.execute(db);
  const page = rows.filter(({ personId }) => personId !== null);
  const last = page.length > limit ? page[limit - 1]! : null;
  return {
    rows: page.slice(0, limit).map((row) => withoutMarked(row)),
    total: rows[0]!['~total'],
    next: last && placeOf(sort, keys, last),
  };
}

const withoutMarked = (row: object): PersonRow =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !name.startsWith('~'))) as PersonRow;

const batch = 500;

/** Everyone on the list, a few in memory at a time, found once: within one transaction that outlasts the reading. */
export async function* readPeople(db: Db, asked: Asked): AsyncGenerator<PersonRow> {
  const { filter, asOf, columns = [] } = asked;
  const { meets, people, order } = await found(db, asked);
  await sql`declare people_read no scroll cursor for
    with found as materialized (${people})
    select ${shownWith(columns, asOf)} from found k
    cross join lateral (
      select t.* from standing t where t.person_id = k.person_id and ${meets}
      order by ${shownFirst(filter)} limit 1) t
    order by ${order}`.execute(db);
  for (;;) {
    const { rows } = await sql<PersonRow>`fetch ${sql.lit(batch)} from people_read`.execute(db);
    yield* rows;
    if (rows.length < batch) return;
  }
}

/** How many there are, and the places at which pages of so many rows begin. */
export async function listPlaces(
  db: Db,
  asked: Asked,
  every: number,
): Promise<{ total: number; places: PersonPlace[] }> {
  const { sort = 'name' } = asked;
  const { people, keys, order } = await found(db, asked);
  const { rows } = await sql<{ '~total': number; personId: number | null }>`
    with found as materialized (${people})
    select whole.total as "~total", ${placeColumns(keys)}, k.person_id as "personId"
    from (select count(*) from found) as whole (total)
    left join (select k.*, row_number() over (order by ${order}) as place from found k) k
      on k.place % ${every}::int = 0 and k.place < whole.total
    order by k.place`.execute(db);
  const places = rows.filter(({ personId }) => personId !== null).map((row) => placeOf(sort, keys, row));
  return { total: rows[0]!['~total'], places };
}
