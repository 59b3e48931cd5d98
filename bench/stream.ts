import { perform } from '../src/gate/perform.ts';
import { getPeopleFile } from '../src/modules/cadres/cadres.file.routes.ts';
import type { Ground } from './country.ts';

export interface Streamed {
  name: string;
  milliseconds: number;
  bytes: number;
  /** Bytes by which the living memory grew at most; null where the collector cannot be called. */
  grown: number | null;
}

const living = () => {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
};

/** The whole country as a workbook, taken chunk by chunk and thrown away. */
export async function measureStream({ operator, asOf }: Ground): Promise<Streamed> {
  const before = living();
  let [bytes, taken, most] = [0, 0, before];
  const start = performance.now();
  const { chunks } = await perform(operator, getPeopleFile, { asOf });
  for await (const chunk of chunks) {
    bytes += chunk.length;
    // Collecting is slow: seldom enough not to be what is measured.
    if (globalThis.gc && taken++ % 50 === 0) most = Math.max(most, living());
  }
  return {
    name: 'Everyone as a workbook, streamed',
    milliseconds: performance.now() - start,
    bytes,
    grown: globalThis.gc ? most - before : null,
  };
}
