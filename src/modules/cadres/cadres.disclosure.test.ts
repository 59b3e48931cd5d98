import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, lacking, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem, testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { hashIdentity, sealIdentity } from '../../gate/vault.ts';
import { getPerson } from '../committees/committees.record.routes.ts';
import { getCurriculum } from '../curriculum/curriculum.routes.ts';
import { factRoutes } from './cadres.corrections.routes.ts';
import { postDisclosure } from './cadres.disclosure.routes.ts';
import { disciplineKind } from './cadres.facts.labels.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Một', under: province });
const other = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Hai', under: province });
const number = '014185000777';
const person = await world.person(district, 'Lò Thị Thử', {
  religion: 'buddhism',
  religion_scheme: '2008',
  identity_hash: hashIdentity(number),
  identity_cipher: sealIdentity(number),
});
const discipline = await world.insert('discipline', {
  person_id: person,
  unit_path: world.pathOf(district),
  form: 'warning',
  decided_on: '2024-01-01',
  ends_on: '2025-01-01',
});
const officer = doorOf(pool, someone('officer', world.pathOf(district)));
const { versions } = factRoutes({ kind: disciplineKind });
const seen = async () => {
  const { sensitive, identityNumber, religion, disciplines } = await perform(officer, getPerson, {
    id: person,
  });
  const paper = await perform(officer, getCurriculum, { id: person });
  return [
    sensitive,
    identityNumber,
    religion !== null,
    disciplines.length,
    JSON.stringify(paper).includes(number),
  ];
};

test('thông tin nhạy cảm: chưa ghi lý do thì che cả trên hồ sơ lẫn bản in, không đọc được phiên bản', async () => {
  assert.deepEqual(await seen(), ['closed', '•••••••••777', false, 0, false]);
  await assert.rejects(perform(officer, versions, { id: discipline }), problem('cadres.not_disclosed'));
});

testWrite({
  what: 'xem thông tin nhạy cảm',
  pool,
  route: postDisclosure,
  within: world.pathOf(district),
  beyond: world.pathOf(other),
  input: () => ({ id: person, reason: 'Đối chiếu hồ sơ bổ nhiệm' }),
  refused: [
    ['không ghi lý do', { reason: '  ' }, 'gate.input_invalid'],
    ['lý do quá ngắn', { reason: 'a' }, 'gate.input_invalid'],
  ],
  subject: 'disclosure',
  works: async () => {
    const { rows } = await pool.query(`select detail from trail where subject = 'disclosure'`);
    assert.deepEqual(rows, [{ detail: { reason: 'Đối chiếu hồ sơ bổ nhiệm' } }]);
    assert.deepEqual((await seen()).slice(0, 2), ['open', number]);
    assert.deepEqual((await seen()).slice(3), [1, true]);
    assert.equal((await perform(officer, versions, { id: discipline })).versions.length, 1);
  },
});

test('thông tin nhạy cảm: mở cho ai thì người ấy thấy, và chỉ trong một ngày làm việc', async () => {
  const second = doorOf(pool, { ...someone('officer', world.pathOf(district)), accountId: 2 } as never);
  assert.equal((await perform(second, getPerson, { id: person })).sensitive, 'closed');
  await lacking('officer', 'cadres.disclose', async () => {
    const shut = await perform(officer, getPerson, { id: person });
    assert.deepEqual([shut.sensitive, shut.identityNumber], ['refused', null]);
    await assert.rejects(
      perform(officer, postDisclosure, { id: person, reason: 'thử' }),
      problem('gate.not_allowed'),
    );
  });
  await pool.query(`update trail set at = at - interval '9 hours' where subject = 'disclosure'`);
  assert.equal((await perform(officer, getPerson, { id: person })).sensitive, 'closed');
});
