import { sql } from 'kysely';
import { type Db, run } from '../../db/database.ts';
import type { Day, Precision } from '../../lib/days.ts';
import type { Scope, Sql } from '../../lib/indicator.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import type { Sex } from '../../rules/retirement.ts';
import type { Attained, FactSheet, Held, Ruling } from '../../rules/sheet.ts';
import { postedUnder } from '../cadres/cadres.indicators.ts';
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
  const planKnown = await isPlanKnown(db, scope);
  const { sql: text, parameters } = sql`
    select t.person_id as "personId", t.posting_id as "postingId", t.unit_id as "unitId", t.unit_path as "unitPath",
      u.kind as "unitKind", t.title, t.post_name as "postName", t.engagement, t.basis, t.full_name as "fullName",
      t.name_sort as sort, t.sex,
      t.birth_on as "birthOn", t.birth_precision as "birthPrecision", t.party, t.degree, t.theory,
      t.state_management as "stateManagement", t.union_certificate as "unionCertificate"
    from standing t join unit u on u.id = t.unit_id
    where ${postedUnder(scope)}${sql.join(whom, sql``)}
    order by t.name_sort, t.person_id, t.engagement = 'full_time' desc, t.basis = 'payroll' desc nulls last, t.posting_id`.compile(
    db,
  );
  await run(db, `declare assessed no scroll cursor for ${text}`, [...parameters]);
  let kept: Posted[] = [];
  for (;;) {
    const { rows } = await sql<Posted>`fetch forward ${sql.lit(page)} from assessed`.execute(db);
    kept.push(...rows);
    const over = rows.length < page;
    // The last person of a page may go on in the next.
    const last = kept.at(-1)?.personId;
    const whole = over ? kept : kept.filter((one) => one.personId !== last);
    if (whole.length > 0)
      yield sheetsOf(await factsOf(db, whole, scope.asOf), whole, scope.asOf, book, planKnown);
    kept = over ? [] : kept.filter((one) => one.personId === last);
    if (over) break;
  }
  await run(db, 'close assessed');
}

const isPlanKnown = async (db: Db, { asOf }: Scope): Promise<boolean> =>
  (
    await sql`select from plan_entry e where e.from_on <= ${asOf}::date and (e.to_on is null or e.to_on > ${asOf}::date) limit 1`.execute(
      db,
    )
  ).rows.length > 0;

interface Facts {
  party: {
    personId: number;
    member: boolean;
    joined: Day | null;
    document: string | null;
    since: Day | null;
  }[];
  attained: (Attained & { personId: number; detail: string | null })[];
  held: (Held & { personId: number })[];
  grades: (FactSheet['grades'][number] & { personId: number })[];
  disciplines: (FactSheet['disciplines'][number] & { personId: number })[];
  planned: (FactSheet['planned'][number] & { personId: number })[];
  rulings: (Ruling & { personId: number })[];
}

const openOn = (asOf: Day): Sql =>
  sql`f.from_on <= ${asOf}::date and (f.to_on is null or f.to_on > ${asOf}::date)`;
const grounds = (since: string) => sql`f.document_number as document, ${sql.ref(since)} as since`;

/** Of people managed within reach the whole record. */
async function factsOf(db: Db, posted: readonly Posted[], asOf: Day): Promise<Facts> {
  const ids = [...new Set(posted.map(({ personId }) => personId))];
  const theirs = sql`f.person_id = any(${ids})`;
  const read = async <R>(query: Sql): Promise<R[]> => (await sql<R>`${query}`.execute(db)).rows;
  return {
    party:
      await read(sql`select f.person_id as "personId", f.member, f.joined_on as joined, ${grounds('f.from_on')}
      from person_party_membership f where ${theirs} and ${openOn(asOf)}`),
    attained:
      await read(sql`select f.person_id as "personId", f.kind, f.level, f.detail, ${grounds('f.from_on')}
      from person_qualification f where ${theirs} and ${openOn(asOf)}`),
    held: await read(sql`select f.person_id as "personId", f.title, coalesce(u.kind, '') as "unitKind", f.engagement,
        f.from_on as "from", f.to_on as "to", ${grounds('f.from_on')}
      from person_posting f left join unit u on u.id = f.unit_id where ${theirs} and f.from_on <= ${asOf}::date
      order by f.from_on`),
    grades: await read(sql`select f.person_id as "personId", f.year, f.grade, ${grounds('f.decided_on')}
      from person_evaluation f where ${theirs} and coalesce(f.decided_on, make_date(f.year, 12, 31)) <= ${asOf}::date`),
    disciplines:
      await read(sql`select f.person_id as "personId", f.form, f.decided_on as decided, f.ends_on as ends,
        ${grounds('f.decided_on')}
      from person_discipline f where ${theirs} and f.decided_on <= ${asOf}::date`),
    planned:
      await read(sql`select f.person_id as "personId", f.title, f.term_from as "termFrom", f.term_to as "termTo",
        ${grounds('f.from_on')}
      from person_plan_entry f where ${theirs} and ${openOn(asOf)}`),
    rulings:
      await read(sql`select f.person_id as "personId", f.standard, f.condition, f.says, ${grounds('f.from_on')}
      from person_ruling f where ${theirs} and ${openOn(asOf)}`),
  };
}

function sheetsOf(
  facts: Facts,
  posted: readonly Posted[],
  on: Day,
  book: LawBook,
  planKnown: boolean,
): Assessed[] {
  const of = <R extends { personId: number }>(rows: readonly R[]) => {
    const grouped = Map.groupBy(rows, ({ personId }) => personId);
    return (personId: number): R[] => grouped.get(personId) ?? [];
  };
  const [party, attained, held] = [of(facts.party), of(facts.attained), of(facts.held)];
  const [grades, disciplines, planned] = [of(facts.grades), of(facts.disciplines), of(facts.planned)];
  const rulings = of(facts.rulings);
  return [...Map.groupBy(posted, ({ personId }) => personId)].map(([personId, postings]) => {
    const [main] = postings as [Posted, ...Posted[]];
    const { sex, birthOn, birthPrecision, engagement, basis, unitPath } = main;
    return {
      posted: postings as [Posted, ...Posted[]],
      sheet: {
        personId,
        on,
        sex,
        birth: birthOn === null ? null : { on: birthOn, precision: birthPrecision ?? 'day' },
        engagement,
        basis,
        party: party(personId)[0] ?? partyOf(main),
        attained: withEquals(withStanding(attained(personId), main), unitPath, on, book),
        held: held(personId),
        grades: grades(personId),
        disciplines: disciplines(personId),
        planned: planned(personId),
        planKnown,
        rulings: rulings(personId),
      },
    };
  });
}

const unsaid = { document: null, since: null };

const partyOf = ({ party: member }: Posted): FactSheet['party'] =>
  member === null ? null : { member, joined: null, ...unsaid };

/** Of people whose record lies beyond reach their standing tells what is counted of them, without its papers. */
function withStanding(attained: Facts['attained'], posted: Posted): Facts['attained'] {
  const told = {
    degree: posted.degree,
    political_theory: posted.theory,
    state_management: posted.stateManagement,
    union_certificate: posted.unionCertificate ? 'held' : null,
  };
  const more = Object.entries(told)
    .filter(([kind, level]) => level !== null && !attained.some((one) => one.kind === kind))
    .map(([kind, level]) => ({ personId: posted.personId, kind, level, detail: null, ...unsaid }));
  return more.length === 0 ? attained : [...attained, ...more];
}

/** What a document lets count as something else is attained too, on that document's word. */
function withEquals(
  attained: Facts['attained'],
  path: string,
  on: Day,
  { equivalences }: LawBook,
): readonly Attained[] {
  if (equivalences.length === 0) return attained;
  return attained.flatMap((one) => [
    one,
    ...equivalences
      .filter(
        ({ kind, level, detailKey, from, to, under }) =>
          kind === one.kind &&
          (level === null || level === one.level) &&
          (detailKey === null || foldWords(one.detail ?? '').includes(detailKey)) &&
          path.startsWith(under) &&
          from <= on &&
          (to === null || on < to),
      )
      .map(({ asKind, asLevel, document }) => ({ kind: asKind, level: asLevel, document, since: one.since })),
  ]);
}
