import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Packing } from './curriculum.worker.ts';

/** The file of a value, packed beside the main thread, which goes on answering meanwhile. */
export async function pack(value: Packing): Promise<Uint8Array> {
  const worker = new Worker(new URL('./curriculum.worker.ts', import.meta.url), { workerData: value });
  try {
    const [bytes] = await once(worker, 'message');
    return bytes as Uint8Array;
  } finally {
    await worker.terminate();
  }
}
