import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from './reports.schema.ts';
import { packWord } from './reports.word.ts';

const report = workerData as Report;

// The library dates a file by the clock. Here, where nothing but this one file is made, the clock stands still on the
// report's last day, so that the same report is the same bytes whenever it is asked for.
const RealDate = Date;
globalThis.Date = class extends RealDate {
  constructor(...given: [] | [string | number]) {
    super(given[0] ?? `${report.to}T00:00:00Z`);
  }
} as DateConstructor;

const bytes = await packWord(report);
parentPort!.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
