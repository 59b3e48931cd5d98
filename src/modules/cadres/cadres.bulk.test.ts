import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { smallProvince } from '../../../tests/harness/province.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { ownerDatabase } from '../../db/database.ts';
import { perform } from '../../gate/perform.ts';
import { postParticipations } from '../training/training.bulk.routes.ts';
import { postAwards, postPostingEnds, postQualifications } from './cadres.bulk.routes.ts';
import { getPeople } from './cadres.list.routes.ts';
import { refreshStandings, staleStandings } from './cadres.standings.queries.ts';

const { pool, world, province, district, other } = await smallProvince();
const people: number[] = [];
for (const name of ['An', 'Bình', 'Cường'])
  people.push(await world.stand({ unit: district, name, title: 'chair', post_name: 'Chủ tịch' }));
await world.stand({ unit: other, name: 'Dũng', title: 'chair', post_name: 'Chủ tịch' });
const late = await world.stand({ unit: district, name: 'Em', fromOn: '2024-05-15' });
await refreshStandings(ownerDatabase(pool), [...people, late]);

const officer = doorOf(pool, someone('officer', world.pathOf(district)));
const above = doorOf(pool, someone('officer', world.pathOf(province)));
const document = { number: '20/QĐ-LĐLĐ', signedOn: '2024-05-20', issuer: null };
const chairs = { list: { unit: district, title: 'chair' }, count: 3 };
const entries = async () =>
  (
    await pool.query<{ subject: string; subject_id: number }>(
      'select subject, subject_id from trail order by id',
    )
  ).rows;
const count = async (table: string) =>
  (await pool.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n;
const award = { form: 'certificate', givenOn: '2024-05-01', document };

test('ghi cho nhiều người: không có quyền thì bị từ chối, ngoài phạm vi thì không ai được ghi', async () => {
  const leader = doorOf(pool, someone('leader', world.pathOf(province)));
  await assert.rejects(perform(leader, postAwards, { ...chairs, ...award }), problem('gate.not_allowed'));
  const beyond = { ...award, list: { title: 'chair' }, count: 4 };
  await assert.rejects(perform(officer, postAwards, beyond), problem('cadres.list_changed'));
  const elsewhere = { ...award, list: { unit: other }, count: 1 };
  await assert.rejects(perform(officer, postAwards, elsewhere), problem('gate.not_found'));
  assert.equal(await count('award'), 0);
});

test('ghi cho nhiều người: danh sách đã khác với trang đang xem thì không ghi; nội dung sai bị trả lại', async () => {
  for (const wrong of [{ count: 2 }, { list: { unit: district } }])
    await assert.rejects(
      perform(officer, postAwards, { ...chairs, ...award, ...wrong }),
      problem('cadres.list_changed'),
    );
  for (const wrong of [
    { count: 0 },
    { count: 1_001 },
    { form: 'x' },
    { givenOn: '2024-02-30' },
    { list: { sex: 'x' } },
  ])
    await assert.rejects(
      perform(officer, postAwards, { ...chairs, ...award, ...wrong }),
      problem('gate.input_invalid'),
    );
  assert.equal(await count('award'), 0);
});

test('một người được chọn hai lần thì bị trả lại', async () => {
  const told = { form: 'certificate', givenOn: '2024-05-01', count: 2, trial: true };
  await assert.rejects(
    perform(officer, postAwards, { ...told, list: { people: '1,1' } }),
    problem('gate.input_invalid'),
  );
});

test('khen thưởng cả danh sách: chạy thử không ghi gì; ghi thật mỗi người một dấu vết; ghi lại không đổi', async () => {
  const trial = await perform(officer, postAwards, { ...chairs, ...award, trial: true });
  assert.deepEqual(
    trial.lines.map(({ fullName, change, refusal }) => [fullName, change, refusal]),
    [
      ['An', 'created', null],
      ['Bình', 'created', null],
      ['Cường', 'created', null],
    ],
  );
  assert.deepEqual([trial.done, await count('award'), await count('document')], [false, 0, 0]);
  assert.deepEqual(await entries(), []);
  const done = await perform(officer, postAwards, { ...chairs, ...award });
  assert.deepEqual([done.done, await count('award'), await count('document')], [true, 3, 1]);
  assert.deepEqual(
    await entries(),
    people.map((subject_id) => ({ subject: 'award', subject_id })),
  );
  const again = await perform(officer, postAwards, { ...chairs, ...award });
  assert.deepEqual(
    again.lines.map(({ change }) => change),
    ['unchanged', 'unchanged', 'unchanged'],
  );
  assert.equal((await entries()).length, 3);
});

test('trình độ và lớp học cho những người đã chọn', async () => {
  const chosen = { list: { people: `${people[0]},${people[2]}` }, count: 2 };
  const qualification = { kind: 'political_theory', level: 'advanced', fromOn: '2024-01-01', document };
  await perform(officer, postQualifications, { ...chosen, ...qualification });
  const { rows } = await perform(officer, getPeople, { unit: district, theory: 'advanced' });
  assert.deepEqual(
    rows.map(({ fullName }) => fullName),
    ['An', 'Cường'],
  );
  const course = {
    course: 'Nghiệp vụ công đoàn',
    kind: 'union_theory',
    mode: null,
    institution: null,
    result: null,
  };
  const days = { from: { on: '2024-03-01', precision: 'day' }, to: null };
  const { lines } = await perform(officer, postParticipations, { ...chosen, ...course, ...days, document });
  assert.deepEqual(
    lines.map(({ change, unitId }) => [change, unitId]),
    [
      ['created', district],
      ['created', district],
    ],
  );
  assert.equal(await count('participation'), 2);
});

test('thôi giữ chức vụ cả danh sách: một người không được thì không ai được, và nói rõ ai, vì sao', async () => {
  const everyone = { list: { unit: district }, count: 4, toOn: '2024-05-10', document };
  const trial = await perform(officer, postPostingEnds, { ...everyone, trial: true });
  const refused = trial.lines.filter(({ refusal }) => refusal);
  assert.deepEqual(
    refused.map(({ fullName }) => fullName),
    ['Em'],
  );
  assert.match(refused[0]!.refusal!.vi, /ngày/i);
  const before = (await entries()).length;
  await assert.rejects(perform(officer, postPostingEnds, everyone), problem('cadres.bulk_refused'));
  assert.equal((await perform(officer, getPeople, { unit: district })).total, 4);
  assert.equal((await entries()).length, before);
  const { lines } = await perform(above, postPostingEnds, {
    ...everyone,
    list: { unit: district, except: String(late) },
    count: 3,
  });
  assert.deepEqual(
    lines.map(({ fullName }) => fullName),
    ['An', 'Bình', 'Cường'],
  );
  assert.deepEqual(
    (await perform(officer, getPeople, { unit: district })).rows.map(({ fullName }) => fullName),
    ['Em'],
  );
  assert.equal((await entries()).length, before + 3);
  assert.deepEqual(await staleStandings(ownerDatabase(pool)), []);
});
