import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from './reports.schema.ts';
import { packWord } from './reports.word.ts';

const bytes = await packWord(workerData as Report);
parentPort!.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
