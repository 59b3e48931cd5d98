import { asBytea } from '../../db/database.ts';
import { hashIdentity, sealIdentity } from '../../gate/vault.ts';
import type { Day } from '../../lib/days.ts';
import type { Said } from '../../lib/said.ts';
import { stateOn } from '../../lib/timeline.ts';
import { nameKey, nameSort } from '../../lib/vietnamese.ts';
import {
  type Book,
  findPost,
  type PersonRow,
  type PostingRow,
  postOf,
  type QualificationRow,
} from './cadres.book.queries.ts';
import { better, known } from './cadres.days.ts';
import { ethnicScheme, religionScheme, singleQualifications } from './cadres.labels.ts';
import type { CadreStatement, PersonStatement, Qualification } from './cadres.schema.ts';

/** What a statement did to one fact. `contradicted`: an earlier row of the same job said otherwise for the same day; that one stands. */
export type FactChange = { fact: string; change: 'created' | 'updated' | 'unchanged' | 'contradicted' };

/** The paper a statement rests on: the first one to tell a fact is kept with it. */
const paper = (one: { document_id: number | null }, documentId: number | null) =>
  one.document_id === null && documentId !== null ? { document_id: documentId } : {};

export function newPerson(
  id: number,
  { person }: CadreStatement,
  unitId: number,
  unitPath: string,
): PersonRow {
  return {
    id,
    full_name: person.fullName,
    name_sort: nameSort(person.fullName),
    name_key: nameKey(person.fullName),
    sex: null,
    birth_on: null,
    birth_precision: null,
    ethnic_group: null,
    ethnic_scheme: null,
    religion: null,
    religion_scheme: null,
    native_place: null,
    identity_hash: null,
    identity_cipher: null,
    recruited_on: null,
    recruited_precision: null,
    note: null,
    unit_id: unitId,
    unit_path: unitPath,
    version: 1,
  };
}

/** What is true of a person at any day: a document fills what is unknown and corrects what differs; silence changes nothing. */
export function statePerson(
  book: Book,
  said: Said,
  row: PersonRow,
  stated: PersonStatement,
  on: Day,
  fresh: boolean,
): FactChange {
  const patch: Partial<PersonRow> = {};
  let contradicted = false;
  const put = (dimension: string, differs: boolean, values: Partial<PersonRow>) => {
    if (!differs) return said.mark(row.id, on, dimension);
    if (said.before(row.id, on, dimension)) contradicted = true;
    else {
      said.mark(row.id, on, dimension);
      Object.assign(patch, values);
    }
  };
  if (stated.sex !== null) put('sex', stated.sex !== row.sex, { sex: stated.sex });
  if (stated.birth !== null) {
    const birth = better(known(row.birth_on, row.birth_precision), stated.birth);
    put('birth', birth !== null, { birth_on: birth?.on, birth_precision: birth?.precision });
  }
  if (stated.ethnicGroup !== null)
    put('ethnic', stated.ethnicGroup !== row.ethnic_group || row.ethnic_scheme !== ethnicScheme, {
      ethnic_group: stated.ethnicGroup,
      ethnic_scheme: ethnicScheme,
    });
  if (stated.religion !== null)
    put('religion', stated.religion !== row.religion || row.religion_scheme !== religionScheme, {
      religion: stated.religion,
      religion_scheme: religionScheme,
    });
  if (stated.nativePlace !== null)
    put('native', stated.nativePlace !== row.native_place, { native_place: stated.nativePlace });
  if (stated.recruited !== null) {
    const recruited = better(known(row.recruited_on, row.recruited_precision), stated.recruited);
    put('recruited', recruited !== null, {
      recruited_on: recruited?.on,
      recruited_precision: recruited?.precision,
    });
  }
  if (stated.note !== null) put('note', stated.note !== row.note, { note: stated.note });
  if (stated.identityNumber !== null) {
    const hash = asBytea(hashIdentity(stated.identityNumber));
    put('identity', hash !== row.identity_hash, {
      identity_hash: hash,
      identity_cipher: asBytea(sealIdentity(stated.identityNumber)),
    });
  }
  const changed = Object.keys(patch).length > 0;
  if (changed) book.people.change(row, fresh ? patch : { ...patch, version: row.version + 1 });
  return {
    fact: 'people',
    change: fresh ? 'created' : changed ? 'updated' : contradicted ? 'contradicted' : 'unchanged',
  };
}

export function stateParty(
  book: Book,
  said: Said,
  row: PersonRow,
  { party }: Pick<PersonStatement, 'party'>,
  on: Day,
  documentId: number | null,
): FactChange | null {
  const member = party.member ?? (party.joined !== null || party.official !== null ? true : null);
  if (member === null) return null;
  const ledger = book.party;
  const adds = (one: {
    joined_on: Day | null;
    joined_precision: string | null;
    official_on: Day | null;
    official_precision: string | null;
  }) => ({
    joined: better(known(one.joined_on, one.joined_precision), party.joined),
    official: better(known(one.official_on, one.official_precision), party.official),
  });
  const step = stateOn(ledger.of(row.id), on, (one) => one.member === member);
  if (step.kind === 'holds' || step.kind === 'reaches_back') {
    const { joined, official } = adds(step.row);
    const patch = {
      ...(joined && { joined_on: joined.on, joined_precision: joined.precision }),
      ...(official && { official_on: official.on, official_precision: official.precision }),
      ...paper(step.row, documentId),
      ...(step.kind === 'reaches_back' && { from_on: on }),
    };
    return settle(said, row.id, on, 'party', 'partyMemberships', Object.keys(patch).length > 0, () =>
      ledger.change(step.row, patch),
    );
  }
  const values = {
    member,
    joined_on: party.joined?.on ?? null,
    joined_precision: party.joined?.precision ?? null,
    official_on: party.official?.on ?? null,
    official_precision: party.official?.precision ?? null,
    document_id: documentId,
  };
  if (step.kind === 'corrects')
    return settle(said, row.id, on, 'party', 'partyMemberships', true, () => ledger.change(step.row, values));
  if (step.closes) ledger.change(step.closes, { to_on: on });
  said.mark(row.id, on, 'party');
  ledger.add({ id: 0, person_id: row.id, ...values, from_on: on, to_on: step.to, unit_path: row.unit_path });
  return { fact: 'partyMemberships', change: 'created' };
}

const single: ReadonlySet<string> = new Set(singleQualifications);

export function stateQualification(
  book: Book,
  said: Said,
  row: PersonRow,
  stated: Qualification,
  on: Day,
  documentId: number | null,
): FactChange {
  const ledger = book.qualifications;
  const ofKind = ledger.of(row.id).filter((one) => one.kind === stated.kind);
  const rows = single.has(stated.kind) ? ofKind : ofKind.filter((one) => one.detail === stated.detail);
  const dimension = single.has(stated.kind) ? stated.kind : `${stated.kind}|${stated.detail}`;
  const step = stateOn(rows, on, (one) => one.level === stated.level);
  if (step.kind === 'holds' || step.kind === 'reaches_back') {
    const awarded = better(known(step.row.awarded_on, step.row.awarded_precision), stated.awarded ?? null);
    const patch: Partial<QualificationRow> = {
      ...(stated.detail !== null && stated.detail !== step.row.detail && { detail: stated.detail }),
      ...(stated.institution &&
        stated.institution !== step.row.institution && { institution: stated.institution }),
      ...(awarded && { awarded_on: awarded.on, awarded_precision: awarded.precision }),
      ...paper(step.row, documentId),
      ...(step.kind === 'reaches_back' && { from_on: on }),
    };
    return settle(said, row.id, on, dimension, 'qualifications', Object.keys(patch).length > 0, () =>
      ledger.change(step.row, patch),
    );
  }
  const values = {
    level: stated.level,
    detail: stated.detail,
    institution: stated.institution ?? null,
    awarded_on: stated.awarded?.on ?? null,
    awarded_precision: stated.awarded?.precision ?? null,
    document_id: documentId,
  };
  if (step.kind === 'corrects')
    return settle(said, row.id, on, dimension, 'qualifications', true, () => ledger.change(step.row, values));
  if (step.closes) ledger.change(step.closes, { to_on: on });
  said.mark(row.id, on, dimension);
  ledger.add({
    id: 0,
    person_id: row.id,
    kind: stated.kind,
    ...values,
    from_on: on,
    to_on: step.to,
    unit_path: row.unit_path,
  });
  return { fact: 'qualifications', change: 'created' };
}

/** One full-time posting at a time; part-time ones, one for each unit. */
export function statePosting(
  book: Book,
  said: Said,
  row: PersonRow,
  statement: CadreStatement,
  documentId: number | null,
): FactChange {
  const { unitId, engagement, basis, statedOn: on } = statement;
  const ledger = book.postings;
  const { title, postName } = statement;
  const known = findPost(book, unitId, title, postName);
  const rows = ledger
    .of(row.id)
    .filter((one) => one.engagement === engagement && (engagement === 'full_time' || one.unit_id === unitId));
  const dimension = engagement === 'full_time' ? 'posting' : `posting|${unitId}`;
  const step = stateOn(rows, on, (one: PostingRow) => one.post_id === known?.id && one.basis === basis);
  const unitPath = book.paths.get(unitId)!;
  if (step.kind === 'holds' || step.kind === 'reaches_back') {
    const patch = { ...paper(step.row, documentId), ...(step.kind === 'reaches_back' && { from_on: on }) };
    return settle(said, row.id, on, dimension, 'postings', Object.keys(patch).length > 0, () =>
      ledger.change(step.row, patch),
    );
  }
  if (step.kind === 'corrects') {
    return settle(said, row.id, on, dimension, 'postings', true, () =>
      ledger.change(step.row, {
        post_id: postOf(book, unitId, title, postName).id,
        unit_id: unitId,
        basis,
        unit_path: unitPath,
        document_id: documentId,
      }),
    );
  }
  if (step.closes) ledger.change(step.closes, { to_on: on });
  said.mark(row.id, on, dimension);
  ledger.add({
    id: 0,
    person_id: row.id,
    post_id: postOf(book, unitId, title, postName).id,
    unit_id: unitId,
    engagement,
    basis,
    from_on: on,
    to_on: step.to,
    document_id: documentId,
    unit_path: unitPath,
  });
  return { fact: 'postings', change: 'created' };
}

/** Writes unless an earlier row of the job has settled this very fact of this very day. */
function settle(
  said: Said,
  personId: number,
  on: Day,
  dimension: string,
  fact: string,
  differs: boolean,
  write: () => void,
): FactChange {
  if (differs && said.before(personId, on, dimension)) return { fact, change: 'contradicted' };
  said.mark(personId, on, dimension);
  if (!differs) return { fact, change: 'unchanged' };
  write();
  return { fact, change: 'updated' };
}
