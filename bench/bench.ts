// npm run bench: fills its own database once, then measures the application against SQL written by hand.
import { parseArgs } from 'node:util';
import { openGround } from './country.ts';
import { type Measured, measure } from './measure.ts';
import { measureReach } from './reach.ts';
import { keep, report } from './results.ts';
import { workloads } from './workload/all.ts';

const { values } = parseArgs({
  options: {
    provinces: { type: 'string', default: '10' },
    cadres: { type: 'string', default: '100000' },
    /** Only the workloads whose name holds this word; nothing is kept then. */
    only: { type: 'string' },
  },
});
const say = (line: string) => process.stderr.write(`${line}\n`);
const ground = await openGround({ provinces: Number(values.provinces), cadres: Number(values.cadres) }, say);
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
  const today = new Date().toISOString().slice(0, 10);
  const text = report(measured, reach, ground, today);
  process.stdout.write(values.only ? text : `${text}\n→ ${keep(text, `${today}-${values.cadres}`)}\n`);
} finally {
  await ground.close();
}
