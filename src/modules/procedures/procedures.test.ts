import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officerAt, paperOf, routes, Walk } from '../../../tests/harness/cases.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { getCases, getToDos, postCase } from './procedures.routes.ts';
import { fold } from './procedures.workflow.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const office = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const today = '2025-10-15';
const [at, above] = [world.pathOf(office), world.pathOf(province)];
const person = await world.stand({ unit: office, name: 'Lò Thị Ánh', sex: 'female', birth_on: '1985-05-01' });
const rival = await world.stand({ unit: office, name: 'Vàng A Bình' });
const doors = {
  proposing: await officerAt(pool, at, 'huyen', today),
  second: await officerAt(pool, at, 'huyen2', today),
  deciding: await officerAt(pool, above, 'tinh', today),
};
const stranger = await officerAt(pool, world.pathOf(other), 'khac', today);
const post = { title: 'vice_chair', postName: 'Phó Chủ tịch', months: 60 };
const given = { procedure: 'appointment_internal', unitId: office, people: [person], ...post };
const begin = (more: object = {}) => Walk.begin(doors, { ...given, begunOn: '2025-09-01', ...more });
const letter = paperOf('12/TTr-LĐLĐ', '2025-09-01');

/** As far as the first meeting with votes. */
async function toVotes(more: object = {}): Promise<Walk> {
  const walk = await begin(more);
  await walk.move('proposing', { document: letter, on: '2025-09-01' });
  await walk.move('deciding', { document: paperOf('9/CV-LĐLĐ', '2025-09-10'), on: '2025-09-10' });
  await walk.meet(9, 9, '2025-09-11');
  await walk.move('proposing', { on: '2025-09-11' });
  return walk;
}

test('bổ nhiệm năm bước, một lần đúng 50 %: người đứng đầu quyết định, quyết định ghi vào hồ sơ cán bộ', async () => {
  const walk = await toVotes();
  await walk.vote(await walk.meet(20, 18, '2025-09-12'), 18, [14]);
  await walk.move('proposing', { on: '2025-09-12' });
  await walk.vote(await walk.meet(9, 9, '2025-09-15'), 9, [7]);
  await walk.move('proposing', { on: '2025-09-15' });
  await walk.vote(await walk.meet(40, 35, '2025-09-16'), 35, [10]);
  await walk.move('proposing', { on: '2025-09-16' });
  await walk.consult('2025-09-17');
  await walk.move('proposing', { on: '2025-09-18' });
  await walk.vote(await walk.meet(10, 10, '2025-09-19'), 10, [5]);
  assert.deepEqual((await walk.page()).headDecides, [person]);
  await assert.rejects(walk.move('proposing'), problem('procedures.reason_missing'));
  await walk.move('proposing', {
    head: [person],
    reason: 'Đủ tiêu chuẩn; các ý kiến đã báo cáo.',
    on: '2025-09-19',
  });
  const dossier = await walk.page();
  assert.equal(dossier.step, 'dossier');
  assert.ok(dossier.findings.filter(({ stops }) => stops).length >= 10);
  await assert.rejects(walk.move('proposing'), problem('procedures.move_closed'));
  await walk.gather('2025-09-20');
  await walk.move('proposing', { on: '2025-09-22' });
  await walk.move('deciding', { on: '2025-09-25' });
  await assert.rejects(
    perform(doors.proposing, routes.postCaseConclusion, {
      id: walk.id,
      version: (await walk.page()).version,
      document: paperOf('77/QĐ-LĐLĐ', '2025-10-01'),
    }),
    problem('procedures.move_closed'),
  );
  await walk.conclude({ document: paperOf('77/QĐ-LĐLĐ', '2025-10-01'), effectiveOn: '2025-10-01' });
  const { rows: facts } = await pool.query(
    `select a.kind, a.to_post, a.months, d.number from appointment a join document d on d.id = a.document_id where a.person_id = $1`,
    [person],
  );
  assert.deepEqual(facts, [
    { kind: 'appointment', to_post: 'Phó Chủ tịch', months: 60, number: '77/QĐ-LĐLĐ' },
  ]);
  const { rows: held } = await pool.query(
    `select s.from_on, s.to_on, p.name from posting s join post p on p.id = s.post_id where s.person_id = $1 order by 1`,
    [person],
  );
  assert.deepEqual(
    held.map(({ from_on, to_on, name }) => [from_on, to_on, name]),
    [
      ['2020-01-01', '2025-10-01', 'Chuyên viên'],
      ['2025-10-01', null, 'Phó Chủ tịch'],
    ],
  );
  await walk.move('proposing', { on: '2025-10-02' });
  const done = await walk.page();
  assert.deepEqual([done.state, done.history.length], ['concluded', 13]);
  await assert.rejects(
    walk.move('proposing', { move: 'withdrawal', reason: 'x' }),
    problem('procedures.move_closed'),
  );
});

test('cùng một hồ sơ bắt đầu trước và sau 01/7/2025 chạy theo hai văn bản, và nói rõ', async () => {
  const before = await (await begin({ begunOn: '2025-02-03' })).page();
  const after = await (await begin()).page();
  assert.deepEqual([before.edition.number, after.edition.number], ['138/2020/NĐ-CP', '170/2025/NĐ-CP']);
  assert.equal(before.newer?.number, '170/2025/NĐ-CP');
  assert.ok(before.newer?.differs.includes('leadership_expanded'));
  assert.equal(after.newer, null);
  const two = await toVotes({ begunOn: '2025-02-03', people: [person, rival] });
  const meeting = await two.meet(10, 10, '2025-09-12');
  await two.vote(meeting, 10, [4, 2]);
  await two.move('proposing', { on: '2025-09-12' });
  assert.deepEqual(
    (await two.page()).people.map(({ gone }) => gone),
    [false, false],
  );
  const thirty = await toVotes({ people: [person, rival] });
  await thirty.vote(await thirty.meet(10, 10, '2025-09-12'), 10, [4, 2]);
  await thirty.move('proposing', { on: '2025-09-12' });
  assert.deepEqual(
    (await thirty.page()).people.map(({ gone }) => gone),
    [false, true],
  );
});

test('hạn trả lời chủ trương: 15 ngày làm việc, tính cả Quốc khánh', async () => {
  const walk = await begin({ begunOn: '2025-08-29' });
  await walk.move('proposing', { document: letter, on: '2025-08-29' });
  assert.equal((await walk.page()).dueOn, '2025-09-23');
});

test('tạm dừng theo kết luận 128: bước đầu không mở; nơi đặt mức riêng thì mở', async () => {
  const walk = await begin({ begunOn: '2025-05-05' });
  const doorThen = { ...doors.proposing, today: '2025-05-06' };
  const page = await perform(doorThen, routes.getCasePage, { id: walk.id });
  const finding = page.findings.find(({ gate }) => gate === 'moratorium')!;
  assert.deepEqual([finding.verdict, finding.stops, finding.clause.document], ['not_met', true, '128-KL/TW']);
  const move = { id: walk.id, version: 1, move: 'onward', document: { ...letter, signedOn: '2025-05-05' } };
  await assert.rejects(perform(doorThen, routes.postCaseMove, move), problem('procedures.move_closed'));
  const { rows } = await pool.query(
    `select e.rule_id, e.regulation_id from rule_edition e join rule r on r.id = e.rule_id where r.code = 'moratorium.procedures'`,
  );
  await world.insert('rule_edition', {
    ...rows[0],
    ...{ value: '[{ "procedure": "appointment_internal" }]', from_on: '2025-03-07', to_on: '2025-07-01' },
    ...{ enforcement: 'off', confidence: 'stated', unit_id: office },
  });
  await perform(doorThen, routes.postCaseMove, move);
});

test('ngoài phạm vi không thấy; không ai xử lý hồ sơ của chính mình', async () => {
  const walk = await begin();
  await assert.rejects(perform(stranger, routes.getCasePage, { id: walk.id }), problem('gate.not_found'));
  assert.equal((await perform(stranger, getCases, {})).total, 0);
  const self = await officerAt(pool, at, 'chinhminh', today, person);
  const move = { id: walk.id, version: 1, move: 'onward', document: letter };
  await assert.rejects(perform(self, routes.postCaseMove, move), problem('procedures.own_case'));
  await assert.rejects(perform(self, postCase, given), problem('procedures.own_case'));
  const doing = await perform(self, routes.getCasePage, { id: walk.id });
  assert.ok(doing.moves.every(({ because }) => because.includes('own')));
});

test('hai người cùng chuyển một hồ sơ: một được, một được báo, không gì bị ghi đôi', async () => {
  const walk = await begin();
  const move = { id: walk.id, version: 1, move: 'onward', document: letter };
  const tries = await Promise.allSettled([
    perform(doors.proposing, routes.postCaseMove, move),
    perform(doors.second, routes.postCaseMove, move),
    perform(doors.deciding, routes.postCaseMove, { ...move, move: 'withdrawal', reason: 'Rút' }),
  ]);
  assert.deepEqual(tries.map(({ status }) => status).sort(), ['fulfilled', 'rejected', 'rejected']);
  for (const one of tries) if (one.status === 'rejected') assert.ok(problem('gate.conflict')(one.reason));
  assert.equal((await walk.page()).history.length, 2);
});

test('trả lại phải có lý do; từ chối và rút thì hồ sơ kết thúc; lịch sử không sửa được', async () => {
  const walk = await begin();
  await walk.move('proposing', { document: letter, on: '2025-09-01' });
  await assert.rejects(
    walk.move('deciding', { move: 'back', to: 'principle_request' }),
    problem('procedures.reason_missing'),
  );
  await walk.move('deciding', {
    move: 'back',
    to: 'principle_request',
    reason: 'Thiếu số lượng',
    on: '2025-09-03',
  });
  assert.equal((await walk.page()).step, 'principle_request');
  await assert.rejects(
    walk.move('proposing', { on: '2025-09-02', document: letter }),
    problem('procedures.begins_later'),
  );
  await walk.move('proposing', { move: 'withdrawal', reason: 'Không còn nhu cầu' });
  const ended = await walk.page();
  assert.deepEqual(
    [ended.state, ended.history.map(({ move }) => move)],
    ['withdrawn', ['beginning', 'onward', 'back', 'withdrawal']],
  );
  for (const statement of [
    'update case_step set reason = $2 where case_id = $1',
    'delete from case_step where case_id = $1 and reason is distinct from $2',
  ])
    await assert.rejects(pool.query(statement, [walk.id, 'khác']), /history stays/);
});

test('đơn vị đã kết thúc: hồ sơ đứng lại, chỉ còn rút được', async () => {
  const ending = await world.unit({
    kind: 'district_federation',
    name: 'LĐLĐ huyện Sắp Hết',
    under: province,
  });
  const walk = await Walk.begin(
    { ...doors, proposing: doors.deciding },
    { ...given, unitId: ending, begunOn: '2025-09-01' },
  );
  await pool.query(
    `begin; select set_config('app.act', '1', true); update unit set to_on = '2025-10-01' where id = ${ending}; commit`,
  );
  const { moves } = await walk.page();
  assert.deepEqual(
    moves.map(({ move, because }) => [move, because.includes('frozen')]),
    [
      ['onward', true],
      ['withdrawal', false],
    ],
  );
  await walk.move('proposing', { move: 'withdrawal', reason: 'Đơn vị đã sáp nhập' });
});

test('việc cần làm: của ai thì người ấy thấy; theo dõi; quá hạn lên trước', async () => {
  const asked = async (door: typeof stranger, group: string) =>
    (await perform(door, getToDos, { group })).rows.map(({ id }) => id);
  const walk = await begin({ begunOn: '2025-08-29' });
  await world.insert('access_grant', {
    account_id: 1,
    role: 'officer',
    unit_id: office,
    unit_path: at,
    from_on: '2020-01-01',
  });
  assert.ok((await asked(doors.second, 'waiting')).includes(walk.id));
  assert.ok(!(await asked(doors.deciding, 'waiting')).includes(walk.id));
  assert.ok((await asked(doors.proposing, 'sent')).includes(walk.id));
  await walk.move('proposing', { document: letter, on: '2025-08-29' });
  assert.ok((await asked(doors.deciding, 'waiting')).includes(walk.id));
  const overdue = await perform(doors.deciding, getCases, { overdue: true });
  assert.ok(overdue.rows.some(({ id }) => id === walk.id));
  assert.ok(overdue.rows.every(({ overdue: late, dueOn }) => late && dueOn! < today));
});

test('chạy lại lịch sử của mọi hồ sơ ra đúng tình trạng đang ghi', async () => {
  const { rows } = await pool.query(
    'select id, step, state, version, entered_on, begun_on from procedure_case order by id',
  );
  assert.ok(rows.length >= 10);
  for (const row of rows) {
    const { rows: history } = await pool.query(
      `select seq, move, to_step as "to", ended, moved_on as "on", entered, gone from case_step where case_id = $1 order by seq`,
      [row.id],
    );
    const { step, state, version, enteredOn, people } = fold(history);
    assert.deepEqual(
      [step, state, version, enteredOn.get(step)],
      [row.step, row.state, row.version, row.entered_on],
    );
    const { rows: there } = await pool.query(
      'select person_id as id from case_person where case_id = $1 and not gone order by 1',
      [row.id],
    );
    assert.deepEqual(
      [...people].sort((a, b) => a - b),
      there.map(({ id }) => id),
    );
  }
});
