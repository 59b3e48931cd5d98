// npm run bench: fills its own database once, then measures the application against SQL written by hand.
// npm run bench line: the pages in a browser on a slow line and a slow processor.
// npm run bench assessment: everyone judged against every standard in force, and the memory that it takes.
import { parseArgs } from 'node:util';
import { openGround } from './country.ts';
import { type Measured, measure } from './measure.ts';
import { measureReach } from './reach.ts';
import { keep, report, reportAssessment, reportLine } from './results.ts';
import { measureStream } from './stream.ts';
import { workloads } from './workload/all.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    provinces: { type: 'string', default: '10' },
    cadres: { type: 'string', default: '100000' },
    /** Only the workloads whose name holds this word; nothing is kept then. */
    only: { type: 'string' },
    /** Of `line`: how often, and only on the demo province. */
    runs: { type: 'string', default: '5' },
    demo: { type: 'boolean', default: false },
  },
});
const say = (line: string) => process.stderr.write(`${line}\n`);
const size = { provinces: Number(values.provinces), cadres: Number(values.cadres) };
const today = new Date().toISOString().slice(0, 10);

if (positionals[0] === 'line') {
  const { measureLine } = await import('./line.ts');
  const results = await measureLine(Number(values.runs), values.demo ? null : size, say);
  process.stdout.write(`→ ${keep(reportLine(results, today), `${today}-line`)}\n`);
} else if (positionals[0] === 'assessment') {
  const { measureAssessment } = await import('./assessment.ts');
  const text = reportAssessment(await measureAssessment(size, say), today);
  process.stdout.write(`→ ${keep(text, `${today}-assessment`)}\n`);
} else {
  const ground = await openGround(size, say);
  try {
    const measured: Measured[] = [];
    const chosen = (await workloads(ground)).filter(
      ({ name }) => !values.only || name.toLowerCase().includes(values.only.toLowerCase()),
    );
    for (const workload of chosen) {
      const result = await measure(workload);
      say(
        `${result.workload.name}: ${result.ours.median.toFixed(2)} against ${result.floor.median.toFixed(2)} ms, ${result.ratio.toFixed(2)}×`,
      );
      measured.push(result);
    }
    const reach = values.only ? [] : await measureReach(ground);
    const streamed = values.only ? [] : [await measureStream(ground)];
    const text = report(measured, reach, streamed, ground, today);
    process.stdout.write(values.only ? text : `${text}\n→ ${keep(text, `${today}-${values.cadres}`)}\n`);
  } finally {
    await ground.close();
  }
}
