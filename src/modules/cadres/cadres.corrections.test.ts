import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallProvince } from '../../../tests/harness/province.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { ownerDatabase } from '../../db/database.ts';
import { perform } from '../../gate/perform.ts';
import { Keeper } from '../../server/keeper.ts';
import { postQualification, qualificationFacts } from './cadres.facts.routes.ts';
import { postingFacts, postPosting } from './cadres.postings.routes.ts';
import { recordCadre } from './cadres.routes.ts';
import { onlyNamed } from './cadres.schema.ts';
import { staleStandings } from './cadres.standings.queries.ts';

const {
  pool,
  world,
  district: former,
  other: present,
  officer,
  officerOf,
} = await smallProvince(['LĐLĐ huyện Cũ', 'LĐLĐ huyện Mới']);

const chair = { engagement: 'full_time', basis: 'payroll', title: 'chair', postName: 'Chủ tịch' } as const;
const specialist = { ...chair, title: 'specialist', postName: 'Chuyên viên' } as const;
const begin = async (unitId = former): Promise<number> =>
  (
    await perform(officer, recordCadre, {
      ...specialist,
      unitId,
      personId: null,
      person: onlyNamed('Lò Thị Thử'),
      statedOn: '2010-01-01',
    })
  ).personId;

const degrees = async (personId: number) =>
  (
    await pool.query(
      `select id, act_id as act, level, from_on, to_on from qualification where person_id = $1 order by from_on`,
      [personId],
    )
  ).rows;
const line = async (personId: number) =>
  (await degrees(personId)).map(({ level, from_on, to_on }) => `${level} ${from_on}–${to_on ?? '…'}`);
const state = (personId: number, level: string, fromOn: string) =>
  perform(officer, postQualification, { personId, kind: 'degree', level, fromOn });
/** College from 2010, university from 2015. */
const graduate = async (): Promise<number> => {
  const personId = await begin();
  await state(personId, 'college', '2010-06-30');
  await state(personId, 'university', '2015-06-30');
  return personId;
};
const stale = () => staleStandings(ownerDatabase(pool));

/** What a change stated for a day makes of the line; the days at which it turns are the cases. */
const changes: [what: string, level: string, fromOn: string, expected: string[]][] = [
  [
    'ngay trước ngày đầu',
    'secondary',
    '2010-06-29',
    ['secondary 2010-06-29–2010-06-30', 'college 2010-06-30–2015-06-30', 'university 2015-06-30–…'],
  ],
  [
    'đúng ngày đầu của một dòng',
    'secondary',
    '2010-06-30',
    ['secondary 2010-06-30–2015-06-30', 'university 2015-06-30–…'],
  ],
  [
    'sau ngày đầu một ngày',
    'secondary',
    '2010-07-01',
    ['college 2010-06-30–2010-07-01', 'secondary 2010-07-01–2015-06-30', 'university 2015-06-30–…'],
  ],
  [
    'ngay trước dòng sau',
    'secondary',
    '2015-06-29',
    ['college 2010-06-30–2015-06-29', 'secondary 2015-06-29–2015-06-30', 'university 2015-06-30–…'],
  ],
  [
    'hôm nay',
    'master',
    '2024-06-01',
    ['college 2010-06-30–2015-06-30', 'university 2015-06-30–2024-06-01', 'master 2024-06-01–…'],
  ],
  [
    'lùi ngày nói điều dòng sau nói, khi trước đó chưa biết gì',
    'college',
    '2009-01-01',
    ['college 2009-01-01–2015-06-30', 'university 2015-06-30–…'],
  ],
];
for (const [what, level, fromOn, expected] of changes)
  test(`thay đổi ghi cho ${what}: các dòng liền nhau, không chồng nhau`, async () => {
    const personId = await graduate();
    await state(personId, level, fromOn);
    assert.deepEqual(await line(personId), expected);
    assert.deepEqual(await stale(), []);
  });

/** What a correction of the university's row makes of the line. */
const corrections: [what: string, put: object, expected: string[] | string][] = [
  [
    'bắt đầu sớm hơn: dòng trước kết thúc theo',
    { fromOn: '2014-01-01' },
    ['college 2010-06-30–2014-01-01', 'university 2014-01-01–…'],
  ],
  [
    'bắt đầu muộn hơn: dòng trước kéo dài theo',
    { fromOn: '2016-01-01' },
    ['college 2010-06-30–2016-01-01', 'university 2016-01-01–…'],
  ],
  [
    'bắt đầu ngay sau ngày đầu dòng trước',
    { fromOn: '2010-07-01' },
    ['college 2010-06-30–2010-07-01', 'university 2010-07-01–…'],
  ],
  ['bắt đầu đúng ngày đầu dòng trước', { fromOn: '2010-06-30' }, 'cadres.window_overlaps'],
  ['bắt đầu trước cả dòng trước', { fromOn: '2009-01-01' }, 'cadres.window_overlaps'],
  ['kết thúc đúng ngày bắt đầu', { toOn: '2015-06-30' }, 'gate.input_invalid'],
  [
    'kết thúc sau ngày bắt đầu một ngày',
    { toOn: '2015-07-01' },
    ['college 2010-06-30–2015-06-30', 'university 2015-06-30–2015-07-01'],
  ],
  [
    'là loại khác: không chạm dòng nào',
    { kind: 'it', level: 'basic', fromOn: '2012-01-01' },
    ['college 2010-06-30–2015-06-30', 'basic 2012-01-01–…'],
  ],
];
for (const [what, put, expected] of corrections)
  test(`đính chính ${what}`, async () => {
    const personId = await graduate();
    const before = await line(personId);
    const { id, act } = (await degrees(personId)).at(-1);
    const correct = perform(officer, qualificationFacts.correct, { id, act, ...put });
    if (typeof expected === 'string') {
      await assert.rejects(correct, problem(expected));
      assert.deepEqual(await line(personId), before);
    } else {
      await correct;
      assert.deepEqual(await line(personId), expected);
    }
    assert.deepEqual(await stale(), []);
  });

test('rút lại một thay đổi: dòng mà nó kết thúc lại tiếp tục, đến hết phần nó chiếm', async () => {
  const personId = await graduate();
  await state(personId, 'secondary', '2012-01-01');
  const [, middle] = await degrees(personId);
  await perform(officer, qualificationFacts.takeBack, { id: middle.id, act: middle.act, reason: 'ghi nhầm' });
  assert.deepEqual(await line(personId), ['college 2010-06-30–2015-06-30', 'university 2015-06-30–…']);
  assert.deepEqual(await stale(), []);
});

test('rút lại một dòng không do nó mà dòng trước kết thúc: dòng trước vẫn kết thúc', async () => {
  const personId = await begin();
  await state(personId, 'college', '2010-06-30');
  const [college] = await degrees(personId);
  const ended = { id: college.id, act: college.act, toOn: '2015-06-30' };
  await perform(officer, qualificationFacts.correct, ended);
  await state(personId, 'university', '2015-06-30');
  const { id, act } = (await degrees(personId)).at(-1);
  await perform(officer, qualificationFacts.takeBack, { id, act, reason: 'ghi nhầm' });
  assert.deepEqual(await line(personId), ['college 2010-06-30–2015-06-30']);
});

const postings = async (personId: number) =>
  (
    await pool.query(
      'select id, act_id as act, unit_id, from_on, to_on from person_posting where person_id = $1 order by from_on',
      [personId],
    )
  ).rows;
const managed = async (personId: number) =>
  (await pool.query('select unit_id from person where id = $1', [personId])).rows[0].unit_id;

test('rút lại việc chuyển đơn vị: người trở về đơn vị cũ quản lý, cùng trình độ của mình', async () => {
  const personId = await graduate();
  await perform(officer, postPosting, { ...chair, personId, unitId: present, fromOn: '2020-01-01' });
  assert.equal(await managed(personId), present);
  const { id, act } = (await postings(personId)).at(-1);
  await assert.rejects(
    perform(officerOf(present), postingFacts.takeBack, { id, act, reason: 'ghi nhầm' }),
    problem('cadres.fact_elsewhere'),
    'nơi mới không mở lại được dòng của nơi cũ',
  );
  await perform(officer, postingFacts.takeBack, { id, act, reason: 'ghi nhầm' });
  assert.equal(await managed(personId), former);
  assert.deepEqual(
    (await postings(personId)).map(({ unit_id, to_on }) => [unit_id, to_on]),
    [[former, null]],
  );
  const { rows } = await pool.query('select distinct unit_path from qualification where person_id = $1', [
    personId,
  ]);
  assert.deepEqual(rows, [{ unit_path: world.pathOf(former) }]);
  assert.deepEqual(await stale(), []);
});

test('chuyển đơn vị ghi trước: đến ngày mới đổi nơi quản lý', async () => {
  const personId = await graduate();
  await perform(officer, postPosting, { ...chair, personId, unitId: present, fromOn: '2099-07-01' });
  assert.equal(await managed(personId), former);
  const keeper = new Keeper(pool);
  await keeper.look('2099-06-30');
  assert.equal(await managed(personId), former);
  await keeper.look('2099-07-01');
  assert.equal(await managed(personId), present);
  const { rows } = await pool.query('select distinct unit_path from qualification where person_id = $1', [
    personId,
  ]);
  assert.deepEqual(rows, [{ unit_path: world.pathOf(present) }]);
  assert.deepEqual(await stale(), []);
});

test('chức vụ duy nhất không rút lại được; nơi quản lý mới không sửa được việc ở nơi cũ', async () => {
  const personId = await begin();
  const [only] = await postings(personId);
  const back = { id: only.id, act: only.act, reason: 'ghi nhầm' };
  await assert.rejects(perform(officer, postingFacts.takeBack, back), problem('cadres.only_posting'));
  await perform(officer, postPosting, { ...chair, personId, unitId: present, fromOn: '2020-01-01' });
  const [old] = await postings(personId);
  const put = { id: old.id, act: old.act, basis: 'contract' };
  await assert.rejects(
    perform(officerOf(present), postingFacts.correct, put),
    problem('cadres.fact_elsewhere'),
  );
  await assert.rejects(perform(officerOf(former), postingFacts.correct, put), problem('gate.not_found'));
  const { versions } = await perform(officerOf(present), postingFacts.versions, { id: old.id });
  assert.equal(versions[0]!.values.postName, 'Chuyên viên');
});

test('hai chức vụ chuyên trách cùng lúc thì bị từ chối, nêu rõ dòng bị trùng', async () => {
  const personId = await begin();
  await perform(officer, postPosting, { ...chair, personId, unitId: former, fromOn: '2020-01-01' });
  const [old] = await postings(personId);
  await assert.rejects(
    perform(officer, postingFacts.correct, { id: old.id, act: old.act, toOn: '2020-01-02' }),
    (error: Error) =>
      problem('cadres.window_overlaps')(error) && error.message.includes('từ 01/01/2020 đến …'),
  );
});
