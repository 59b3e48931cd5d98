import { sql } from 'kysely';
import { type Db, run } from '../db/database.ts';
import type { FactTable } from '../db/facts.ts';
import type { Change, Told, ToldValue } from '../lib/changes.ts';
import { columnName, inReadingOrder } from '../lib/facts.labels.ts';
import type { Words } from '../lib/problem.ts';
import { openChange } from '../lib/sensitive.labels.ts';
import type { Discloses } from './disclosure.ts';
import { maskIdentity, openIdentity } from './vault.ts';

/** A version of a row as the database tells it in JSON. */
export type Row = Record<string, string | number | boolean | null>;

interface Pair {
  table: FactTable;
  id: number;
  personId: number | null;
  personName: string | null;
  unitId: number | null;
  before: Row | null;
  after: Row | null;
}

/** Columns that point at a row of another table, which is told by its name. */
const pointing: Record<string, 'unit' | 'person' | 'post' | 'committee' | 'document' | 'standard'> = {
  unit_id: 'unit',
  parent_id: 'unit',
  other_unit_id: 'unit',
  from_unit_id: 'unit',
  successor_id: 'unit',
  person_id: 'person',
  gone_id: 'person',
  other_id: 'person',
  post_id: 'post',
  committee_id: 'committee',
  standard_id: 'standard',
  document_id: 'document',
  end_document_id: 'document',
};
/** Columns whose codes are of the lists of `data/`. */
const coded: Record<string, { list: string; scheme: string }> = {
  ethnic_group: { list: 'ethnic_groups', scheme: 'ethnic_scheme' },
  religion: { list: 'religions', scheme: 'religion_scheme' },
};

/** What tells a row from its like. */
const telling: Partial<Record<FactTable, readonly string[]>> = {
  posting: ['post_id', 'from_on'],
  qualification: ['kind', 'detail'],
  party_membership: ['from_on'],
  award: ['form', 'given_on'],
  discipline: ['form', 'decided_on'],
  health: ['examined_on'],
  relative: ['relation', 'full_name'],
  pay: ['item', 'from_on'],
  association: ['kind'],
  seat: ['committee_id', 'title'],
  ruling: ['standard_id', 'condition'],
  evaluation: ['year'],
  participation: ['course'],
  movement: ['kind', 'decided_on'],
  appointment: ['kind', 'decided_on'],
  plan_entry: ['title_text', 'term_from'],
  committee: ['kind', 'term_from'],
  training_class: ['name', 'opened_on'],
  post: ['name'],
  unit_event: ['kind', 'effective_on'],
  unit_name: ['name'],
  unit_quota: ['year'],
  unit_count: ['counted_on'],
  document: ['number', 'signed_on'],
  person_merge: ['gone_id'],
  person_distinct: ['other_id'],
};

/** By `table id` and by `list scheme code`. */
interface Names {
  rows: Map<string, string>;
  codes: Map<string, Words>;
}

const lengths = { year: 4, month: 7, day: 10 } as const;

/**
 * Pairs of versions as people read them; an update in which nothing told differs is left out, and so is what is sensitive
 * where either version lies at a path of which it is not disclosed.
 */
export async function tellRows(db: Db, pairs: readonly Pair[], discloses: Discloses): Promise<Change[]> {
  const versions = pairs.flatMap(({ before, after }) => [before, after].filter((row) => row !== null));
  const names = await namesOf(db, versions, pairs);
  return pairs.flatMap(({ table, id, personId, personName, unitId, ...pair }) => {
    const before = pair.before && tellRow(table, pair.before, names);
    const after = pair.after && tellRow(table, pair.after, names);
    const standing = after ?? before;
    if (!standing) return [];
    const differs = (column: string) =>
      JSON.stringify(before?.[column] ?? null) !== JSON.stringify(after?.[column] ?? null) ||
      (column === 'identity_number' && pair.before?.identity_hash !== pair.after?.identity_hash);
    const columns = Object.keys({ ...before, ...after });
    const changed = before && after ? columns.filter(differs) : columns.filter((one) => !heads.has(one));
    if (before && after && changed.length === 0) return [];
    const only = (row: Told | null) =>
      row && Object.fromEntries(changed.map((column) => [column, row[column] ?? null]));
    const known = (row: Told | null) =>
      row && Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null));
    const about = (telling[table] ?? []).filter((column) => !(before && after && differs(column)));
    const told = {
      table,
      rowId: id,
      personId,
      personName,
      unitId,
      unitName: unitId === null ? null : (names.rows.get(`unit ${unitId}`) ?? null),
      change: before && after ? 'updated' : before ? 'removed' : 'created',
      about: known(Object.fromEntries(about.map((column) => [column, standing[column] ?? null])))!,
      before: before && after ? only(before) : known(only(before)),
      after: before && after ? only(after) : known(only(after)),
    } satisfies Change;
    const open = [pair.before, pair.after].every((row) => !row || discloses(personId, pathOf(row)))
      ? told
      : openChange(told);
    return open ? [open] : [];
  });
}

/** Versions of rows of one table as people read them, with what is sensitive in them. */
export async function tellVersions(db: Db, table: FactTable, versions: readonly Row[]): Promise<Told[]> {
  const names = await namesOf(db, versions, []);
  return versions.map((row) => tellRow(table, row, names));
}

/** Where the fact lies. */
const pathOf = (row: Row) => String(row.unit_path ?? '');

/** Said of the whole change already. */
const heads = new Set(['person_id', 'unit_id']);

function tellRow(table: FactTable, row: Row, names: Names): Told {
  const toldOf = (column: string, value: Row[string]): ToldValue => {
    if (value === null) return null;
    const target = pointing[column];
    if (target) return names.rows.get(`${target} ${value}`) ?? `#${value}`;
    const code = coded[column];
    if (code) return names.codes.get(`${code.list} ${row[code.scheme]} ${value}`) ?? value;
    const precision = row[column.replace(/_on$/, '_precision')];
    return column.endsWith('_on') && precision
      ? String(value).slice(0, lengths[precision as keyof typeof lengths])
      : value;
  };
  const { identity_cipher: cipher, ...others } = row;
  const number = cipher ? maskedOf(String(cipher)) : null;
  const whole: Row = table === 'person' ? { ...others, identity_number: number } : others;
  const columns = inReadingOrder(Object.keys(whole).filter((column) => columnName(table, column)));
  return Object.fromEntries(columns.map((column) => [column, toldOf(column, whole[column] ?? null)]));
}

/** From `\x…`, as JSON carries bytea. */
const maskedOf = (cipher: string) => maskIdentity(openIdentity(Buffer.from(cipher.slice(2), 'hex')));

const nameQueries = {
  unit: `select u.id, (select n.name from unit_name n where n.unit_id = u.id
    order by n.to_on is null desc, n.from_on desc nulls last limit 1) as name from unit u where u.id = any($1)`,
  // With the number: of two records of one name it says which.
  person: named('person', `full_name || ' #' || id`),
  post: named('post', 'name'),
  committee: named('committee', 'kind'),
  standard: named('standard', 'vi'),
  document: named(
    'document',
    `coalesce(number, title, '') || coalesce(' (' || to_char(signed_on, 'DD/MM/YYYY') || ')', '')`,
  ),
};

/** Of a row that is gone its last version. */
function named(table: string, name: string): string {
  return `select id, ${name} as name from ${table} where id = any($1)
    union all (select distinct on (id) id, ${name} as name from ${table}_past p where id = any($1)
      and not exists (select from ${table} live where live.id = p.id) order by id, past_id desc)`;
}

/** Names of everything the versions point at, and of codes in both languages: one query for each kind of thing. */
async function namesOf(db: Db, versions: readonly Row[], pairs: readonly Pair[]): Promise<Names> {
  const wanted = new Map<keyof typeof nameQueries, Set<number>>();
  const want = (table: keyof typeof nameQueries, id: unknown) => {
    if (typeof id !== 'number') return;
    const ids = wanted.get(table) ?? new Set();
    wanted.set(table, ids.add(id));
  };
  for (const row of versions)
    for (const [column, table] of Object.entries(pointing)) want(table, row[column] ?? null);
  for (const { unitId } of pairs) want('unit', unitId);
  const names: Names = { rows: new Map(), codes: new Map() };
  for (const [table, ids] of wanted) {
    const { rows } = await run(db, nameQueries[table], [[...ids]]);
    for (const { id, name } of rows) if (name !== null) names.rows.set(`${table} ${id}`, String(name));
  }
  if (versions.some((row) => row.ethnic_group || row.religion)) {
    const { rows } = await sql<{ key: string } & Words>`
      select list || ' ' || scheme || ' ' || code as key, vi, en from code where list = any(${Object.values(coded).map(({ list }) => list)})`.execute(
      db,
    );
    for (const { key, vi, en } of rows) names.codes.set(key, { vi, en });
  }
  return names;
}
