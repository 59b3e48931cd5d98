import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { snapshot } from '../../../tests/harness/imports.ts';
import { smallProvince } from '../../../tests/harness/province.ts';
import { undoneAct } from '../../../tests/harness/undone.ts';
import { problem, testWrite } from '../../../tests/harness/writes.ts';
import { ownerDatabase } from '../../db/database.ts';
import { perform } from '../../gate/perform.ts';
import { openIdentity } from '../../gate/vault.ts';
import { partyMembershipFacts, postAward } from '../cadres/cadres.facts.routes.ts';
import { recordCadre } from '../cadres/cadres.routes.ts';
import { onlyNamed } from '../cadres/cadres.schema.ts';
import { staleStandings } from '../cadres/cadres.standings.queries.ts';
import {
  getComparison,
  getMergeChanges,
  getMerges,
  postMerge,
  undoneMerge,
} from './committees.merging.routes.ts';
import { getPerson } from './committees.record.routes.ts';

const { pool, world, district, other, officer } = await smallProvince();

interface Stated {
  unit?: number;
  on?: string;
  title?: string;
  identityNumber?: string | null;
  birth?: [string, string];
  person?: number;
}
const state = async ({
  unit = district,
  on = '2020-01-01',
  title = 'specialist',
  person,
  ...said
}: Stated = {}) => {
  const { personId } = await perform(officer, recordCadre, {
    unitId: unit,
    personId: person ?? null,
    person: {
      ...onlyNamed('Lò Thị Thử'),
      identityNumber: said.identityNumber ?? null,
      birth: said.birth ? { on: said.birth[0], precision: said.birth[1] } : null,
      party: { member: true, joined: { on: '2010-01-01', precision: 'day' }, official: null },
      qualifications: [{ kind: 'degree', level: 'university', detail: null }],
    },
    engagement: 'full_time',
    basis: 'payroll',
    title,
    postName: title,
    statedOn: on,
  });
  return personId;
};
const award = (personId: number, givenOn: string, document: object | null = null) =>
  perform(officer, postAward, { personId, form: 'confederation_merit', givenOn, document });
const rowsOf = async (table: string, columns: string, person: number) =>
  (await pool.query(`select ${columns} from ${table} where person_id = $1 order by 1`, [person])).rows;
const versionOf = async (id: number): Promise<number> =>
  (await pool.query('select version from person where id = $1', [id])).rows[0].version;
const input = async (id: number, gone: number, more: object = {}) => ({
  id,
  gone,
  version: await versionOf(id),
  goneVersion: await versionOf(gone),
  ...more,
});

const kept = await state({ identityNumber: '014185000111', birth: ['1985-01-01', 'year'] });
const gone = await state({ on: '2021-01-01', identityNumber: '014185000112', birth: ['1985-03-05', 'day'] });
await state({ person: gone, on: '2022-01-01', title: 'chair' });
await award(kept, '2023-07-28');
await award(gone, '2023-07-28', { number: '77/QĐ-TLĐ', signedOn: '2023-07-20', issuer: null });
await award(gone, '2024-01-01');
await pool.query(`insert into account (login, full_name, person_id) values ('lothithu', 'Lò Thị Thử', $1)`, [
  gone,
]);
const abroad = await state({ unit: other });
const before = await snapshot(pool);

test('hai hồ sơ đặt cạnh nhau: từng mục, số dữ kiện, chức vụ; số định danh chỉ ba số cuối', async () => {
  const { one, other: two, beyond } = await perform(officer, getComparison, { id: kept, other: gone });
  assert.deepEqual([one.fields.birth_on, two.fields.birth_on, beyond], ['1985', '1985-03-05', false]);
  assert.deepEqual(
    [one.fields.identity_number, two.fields.identity_number],
    ['•••••••••111', '•••••••••112'],
  );
  assert.deepEqual(two.counts, { award: 2, party_membership: 1, posting: 2, qualification: 1 });
  assert.deepEqual(
    two.postings.map(({ postName, fromOn, toOn }) => [postName, fromOn, toOn]),
    [
      ['chair', '2022-01-01', null],
      ['specialist', '2021-01-01', '2022-01-01'],
    ],
  );
  const local = doorOf(pool, someone('officer', world.pathOf(district)));
  await assert.rejects(perform(local, getComparison, { id: kept, other: abroad }), problem('gate.not_found'));
});

testWrite({
  pool,
  within: world.pathOf(district),
  beyond: world.pathOf(other),
  what: 'gộp hồ sơ',
  route: postMerge,
  input: () => input(kept, gone, { choices: { identity_number: 'gone', birth_on: 'gone' } }),
  refused: [
    ['với chính nó', { gone: kept }, 'committees.same_person'],
    ['hồ sơ ngoài phạm vi', { gone: abroad }, 'gate.not_found'],
    ['bản đã đọc là bản khác', { goneVersion: 99 }, 'gate.conflict'],
    ['hai số định danh mà không chọn', { choices: {} }, 'committees.identity_undecided'],
    ['mục lạ', { choices: { identity_number: 'kept', unit_path: 'gone' } }, 'committees.field_unknown'],
  ],
  subject: 'person',
  entries: 2,
  works: async () => {
    const { rows } = await pool.query('select * from person where id = any($1)', [[kept, gone]]);
    assert.equal(rows.length, 1);
    assert.deepEqual([rows[0].id, rows[0].birth_on, rows[0].version], [kept, '1985-03-05', 2]);
    assert.equal(openIdentity(rows[0].identity_cipher), '014185000112');
    assert.deepEqual(await rowsOf('standing', 'from_on, to_on, title', kept), [
      { from_on: '2020-01-01', to_on: '2022-01-01', title: 'specialist' },
      { from_on: '2022-01-01', to_on: null, title: 'chair' },
    ]);
    assert.deepEqual(await rowsOf('qualification', 'from_on, to_on, level', kept), [
      { from_on: '2020-01-01', to_on: null, level: 'university' },
    ]);
    assert.equal((await rowsOf('party_membership', 'id', kept)).length, 1);
    assert.deepEqual(await rowsOf('award', 'given_on, document_id is not null as paper', kept), [
      { given_on: '2023-07-28', paper: true },
      { given_on: '2024-01-01', paper: false },
    ]);
    assert.deepEqual((await pool.query('select person_id from account')).rows, [{ person_id: kept }]);
    assert.deepEqual(await staleStandings(ownerDatabase(pool)), []);
  },
});

test('dấu vết nêu cả hai hồ sơ; đường dẫn cũ dẫn tới hồ sơ còn lại', async () => {
  const { rows } = await pool.query(
    `select subject_id, detail->>'gone' as gone from trail where detail ? 'merged' order by id`,
  );
  assert.deepEqual(rows, [
    { subject_id: kept, gone: 'Lò Thị Thử' },
    { subject_id: gone, gone: 'Lò Thị Thử' },
  ]);
  assert.equal((await perform(officer, getPerson, { id: gone })).id, kept);
  const stranger = doorOf(pool, someone('officer', world.pathOf(other)));
  await assert.rejects(perform(stranger, getPerson, { id: gone }), problem('gate.not_found'));
});

test('những gì lần gộp đã đổi: dữ kiện chuyển hồ sơ, hồ sơ kia vào quá khứ', async () => {
  const { id } = (await perform(officer, getMerges, { id: kept })).rows[0]!;
  const { rows } = await perform(officer, getMergeChanges, { id });
  const moved = rows.find(({ table, before }) => table === 'posting' && before?.person_id);
  assert.deepEqual(
    [moved?.before?.person_id, moved?.after?.person_id],
    [`Lò Thị Thử #${gone}`, `Lò Thị Thử #${kept}`],
  );
  assert.deepEqual(
    rows.filter(({ change, table }) => change === 'removed' && table === 'person').map(({ rowId }) => rowId),
    [gone],
  );
});

const lastMerge = async () => (await perform(officer, getMerges, { id: kept })).rows[0]!;

test('tách hồ sơ: bị từ chối, nêu tên, khi sau lần gộp đã ghi thêm', async () => {
  const { id } = await lastMerge();
  await award(kept, '2024-02-02');
  await assert.rejects(perform(officer, undoneMerge, { id }), (error: Error) => {
    assert.match(error.message, /khen thưởng Lò Thị Thử/);
    return problem('gate.changed_since')(error);
  });
  await pool.query(
    `begin; select set_config('app.act', '1', true); delete from award where given_on = '2024-02-02'; commit`,
  );
});

testWrite({
  pool,
  within: world.pathOf(district),
  beyond: world.pathOf(other),
  what: 'tách hồ sơ đã gộp',
  route: undoneMerge,
  input: async () => {
    const { rows } = await pool.query('select id from person_merge order by id desc limit 1');
    return { id: rows[0].id };
  },
  refused: [['không có lần gộp ấy', { id: 999_999 }, 'gate.not_found']],
  subject: 'person',
  entries: 2,
  works: async () => {
    assert.deepEqual(await snapshot(pool), before);
    assert.deepEqual((await perform(officer, getMerges, { id: kept })).rows, []);
  },
});

test('tách hồ sơ: bị từ chối khi điều cả hai cùng khai đã rút lại; rút lại được hoàn tác thì tách được', async () => {
  const [one, two] = [await state(), await state()];
  const start = await snapshot(pool);
  const { mergeId } = await perform(officer, postMerge, await input(one, two));
  const [party] = await rowsOf('party_membership', 'id, act_id as act', one);
  await perform(officer, partyMembershipFacts.takeBack, { ...party, reason: 'ghi nhầm' });
  await assert.rejects(perform(officer, undoneMerge, { id: mergeId }), problem('gate.changed_since'));
  const { rows } = await pool.query<{ id: number }>('select max(id) as id from act');
  await perform(officer, undoneAct, { act: rows[0]!.id });
  await perform(officer, undoneMerge, { id: mergeId });
  assert.deepEqual(await snapshot(pool), start);
});

test('hai lần xếp loại khác nhau của một năm: không gộp, nêu mục; giống nhau thì còn một', async () => {
  const [one, two] = [await state(), await state()];
  const grade = (person: number, given: string) =>
    world.insert('evaluation', { person_id: person, unit_id: district, year: 2023, grade: given });
  await grade(one, 'good');
  const second = await grade(two, 'excellent');
  await assert.rejects(perform(officer, postMerge, await input(one, two)), (error: Error) => {
    assert.match(error.message, /xếp loại/i);
    return problem('committees.merge_contradicts')(error);
  });
  await pool.query(
    `begin; select set_config('app.act', '1', true); update evaluation set grade = 'good' where id = ${second}; commit`,
  );
  await perform(officer, postMerge, await input(one, two));
  assert.equal((await rowsOf('evaluation', 'id', one)).length, 1);
});

test('có dữ kiện ngoài phạm vi thì chỉ cấp trên gộp được', async () => {
  const moved = await state({ unit: other });
  await state({ person: moved, unit: district, on: '2022-01-01' });
  const twin = await state({ on: '2022-06-01', title: 'chair' });
  const local = doorOf(pool, someone('officer', world.pathOf(district)));
  assert.equal((await perform(local, getComparison, { id: moved, other: twin })).beyond, true);
  await assert.rejects(
    perform(local, postMerge, await input(twin, moved)),
    problem('committees.merge_beyond'),
  );
  await perform(officer, postMerge, await input(twin, moved));
  assert.deepEqual(await rowsOf('posting', 'from_on, to_on, unit_id', twin), [
    { from_on: '2020-01-01', to_on: '2022-01-01', unit_id: other },
    { from_on: '2022-01-01', to_on: '2022-06-01', unit_id: district },
    { from_on: '2022-06-01', to_on: null, unit_id: district },
  ]);
});

test('gộp nối tiếp: đường dẫn cũ đi tới cuối; tách phải từ lần sau cùng', async () => {
  const [a, b, c] = [await state(), await state(), await state()];
  const start = await snapshot(pool);
  const first = await perform(officer, postMerge, await input(b, a));
  const middle = await snapshot(pool);
  const second = await perform(officer, postMerge, await input(c, b));
  assert.equal((await perform(officer, getPerson, { id: a })).id, c);
  await assert.rejects(perform(officer, undoneMerge, { id: first.mergeId }), problem('committees.merged_on'));
  await perform(officer, undoneMerge, { id: second.mergeId });
  assert.deepEqual(await snapshot(pool), middle);
  await perform(officer, undoneMerge, { id: first.mergeId });
  assert.deepEqual(await snapshot(pool), start);
});

test('ảnh của hồ sơ giữ lại vẫn là ảnh của người; chọn ảnh kia hay ảnh kia đã gỡ cũng được', async () => {
  const photo = (person_id: number, bytes: string | null) =>
    world.insert('photo', {
      person_id,
      unit_path: world.pathOf(district),
      media_type: bytes && 'image/png',
      bytes: bytes && Buffer.from(bytes),
    });
  const standing = async (person: number) =>
    (
      await pool.query('select bytes from photo where person_id = $1 order by id desc limit 1', [person])
    ).rows[0]?.bytes?.toString() ?? null;
  const [one, two] = [await state(), await state()];
  await photo(one, 'ảnh giữ');
  await photo(two, 'ảnh kia');
  await photo(two, null);
  const start = await snapshot(pool);
  const { mergeId } = await perform(officer, postMerge, await input(one, two));
  assert.equal(await standing(one), 'ảnh giữ');
  await perform(officer, undoneMerge, { id: mergeId });
  assert.deepEqual(await snapshot(pool), start);
  await photo(two, 'ảnh mới');
  const again = await perform(officer, postMerge, await input(one, two, { choices: { photo: 'gone' } }));
  assert.equal(await standing(one), 'ảnh mới');
  await perform(officer, undoneMerge, { id: again.mergeId });
  assert.deepEqual([await standing(one), await standing(two)], ['ảnh giữ', 'ảnh mới']);
});

test('tách hồ sơ: bị từ chối khi sau lần gộp có dữ kiện ghi ở nơi ngoài phạm vi', async () => {
  const [one, two] = [await state(), await state()];
  const { mergeId } = await perform(officer, postMerge, await input(one, two));
  const beyond = { person_id: one, unit_id: other, year: 2024, grade: 'good' };
  await world.insert('evaluation', beyond);
  const local = doorOf(pool, someone('officer', world.pathOf(district)));
  await assert.rejects(perform(local, undoneMerge, { id: mergeId }), problem('committees.merge_beyond'));
});
