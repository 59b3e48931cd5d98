import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as actors from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { doorOf, importFiles, takeUp } from '../../../tests/harness/imports.ts';
import { roster, rosterLine } from '../../../tests/harness/workbooks.ts';
import { World } from '../../../tests/harness/world.ts';
import { perform } from '../../gate/perform.ts';
import { getImportChanges } from './imports.looking.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const [here, there] = ['LĐLĐ huyện Đây', 'LĐLĐ huyện Kia'];
const hereId = await world.unit({ kind: 'district_federation', name: here, under: province });
await world.unit({ kind: 'district_federation', name: there, under: province });
const importer = doorOf(pool);
const reader = (unit: number) => actors.doorOf(pool, actors.someone('officer', world.pathOf(unit)));
const known = (door: typeof importer, id: number | null) => perform(door, getImportChanges, { id });
const names = (told: Awaited<ReturnType<typeof known>>) =>
  told.rows.flatMap(({ changes }) => changes[0]!.personName ?? []);
const line = (name: string, degree: string, identity: string) => {
  const cells = [...rosterLine(name, degree)];
  cells[3] = identity;
  return cells;
};

test('người nhập thấy rộng hơn: điều hồ sơ nơi khác nói về một người không kể cho đơn vị của lần nhập', async () => {
  await importFiles(importer, [await roster(there, [line('Lò Văn Kín', 'Đại học', '014085000777')])], {
    unit: there,
  });
  const own = line('Hạng A Nhà', 'Cao đẳng', '014085000888');
  await importFiles(importer, [await roster(here, [own])], { unit: here });
  const next = [line('Lò Văn Kín', 'Thạc sĩ', '014085000777'), line('Hạng A Nhà', 'Đại học', '014085000888')];
  const trial = await importFiles(importer, [await roster(here, next, '01/06/2024')], {
    unit: here,
    asOf: '2024-06-01',
    dryRun: true,
  });
  assert.deepEqual(names(await known(reader(province), trial.job)).sort(), ['Hạng A Nhà', 'Lò Văn Kín']);
  const seen = await known(reader(hereId), trial.job);
  assert.deepEqual(names(seen), ['Hạng A Nhà']);
  assert.equal(seen.counts.updated, 1);
  const done = await takeUp(importer, trial.job!, { dryRun: false });
  assert.deepEqual(names(await known(reader(province), done.job)).sort(), ['Hạng A Nhà', 'Lò Văn Kín']);
  assert.deepEqual(names(await known(reader(hereId), done.job)), ['Hạng A Nhà']);
});

test('chạy thử lại nhiều lần: chỉ lần cuối còn kể, ghi rồi thì không lần thử nào còn', async () => {
  const file = await roster(here, [line('Giàng Thị Thêm', 'Đại học', '014185000999')]);
  const first = await importFiles(importer, [file], { unit: here, dryRun: true });
  const second = await takeUp(importer, first.job!, {});
  // From the first once more: neither goes on from the other.
  const third = await takeUp(importer, first.job!, {});
  const kept = async () =>
    (
      await pool.query<{ job: number }>(
        `select distinct job_id as job from job_change where job_id >= $1 order by 1`,
        [first.job],
      )
    ).rows.map(({ job }) => Number(job));
  assert.ok(second.job! < third.job!);
  assert.deepEqual(await kept(), [third.job]);
  const done = await takeUp(importer, third.job!, { dryRun: false });
  assert.deepEqual(await kept(), [done.job]);
});
