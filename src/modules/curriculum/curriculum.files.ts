import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Problem } from '../../lib/problem.ts';
import { pdfUndrawn } from './curriculum.problems.ts';
import type { Packing } from './curriculum.worker.ts';

/** The file of a value, packed beside the main thread, which goes on answering meanwhile. */
export const pack = (value: Packing): Promise<Uint8Array> =>
  value.kind === 'pdf' ? packApart(value) : packBeside(value);

async function packBeside(value: Packing): Promise<Uint8Array> {
  const worker = new Worker(new URL('./curriculum.worker.ts', import.meta.url), { workerData: value });
  try {
    const [bytes] = await once(worker, 'message');
    return bytes as Uint8Array;
  } finally {
    await worker.terminate();
  }
}

/** Seconds that the drawing of a few pages may take on a slow machine. */
const patience = 60;

/** What draws is no JavaScript: a text that it cannot lay out ends its process, which must not be the server's. */
async function packApart(value: Packing): Promise<Uint8Array> {
  const child = fork(fileURLToPath(new URL('./curriculum.worker.ts', import.meta.url)), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    timeout: patience * 1_000,
  });
  try {
    return await new Promise((resolve, reject) => {
      child.once('message', (bytes) => resolve(bytes as unknown as Uint8Array));
      child.once('error', reject);
      child.once('exit', () => reject(new Problem(pdfUndrawn)));
      // Where it is gone already its exit tells.
      child.send(value, () => {});
    });
  } finally {
    child.kill('SIGKILL');
  }
}
