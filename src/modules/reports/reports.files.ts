import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Report } from './reports.schema.ts';

/** The report's Word file, packed beside the main thread, which goes on answering meanwhile. */
export async function writeWord(report: Report): Promise<Uint8Array> {
  const worker = new Worker(new URL('./reports.word.worker.ts', import.meta.url), { workerData: report });
  try {
    const [bytes] = await once(worker, 'message');
    return bytes as Uint8Array;
  } finally {
    await worker.terminate();
  }
}
