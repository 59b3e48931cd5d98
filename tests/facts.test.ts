import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownerDatabase } from '../src/db/database.ts';
import type { FactKind, FactValues } from '../src/gate/fact.ts';
import { perform } from '../src/gate/perform.ts';
import type { Route } from '../src/gate/route.ts';
import { appointmentKind } from '../src/modules/appointment/appointment.facts.labels.ts';
import { rulingKind } from '../src/modules/assessment/assessment.facts.labels.ts';
import {
  associationKind,
  healthKind,
  particularsKind,
  payKind,
  relativeKind,
} from '../src/modules/cadres/cadres.declared.facts.labels.ts';
import { postDisclosure } from '../src/modules/cadres/cadres.disclosure.routes.ts';
import {
  awardKind,
  disciplineKind,
  partyMembershipKind,
  postingKind,
  qualificationKind,
} from '../src/modules/cadres/cadres.facts.labels.ts';
import { recordCadre } from '../src/modules/cadres/cadres.routes.ts';
import { onlyNamed } from '../src/modules/cadres/cadres.schema.ts';
import { staleStandings } from '../src/modules/cadres/cadres.standings.queries.ts';
import { seatKind } from '../src/modules/committees/committees.facts.labels.ts';
import { postCommittee } from '../src/modules/committees/committees.routes.ts';
import { evaluationKind } from '../src/modules/evaluation/evaluation.facts.labels.ts';
import { movementKind } from '../src/modules/movement/movement.facts.labels.ts';
import { planEntryKind } from '../src/modules/planning/planning.facts.labels.ts';
import { participationKind } from '../src/modules/training/training.facts.labels.ts';
import { routes } from '../src/server/routes.ts';
import { smallProvince } from './harness/province.ts';
import { problem, testWrite } from './harness/writes.ts';

const { pool, world, province, district, other, officer, reaches } = await smallProvince();

const { personId } = await perform(officer, recordCadre, {
  unitId: district,
  personId: null,
  person: onlyNamed('Lò Thị Thử'),
  engagement: 'full_time',
  basis: 'payroll',
  title: 'specialist',
  postName: 'Chuyên viên',
  statedOn: '2010-01-01',
});
await perform(officer, postDisclosure, { id: personId, reason: 'kiểm thử' });
const committee = await perform(officer, postCommittee, {
  unitId: district,
  kind: 'executive',
  fromOn: '2020-01-01',
});

const {
  rows: [standard],
} = await pool.query(`select id from standard where code = 'union_certificate'`);

const document = { number: '15/QĐ-LĐLĐ', signedOn: '2024-02-20', issuer: 'LĐLĐ tỉnh Thử' };
const at = { unitId: district };
const months = { fromPost: null, toPost: 'Phó Chủ tịch', months: 12, decidedOn: '2022-03-01' };

/** Each kind with a fact as it is stated, and what of it is corrected. */
const kinds: [kind: FactKind, stated: object, put: FactValues][] = [
  [
    partyMembershipKind,
    { member: true, joined: { on: '2012-01-01', precision: 'year' }, official: null, fromOn: '2012-06-01' },
    { official: { on: '2013-06-01', precision: 'day' } },
  ],
  [qualificationKind, { kind: 'degree', level: 'university', fromOn: '2011-06-30' }, { detail: 'Luật' }],
  [
    postingKind,
    { ...at, engagement: 'part_time', title: 'chair', postName: 'Chủ tịch', fromOn: '2022-01-01' },
    { title: 'vice_chair', postName: 'Phó Chủ tịch' },
  ],
  [awardKind, { form: 'certificate', givenOn: '2022-07-28' }, { givenOn: '2022-07-29' }],
  [disciplineKind, { form: 'reprimand', decidedOn: '2021-01-05' }, { endsOn: '2022-01-05' }],
  [
    particularsKind,
    {
      residence: 'Phường Thử',
      familyBackground: 'farmer',
      enlisted: { on: '2005-02-01', precision: 'month' },
    },
    { phone: '0912345678', discharged: { on: '2007-02-01', precision: 'month' } },
  ],
  [healthKind, { examinedOn: '2023-03-01', state: 'Tốt', height: 165, bloodGroup: 'o' }, { weight: 60 }],
  [
    relativeKind,
    { side: 'own', relation: 'father', fullName: 'Lò Văn Thử', birthYear: 1950 },
    { detail: 'Xã Thử; nông dân' },
  ],
  [
    payKind,
    { item: 'salary', rankCode: '01.003', step: '3', coefficient: '3,00', fromOn: '2021-01-01' },
    { toOn: '2024-01-01' },
  ],
  [associationKind, { kind: 'youth_union' }, { joined: { on: '2001-03-26', precision: 'day' } }],
  [
    rulingKind,
    { ...at, standardId: standard.id, condition: 'certificate', says: 'met', fromOn: '2022-01-01' },
    { says: 'excused', grounds: 'Có văn bản cho phép', toOn: '2025-01-01' },
  ],
  [evaluationKind, { ...at, year: 2023, grade: 'good' }, { grade: 'excellent' }],
  [
    participationKind,
    {
      ...at,
      engagement: 'full_time',
      course: 'Cao cấp lý luận',
      kind: 'theory_advanced',
      mode: null,
      institution: null,
      from: { on: '2020-09-01', precision: 'month' },
      to: null,
      result: null,
    },
    { course: 'Cao cấp lý luận chính trị', to: { on: '2022-06-01', precision: 'month' } },
  ],
  [movementKind, { ...at, ...months, kind: 'transfer', fromUnitId: null }, { fromUnitId: other }],
  [appointmentKind, { ...at, ...months, kind: 'appointment' }, { months: 60 }],
  [
    planEntryKind,
    { ...at, title: 'chair', titleText: 'Chủ tịch', termFrom: 2023, termTo: 2028, fromOn: '2022-01-01' },
    { termTo: 2030, toOn: '2026-01-01' },
  ],
  [
    seatKind,
    { committeeId: committee.id, title: 'committee_member', fromOn: '2020-01-01' },
    { title: 'standing_member', toOn: '2025-01-01' },
  ],
];

const routeOf = (method: string, path: string): Route =>
  routes.find((one) => one.method === method && one.path === path)!;
// biome-ignore lint/suspicious/noExplicitAny: the answer is of whichever route was found.
const ask = (method: string, path: string, input: object): Promise<any> =>
  perform(officer, routeOf(method, path), input);
const rowsOf = async ({ key }: FactKind) =>
  (await pool.query(`select * from ${key} where person_id = $1 order by id desc`, [personId])).rows;
const latest = async (kind: FactKind): Promise<{ id: number; act: number }> => {
  const [row] = await rowsOf(kind);
  return { id: row.id, act: row.act_id };
};
const versionsOf = (kind: FactKind, id: number) => ask('get', `${kind.path}/:id/versions`, { id });

for (const [kind, stated, put] of kinds) {
  const one = `${kind.path}/:id`;
  test(`${kind.key}: ghi mới rồi đọc lại đúng từng mục`, async () => {
    await ask('post', kind.path, { personId, ...stated, document });
    const { id } = await latest(kind);
    const { versions } = await versionsOf(kind, id);
    assert.equal(versions.length, 1);
    for (const [key, value] of Object.entries({ ...stated, document }))
      assert.deepEqual(versions[0].values[key], value, key);
  });

  testWrite({
    ...reaches,
    what: `${kind.key}, đính chính`,
    // The movement came from the other district, which the province alone sees.
    ...(kind === movementKind && { within: world.pathOf(province) }),
    route: routeOf('patch', one) as never,
    input: async () => ({ ...(await latest(kind)), ...put, reason: 'ghi nhầm' }),
    refused: [
      ['người khác vừa sửa', { act: 999_999 }, 'gate.conflict'],
      ['không có dòng ấy', { id: 999_999 }, 'gate.not_found'],
      ['văn bản không số', { document: { number: null, signedOn: '2024-01-01' } }, 'gate.input_invalid'],
    ],
    subject: kind.key,
    works: async () => {
      const { id } = await latest(kind);
      const { versions } = await versionsOf(kind, id);
      const [now, before] = versions;
      assert.deepEqual([versions.length, now.reason, now.until], [2, 'ghi nhầm', null]);
      assert.equal(before.until.at, now.recorded.at);
      const was = { ...stated, document } as FactValues;
      for (const [key, value] of Object.entries(put)) {
        assert.deepEqual(now.values[key], value, key);
        assert.deepEqual(before.values[key], was[key] ?? null, `${key} trước khi sửa`);
      }
    },
  });

  test(`${kind.key}: đính chính không đổi gì thì không ghi gì`, async () => {
    const found = await latest(kind);
    assert.deepEqual((await ask('patch', one, { ...found, ...put })).changed, []);
    assert.equal((await latest(kind)).act, found.act);
  });

  testWrite({
    ...reaches,
    what: `${kind.key}, rút lại`,
    route: routeOf('delete', one) as never,
    input: async () => ({ ...(await latest(kind)), reason: 'ghi nhầm người' }),
    refused: [
      ['người khác vừa sửa', { act: 999_999 }, 'gate.conflict'],
      ['không nói vì sao', { reason: ' ' }, 'gate.input_invalid'],
    ],
    subject: kind.key,
    works: async () => {
      const { rows } = await pool.query(`select id from ${kind.key}_past where person_id = $1`, [personId]);
      const id = rows[0].id;
      assert.deepEqual(
        (await rowsOf(kind)).map((row) => row.id).filter((left) => left === id),
        [],
      );
      const { act, versions } = await versionsOf(kind, id);
      assert.deepEqual([act, versions.length], [null, 2]);
      assert.notEqual(versions[0].until, null);
      await assert.rejects(ask('patch', one, { id, act: 1 }), problem('gate.conflict'));
    },
  });

  test(`${kind.key}: mọi mục có tên hai thứ tiếng và có cột`, async () => {
    assert.deepEqual(
      kind.fields.filter(({ vi, en }) => !vi || !en),
      [],
    );
    assert.deepEqual(kind.fields.map(({ key }) => key).toSorted(), Object.keys(kind.shape.shape).toSorted());
  });
}

test('sau mọi việc trên, những gì được đếm vẫn đúng', async () => {
  assert.deepEqual(await staleStandings(ownerDatabase(pool)), []);
});
