// npm run bench assessment: everyone judged against every standard in force, beside streaming the same facts; and what it holds.
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { migrate } from '../src/db/migrate.ts';
import { dataFolder, openDatabase } from '../src/db/open.ts';
import { perform } from '../src/gate/perform.ts';
import { getAssessmentSummary } from '../src/modules/assessment/assessment.routes.ts';
import { loadCodeLists } from '../src/server/codelists.ts';
import { beginDemo } from '../src/server/demo.ts';
import { jobKinds } from '../src/server/jobkinds.ts';
import { Jobs } from '../src/server/jobs.ts';
import { type Ground, groundOn, openGround, type Size } from './country.ts';
import { type Measured, measure } from './measure.ts';
import { assessment } from './workload/assessment.ts';

/** Memory when so many people had been judged, without a pause between the provinces. */
export interface Held {
  people: number;
  /** Bytes of the process, and of what is alive in it after collection. */
  resident: number;
  living: number;
}

export interface Assessed {
  record: string;
  measured: Measured;
}

/** The demo province, as `npm start` loads it, in a database of the bench's own. */
async function openDemo(): Promise<Ground> {
  const database = await openDatabase({ data: join(dataFolder(), 'bench-demo') });
  await migrate(database.pool);
  await loadCodeLists(database.pool);
  const jobs = new Jobs(database.pool, jobKinds);
  await (await beginDemo(database.pool))?.finish(jobs, () => {});
  await jobs.close();
  const ground = await groundOn(database.pool, { provinces: 1, cadres: 0 });
  return { ...ground, close: () => ground.close().then(() => database.close()) };
}

export async function measureAssessment(
  size: Size,
  say: (line: string) => void,
): Promise<{ results: Assessed[]; held: Held[]; describe: string }> {
  const results: Assessed[] = [];
  const ground = await openGround(size, say);
  // In a process that has done nothing else yet.
  const held = await hold(ground);
  const record = `${size.cadres.toLocaleString('en')} cadres`;
  results.push({ record, measured: await measure(assessment(ground)) });
  await ground.close();
  const demo = await openDemo();
  results.push({ record: 'Demo province', measured: await measure({ ...assessment(demo), rounds: 20 }) });
  await demo.close();
  for (const one of results) say(`${one.record}: ${one.measured.ratio.toFixed(2)}×`);
  return { results, held, describe: ground.describe };
}

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

/** Province after province in one process; were anything kept of a person, the later marks would show it. */
async function hold({ officer, provinces, asOf }: Ground): Promise<Held[]> {
  const held: Held[] = [];
  let people = 0;
  for (const province of provinces) {
    const { people: told, unasked } = await perform(officer(province), getAssessmentSummary, {
      unit: province.id,
      asOf,
    });
    people += told.met + told.notMet + told.unknown + unasked;
    const { rss: resident } = process.memoryUsage();
    collect();
    held.push({ people, resident, living: process.memoryUsage().heapUsed });
  }
  return held;
}
