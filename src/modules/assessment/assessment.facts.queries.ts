import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import type { Attained, FactSheet, Held, Ruling } from '../../rules/sheet.ts';
import { onDay } from '../organisation/organisation.tree.queries.ts';
import { type Beliefs, believedNow } from './assessment.beliefs.queries.ts';
import type { LawBook } from './assessment.law.queries.ts';
import type { Assessed, Posted } from './assessment.sheets.queries.ts';

const openOn = (asOf: Day): Sql =>
  sql`f.from_on <= ${asOf}::date and (f.to_on is null or f.to_on > ${asOf}::date)`;

/** The units of these posts that keep a plan on the day; for a department of an office its union keeps it. */
export async function unitsWithPlan(
  db: Db,
  posted: readonly Posted[],
  asOf: Day,
  { plans }: Beliefs = believedNow,
): Promise<ReadonlySet<number>> {
  const ids = [...new Set(posted.map(({ unitId }) => unitId))];
  const { rows } = await sql<{ id: number }>`
    select u.id from unit u where u.id = any(${ids}) and exists (
      select from ${plans} f where ${openOn(asOf)} and (f.unit_id = u.id or (u.kind = 'office_department' and f.unit_id in (
        select p.parent_id from unit_parent p where p.unit_id = u.id and ${onDay('p', asOf)}))))`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

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

const grounds = (since: string) => sql`f.document_number as document, ${sql.ref(since)} as since`;

/** Of people managed within reach the whole record. */
export async function factsOf(
  db: Db,
  posted: readonly Posted[],
  asOf: Day,
  { facts }: Beliefs = believedNow,
): Promise<Facts> {
  const ids = [...new Set(posted.map(({ personId }) => personId))];
  const theirs = sql`f.person_id = any(${ids})`;
  const read = async <R>(query: Sql): Promise<R[]> => (await sql<R>`${query}`.execute(db)).rows;
  return {
    party:
      await read(sql`select f.person_id as "personId", f.member, f.joined_on as joined, ${grounds('f.from_on')}
      from ${facts('party_membership')} f where ${theirs} and ${openOn(asOf)}`),
    attained:
      await read(sql`select f.person_id as "personId", f.kind, f.level, f.detail, ${grounds('f.from_on')}
      from ${facts('qualification')} f where ${theirs} and ${openOn(asOf)}`),
    held: await read(sql`select f.person_id as "personId", f.title, coalesce(u.kind, '') as "unitKind", f.engagement,
        f.from_on as "from", f.to_on as "to", ${grounds('f.from_on')}
      from ${facts('posting')} f left join unit u on u.id = f.unit_id where ${theirs} and f.from_on <= ${asOf}::date
      order by f.from_on`),
    grades: await read(sql`select f.person_id as "personId", f.year, f.grade, ${grounds('f.decided_on')}
      from ${facts('evaluation')} f where ${theirs} and coalesce(f.decided_on, make_date(f.year, 12, 31)) <= ${asOf}::date`),
    disciplines:
      await read(sql`select f.person_id as "personId", f.form, f.decided_on as decided, f.ends_on as ends,
        ${grounds('f.decided_on')}
      from ${facts('discipline')} f where ${theirs} and f.decided_on <= ${asOf}::date`),
    planned:
      await read(sql`select f.person_id as "personId", f.title, f.term_from as "termFrom", f.term_to as "termTo",
        ${grounds('f.from_on')}
      from ${facts('plan_entry')} f where ${theirs} and ${openOn(asOf)}`),
    rulings:
      await read(sql`select f.person_id as "personId", f.standard, f.condition, f.says, ${grounds('f.from_on')}
      from ${facts('ruling')} f where ${theirs} and ${openOn(asOf)} order by f.from_on desc, f.id desc`),
  };
}

export function sheetsOf(
  facts: Facts,
  posted: readonly Posted[],
  on: Day,
  book: LawBook,
  planning: ReadonlySet<number>,
  /** Whose day the law is of, where it is not that of the facts. */
  lawOn: Day = on,
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
        attained: withEquals(withStanding(attained(personId), main), unitPath, lawOn, book),
        held: held(personId),
        grades: grades(personId),
        disciplines: disciplines(personId),
        planned: planned(personId),
        planKnown: postings.some((one) => planning.has(one.unitId)),
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
