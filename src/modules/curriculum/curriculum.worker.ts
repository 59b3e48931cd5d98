import { parentPort, workerData } from 'node:worker_threads';
import type { Extract } from './curriculum.extract.schema.ts';
import { packExtract } from './curriculum.extract.word.ts';

/** What the worker makes a file of. */
export type Packing = { kind: 'extract'; extract: Extract };

const packed = ({ extract }: Packing): Promise<Uint8Array> => packExtract(extract);

const bytes = await packed(workerData as Packing);
parentPort!.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
