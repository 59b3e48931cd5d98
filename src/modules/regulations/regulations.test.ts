import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem, testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { loadLaw } from '../../server/law.ts';
import {
  getRegulation,
  getRegulations,
  patchRegulation,
  postRegulation,
} from './regulations.register.routes.ts';
import { getRegulationCompleteness, getRegulationTimeline } from './regulations.topics.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({
  kind: 'provincial_federation',
  name: 'Liên đoàn Lao động tỉnh Lai Châu',
});
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
await loadLaw(pool);
const officer = doorOf(pool, someone('officer', world.pathOf(province)));
const within = world.pathOf(province);
const beyond = world.pathOf(other);

const numbers = async (asked: object, asOf = '2024-05-01') =>
  (await perform(officer, getRegulations, { asOf, limit: 200, ...asked })).rows.map(({ number }) => number);
const idOf = async (code: string) =>
  (await pool.query('select id from regulation where code = $1', [code])).rows[0].id as number;

test('sổ văn bản: không có quyền thì bị từ chối; văn bản của nơi khác thì không thấy', async () => {
  const cadre = doorOf(pool, someone('cadre', within));
  await assert.rejects(perform(cadre, getRegulations, {}), problem('gate.not_allowed'));
  const stranger = doorOf(pool, someone('officer', beyond));
  await assert.rejects(
    perform(stranger, getRegulation, { id: await idOf('lc-38-qd-dd') }),
    problem('gate.not_found'),
  );
  await assert.rejects(perform(officer, getRegulations, { topic: 'vua' }), problem('gate.input_invalid'));
  const { total } = await perform(stranger, getRegulations, { search: '38-QĐ/ĐĐ' });
  assert.equal(total, 0);
});

test('tìm số viết kiểu nào cũng ra, kể cả tên gọi khác; 38 không phải 377', async () => {
  for (const search of ['38-QĐ/ĐĐ', '38/qd-dd', 'số 038-QĐ/ĐĐ', 'QĐ 38 ĐĐ', '38'])
    assert.deepEqual(await numbers({ search }), ['38-QĐ/ĐĐ'], search);
  assert.deepEqual(await numbers({ search: '71/KH-LĐLD' }), ['71/KH-LĐLĐ']);
  assert.ok((await numbers({ search: 'quy hoach can bo' })).includes('38-QĐ/ĐĐ'));
  assert.deepEqual(await numbers({ search: '???' }), []);
});

for (const [asOf, shows] of [
  ['2022-03-31', ['19-QĐ/ĐĐ']],
  ['2022-04-01', ['38-QĐ/ĐĐ']],
] as const)
  test(`quy hoạch của tỉnh tại ${asOf}: ${shows} còn hiệu lực`, async () => {
    const asked = { topic: 'planning', level: 'province', state: 'in_force' };
    assert.deepEqual(await numbers(asked, asOf), shows);
    const { rows } = await perform(officer, getRegulationCompleteness, { unit: district, asOf });
    const planning = rows.find(({ topic }) => topic === 'planning')!;
    assert.equal(planning.state, 'own');
    assert.deepEqual(
      planning.documents.filter(({ unitId }) => unitId !== null).map(({ number }) => number),
      shows,
    );
  });

test('đủ hay thiếu: trước khi có gì thì thiếu, chỉ có cấp trên thì nói là cấp trên', async () => {
  const states = async (unit: number, asOf: string) =>
    Object.fromEntries(
      (
        await perform(doorOf(pool, someone('officer', world.pathOf(unit))), getRegulationCompleteness, {
          unit,
          asOf,
        })
      ).rows.map(({ topic, state }) => [topic, state]),
    );
  assert.equal((await states(province, '2001-01-01')).planning, 'missing');
  assert.equal((await states(province, '2020-09-08')).rotation, 'above');
  assert.equal((await states(province, '2020-09-09')).rotation, 'own');
  assert.equal((await states(other, '2020-09-09')).rotation, 'above');
  assert.equal((await states(province, '2023-03-22')).authority, 'above');
  assert.equal((await states(province, '2023-03-23')).authority, 'own');
});

test('dòng thời gian: 19 rồi 38; văn bản của mỗi chủ đề theo ngày có hiệu lực', async () => {
  const { rows } = await perform(officer, getRegulationTimeline, { unit: province });
  const planning = rows.find(({ topic }) => topic === 'planning')!.documents;
  assert.deepEqual(
    planning
      .filter(({ level }) => level === 'province')
      .map(({ number, fromOn, untilOn }) => [number, fromOn, untilOn]),
    [
      ['19-QĐ/ĐĐ', '2020-09-09', '2022-04-01'],
      ['38-QĐ/ĐĐ', '2022-04-01', null],
    ],
  );
});

test('trang nối trang, tổng số đúng', async () => {
  const all = await numbers({});
  const first = await perform(officer, getRegulations, { limit: 5 });
  const second = await perform(officer, getRegulations, { limit: 5, after: first.next! });
  assert.equal(first.total, all.length);
  assert.deepEqual(
    [...first.rows, ...second.rows].map(({ number }) => number),
    all.slice(0, 10),
  );
});

const fresh = {
  unitId: province,
  number: '50-QĐ/LĐLĐ',
  kind: 'regulation',
  level: 'province',
  issuer: 'LĐLĐ tỉnh',
  title: 'về quy hoạch cán bộ',
  signedOn: '2024-01-10',
  fromOn: '2024-02-01',
  topics: ['planning'],
  articles: [{ article: '5', heading: 'Độ tuổi' }],
};
let own = 0;
testWrite({
  what: 'văn bản mới',
  pool,
  route: postRegulation,
  within,
  beyond,
  input: async () => ({
    ...fresh,
    links: [{ kind: 'replaces', targetId: await idOf('lc-38-qd-dd'), number: 'x' }],
  }),
  refused: [
    ['hết hiệu lực trước khi có', { toOn: '2024-02-01' }, 'gate.input_invalid'],
    ['không có chủ đề', { topics: [] }, 'gate.input_invalid'],
    ['loại lạ', { kind: 'thơ' }, 'gate.input_invalid'],
    ['hai điều cùng số', { articles: [{ article: '5' }, { article: '5' }] }, 'gate.input_invalid'],
    [
      'thay văn bản không có',
      { links: [{ kind: 'replaces', targetId: 999_999, number: 'x' }] },
      'gate.input_invalid',
    ],
    ['số đã có', { number: '38/QĐ-ĐĐ' }, 'regulations.stands_already'],
  ],
  works: async ({ id }) => {
    own = id;
    const page = await perform(officer, getRegulation, { id });
    assert.deepEqual(
      [page.own, page.articles.length, page.links.map(({ kind, number }) => [kind, number])],
      [true, 1, [['replaces', '38-QĐ/ĐĐ']]],
    );
    const former = await perform(officer, getRegulation, { id: await idOf('lc-38-qd-dd') });
    assert.deepEqual([former.own, former.toOn, former.untilOn], [false, null, '2024-02-01']);
    assert.deepEqual(
      former.linkedBy.map(({ number }) => number),
      ['50-QĐ/LĐLĐ'],
    );
  },
  subject: 'regulation',
});

for (const [asOf, shows] of [
  ['2024-01-31', ['38-QĐ/ĐĐ']],
  ['2024-02-01', ['50-QĐ/LĐLĐ']],
] as const)
  test(`văn bản nhập vào thay 38 từ ngày của nó: tại ${asOf}`, async () => {
    assert.deepEqual(await numbers({ topic: 'planning', level: 'province', state: 'in_force' }, asOf), shows);
  });

testWrite({
  what: 'sửa văn bản',
  pool,
  route: patchRegulation,
  within,
  beyond,
  input: () => ({ id: own, version: 1, title: 'về công tác quy hoạch' }),
  refused: [
    ['đã có người sửa trước', { version: 7 }, 'gate.conflict'],
    ['hết hiệu lực trước khi có', { toOn: '2024-01-01' }, 'gate.input_invalid'],
  ],
  works: async ({ version }) => {
    assert.equal(version, 2);
    const { versions, articles } = await perform(officer, getRegulation, { id: own });
    assert.deepEqual(
      versions.map((one) => [one.version, one.changed]),
      [
        [2, ['title']],
        [1, []],
      ],
    );
    assert.equal(articles.length, 1, 'điều không nói tới thì giữ nguyên');
  },
  subject: 'regulation',
});

test('văn bản đi kèm phần mềm thì chỉ đọc; văn bản của tỉnh thì huyện đọc được mà không sửa được', async () => {
  const id = await idOf('377-qd-tw');
  await assert.rejects(
    perform(officer, patchRegulation, { id, version: 1, title: 'x' }),
    problem('regulations.shipped'),
  );
  const shipped = await idOf('lc-38-qd-dd');
  await assert.rejects(
    perform(officer, patchRegulation, { id: shipped, version: 1, title: 'x' }),
    problem('regulations.shipped'),
  );
  const below = doorOf(pool, someone('officer', world.pathOf(district)));
  assert.equal((await perform(below, getRegulation, { id: own })).own, false);
  await assert.rejects(
    perform(below, patchRegulation, { id: own, version: 2, title: 'x' }),
    problem('gate.not_found'),
  );
});
