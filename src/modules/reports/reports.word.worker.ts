import { parentPort, workerData } from 'node:worker_threads';
import type { Report } from './reports.schema.ts';
import { packWord } from './reports.word.ts';

const report = workerData as Report;

// The library dates a file by the clock. Here, where nothing but this one file is made, the clock stands still on the
// report's last day, so that the same report is the same bytes whenever it is asked for.
const RealDate = Date;
const then = Date.parse(`${report.to}T00:00:00Z`);
globalThis.Date = class extends RealDate {
  constructor(...given: [] | [string | number]) {
    super(given[0] ?? then);
  }
  static override now = () => then;
} as DateConstructor;

const bytes = await packWord(report);
parentPort!.postMessage(bytes, [bytes.buffer as ArrayBuffer]);
