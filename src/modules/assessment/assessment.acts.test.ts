import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, lacking, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { transact } from '../../db/transaction.ts';
import { perform } from '../../gate/perform.ts';
import { openingEverywhere } from '../../gate/transaction.ts';
import { lawCodes } from '../../server/law.ts';
import { postQualification, qualificationFacts } from '../cadres/cadres.facts.routes.ts';
import { postRegulation } from '../regulations/regulations.register.routes.ts';
import { rulesRoutes } from '../regulations/regulations.rules.routes.ts';
import { standardRoutes } from '../standards/standards.register.routes.ts';
import type { ActKind } from './assessment.acts.labels.ts';
import { getActVerdicts } from './assessment.acts.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Khác', under: province });
const officer = doorOf(pool, someone('officer', world.pathOf(province)), '2026-11-21');

const born = { sex: 'male', birth_on: '1970-01-15', birth_precision: 'day' };
const person = await world.person(district, 'Giàng A Thử', born);
await world.stand({
  unit: district,
  personId: person,
  title: 'department_head',
  post_name: 'Trưởng ban',
  fromOn: '2022-08-18',
  ...born,
});
const posting = (await pool.query('select id from posting where person_id = $1', [person])).rows[0].id;
const planned = (fromOn: string, termFrom = 2028) =>
  world.insert('plan_entry', {
    person_id: person,
    unit_id: district,
    title: 'chair',
    title_text: 'Chủ tịch',
    title_key: `chu tich ${fromOn}`,
    term_from: termFrom,
    term_to: termFrom + 5,
    from_on: fromOn,
  });
const [before, after] = [await planned('2025-10-07'), await planned('2025-10-08')];

const ask = (kind: ActKind, fact: number, asked: object = {}, door = officer) =>
  perform(door, getActVerdicts, { id: person, kind, fact, ...asked });
type Reply = Awaited<ReturnType<typeof ask>>;
const rowOf = ({ rows }: Reply, key: string) => rows.find((one) => one.key.endsWith(key));
const sideOf = (reply: Reply, key: string, side: 'own' | 'current' | 'known') => {
  const found = rowOf(reply, key)?.[side];
  return found && [found.finding.verdict, found.finding.asked, found.finding.value, found.document];
};
const next = 'planning.remaining_service.next_term';

test('xét lại: không có quyền, ngoài phạm vi, không phải việc của người ấy, không có', async () => {
  await lacking('officer', 'cadres.read', () =>
    assert.rejects(ask('plan_entry', before), problem('gate.not_allowed')),
  );
  const outside = doorOf(pool, someone('officer', world.pathOf(other)));
  await assert.rejects(ask('plan_entry', before, {}, outside), problem('gate.not_found'));
  const stranger = await world.stand({ unit: district, name: 'Người Khác' });
  await assert.rejects(ask('plan_entry', before, { id: stranger }), problem('gate.not_found'));
  await assert.rejects(ask('appointment', before), problem('gate.not_found'));
  for (const wrong of [{ kind: 'award' }, { asOf: '2026-02-29' }])
    await assert.rejects(ask('posting', posting, wrong), problem('gate.input_invalid'));
});

test('xét lại: ngày trước và ngày đổi quy định cho hai cột khác nhau; hồ sơ là của ngày quyết định', async () => {
  const then = await ask('plan_entry', before);
  assert.deepEqual(sideOf(then, next, 'own'), ['met', 60, 75, '50-QĐ/TW']);
  assert.deepEqual(sideOf(then, next, 'current'), ['not_met', 120, 75, '377-QĐ/TW']);
  assert.equal(rowOf(then, next)!.change, 'verdict');
  const now = await ask('plan_entry', after);
  assert.deepEqual(sideOf(now, next, 'own'), ['not_met', 120, 75, '377-QĐ/TW']);
  assert.deepEqual(sideOf(now, next, 'current'), sideOf(now, next, 'own'));
  assert.equal(rowOf(now, next)!.change, 'same');
});

test('xét lại: theo luật của ngày nào thì hỏi ngày ấy', async () => {
  const on = async (asOf: string) => sideOf(await ask('plan_entry', before, { asOf }), next, 'current')?.[1];
  assert.deepEqual([await on('2025-10-07'), await on('2025-10-08')], [60, 120]);
});

test('xét lại: trưởng ban là người được bổ nhiệm, hỏi thời gian công tác còn lại khi bổ nhiệm', async () => {
  const reply = await ask('posting', posting);
  const rule = 'appointment.remaining_service';
  assert.deepEqual(sideOf(reply, rule, 'own'), ['met', 60, 113, '80-QĐ/TW']);
  assert.equal(rowOf(reply, rule)!.change, 'unasked');
  assert.deepEqual(
    [reply.on, reply.postName, reply.unitName],
    ['2022-08-18', 'Trưởng ban', 'LĐLĐ huyện Thử'],
  );
});

test('xét lại: bổ nhiệm hỏi theo chức vụ ghi trong quyết định, bổ nhiệm lại không hỏi lần đầu', async () => {
  const appoint = (kind: string, decided_on: string) =>
    world.insert('appointment', {
      person_id: person,
      unit_id: district,
      kind,
      to_post: 'Trưởng ban Tổ chức',
      decided_on,
    });
  const rule = 'appointment.remaining_service';
  const first = await ask('appointment', await appoint('appointment', '2022-08-17'));
  assert.deepEqual(sideOf(first, rule, 'own'), ['met', 60, 113, '105-QĐ/TW']);
  const again = await ask('appointment', await appoint('reappointment', '2022-08-18'));
  assert.equal(rowOf(again, rule), undefined);
  assert.ok(rowOf(again, 'professional_degree degree'), 'tiêu chuẩn của trưởng ban vẫn hỏi');
});

test('xét lại: ban hành về sau không đổi cột theo luật ngày ấy', async () => {
  const { postRuleEdition } = rulesRoutes(lawCodes);
  const { postStandardEdition } = standardRoutes(lawCodes);
  const left = async () =>
    (await ask('plan_entry', before)).rows.map(({ key, own }) => ({ key, own })).filter(({ own }) => own);
  const untouched = await left();
  const { id: regulationId } = await perform(officer, postRegulation, {
    unitId: province,
    number: '9-QĐ/LĐLĐ',
    kind: 'regulation',
    level: 'province',
    issuer: 'LĐLĐ tỉnh',
    title: 'về quy hoạch',
    fromOn: '2025-10-08',
    topics: ['planning'],
    articles: [{ article: '5' }],
  });
  await perform(officer, postRuleEdition, {
    rule: next,
    regulationId,
    unitId: province,
    value: 70,
    confidence: 'stated',
  });
  await perform(officer, postStandardEdition, {
    standard: 'union_certificate',
    regulationId,
    unitId: province,
    scope: {},
    conditions: [
      { key: 'older', says: { vi: 'Trẻ', en: 'Young' }, requires: { check: 'age_below', years: 50 } },
    ],
  });
  const reply = await ask('plan_entry', before);
  assert.deepEqual(await left(), untouched);
  assert.deepEqual(sideOf(reply, next, 'current'), ['met', 70, 75, '9-QĐ/LĐLĐ']);
  assert.equal(rowOf(reply, next)!.change, 'edition');
  assert.equal(rowOf(reply, 'union_certificate older')!.change, 'asked');
});

test('xét lại: hồ sơ khi ghi nhận nói khác thì nói rõ, cả khi bổ sung, sửa và rút sau này', async () => {
  const key = 'professional_degree degree';
  const known = async () => sideOf(await ask('plan_entry', before), key, 'known');
  const own = async () => sideOf(await ask('plan_entry', before), key, 'own');
  assert.equal((await ask('plan_entry', before)).recorded.told, true);
  assert.deepEqual([(await own())?.[0], await known()], ['unknown', null]);
  await perform(officer, postQualification, {
    personId: person,
    kind: 'degree',
    level: 'college',
    fromOn: '2010-06-30',
  });
  assert.deepEqual([(await own())?.[0], (await known())?.[0]], ['not_met', 'unknown']);
  const degree = async () =>
    (await pool.query('select id, act_id as act from qualification where person_id = $1', [person])).rows[0];
  // A plan recorded now knows what is on record now.
  const later = await world.insert('plan_entry', {
    person_id: person,
    unit_id: district,
    title: 'chair',
    title_text: 'Chủ tịch',
    title_key: 'chu tich sau',
    term_from: 2028,
    term_to: 2033,
    from_on: '2025-10-07',
    act_id: (await pool.query(`insert into act (route) values ('test') returning id`)).rows[0].id,
  });
  await perform(officer, qualificationFacts.correct, { ...(await degree()), level: 'university' });
  const reply = await ask('plan_entry', later);
  assert.deepEqual(
    [sideOf(reply, key, 'own'), sideOf(reply, key, 'known')].map((side) => [side?.[0], side?.[2]]),
    [
      ['met', 'university'],
      ['not_met', 'college'],
    ],
  );
  await perform(officer, qualificationFacts.takeBack, { ...(await degree()), reason: 'ghi nhầm' });
  const gone = await ask('plan_entry', later);
  assert.deepEqual([sideOf(gone, key, 'own')?.[0], sideOf(gone, key, 'known')?.[2]], ['unknown', 'college']);
});

test('xét lại: ngày sinh ghi nhận khi ấy khác thì tuổi công tác còn lại cũng khác', async () => {
  await transact(pool, openingEverywhere, async (client) => {
    await client.query(
      `with made as (insert into act (route) values ('test') returning id) select set_config('app.act', id::text, true) from made`,
    );
    await client.query(`update person set birth_on = '1965-01-15' where id = $1`, [person]);
  });
  const reply = await ask('plan_entry', before);
  assert.deepEqual(sideOf(reply, next, 'own')?.slice(0, 3), ['not_met', 60, 9]);
  assert.deepEqual(sideOf(reply, next, 'known')?.slice(0, 3), ['met', 60, 75]);
});
