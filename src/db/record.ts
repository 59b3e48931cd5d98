import { sql } from 'kysely';
import { notFound, Problem } from '../lib/problem.ts';
import { type Db, insertMany, updateMany } from './database.ts';
import type { DB } from './schema.ts';

/** `contradicted`: an earlier row of the same job said otherwise of the same thing; that one stands. */
export type Recorded = 'created' | 'updated' | 'unchanged' | 'contradicted';

export type RecordRow = Record<string, string | number | boolean | null>;
type Row = RecordRow;

/** How rows of a table are told apart and what they say. */
export interface Recording {
  table: keyof DB & string;
  /** Whose fact it is: the column by which the rows already there are looked up. */
  owner: 'person_id' | 'unit_id';
  /** Columns that make two rows the same thing. */
  key: readonly string[];
  /** Columns a later document may fill or correct; null says nothing. */
  told: readonly string[];
}

const keyOf = (row: Row, { table, key }: Recording) =>
  `${table}|${key.map((column) => row[column] ?? '').join('|')}`;

/**
 * Events written set-wise: new ones are inserted, known ones filled or corrected; the same again changes nothing.
 * `complete` adds to new rows what only they need.
 */
export async function recordMany(
  db: Db,
  memory: Map<string, unknown>,
  recording: Recording,
  rows: readonly Row[],
  complete: (fresh: readonly Row[]) => Promise<readonly Row[]> = async (fresh) => fresh,
): Promise<Recorded[]> {
  const { table, owner, key, told } = recording;
  const columns = [...new Set(['id', ...key, ...told])].map((column) => `"${column}"`).join(', ');
  const owners = [...new Set(rows.map((row) => row[owner]))];
  const read = async () => {
    const { rows: known } = await sql<Row & { id: number }>`
      select ${sql.raw(columns)} from ${sql.table(table)} where ${sql.ref(owner)} = any(${owners}) for update`.execute(
      db,
    );
    return new Map<string, Row>(known.map((row) => [keyOf(row, recording), row]));
  };
  let standing = await read();
  if (!rows.every((row) => standing.has(keyOf(row, recording)))) {
    // Whoever locked them before may just have written what seemed to be new.
    await lockOwners(db, owner, owners);
    standing = await read();
  }
  const settled = settledIn(memory);
  const inserts: Row[] = [];
  const updates = new Set<Row>();
  const results = rows.map((row): Recorded => {
    const name = keyOf(row, recording);
    const before = standing.get(name);
    if (!before) {
      standing.set(name, row);
      inserts.push(row);
      settled.add(name);
      return 'created';
    }
    const differs = told.filter(
      (column) => row[column] !== null && row[column] !== undefined && row[column] !== before[column],
    );
    if (differs.length === 0) {
      settled.add(name);
      return 'unchanged';
    }
    if (settled.has(name)) return 'contradicted';
    settled.add(name);
    for (const column of differs) before[column] = row[column]!;
    updates.add(before);
    return 'updated';
  });
  if (inserts.length > 0) await insertMany(db, table, await complete(inserts));
  await updateMany(db, table, told, [...updates] as never);
  return results;
}

const ownerTables = { person_id: 'person', unit_id: 'unit' } as const;

/** Two who first record the same at once come one after the other; whom one's reach does not hold is not found. */
async function lockOwners(db: Db, owner: Recording['owner'], owners: readonly unknown[]): Promise<void> {
  const { rows } = await sql`
    select id from ${sql.table(ownerTables[owner])} where id = any(${owners}) order by id for no key update`.execute(
    db,
  );
  if (rows.length < owners.length) throw new Problem(notFound);
}

function settledIn(memory: Map<string, unknown>): Set<string> {
  const known = memory.get('settled');
  if (known instanceof Set) return known;
  const settled = new Set<string>();
  memory.set('settled', settled);
  return settled;
}
