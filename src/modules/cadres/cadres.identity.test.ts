import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { smallProvince } from '../../../tests/harness/province.ts';
import { problem, testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { hashIdentity, openIdentity } from '../../gate/vault.ts';
import { postAward, postDiscipline } from './cadres.facts.routes.ts';
import { patchPerson } from './cadres.identity.routes.ts';

const { pool, world, district, other } = await smallProvince();
const person = await world.stand({ unit: district, name: 'Lò Thị Thử', birth_on: '1985-01-01' });
await world.person(other, 'Người Khác', { identity_hash: hashIdentity('014185000999') });
const reaches = { pool, within: world.pathOf(district), beyond: world.pathOf(other) };
const officer = doorOf(pool, someone('officer', world.pathOf(district)));
const found = async () => (await pool.query('select * from person where id = $1', [person])).rows[0];

testWrite({
  ...reaches,
  what: 'đính chính hồ sơ',
  route: patchPerson,
  input: () => ({
    id: person,
    version: 1,
    fullName: 'Lò Thị Đúng',
    birth: { on: '1986-05-20', precision: 'day' },
    ethnicGroup: '03',
    religion: 'none',
    identityNumber: '014186000123',
    note: null,
  }),
  refused: [
    ['số định danh 11 chữ số', { identityNumber: '01418600012' }, 'gate.input_invalid'],
    ['ngày không có thật', { birth: { on: '1986-02-29', precision: 'day' } }, 'gate.input_invalid'],
    ['mã dân tộc lạ', { ethnicGroup: '99' }, 'cadres.code_unknown'],
    ['mã tôn giáo lạ', { religion: '77' }, 'cadres.code_unknown'],
    ['số của người khác', { identityNumber: '014185000999' }, 'cadres.identity_elsewhere'],
    ['bản đã đọc là bản khác', { version: 2 }, 'gate.conflict'],
  ],
  subject: 'person',
  works: async ({ version, changed }) => {
    assert.equal(version, 2);
    assert.deepEqual(changed.sort(), ['birth', 'ethnicGroup', 'fullName', 'identityNumber', 'religion']);
    const { full_name, birth_on, ethnic_scheme, religion_scheme, identity_cipher } = await found();
    assert.deepEqual([full_name, birth_on], ['Lò Thị Đúng', '1986-05-20']);
    assert.deepEqual([ethnic_scheme, religion_scheme], ['1979', '2008']);
    assert.equal(openIdentity(identity_cipher), '014186000123');
    const standing = await pool.query(
      'select full_name, birth_on, ethnic_minority from standing where person_id = $1',
      [person],
    );
    assert.deepEqual(standing.rows, [
      { full_name: 'Lò Thị Đúng', birth_on: '1986-05-20', ethnic_minority: true },
    ]);
  },
});

test('đính chính: dấu vết không chứa số định danh', async () => {
  const { rows } = await pool.query(`select detail::text as detail from trail where subject = 'person'`);
  assert.equal(rows.length, 1);
  assert.doesNotMatch(rows[0].detail, /014186000123/);
});

test('đính chính: điều đã đúng thì không đổi gì; bỏ trống là xóa', async () => {
  const same = { id: person, version: 2, identityNumber: '014186000123', fullName: 'Lò Thị Đúng' };
  assert.deepEqual((await perform(officer, patchPerson, same)).changed, []);
  const cleared = await perform(officer, patchPerson, { id: person, version: 2, religion: null });
  assert.deepEqual([cleared.version, cleared.changed], [3, ['religion']]);
  const { religion, religion_scheme } = await found();
  assert.deepEqual([religion, religion_scheme], [null, null]);
  await assert.rejects(perform(officer, patchPerson, same), problem('gate.conflict'));
});

const document = { number: '77/QĐ-TLĐ', signedOn: '2023-07-20', issuer: null };
testWrite({
  ...reaches,
  what: 'khen thưởng',
  route: postAward,
  input: () => ({ personId: person, form: 'confederation_merit', givenOn: '2023-07-28', document }),
  refused: [
    ['hình thức lạ', { form: 'bang_khen' }, 'gate.input_invalid'],
    ['ngày khen chưa tới', { givenOn: '2024-06-02' }, 'gate.input_invalid'],
  ],
  subject: 'award',
  works: async ({ change }) => {
    assert.equal(change, 'created');
    const { rows } = await pool.query(
      'select a.form, a.unit_path, d.number from award a join document d on d.id = a.document_id',
    );
    assert.deepEqual(rows, [
      { form: 'confederation_merit', unit_path: world.pathOf(district), number: '77/QĐ-TLĐ' },
    ]);
  },
});
testWrite({
  ...reaches,
  what: 'kỷ luật',
  route: postDiscipline,
  input: () => ({ personId: person, form: 'warning', decidedOn: '2022-01-10', endsOn: '2023-01-10' }),
  refused: [
    ['hết hạn đúng ngày quyết định', { endsOn: '2022-01-10' }, 'cadres.discipline_reversed'],
    ['không có ngày', { decidedOn: null }, 'gate.input_invalid'],
    ['ngày quyết định chưa tới', { decidedOn: '2024-06-02', endsOn: null }, 'gate.input_invalid'],
  ],
  subject: 'discipline',
  works: async () => {
    const { rows } = await pool.query('select form, decided_on, ends_on from discipline');
    assert.deepEqual(rows, [{ form: 'warning', decided_on: '2022-01-10', ends_on: '2023-01-10' }]);
  },
});
test('dấu vết của kỷ luật chỉ nêu mục nào được ghi, không nêu nội dung', async () => {
  const { rows } = await pool.query<{ told: string }>(
    `select detail::text as told from trail where subject = 'discipline'`,
  );
  assert.equal(rows.length, 1);
  assert.match(rows[0]!.told, /decidedOn/);
  assert.doesNotMatch(rows[0]!.told, /warning|2022-01-10/);
});
test('khen thưởng ghi lại lần nữa thì không đổi gì, không thêm dấu vết', async () => {
  const again = { personId: person, form: 'confederation_merit', givenOn: '2023-07-28', document };
  assert.equal((await perform(officer, postAward, again)).change, 'unchanged');
  const { rows } = await pool.query(`select 1 from trail where subject = 'award'`);
  assert.equal(rows.length, 1);
});
