// What somebody with a session and bad intent sends: each is answered in words, and nothing of it stays.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { withinReach } from '../src/gate/transaction.ts';
import { onlyNamed } from '../src/modules/cadres/cadres.schema.ts';
import { recordGrade } from '../src/modules/evaluation/evaluation.routes.ts';
import { putUnitQuota } from '../src/modules/organisation/organisation.routes.ts';
import { recordParticipation } from '../src/modules/training/training.routes.ts';
import { doorOf, someone } from './harness/actors.ts';
import { type Player, type Reply, stage } from './harness/cast.ts';
import { waitedFor } from './harness/locks.ts';

const { administrator, cast, nobody, pool, someone: newcomer, units } = await stage();
const officer = cast.provinceOfficer;
const word = (...place: unknown[]) => Buffer.from(JSON.stringify(place)).toString('base64url');

const unkept: [what: string, text: string][] = [
  ['ký tự rỗng', 'a\0b'],
  ['nửa ký tự', 'a\ud800b'],
];
for (const [what, text] of unkept)
  test(`${what} bị từ chối ở đúng ô, dù nằm sâu đến đâu`, async () => {
    const document = { number: text, signedOn: null };
    const sent: [where: string, reply: { status: number; body: { fields: { path: string }[] } }][] = [
      ['login', await nobody.send('POST', '/session', { login: text, password: 'x' })],
      ['name', await officer.post('/units', { ...union(), name: text })],
      ['document.number', await officer.put(`/units/${units.district}/quotas/2024`, { quota: 1, document })],
      ['after.1', await officer.get(`/people?after=${word('name', text, 1)}`)],
    ];
    for (const [where, { status, body }] of sent) {
      assert.equal(status, 400, where);
      assert.deepEqual(
        body.fields.map(({ path }) => path),
        [where],
      );
    }
  });
/** Somebody full-time in the unit; answers the id. */
async function person(by: Player, unitId: number, name = 'Nguyễn Thị Thử'): Promise<number> {
  const post = { engagement: 'full_time', basis: 'payroll', title: 'specialist', postName: 'Chuyên viên' };
  const stated = { unitId, personId: null, person: onlyNamed(name), statedOn: '2023-01-01' };
  return (await by.post('/cadre-statements', { ...stated, ...post })).body.personId;
}
const doorWithin = async (unitId: number) => doorOf(pool, someone('officer', await pathOf(unitId)));
const pathOf = async (unitId: number): Promise<string> =>
  (await pool.query('select path from unit where id = $1', [unitId])).rows[0].path;

const union = () => ({ kind: 'grassroots_union', parentId: units.district, fromOn: '2024-01-01' });

test('con số lớn hơn mọi con số thật bị từ chối', async () => {
  const silent = { sector: null, sectorText: null, femaleMembers: null, committeeSize: null };
  const stated = { ...silent, workers: 2 ** 31, members: null, statedOn: '2024-01-01' };
  const { status, body } = await officer.put(`/units/${units.grassroots}/statement`, stated);
  assert.deepEqual([status, body.fields[0].path], [400, 'workers']);
});

test('biểu mẫu đứt giữa chừng, không có ranh giới hay không phải biểu mẫu', async () => {
  const part = '--z\r\ncontent-disposition: form-data; name="files"; filename="a.xlsx"\r\n\r\nnửa chừng';
  for (const [type, payload] of [
    ['multipart/form-data; boundary=z', part],
    ['multipart/form-data; boundary=z', 'không phải biểu mẫu'],
    ['multipart/form-data', part],
  ]) {
    const { body } = await officer.post('/imports', payload, { headers: { 'content-type': type } });
    assert.equal(body.code, 'server.form_broken');
  }
});

test('không ai ghi gì về người ngoài phạm vi, dù ghi vào đơn vị của mình', async () => {
  const elsewhere = await person(cast.provinceOfficer, units.elsewhere);
  const at = { personId: elsewhere, unitId: units.district };
  const on = { from: null, to: null };
  const course = { course: 'Bồi dưỡng', kind: 'other', mode: null, institution: null, result: null };
  const decided = {
    decidedOn: '2024-01-01',
    months: null,
    fromPost: null,
    toPost: null,
  };
  const facts: Record<string, object> = {
    evaluations: { ...at, year: 2023, grade: 'excellent' },
    participations: { ...at, ...on, ...course, engagement: 'full_time', document: null },
    movements: { ...at, ...decided, kind: 'transfer', fromUnitId: null },
    appointments: { ...at, ...decided, kind: 'appointment' },
    'plan-entries': {
      ...at,
      title: 'chair',
      titleText: 'Chủ tịch',
      termFrom: 2025,
      termTo: 2030,
      fromOn: '2024-01-01',
    },
    awards: { personId: elsewhere, form: 'certificate', givenOn: '2024-01-01' },
  };
  for (const [path, fact] of Object.entries(facts)) {
    const { status, body } = await cast.districtOfficer.post(`/${path}`, fact);
    assert.deepEqual([path, status, body.code], [path, 404, 'gate.not_found']);
  }
  const own = await person(cast.districtOfficer, units.district);
  const from = { ...facts.movements, personId: own, fromUnitId: units.elsewhere };
  assert.equal((await cast.districtOfficer.post('/movements', from)).status, 404);
  await assert.rejects(
    withinReach(await doorWithin(units.district), recordGrade, (db) =>
      sql`insert into evaluation (person_id, unit_id, unit_path, year, grade)
        select ${elsewhere}, id, path, 2022, 'good' from unit where id = ${units.district}`.execute(db),
    ),
    /row-level security/,
  );
});

test('một việc được hai người ghi cùng lúc chỉ thành một', async () => {
  const personId = await person(cast.districtOfficer, units.district);
  const fact = {
    personId,
    unitId: units.district,
    engagement: 'full_time' as const,
    course: 'Bồi dưỡng LLCT',
  };
  const told = { kind: 'other' as const, mode: null, institution: null, from: null, to: null, result: null };
  const course = { ...fact, ...told, document: null };
  const other = await doorWithin(units.district);
  let second: Promise<Reply> | undefined;
  await withinReach(other, recordParticipation, async (db) => {
    await recordParticipation.handle(
      { db, actor: other.actor, today: other.today, memory: new Map() },
      course,
    );
    second = cast.districtOfficer.post('/participations', course);
    await waitedFor(pool, second);
  });
  assert.equal((await second)!.body.change, 'unchanged');
});

test('hai người cùng đặt một biên chế chưa có: người sau sửa của người trước, không ai bị lỗi', async () => {
  const other = await doorWithin(units.district);
  const quota = { unitId: units.district, year: 2031, quota: 5, document: null };
  let second: Promise<Reply> | undefined;
  await withinReach(other, putUnitQuota, async (db) => {
    await putUnitQuota.handle({ db, actor: other.actor, today: other.today, memory: new Map() }, quota);
    second = cast.districtOfficer.put(`/units/${units.district}/quotas/2031`, { quota: 6 });
    await waitedFor(pool, second);
  });
  assert.deepEqual([(await second)!.status, (await second)!.body], [200, { change: 'updated' }]);
});

test('quyền hết trước khi bắt đầu thì bị từ chối thành lời', async () => {
  const grant = { role: 'officer', unitId: units.district, from: '2024-05-02', to: '2024-05-01' };
  const { id } = await newcomer();
  const { body } = await administrator.post(`/accounts/${id}/grants`, grant);
  assert.equal(body.code, 'access.grant_reversed');
});

test('tài khoản được mở lại thì phiên cũ vẫn hết', async () => {
  const { id, player } = await newcomer();
  assert.equal((await player.get('/units')).status, 200);
  await administrator.put(`/accounts/${id}/disabling`, { disabled: true });
  await administrator.put(`/accounts/${id}/disabling`, { disabled: false });
  assert.equal((await player.get('/units')).status, 401);
});

test('kỳ báo cáo nghìn năm bị từ chối, không vẽ nghìn cột', async () => {
  const { body } = await officer.get(
    `/reports/five-year?unit=${units.province}&from=2000-01-01&to=2999-12-31`,
  );
  assert.deepEqual(
    body.fields.map((fault: { vi: string }) => fault.vi),
    ['kỳ báo cáo dài quá 50 năm'],
  );
});

test('tìm bằng trăm từ không thành trăm phép nối: chỉ mười hai từ dài nhất được xét', async () => {
  await person(cast.districtOfficer, units.district, 'Nguyễn Hoàng Phương Thảo');
  const twelve = 'nguyen nguye nguy ngu phuong phuon phuo phu hoang hoan hoa thao';
  const { body } = await officer.get(`/people?search=${encodeURIComponent(`${twelve} x y z`)}`);
  assert.equal(body.total, 1);
});
