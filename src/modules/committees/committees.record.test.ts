import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { perform } from '../../gate/perform.ts';
import { sealIdentity } from '../../gate/vault.ts';
import { Problem } from '../../lib/problem.ts';
import { postDisclosure } from '../cadres/cadres.disclosure.routes.ts';
import { getPerson } from './committees.record.routes.ts';
import { withoutSensitive } from './committees.record.schema.ts';

const { pool } = await testDatabase();
await pool.query(`insert into code (list, scheme, code, vi, en, position)
  values ('ethnic_groups', '1979', '03', 'Thái', 'Thai', 3), ('religions', '2008', 'none', 'Không', 'None', 0)`);
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });

const person = await world.person(district, 'Lò Thị Thử', {
  sex: 'female',
  birth_on: '1985-01-01',
  birth_precision: 'year',
  ethnic_group: '03',
  religion: 'none',
  identity_cipher: sealIdentity('014185000123'),
});
await world.stand({
  unit: district,
  personId: person,
  post_name: 'Chủ tịch',
  title: 'chair',
  fromOn: '2021-01-01',
});
const paper = await world.insert('document', {
  number: '12/QĐ-LĐLĐ',
  kind: 'decision',
  signed_on: '2022-03-01',
  unit_path: world.pathOf(province),
});
const of = (unit: number) => ({ person_id: person, unit_id: unit });
const under = { unit_path: world.pathOf(district), person_id: person };
await world.insert('party_membership', {
  ...under,
  member: true,
  joined_on: '2010-05-01',
  joined_precision: 'month',
  from_on: '2021-01-01',
});
await world.insert('qualification', {
  ...under,
  kind: 'degree',
  level: 'university',
  detail: 'Luật',
  from_on: '2021-01-01',
});
await world.insert('qualification', { ...under, kind: 'degree', level: 'master', from_on: '2024-06-02' });
await world.insert('award', { ...under, form: 'bang_khen', given_on: '2023-07-28' });
await world.insert('discipline', {
  ...under,
  form: 'khien_trach',
  decided_on: '2022-01-01',
  ends_on: '2023-01-01',
});
await world.insert('evaluation', { ...of(district), year: 2022, grade: 'good' });
await world.insert('evaluation', { ...of(district), year: 2023, grade: 'excellent' });
await world.insert('evaluation', { ...of(other), year: 2021, grade: 'completed' });
await world.insert('participation', {
  ...of(district),
  engagement: 'full_time',
  course: 'Cao cấp',
  course_key: 'cao cap',
  kind: 'theory_advanced',
  from_on: '2022-01-01',
  from_precision: 'year',
});
await world.insert('movement', {
  ...of(district),
  kind: 'transfer',
  from_unit_id: province,
  decided_on: '2022-03-01',
  document_id: paper,
});
await world.insert('appointment', { ...of(district), kind: 'appointment', decided_on: '2024-06-02' });
await world.insert('plan_entry', {
  ...of(province),
  title: 'vice_chair',
  title_text: 'Phó Chủ tịch',
  title_key: 'pct',
  term_from: 2023,
  term_to: 2028,
  from_on: '2022-01-01',
});
const committee = await world.insert('committee', {
  unit_id: district,
  kind: 'executive',
  term_from: 2023,
  term_to: 2028,
  from_on: '2023-01-01',
});
await world.insert('seat', {
  ...of(district),
  committee_id: committee,
  title: 'standing_member',
  from_on: '2023-01-01',
});

const officer = doorOf(pool, someone('officer', world.pathOf(province)));
await perform(officer, postDisclosure, { id: person, reason: 'kiểm thử' });
const problem = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code;

test('hồ sơ: không có quyền thì bị từ chối; ngoài phạm vi hay không có thì không thấy', async () => {
  const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
  await assert.rejects(perform(stranger, getPerson, { id: person }), problem('gate.not_allowed'));
  const elsewhere = doorOf(pool, someone('officer', world.pathOf(other)));
  await assert.rejects(perform(elsewhere, getPerson, { id: person }), problem('gate.not_found'));
  await assert.rejects(perform(officer, getPerson, { id: 999_999 }), problem('gate.not_found'));
});

test('hồ sơ: thiếu quyền đọc thông tin nhạy cảm thì như chưa ghi nhận gì', async () => {
  const open = await perform(officer, getPerson, { id: person });
  assert.ok(open.religion && open.identityNumber && open.disciplines.length > 0);
  const shut = withoutSensitive(open);
  assert.deepEqual(
    [
      shut.religion,
      shut.identityNumber,
      shut.disciplines,
      shut.health,
      shut.relatives,
      shut.coming.disciplines,
    ],
    [null, null, [], [], [], []],
  );
  assert.deepEqual([shut.fullName, shut.awards], [open.fullName, open.awards]);
});

test('hồ sơ: số hay ngày không hiểu được thì bị trả lại', async () => {
  await assert.rejects(perform(officer, getPerson, { id: 'x' }), problem('gate.input_invalid'));
  await assert.rejects(
    perform(officer, getPerson, { id: person, asOf: '31/12/2023' }),
    problem('gate.input_invalid'),
  );
});

test('hồ sơ: nhân thân, đã mở thì đủ cả số định danh', async () => {
  const record = getPerson.output.parse(await perform(officer, getPerson, { id: person }));
  const { fullName, sex, birth, ethnicGroup, religion, identityNumber, unit, party } = record;
  assert.deepEqual([fullName, sex, birth], ['Lò Thị Thử', 'female', { on: '1985-01-01', precision: 'year' }]);
  assert.deepEqual([ethnicGroup!.vi, ethnicGroup!.scheme, religion!.vi], ['Thái', '1979', 'Không']);
  assert.match(identityNumber!, /^\d{9}123$/);
  assert.deepEqual(unit, {
    id: district,
    kind: 'district_federation',
    name: 'LĐLĐ huyện Thử',
    above: ['LĐLĐ tỉnh Thử'],
  });
  assert.deepEqual([party!.member, party!.joined], [true, { on: '2010-05-01', precision: 'month' }]);
});

test('hồ sơ: mọi việc đến hết ngày hỏi, việc mới trước, mỗi việc có căn cứ và người ghi', async () => {
  const record = getPerson.output.parse(await perform(officer, getPerson, { id: person }));
  assert.deepEqual(
    record.qualifications.map(({ level, detail }) => [level, detail]),
    [['university', 'Luật']],
  );
  assert.deepEqual(
    record.postings.map(({ title, unitName }) => [title, unitName]),
    [['chair', 'LĐLĐ huyện Thử']],
  );
  assert.deepEqual(
    record.seats.map(({ committee: kind, termTo }) => [kind, termTo]),
    [['executive', 2028]],
  );
  assert.deepEqual(
    record.participations.map(({ course, from }) => [course, from!.precision]),
    [['Cao cấp', 'year']],
  );
  const { id: _id, ...paper } = record.movements[0]!.document!;
  assert.deepEqual(paper, { number: '12/QĐ-LĐLĐ', signedOn: '2022-03-01' });
  assert.equal(record.movements[0]!.fromUnitName, 'LĐLĐ tỉnh Thử');
  assert.match(record.movements[0]!.act.at, /^\d{4}-\d\d-\d\dT/);
  assert.deepEqual([record.planEntries.length, record.awards.length, record.disciplines.length], [1, 1, 1]);
  assert.deepEqual(record.appointments, []);
  const later = await perform(officer, getPerson, { id: person, asOf: '2024-06-02' });
  assert.deepEqual([later.appointments.length, later.qualifications.length], [1, 2]);
});

test('hồ sơ: nơi đang quản lý thấy cả việc ở nơi ngoài phạm vi, với tên nơi ấy', async () => {
  const { evaluations } = await perform(officer, getPerson, { id: person });
  assert.deepEqual(
    evaluations.map(({ year, unitName }) => [year, unitName]),
    [
      [2023, 'LĐLĐ huyện Thử'],
      [2022, 'LĐLĐ huyện Thử'],
      [2021, 'LĐLĐ tỉnh Khác'],
    ],
  );
});
