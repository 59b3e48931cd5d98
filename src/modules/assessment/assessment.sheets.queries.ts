import { sql } from 'kysely';
import { type Db, run } from '../../db/database.ts';
import type { Day, Precision } from '../../lib/days.ts';
import type { Scope, Sql } from '../../lib/indicator.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import type { Sex } from '../../rules/retirement.ts';
import type { FactSheet } from '../../rules/sheet.ts';
import { mainPostingFirst, postedUnder } from '../cadres/cadres.indicators.ts';
import { type Title, titles } from '../cadres/cadres.labels.ts';
import { factsOf, sheetsOf, unitsWithPlan } from './assessment.facts.queries.ts';
import type { LawBook } from './assessment.law.queries.ts';

/** One posting of a person under the unit on the day: what standards are asked of. */
export interface Posted {
  personId: number;
  postingId: number;
  unitId: number;
  unitPath: string;
  unitKind: string;
  title: string;
  postName: string;
  engagement: string;
  basis: string | null;
  fullName: string;
  sort: string;
  sex: Sex | null;
  birthOn: Day | null;
  birthPrecision: Precision | null;
  party: boolean | null;
  degree: string | null;
  theory: string | null;
  stateManagement: string | null;
  unionCertificate: boolean | null;
}

/** Somebody with all postings under the unit, and what is on record of them on the day. */
export interface Assessed {
  posted: readonly [Posted, ...Posted[]];
  sheet: FactSheet;
}

const page = 2_000;

/** Which people of the unit: one alone, or those who stand behind a place in the order of names. */
export interface Whom {
  personId?: number | undefined;
  after?: { sort: string; personId: number } | null | undefined;
}

/** Of several posts of one person the main one first. */
const posts = (where: Sql): Sql => sql`
  select t.person_id as "personId", t.posting_id as "postingId", t.unit_id as "unitId", t.unit_path as "unitPath",
    u.kind as "unitKind", t.title, t.post_name as "postName", t.engagement, t.basis, t.full_name as "fullName",
    t.name_sort as sort, t.sex,
    t.birth_on as "birthOn", t.birth_precision as "birthPrecision", t.party, t.degree, t.theory,
    t.state_management as "stateManagement", t.union_certificate as "unionCertificate"
  from standing t join unit u on u.id = t.unit_id
  where ${where} order by t.name_sort, t.person_id, ${mainPostingFirst}`;

/** Everyone posted under the unit on the day, in the order of names; never more than two pages in memory. */
export async function* everyoneUnder(
  db: Db,
  scope: Scope,
  book: LawBook,
  { personId, after }: Whom = {},
): AsyncGenerator<Assessed[]> {
  const whom = [
    ...(personId ? [sql`t.person_id = ${personId}`] : []),
    ...(after ? [sql`(t.name_sort, t.person_id) > (${after.sort}, ${after.personId})`] : []),
  ].map((one) => sql` and ${one}`);
  const { sql: text, parameters } = posts(sql`${postedUnder(scope)}${sql.join(whom, sql``)}`).compile(db);
  await run(db, `declare assessed no scroll cursor for ${text}`, [...parameters]);
  let kept: Posted[] = [];
  try {
    for (;;) {
      const { rows } = await sql<Posted>`fetch forward ${sql.lit(page)} from assessed`.execute(db);
      kept.push(...rows);
      const over = rows.length < page;
      // The last person of a page may go on in the next.
      const last = kept.at(-1)?.personId;
      const whole = over ? kept : kept.filter((one) => one.personId !== last);
      if (whole.length > 0) yield await sheetsFor(db, whole, scope.asOf, book);
      kept = over ? [] : kept.filter((one) => one.personId === last);
      if (over) break;
    }
  } finally {
    // Also where whoever reads has enough; a transaction that failed has no cursor any more.
    await run(db, 'close assessed').catch(() => {});
  }
}

const sheetsFor = async (db: Db, posted: readonly Posted[], asOf: Day, book: LawBook) =>
  sheetsOf(await factsOf(db, posted, asOf), posted, asOf, book, await unitsWithPlan(db, posted, asOf));

/** Another post than the person holds: what it would ask. */
export interface Supposed {
  title: string;
  unitId: number;
}

/**
 * One person in every post within reach on the day, or in the supposed one alone; null of somebody who holds none. Who has
 * no post at all is supposed to be a full-time cadre.
 */
export async function findAssessed(
  db: Db,
  personId: number,
  asOf: Day,
  book: LawBook,
  supposed: Supposed | null,
): Promise<Assessed | null> {
  const { rows: held } = await sql<Posted>`
    ${posts(sql`t.person_id = ${personId} and t.from_on <= ${asOf}::date and (t.to_on is null or t.to_on > ${asOf}::date)`)}`.execute(
    db,
  );
  const posted = supposed ? await supposedPost(db, personId, supposed, held[0]) : held;
  if (posted.length === 0) {
    const { rows } = await sql`select from person where id = ${personId}`.execute(db);
    if (rows.length === 0) throw new Problem(notFound);
    return null;
  }
  const [one] = await sheetsFor(db, posted, asOf, book);
  return one ?? null;
}

async function supposedPost(
  db: Db,
  personId: number,
  { title, unitId }: Supposed,
  main: Posted | undefined,
): Promise<Posted[]> {
  const { rows: places } = await sql<Pick<Posted, 'unitId' | 'unitPath' | 'unitKind'>>`
    select u.id as "unitId", u.path as "unitPath", u.kind as "unitKind" from unit u where u.id = ${unitId}`.execute(
    db,
  );
  const { rows: people } = await sql<Omit<Posted, 'unitId' | 'unitPath' | 'unitKind'>>`
    select p.id as "personId", 0 as "postingId", p.full_name as "fullName", p.name_sort as sort, p.sex, p.birth_on as "birthOn",
      p.birth_precision as "birthPrecision", 'full_time' as engagement, null as basis, null as party, null as degree,
      null as theory, null as "stateManagement", null as "unionCertificate"
    from person p where p.id = ${personId}`.execute(db);
  const [place, person] = [places[0], main ?? people[0]];
  if (!place || !person) throw new Problem(notFound);
  return [{ ...person, ...place, title, postName: titles.vi(title as Title) }];
}
