import { sql } from 'kysely';
import { type Db, run } from '../../db/database.ts';
import { addDays, type Day, type Precision } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { monthOf } from '../../rules/months.ts';
import type { Sex } from '../../rules/retirement.ts';
import { unitNames } from '../assessment/assessment.places.queries.ts';
import { type Asked, branches, withEntries } from './forecasts.entries.queries.ts';
import { type Nearness, nearWithin, titlesIn } from './forecasts.labels.ts';
import { type ForecastLaw, readForecastLaw } from './forecasts.law.queries.ts';
import { tell } from './forecasts.reasons.ts';
import type { ForecastEntry, ForecastFilter, ForecastPlace } from './forecasts.schema.ts';

/** An entry as the database tells it: the facts, from which its reasons are told. */
export type EntryRow = About & {
  ref: number;
  on: Day | null;
  latest: Day | null;
  precision: 'day' | 'year';
  due: Day;
  sort: string;
  nearness: Nearness;
  personId: number;
  fullName: string;
  unitId: number;
  unitPath: string;
  unitKind: string;
  title: string;
  postName: string | null;
  cadreKind: string | null;
  sex: Sex | null;
  birthOn: Day | null;
  birthPrecision: Precision | null;
  /** Month of retirement, counted from year 0. */
  retire: number | null;
  since: Day | null;
  months: number | null;
  document: string | null;
};

type About = ForecastEntry extends infer E
  ? E extends ForecastEntry
    ? Pick<E, 'kind' | 'about'>
    : never
  : never;

export type Wanted = Pick<ForecastFilter, 'nearness' | 'from' | 'precision' | 'title' | 'group' | 'branch'>;

/** How near an entry `n` is. */
export const howNear = (asOf: Day): Sql => sql`case
  when n.late then 'late' when n.on_day is null then 'undated'
  when n.due <= ${addDays(asOf, nearWithin.month)}::date then 'month'
  when n.due <= ${addDays(asOf, nearWithin.quarter)}::date then 'quarter' else 'later' end`;

const conditions = (
  { asOf, scope }: Asked,
  { nearness, from, precision, title, group, branch }: Wanted,
): Sql => {
  const all: Sql[] = [sql`true`];
  if (nearness) all.push(sql`${howNear(asOf)} = ${nearness}`);
  if (from) all.push(sql`not n.late and n.on_day is not null and n.due >= ${from}::date`);
  if (precision) all.push(sql`n.precision = ${precision}`);
  if (title) all.push(sql`n.title = ${title}`);
  if (group) all.push(sql`n.title = any (${titlesIn(group)})`);
  if (branch && scope)
    all.push(
      sql`coalesce((select b.branch from branch b where b.unit_id = n.unit_id), ${scope.unitId}) = ${branch}`,
    );
  return sql.join(all, sql` and `);
};

const columns = (asOf: Day): Sql => sql`
  n.kind, n.ref, n.on_day as "on", n.latest, n.precision, n.due, n.name_sort as sort, ${howNear(asOf)} as nearness,
  n.person_id as "personId", n.full_name as "fullName", n.unit_id as "unitId", n.unit_path as "unitPath", n.unit_kind as "unitKind",
  n.title, n.post_name as "postName", n.cadre_kind as "cadreKind", n.sex, n.birth_on as "birthOn",
  n.birth_precision as "birthPrecision", n.retire, n.since, n.months, n.document, n.about`;

const inOrder = sql`n.due, n.name_sort, n.kind, n.ref`;

const begun = (asked: Asked, law: ForecastLaw, wanted: Wanted): Sql =>
  sql`${withEntries(asked, law)}${wanted.branch && asked.scope ? sql`, ${branches(asked.scope)}` : sql``}`;

/** One page in the order of days, and how many there are in all. */
export async function listEntries(
  db: Db,
  law: ForecastLaw,
  asked: Asked,
  wanted: Wanted,
  { after, limit }: { after?: ForecastPlace | undefined; limit: number },
): Promise<{ rows: ForecastEntry[]; total: number; next: ForecastPlace | null }> {
  const beyond = after
    ? sql`(${inOrder}) > (${after[0]}::date, ${after[1]} collate "C", ${after[2]}, ${after[3]}::bigint)`
    : sql`true`;
  const { rows } = await sql<EntryRow & { total: number }>`
    ${begun(asked, law, wanted)}, found as materialized (select n.* from entry n where ${conditions(asked, wanted)})
    select c.total, f.* from (select count(*)::int as total from found) c left join lateral (
      select ${columns(asked.asOf)} from found n where ${beyond} order by ${inOrder} limit ${limit + 1}) f on true`.execute(
    db,
  );
  const found = rows.filter(({ ref }) => ref !== null);
  const page = found.slice(0, limit);
  const last = found.length > limit ? page.at(-1)! : null;
  return {
    rows: await tellAll(db, page, asked.asOf, law),
    total: rows[0]!.total,
    next: last && [last.due, last.sort, last.kind, last.ref],
  };
}

const batch = 1_000;

/** Every entry in the order of days; never more than one batch in memory. */
export async function* readEntries(db: Db, asked: Asked, wanted: Wanted): AsyncGenerator<ForecastEntry[]> {
  const law = await readForecastLaw(db, asked.asOf);
  const query = sql`${begun(asked, law, wanted)}
    select ${columns(asked.asOf)} from entry n where ${conditions(asked, wanted)} order by ${inOrder}`;
  const { sql: text, parameters } = query.compile(db);
  await run(db, `declare forecast no scroll cursor for ${text}`, [...parameters]);
  try {
    for (;;) {
      const { rows } = await sql<EntryRow>`fetch forward ${sql.lit(batch)} from forecast`.execute(db);
      if (rows.length > 0) yield await tellAll(db, rows, asked.asOf, law);
      if (rows.length < batch) break;
    }
  } finally {
    // Also where whoever reads has enough; a transaction that failed has no cursor any more.
    await run(db, 'close forecast').catch(() => {});
  }
}

async function tellAll(
  db: Db,
  rows: readonly EntryRow[],
  asOf: Day,
  law: ForecastLaw,
): Promise<ForecastEntry[]> {
  const names = await unitNames(
    db,
    rows.map(({ unitId }) => unitId),
    asOf,
  );
  return rows.map((row) => tell(row, names.get(row.unitId) ?? '', asOf, law));
}

/** More than anybody holds posts, terms and certificates. */
const mostOfPerson = 500;

/** What is to come for one person, and the months of service left in the month of the day; null where nobody can tell. */
export async function findPersonForecast(db: Db, asked: Asked) {
  const law = await readForecastLaw(db, asked.asOf);
  const { rows, total } = await listEntries(db, law, asked, {}, { limit: mostOfPerson });
  const { rows: found } = await sql<{ retire: number | null }>`
    ${withEntries({ ...asked, kinds: ['retirement'] }, law)} select retire from people`.execute(db);
  const retire = found[0]?.retire ?? null;
  return { monthsLeft: retire === null ? null : retire - monthOf(asked.asOf), rows, total };
}
