import { type Db, insertMany, updateMany } from './database.ts';
import type { DB } from './schema.ts';

/** Rows of one table read for a batch, changed in memory and written set-wise at its end. A new row has id 0 until then. */
export class Ledger<R extends { id: number }> {
  readonly #table: keyof DB & string;
  readonly #owner: (row: R) => number;
  readonly #byOwner = new Map<number, R[]>();
  readonly #fresh = new Set<R>();
  readonly #changed = new Set<R>();

  constructor(table: keyof DB & string, rows: readonly R[], owner: (row: R) => number) {
    this.#table = table;
    this.#owner = owner;
    for (const row of rows) this.#file(row);
  }

  of(owner: number): readonly R[] {
    return this.#byOwner.get(owner) ?? [];
  }

  add(row: R): R {
    this.#fresh.add(row);
    this.#file(row);
    return row;
  }

  change(row: R, patch: Partial<R>): void {
    Object.assign(row, patch);
    if (!this.#fresh.has(row)) this.#changed.add(row);
  }

  /** Columns of inserts are those of the first new row; `id` is left to the database where it is 0. */
  async write(db: Db, changing: readonly (keyof R & string)[]): Promise<void> {
    const fresh = [...this.#fresh].map(({ id, ...rest }) => (id === 0 ? rest : { id, ...rest }));
    await insertMany(db, this.#table, fresh);
    await updateMany(db, this.#table, changing, [...this.#changed]);
    this.#fresh.clear();
    this.#changed.clear();
  }

  #file(row: R): void {
    const owner = this.#owner(row);
    const known = this.#byOwner.get(owner);
    if (known) known.push(row);
    else this.#byOwner.set(owner, [row]);
  }
}
