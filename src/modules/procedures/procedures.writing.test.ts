import assert from 'node:assert/strict';
import { test } from 'node:test';
import { officerAt, paperOf, routes, Walk } from '../../../tests/harness/cases.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem, testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { postMeeting, postRound } from './procedures.meetings.routes.ts';
import {
  deleteCasePaper,
  getProcedures,
  patchCaseConsultation,
  postCase,
  postCaseConsultation,
  postCaseCountersignature,
  postCasePaper,
  putCaseFollowing,
} from './procedures.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const office = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const host = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Nhận', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const today = '2026-03-02';
const [within, beyond] = [world.pathOf(province), world.pathOf(other)];
// The first account is the one that `testWrite` speaks as; its day lies before the decree.
const doors = {
  proposing: await officerAt(pool, within, 'mot', today),
  second: await officerAt(pool, within, 'hai', today),
  deciding: await officerAt(pool, within, 'tinh', today),
};
const anh = await world.stand({ unit: office, name: 'Lò Thị Ánh' });
const begin = (more: object = {}) =>
  Walk.begin(doors, {
    ...{ procedure: 'secondment', unitId: office, people: [anh], begunOn: '2026-02-02' },
    ...{ toUnitId: host, postName: 'Chuyên viên', months: 12, ...more },
  });
const letter = paperOf('5/TTr', '2026-02-02');
const before = { procedure: 'appointment_internal', unitId: office, people: [anh], begunOn: '2024-05-02' };
const post = { title: 'vice_chair', postName: 'Phó Chủ tịch', months: 60 };
const old = await perform(doors.proposing, postCase, { ...before, ...post });

testWrite({
  what: 'lập hồ sơ',
  pool,
  route: postCase,
  within,
  beyond,
  subject: 'procedure_case',
  input: () => ({ ...before, ...post }),
  refused: [
    ['thiếu chức vụ', { postName: null }, 'procedures.case_incomplete'],
    ['quy trình lạ', { procedure: 'bay' }, 'procedures.unknown'],
    ['ngày chưa tới', { begunOn: '2024-07-02' }, 'procedures.begins_later'],
    ['chưa văn bản nào quy định', { begunOn: '2019-05-02' }, 'procedures.no_edition'],
    ['người lạ', { people: [999_999] }, 'gate.not_found'],
    ['không ai', { people: [] }, 'gate.input_invalid'],
  ],
  works: async ({ id }) => {
    const { edition, step, state } = await perform(doors.proposing, routes.getCasePage, { id });
    assert.deepEqual([edition.number, step, state], ['138/2020/NĐ-CP', 'principle_request', 'open']);
  },
});
testWrite({
  what: 'chuyển hồ sơ',
  pool,
  route: routes.postCaseMove,
  within,
  beyond,
  subject: 'procedure_case',
  input: () => ({ id: old.id, version: 1, move: 'onward', document: paperOf('1/TTr', '2024-05-02') }),
  refused: [
    ['thiếu văn bản', { document: null }, 'procedures.document_missing'],
    ['người khác đã chuyển', { version: 7 }, 'gate.conflict'],
    ['bước này không kết thúc được', { move: 'refusal', reason: 'Không' }, 'procedures.move_closed'],
    ['việc lạ', { move: 'bay' }, 'gate.input_invalid'],
  ],
  works: async ({ version }) => assert.equal(version, 2),
});
testWrite({
  what: 'ghi giấy tờ',
  pool,
  route: postCasePaper,
  within,
  beyond,
  subject: 'procedure_case',
  input: () => ({ id: old.id, paper: 'health', personId: anh, issuedOn: '2023-10-01' }),
  refused: [
    ['giấy tờ lạ', { paper: 'bay' }, 'procedures.paper_unknown'],
    ['của ai', { personId: null }, 'procedures.paper_unknown'],
    ['hết hạn trước khi lập', { validUntil: '2023-09-01' }, 'gate.database_refused'],
    ['người ngoài hồ sơ', { personId: 999_999 }, 'procedures.person_outside'],
  ],
  works: async () => {
    const { checklist } = await perform(doors.proposing, routes.getCasePage, { id: old.id });
    // Six months on 1 April 2024; the page looks at it in 2026.
    const health = checklist.find(({ paper }) => paper === 'health')!;
    assert.deepEqual([health.state, health.held?.validUntil], ['expired', '2024-04-01']);
  },
});

test('biệt phái: quá thời hạn cho phép thì chặn; đủ bước thì ghi biệt phái vào hồ sơ cán bộ', async () => {
  const long = await begin({ months: 40 });
  const finding = (await long.page()).findings.find(({ gate }) => gate === 'secondment_term')!;
  assert.deepEqual([finding.verdict, finding.value, finding.asked, finding.stops], ['not_met', 40, 36, true]);
  await assert.rejects(long.move('proposing', { document: letter }), problem('procedures.move_closed'));
  const walk = await begin();
  await walk.move('proposing', { document: letter, on: '2026-02-02' });
  await walk.consult('2026-02-03');
  await walk.move('proposing', { on: '2026-02-04' });
  await walk.gather('2026-02-04');
  await walk.move('proposing', { on: '2026-02-05' });
  await walk.move('deciding', { on: '2026-02-06' });
  await walk.conclude({ document: paperOf('9/QĐ-LĐLĐ', '2026-02-09') });
  assert.equal((await walk.page()).state, 'concluded');
  const { rows } = await pool.query(
    'select kind, unit_id, from_unit_id, months, decided_on from movement where person_id = $1',
    [anh],
  );
  assert.deepEqual(rows, [
    { kind: 'secondment', unit_id: host, from_unit_id: office, months: 12, decided_on: '2026-02-09' },
  ]);
  await assert.rejects(
    perform(doors.proposing, postCasePaper, { id: walk.id, paper: 'submission', issuedOn: '2026-02-09' }),
    problem('procedures.move_closed'),
  );
});

test('im lặng quá hạn là đồng ý: 10 ngày làm việc, qua cả Tết', async () => {
  const walk = await begin();
  await walk.move('proposing', { document: letter, on: '2026-02-02' });
  await assert.rejects(walk.move('proposing'), problem('procedures.move_closed'));
  await perform(doors.proposing, postCaseConsultation, {
    id: walk.id,
    body: 'Nơi nhận',
    sentOn: '2026-02-10',
  });
  const { consultations, moves } = await walk.page();
  assert.equal(consultations[0]!.silentOn, '2026-03-03');
  assert.deepEqual(moves[0]!.because, ['waiting']);
  const later = { ...doors.proposing, today: '2026-03-03' };
  assert.deepEqual((await perform(later, routes.getCasePage, { id: walk.id })).moves[0]!.because, []);
  const unknown = { id: walk.id, consultationId: 999_999, answer: 'agrees', answeredOn: '2026-02-11' };
  await assert.rejects(perform(doors.proposing, patchCaseConsultation, unknown), problem('gate.not_found'));
});

test('ngoại lệ: chỉ cho điều kiện mà văn bản gỡ được, và phải người khác xác nhận', async () => {
  const walk = await begin({ months: 40 });
  const asked = {
    id: walk.id,
    gate: 'secondment_term',
    reason: 'Nhiệm vụ kéo dài',
    document: paperOf('3/CV', '2026-02-02'),
  };
  // What a rule forbids outright no document lifts.
  await assert.rejects(
    perform(doors.proposing, routes.postCaseException, asked),
    problem('procedures.exception_useless'),
  );
  await pool.query(`begin; select set_config('app.act', '1', true); update rule_edition set enforcement = 'override'
    where rule_id = (select id from rule where code = 'secondment.duration'); commit`);
  await perform(doors.proposing, routes.postCaseException, asked);
  const { exceptions, moves } = await walk.page();
  assert.deepEqual(
    [exceptions[0]!.own, exceptions[0]!.countersignedBy, moves[0]!.because],
    [true, null, ['gates']],
  );
  const sign = { id: walk.id, exceptionId: exceptions[0]!.id };
  await assert.rejects(
    perform(doors.proposing, postCaseCountersignature, sign),
    problem('procedures.exception_own'),
  );
  await perform(doors.second, postCaseCountersignature, sign);
  const passed = await walk.page();
  assert.deepEqual(
    [passed.findings.find(({ gate }) => gate === asked.gate)?.excused, passed.moves[0]!.because],
    [true, []],
  );
  await assert.rejects(
    perform(doors.deciding, postCaseCountersignature, sign),
    problem('procedures.history_stays'),
  );
});

test('người vào, người ra giữa chừng: có lý do, có trong lịch sử; khi đang kiểm phiếu thì không', async () => {
  const binh = await world.stand({ unit: office, name: 'Vàng A Bình' });
  const walk = await begin();
  await assert.rejects(
    walk.move('proposing', { move: 'entry', personId: binh }),
    problem('procedures.reason_missing'),
  );
  await walk.move('proposing', { move: 'entry', personId: binh, reason: 'Thay người', on: '2026-02-02' });
  await assert.rejects(
    walk.move('proposing', { move: 'entry', personId: binh, reason: 'Lại', on: '2026-02-02' }),
    problem('procedures.person_inside'),
  );
  await walk.move('proposing', { move: 'exit', personId: anh, reason: 'Xin rút', on: '2026-02-02' });
  const { people, history } = await walk.page();
  assert.deepEqual(
    people.map(({ personId, gone }) => [personId, gone]),
    [
      [anh, true],
      [binh, false],
    ],
  );
  assert.deepEqual(
    history.map(({ move }) => move),
    ['beginning', 'entry', 'exit'],
  );
});

test('giấy tờ bỏ được khi hồ sơ còn mở; theo dõi; hội nghị chỉ ở bước hội nghị', async () => {
  const walk = await begin();
  await perform(doors.proposing, postCasePaper, { id: walk.id, paper: 'submission', issuedOn: '2026-02-02' });
  const paperId = (await walk.page()).checklist.find(({ paper }) => paper === 'submission')!.held!.id;
  await perform(doors.proposing, deleteCasePaper, { id: walk.id, paperId });
  await assert.rejects(
    perform(doors.proposing, deleteCasePaper, { id: walk.id, paperId }),
    problem('gate.not_found'),
  );
  await perform(doors.proposing, putCaseFollowing, { id: walk.id });
  assert.equal((await walk.page()).following, true);
  await assert.rejects(walk.meet(5, 5, '2026-02-03'), problem('procedures.not_a_meeting'));
  const stray = { id: walk.id, heldOn: today, chair: 'A', secretary: 'B', members: [] };
  await assert.rejects(perform(doors.proposing, postMeeting, stray), problem('gate.input_invalid'));
  await assert.rejects(
    perform(doors.proposing, postRound, { id: 999_999, form: 'secret' }),
    problem('gate.not_found'),
  );
});

test('quy trình nào theo văn bản nào vào ngày nào', async () => {
  const told = async (on: string) =>
    (await perform(doors.proposing, getProcedures, { unit: office, on })).rows.map(
      ({ procedure, edition }) => [procedure, edition?.number ?? null],
    );
  assert.deepEqual(await told('2025-06-30'), [
    ['appointment_internal', '138/2020/NĐ-CP'],
    ['secondment', null],
  ]);
  assert.deepEqual(await told('2025-07-01'), [
    ['appointment_internal', '170/2025/NĐ-CP'],
    ['secondment', '170/2025/NĐ-CP'],
  ]);
});
