import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallProvince } from '../../../tests/harness/province.ts';
import { testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { postDisclosure } from './cadres.disclosure.routes.ts';
import { patchPerson } from './cadres.identity.routes.ts';
import { getNamesakes, getPersonVersions, postPerson } from './cadres.person.routes.ts';
import { recordCadre } from './cadres.routes.ts';
import { onlyNamed } from './cadres.schema.ts';

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

const identity: [what: string, put: object, field: string][] = [
  ['tên có số', { fullName: 'Lò Thị 2' }, 'fullName'],
  ['sinh ở tương lai', { birth: { on: '2025-01-01', precision: 'day' } }, 'birth'],
  ['chưa đủ 15 tuổi', { birth: { on: '2010-01-01', precision: 'year' } }, 'birth'],
  ['quá 100 tuổi', { birth: { on: '1920-01-01', precision: 'year' } }, 'birth'],
  [
    'vào ngành khi chưa đủ 15 tuổi',
    { birth: { on: '1990-05-01', precision: 'day' }, recruited: { on: '2004-01-01', precision: 'year' } },
    'recruited',
  ],
];
for (const [what, put, field] of identity)
  test(`sơ lược: ${what} thì bị trả lại, nêu đúng mục`, async () => {
    const id = await begin();
    await assert.rejects(perform(officer, patchPerson, { id, version: 1, ...put }), (error: Error) => {
      const { fields } = error as unknown as { fields: { path: string }[] };
      assert.deepEqual(
        fields.map(({ path }) => path),
        [field],
      );
      return true;
    });
  });

test('sơ lược: phiên bản cũ còn đọc được, phần nhạy cảm chỉ khi đã ghi lý do, số định danh được che', async () => {
  const id = await begin();
  await perform(officer, patchPerson, {
    id,
    version: 1,
    identityNumber: '012345678912',
    birthPlace: 'Xã Một',
  });
  await perform(officer, patchPerson, { id, version: 2, birthPlace: 'Xã Hai' });
  const closed = await perform(officer, getPersonVersions, { id });
  assert.equal(closed.sensitive, 'closed');
  assert.ok(!closed.versions.some(({ values }) => 'religion' in values || 'identityNumber' in values));
  await perform(officer, postDisclosure, { id, reason: 'kiểm thử' });
  const { act, versions } = await perform(officer, getPersonVersions, { id });
  assert.equal(act, 3);
  assert.deepEqual(
    versions.map(({ values }) => [values.birthPlace, values.identityNumber]),
    [
      ['Xã Hai', '•••••••••912'],
      ['Xã Một', '•••••••••912'],
      [null, null],
    ],
  );
});

testWrite({
  pool,
  within: world.pathOf(former),
  beyond: world.pathOf(present),
  what: 'người mới',
  route: postPerson,
  input: () => ({
    ...onlyNamed('LƯỜNG VĂN MỚI'),
    ...chair,
    unitId: former,
    birth: { on: '1988-08-08', precision: 'day' },
    fromOn: '2023-01-01',
  }),
  refused: [
    ['tên có số', { fullName: 'Lường Văn 2' }, 'gate.input_invalid'],
    ['trẻ quá', { birth: { on: '2015-01-01', precision: 'year' } }, 'gate.input_invalid'],
    ['dân tộc không có trong danh mục', { ethnicGroup: '99x' }, 'cadres.code_unknown'],
  ],
  subject: 'person',
  works: async ({ personId }) => {
    const { rows } = await pool.query('select full_name, unit_id from person where id = $1', [personId]);
    assert.deepEqual(rows, [{ full_name: 'Lường Văn Mới', unit_id: former }]);
    const same = { fullName: 'lường văn mới', birthOn: '1988-01-01', precision: 'year' as const };
    const found = await perform(officer, getNamesakes, same);
    assert.deepEqual(
      found.rows.map(({ id, postName }) => [id, postName]),
      [[personId, 'Chủ tịch']],
    );
    const other = await perform(officer, getNamesakes, { ...same, birthOn: '1989-01-01' });
    assert.deepEqual(other.rows, []);
    assert.deepEqual((await perform(officerOf(present), getNamesakes, same)).rows, []);
  },
});
