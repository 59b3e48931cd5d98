import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { dataFolder } from '../../db/open.ts';

/** One row of a sheet on its way from reading to writing: its number and what it says. */
export interface SpooledRow {
  row: number;
  line: unknown;
}

/**
 * Rows wait in a file between the reading of all workbooks and the writing of the first, so that a hundred thousand
 * of them need no more memory than a batch.
 */
export class Spool {
  readonly #folder: string;
  #files = 0;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(): Promise<Spool> {
    const parent = join(dataFolder(), 'spool');
    await mkdir(parent, { recursive: true, mode: 0o700 });
    return new Spool(await mkdtemp(join(parent, 'job-')));
  }

  /** Writes rows as they come; the answer reads them back in batches, as often as asked. */
  async keep(rows: AsyncIterable<SpooledRow>): Promise<SpooledRows> {
    const file = join(this.#folder, String(this.#files++));
    const out = createWriteStream(file, { mode: 0o600 });
    let count = 0;
    for await (const row of rows) {
      count++;
      if (!out.write(`${JSON.stringify(row)}\n`)) await once(out, 'drain');
    }
    out.end();
    await once(out, 'finish');
    return { count, batches: (size) => batches(file, size) };
  }

  async close(): Promise<void> {
    await rm(this.#folder, { recursive: true, force: true });
  }
}

export interface SpooledRows {
  count: number;
  batches: (size: number) => AsyncIterable<SpooledRow[]>;
}

async function* batches(file: string, size: number): AsyncIterable<SpooledRow[]> {
  let batch: SpooledRow[] = [];
  for await (const line of createInterface({
    input: createReadStream(file, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })) {
    batch.push(JSON.parse(line) as SpooledRow);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
