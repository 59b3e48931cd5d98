import { parentPort, workerData } from 'node:worker_threads';
import type { Extract } from './curriculum.extract.schema.ts';
import type { Curriculum } from './curriculum.schema.ts';

/** What the worker makes a file of. */
export type Packing =
  | { kind: 'extract'; extract: Extract }
  | { kind: 'docx' | 'pdf'; curriculum: Curriculum; picture: Uint8Array | null };

/** Each loads its own package alone. */
async function packed(value: Packing): Promise<Uint8Array> {
  switch (value.kind) {
    case 'extract':
      return (await import('./curriculum.extract.word.ts')).packExtract(value.extract);
    case 'docx':
      return (await import('./curriculum.word.ts')).packCurriculum(value.curriculum, value.picture);
    case 'pdf':
      return (await import('./curriculum.pdf.ts')).drawCurriculum(value.curriculum, value.picture);
  }
}

/** Begun as a thread of the server, or as a process of its own. */
if (parentPort) {
  const bytes = await packed(workerData as Packing);
  parentPort.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
} else {
  process.on('message', async (value: Packing) => process.send!(await packed(value)));
}
