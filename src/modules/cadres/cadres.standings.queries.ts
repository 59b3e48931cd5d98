import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import { covers, cutAt, type Window } from '../../lib/timeline.ts';
import { nameTokens } from '../../lib/vietnamese.ts';
import { degreeLevels, theoryLevels } from './cadres.labels.ts';

interface PostingFact extends Window {
  id: number;
  person_id: number;
  unit_id: number;
  unit_path: string;
  engagement: string;
  basis: string | null;
  title: string;
  post_name: string;
}
interface PersonFact {
  id: number;
  full_name: string;
  name_sort: string;
  sex: string | null;
  birth_on: Day | null;
  birth_precision: string | null;
  ethnic_group: string | null;
}
interface PartyFact extends Window {
  person_id: number;
  member: boolean;
  joined_on: Day | null;
}
interface QualificationFact extends Window {
  person_id: number;
  kind: string;
  level: string | null;
}

/** Code of the majority in every scheme of ethnic groups. */
const majority = '01';

const orders: Record<string, readonly string[]> = {
  degree: degreeLevels.codes,
  political_theory: theoryLevels.codes,
};

/** The highest level of a kind held on the day, by the order of its code list; null where nothing is known. */
function highest(held: readonly QualificationFact[], kind: string): string | null {
  const order = orders[kind];
  let best: string | null = null;
  for (const one of held) {
    if (one.kind !== kind || one.level === null) continue;
    if (best === null || (order && order.indexOf(one.level) > order.indexOf(best))) best = one.level;
  }
  return best;
}

/** What is counted of a person's postings, window by window: the one statement of what a standing is. */
export function standingsOf(
  person: PersonFact,
  postings: readonly PostingFact[],
  party: readonly PartyFact[],
  qualifications: readonly QualificationFact[],
) {
  return postings.flatMap((posting) =>
    cutAt(posting, [...party, ...qualifications]).map((window) => {
      const member = party.find((one) => covers(one, window.from_on));
      const held = qualifications.filter((one) => covers(one, window.from_on));
      return {
        posting_id: posting.id,
        person_id: person.id,
        unit_id: posting.unit_id,
        unit_path: posting.unit_path,
        from_on: window.from_on,
        to_on: window.to_on,
        engagement: posting.engagement,
        basis: posting.basis,
        title: posting.title,
        post_name: posting.post_name,
        full_name: person.full_name,
        name_sort: person.name_sort,
        sex: person.sex,
        birth_on: person.birth_on,
        birth_precision: person.birth_precision,
        ethnic_minority: person.ethnic_group === null ? null : person.ethnic_group !== majority,
        party: member?.member ?? null,
        party_on: member?.joined_on ?? null,
        degree: highest(held, 'degree'),
        theory: highest(held, 'political_theory'),
        state_management: highest(held, 'state_management'),
        foreign_language: held.some((one) => one.kind === 'foreign_language'),
        union_certificate: held.some((one) => one.kind === 'union_certificate') ? true : null,
      };
    }),
  );
}

const byPerson = <R extends { person_id: number }>(rows: readonly R[]): Map<number, R[]> =>
  Map.groupBy(rows, (row) => row.person_id);

async function factsOf(db: Db, personIds: readonly number[]) {
  const people =
    await sql<PersonFact>`select id, full_name, name_sort, sex, birth_on, birth_precision, ethnic_group from person where id = any(${personIds})`.execute(
      db,
    );
  const postings = await sql<PostingFact>`
    select g.id, g.person_id, g.unit_id, g.unit_path, g.engagement, g.basis, g.from_on, g.to_on, g.title, g.post_name
    from person_posting g where g.person_id = any(${personIds}) order by g.id`.execute(db);
  const party =
    await sql<PartyFact>`select person_id, member, joined_on, from_on, to_on from person_party_membership where person_id = any(${personIds})`.execute(
      db,
    );
  const qualifications = await sql<QualificationFact>`
    select person_id, kind, level, from_on, to_on from person_qualification where person_id = any(${personIds}) order by id`.execute(
    db,
  );
  return {
    people: people.rows,
    postings: byPerson(postings.rows),
    party: byPerson(party.rows),
    qualifications: byPerson(qualifications.rows),
  };
}

/** The standings these people ought to have, told from their facts. */
export async function tellStandings(db: Db, personIds: readonly number[]) {
  const { people, postings, party, qualifications } = await factsOf(db, personIds);
  return people.flatMap((person) =>
    standingsOf(
      person,
      postings.get(person.id) ?? [],
      party.get(person.id) ?? [],
      qualifications.get(person.id) ?? [],
    ),
  );
}

const many = 2_000;

/** Rewrites the standings and the words of the names of these people after their facts changed, in the same transaction. */
export async function refreshStandings(db: Db, personIds: readonly number[], known = true): Promise<void> {
  for (let start = 0; start < personIds.length; start += many) {
    const ids = personIds.slice(start, start + many);
    const standings = await tellStandings(db, ids);
    const tokens = new Map<string, { token: string; person_id: number; unit_path: string }>();
    for (const { person_id, unit_path, full_name } of standings) {
      for (const token of nameTokens(full_name))
        tokens.set(`${person_id}|${token}|${unit_path}`, { token, person_id, unit_path });
    }
    await sql`select write_standings(${ids}, ${JSON.stringify(standings)}, ${JSON.stringify([...tokens.values()])}, ${known})`.execute(
      db,
    );
  }
}

const columns =
  'posting_id, person_id, unit_id, unit_path, from_on, to_on, engagement, basis, title, post_name, full_name, sex, birth_on, ethnic_minority, party, party_on, degree, theory, state_management, foreign_language, union_certificate';

/** People whose standings do not equal what their facts tell; `verify` expects none. */
export async function staleStandings(db: Db): Promise<number[]> {
  const stale: number[] = [];
  for (let after = 0; ; ) {
    const { rows } = await sql<{
      id: number;
    }>`select id from person where id > ${after} order by id limit 2000`.execute(db);
    if (rows.length === 0) return stale;
    const ids = rows.map((row) => row.id);
    const told = await tellStandings(db, ids);
    const kept = await sql<
      Record<string, unknown> & { person_id: number }
    >`select ${sql.raw(columns)} from standing where person_id = any(${ids})`.execute(db);
    const names = columns.split(', ');
    const texts = (list: readonly Record<string, unknown>[]) =>
      list.map((row) => names.map((name) => String(row[name])).join('|')).sort();
    const toldBy = Map.groupBy(told, (row) => row.person_id);
    const keptBy = Map.groupBy(kept.rows, (row) => row.person_id);
    for (const id of ids) {
      if (texts(toldBy.get(id) ?? []).join('\n') !== texts(keptBy.get(id) ?? []).join('\n')) stale.push(id);
    }
    after = ids[ids.length - 1]!;
  }
}
