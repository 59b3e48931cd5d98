import { sql } from 'kysely';
import { type Db, takeIds } from '../../db/database.ts';
import { movePersonFacts } from '../../db/facts.ts';
import { Ledger } from '../../db/ledger.ts';
import type { Day } from '../../lib/days.ts';
import { nameKey } from '../../lib/vietnamese.ts';

export interface PersonRow {
  id: number;
  full_name: string;
  name_sort: string;
  name_key: string;
  sex: string | null;
  birth_on: Day | null;
  birth_precision: string | null;
  ethnic_group: string | null;
  ethnic_scheme: string | null;
  religion: string | null;
  religion_scheme: string | null;
  native_place: string | null;
  /** Hexadecimal, as JSON carries bytea. */
  identity_hash: string | null;
  identity_cipher: string | null;
  recruited_on: Day | null;
  recruited_precision: string | null;
  note: string | null;
  unit_id: number;
  unit_path: string;
  version: number;
}
/** Facts of a person carry the person's own path; they move with it. */
interface Fact {
  id: number;
  person_id: number;
  from_on: Day;
  to_on: Day | null;
  document_id: number | null;
  unit_path: string;
}
export interface PartyRow extends Fact {
  member: boolean;
  joined_on: Day | null;
  joined_precision: string | null;
  official_on: Day | null;
  official_precision: string | null;
}
export interface QualificationRow extends Fact {
  kind: string;
  level: string | null;
  detail: string | null;
  institution: string | null;
  awarded_on: Day | null;
  awarded_precision: string | null;
}
export interface PostingRow extends Fact {
  post_id: number;
  unit_id: number;
  engagement: string;
  basis: string | null;
  /** Set where it lies beyond the actor's reach: known, and not to be changed. */
  beyond?: boolean;
}
export interface PostRow {
  id: number;
  unit_id: number;
  title: string;
  name: string;
  name_key: string;
  unit_path: string;
}

/** What a batch of statements reads and writes: the people it names with their facts, and the posts of their units. */
export interface Book {
  people: Ledger<PersonRow>;
  party: Ledger<PartyRow>;
  qualifications: Ledger<QualificationRow>;
  postings: Ledger<PostingRow>;
  posts: Ledger<PostRow>;
  paths: Map<number, string>;
  newPostIds: number[];
  /** Where people who are managed elsewhere now have their own facts. */
  moved: Map<number, string>;
}

export async function openBook(
  db: Db,
  personIds: readonly number[],
  unitIds: readonly number[],
  rows: number,
): Promise<Book> {
  const people = await sql<PersonRow>`
    select id, full_name, name_sort, name_key, sex, birth_on, birth_precision, ethnic_group, ethnic_scheme, religion, religion_scheme, native_place,
      '\\x' || encode(identity_hash, 'hex') as identity_hash, '\\x' || encode(identity_cipher, 'hex') as identity_cipher,
      recruited_on, recruited_precision, note, unit_id, unit_path, version
    from person where id = any(${personIds}) for update`.execute(db);
  const party = await sql<PartyRow>`
    select id, person_id, member, joined_on, joined_precision, official_on, official_precision, from_on, to_on, document_id, unit_path
    from party_membership where person_id = any(${personIds})`.execute(db);
  const qualifications = await sql<QualificationRow>`
    select id, person_id, kind, level, detail, institution, awarded_on, awarded_precision, from_on, to_on, document_id, unit_path from qualification where person_id = any(${personIds})`.execute(
    db,
  );
  const postings = await sql<PostingRow>`
    select f.id, f.person_id, f.post_id, f.unit_id, f.engagement, f.basis, f.from_on, f.to_on, f.document_id, f.unit_path,
      not exists (select from posting here where here.id = f.id) as beyond
    from person_posting f where f.person_id = any(${personIds})`.execute(db);
  const posts = await sql<PostRow>`
    select id, unit_id, title, name, name_key, unit_path from post where unit_id = any(${unitIds}) and to_on is null`.execute(
    db,
  );
  const units = await sql<{
    id: number;
    path: string;
  }>`select id, path from unit where id = any(${unitIds})`.execute(db);
  return {
    people: new Ledger('person', people.rows, (row) => row.id),
    party: new Ledger('party_membership', party.rows, (row) => row.person_id),
    qualifications: new Ledger('qualification', qualifications.rows, (row) => row.person_id),
    postings: new Ledger('posting', postings.rows, (row) => row.person_id),
    posts: new Ledger('post', posts.rows, (row) => row.unit_id),
    paths: new Map(units.rows.map((unit) => [unit.id, unit.path])),
    newPostIds: await takeIds(db, 'post', Math.min(rows, 5_000)),
    moved: new Map(),
  };
}

/** The unit's post of that title and name, where there is one. */
export function findPost(book: Book, unitId: number, title: string, name: string): PostRow | undefined {
  const key = nameKey(name);
  return book.posts.of(unitId).find((post) => post.title === title && post.name_key === key);
}

/** The same, made where it is new: only for who then holds it, or it would stand vacant. */
export function postOf(book: Book, unitId: number, title: string, name: string): PostRow {
  const key = nameKey(name);
  const known = findPost(book, unitId, title, name);
  if (known) return known;
  return book.posts.add({
    id: book.newPostIds.pop()!,
    unit_id: unitId,
    title,
    name,
    name_key: key,
    unit_path: book.paths.get(unitId)!,
  });
}

const window = ['from_on', 'to_on', 'document_id'] as const;

export async function closeBook(db: Db, book: Book): Promise<void> {
  await book.people.write(db, [
    'full_name',
    'name_sort',
    'name_key',
    'sex',
    'birth_on',
    'birth_precision',
    'ethnic_group',
    'ethnic_scheme',
    'religion',
    'religion_scheme',
    'native_place',
    'identity_hash',
    'identity_cipher',
    'recruited_on',
    'recruited_precision',
    'note',
    'unit_id',
    'unit_path',
    'version',
  ]);
  await book.posts.write(db, []);
  await book.party.write(db, [
    'member',
    'joined_on',
    'joined_precision',
    'official_on',
    'official_precision',
    'unit_path',
    ...window,
  ]);
  await book.qualifications.write(db, [
    'level',
    'detail',
    'institution',
    'awarded_on',
    'awarded_precision',
    'unit_path',
    ...window,
  ]);
  await book.postings.write(db, ['post_id', 'unit_id', 'basis', 'unit_path', ...window]);
  await movePersonFacts(
    db,
    [...book.moved].map(([personId, path]) => ({ personId, path })),
  );
}
