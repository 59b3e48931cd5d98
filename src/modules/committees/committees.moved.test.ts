import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { ownerDatabase } from '../../db/database.ts';
import { movePersonFacts, ownFacts } from '../../db/facts.ts';
import { openAct, outsideReach } from '../../gate/outside.ts';
import { perform } from '../../gate/perform.ts';
import { opening } from '../../gate/transaction.ts';
import { postAward } from '../cadres/cadres.facts.routes.ts';
import { patchPerson } from '../cadres/cadres.identity.routes.ts';
import { getPeople } from '../cadres/cadres.list.routes.ts';
import { settlePostings } from '../cadres/cadres.posts.queries.ts';
import { recordCadre } from '../cadres/cadres.routes.ts';
import { onlyNamed } from '../cadres/cadres.schema.ts';
import { staleStandings } from '../cadres/cadres.standings.queries.ts';
import { recordGrade } from '../evaluation/evaluation.routes.ts';
import { getPerson } from './committees.record.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const former = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Cũ', under: province });
const present = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Mới', under: province });
const officerOf = (unit: number) => doorOf(pool, someone('officer', world.pathOf(unit)));

const statement = {
  engagement: 'full_time',
  basis: 'payroll',
  title: 'specialist',
  postName: 'Chuyên viên',
} as const;
const degree = (level: string) => ({
  ...onlyNamed('Người Chuyển'),
  qualifications: [{ kind: 'degree', level, detail: null }],
});
const { personId } = await perform(officerOf(former), recordCadre, {
  ...statement,
  unitId: former,
  personId: null,
  person: degree('university'),
  statedOn: '2018-01-01',
  document: { number: '01/QĐ', signedOn: '2017-12-20', issuer: null },
});
await perform(officerOf(former), recordGrade, { personId, unitId: former, year: 2019, grade: 'good' });
await perform(officerOf(former), postAward, { personId, form: 'certificate', givenOn: '2019-07-28' });
const own = { person_id: personId, unit_path: world.pathOf(former) };
await world.insert('discipline', { ...own, form: 'khien_trach', decided_on: '2019-01-01' });
await world.insert('photo', { ...own, media_type: 'image/png', bytes: Buffer.from('x') });
await world.insert('particulars', { ...own, residence: 'Nơi thử' });
await world.insert('health', { ...own, examined_on: '2019-01-01' });
await world.insert('relative', { ...own, side: 'own', relation: 'father', full_name: 'Người Thử' });
await world.insert('pay', { ...own, item: 'salary', from_on: '2018-01-01' });
await world.insert('association', { ...own, kind: 'youth_union' });
await perform(officerOf(province), recordCadre, {
  ...statement,
  unitId: present,
  personId,
  title: 'chair',
  postName: 'Chủ tịch',
  person: degree('master'),
  statedOn: '2022-06-01',
});
await perform(officerOf(present), recordGrade, { personId, unitId: present, year: 2023, grade: 'excellent' });

const listed = async (unit: number, asOf: string) =>
  (await perform(officerOf(unit), getPeople, { asOf })).rows.map(({ unitId, degree: level }) => [
    unitId,
    level,
  ]);

test('người chuyển đi: nơi mới thấy toàn bộ quá trình, có tên đơn vị cũ và số văn bản', async () => {
  const record = await perform(officerOf(present), getPerson, { id: personId });
  assert.deepEqual(
    record.postings.map(({ unitName, fromOn, toOn, document }) => [unitName, fromOn, toOn, document?.number]),
    [
      ['LĐLĐ huyện Mới', '2022-06-01', null, undefined],
      ['LĐLĐ huyện Cũ', '2018-01-01', '2022-06-01', '01/QĐ'],
    ],
  );
  assert.deepEqual(
    record.evaluations.map(({ year, unitName }) => [year, unitName]),
    [
      [2023, 'LĐLĐ huyện Mới'],
      [2019, 'LĐLĐ huyện Cũ'],
    ],
  );
  assert.equal(record.awards.length, 1);
});

test('người chuyển đi: nơi cũ giữ số liệu của mình và không thấy việc về sau', async () => {
  assert.deepEqual(await listed(former, '2020-01-01'), [[former, 'university']]);
  assert.deepEqual(await listed(former, '2022-05-31'), [[former, 'university']]);
  assert.deepEqual(await listed(former, '2022-06-01'), []);
  await assert.rejects(perform(officerOf(former), getPerson, { id: personId }), problem('gate.not_found'));
  const client = await pool.connect();
  await client.query(opening([world.pathOf(former)], null, 'read'));
  for (const table of [
    'person',
    'person_posting',
    'person_evaluation',
    'person_qualification',
    'qualification',
  ]) {
    const { rows } = await client.query(`select 1 from ${table}`);
    assert.equal(rows.length, 0, table);
  }
  const { rows } = await client.query('select unit_id, to_on from posting');
  assert.deepEqual(rows, [{ unit_id: former, to_on: '2022-06-01' }]);
  await client.query('rollback');
  client.release();
});

test('người chuyển đi: mọi dữ kiện của riêng người đi theo, kể cả khi sửa chức vụ hay đến ngày chuyển', async () => {
  const astray = async () => {
    const left: string[] = [];
    for (const table of ownFacts) {
      const { rows } = await pool.query(
        `select from ${table} f join person p on p.id = f.person_id where f.person_id = $1 and f.unit_path <> p.unit_path`,
        [personId],
      );
      if (rows.length > 0) left.push(table);
    }
    return left;
  };
  assert.deepEqual(await astray(), []);
  await outsideReach(pool, async (db) => {
    await openAct(db, 'keeper', { operator: 'system' });
    await sql`update person set unit_id = ${former}, unit_path = ${world.pathOf(former)} where id = ${personId}`.execute(
      db,
    );
    await movePersonFacts(db, [{ personId, path: world.pathOf(former) }]);
    await settlePostings(db, personId, '2024-06-01');
  });
  assert.deepEqual(await astray(), []);
});

test('người chuyển đi: nơi mới không có người này trước ngày chuyển', async () => {
  assert.deepEqual(await listed(present, '2022-05-31'), []);
  assert.deepEqual(await listed(present, '2022-06-01'), [[present, 'master']]);
});

test('người chuyển đi: nơi mới đính chính thì số liệu nơi cũ cũng đúng theo', async () => {
  const { version } = (await pool.query('select version from person where id = $1', [personId])).rows[0];
  const correction = { id: personId, version, fullName: 'Người Chuyển Đến', sex: 'female' };
  await perform(officerOf(present), patchPerson, correction);
  assert.deepEqual(await staleStandings(ownerDatabase(pool)), []);
  const { rows } = await perform(officerOf(former), getPeople, { asOf: '2020-01-01' });
  assert.deepEqual(
    rows.map(({ fullName, sex }) => [fullName, sex]),
    [['Người Chuyển Đến', 'female']],
  );
});

test('người chuyển đi: nơi mới không sửa được thời gian ở nơi cũ, nơi cũ không ghi thêm được', async () => {
  const earlier = {
    ...statement,
    unitId: present,
    personId,
    person: onlyNamed('Người Chuyển'),
    statedOn: '2022-05-31',
  };
  await assert.rejects(perform(officerOf(present), recordCadre, earlier), problem('cadres.posted_elsewhere'));
  const grade = { personId, unitId: present, year: 2019, grade: 'excellent' };
  await assert.rejects(
    perform(officerOf(present), recordGrade, grade),
    problem('evaluation.graded_elsewhere'),
  );
  const later = { ...earlier, unitId: former, statedOn: '2024-01-01' };
  await assert.rejects(perform(officerOf(former), recordCadre, later), problem('gate.not_found'));
});
