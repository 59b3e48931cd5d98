import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { officerAt, paperOf, Walk } from '../../../tests/harness/cases.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { countFaults } from '../../rules/ballot.ts';
import {
  deleteRound,
  getMeetingPage,
  patchMeeting,
  postRound,
  putCount,
} from './procedures.meetings.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const office = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const today = '2025-10-15';
const [at, above] = [world.pathOf(office), world.pathOf(province)];
const [anh, binh] = [
  await world.stand({ unit: office, name: 'Lò Thị Ánh' }),
  await world.stand({ unit: office, name: 'Vàng A Bình' }),
];
const doors = {
  proposing: await officerAt(pool, at, 'mot', today),
  second: await officerAt(pool, at, 'hai', today),
  deciding: await officerAt(pool, above, 'tinh', today),
};
const third = await officerAt(pool, at, 'nguoiba', today);
const stranger = await officerAt(pool, world.pathOf(other), 'khac', today);
const self = await officerAt(pool, at, 'chinhminh', today, anh);

async function atVotes(): Promise<Walk> {
  const walk = await Walk.begin(doors, {
    ...{ procedure: 'appointment_internal', unitId: office, people: [anh, binh], begunOn: '2025-09-01' },
    ...{ title: 'vice_chair', postName: 'Phó Chủ tịch', months: 60 },
  });
  await walk.move('proposing', { document: paperOf('1/TTr', '2025-09-01'), on: '2025-09-01' });
  await walk.move('deciding', { document: paperOf('2/CV', '2025-09-02'), on: '2025-09-02' });
  await walk.meet(9, 9, '2025-09-03');
  await walk.move('proposing', { on: '2025-09-03' });
  return walk;
}
const walk = await atVotes();
const meeting = await walk.meet(12, 10, '2025-09-04');
const seen = (door: typeof third) => perform(door, getMeetingPage, { id: meeting });
await perform(doors.proposing, postRound, { id: meeting, form: 'secret' });
const round = (await seen(third)).rounds[0]!.id;
const count = { id: round, issued: 10, returned: 10, valid: 9, votes: [7, 2] };

test('lượt phiếu đã mở: danh sách triệu tập, có mặt và hội nghị khóa lại', async () => {
  const page = await seen(third);
  assert.deepEqual([page.frozen, page.rounds[0]!.convened, page.rounds[0]!.present], [true, 12, 10]);
  const { heldOn, chair, secretary, members } = page;
  const change = { id: meeting, heldOn, chair, secretary, members: members.slice(0, 9) };
  await assert.rejects(perform(doors.proposing, patchMeeting, change), problem('procedures.meeting_frozen'));
  for (const statement of [
    `update meeting_member set present = true where meeting_id = ${meeting}`,
    `delete from meeting_member where meeting_id = ${meeting}`,
    `update meeting set held_on = '2025-09-05' where id = ${meeting}`,
    `update ballot_round set present = 12 where id = ${round}`,
    `update ballot_round set closed_at = now() where id = ${round}`,
    `update ballot_candidate set person_id = ${binh} where round_id = ${round} and position = 1`,
  ])
    await assert.rejects(pool.query(statement), /refused/, statement);
});

test('phép tính không thể có thì cơ sở dữ liệu từ chối, cùng những chỗ mà trang đã nói', async () => {
  const number = fc.integer({ min: -1, max: 12 });
  const some = fc.record({
    issued: number,
    returned: number,
    valid: number,
    votes: fc.tuple(number, number),
  });
  await fc.assert(
    fc.asyncProperty(some, async ({ votes, ...rest }) => {
      const told = [anh, binh].map((candidate, index) => ({ candidate, votes: votes[index]! }));
      const faults = countFaults({ convened: 12, present: 10, ...rest, votes: told }, 1);
      const client = await pool.connect();
      try {
        await client.query('begin');
        const written = client.query(
          'insert into ballot_count (round_id, account_id, issued, returned, valid, votes, unit_path) values ($1, 1, $2, $3, $4, $5, $6)',
          [round, rest.issued, rest.returned, rest.valid, votes, at],
        );
        if (faults.length > 0) await assert.rejects(written);
        else await written;
      } finally {
        await client.query('rollback');
        client.release();
      }
    }),
    { numRuns: 120 },
  );
});

test('người thứ hai không thấy số của người thứ nhất; lệch thì cả hai được báo ở đâu; khớp thì khóa', async () => {
  await perform(doors.proposing, putCount, count);
  const blind = (await seen(doors.second)).rounds[0]!;
  assert.deepEqual([blind.entered, blind.count, blind.differing], [1, null, []]);
  const unequal = await perform(doors.second, putCount, { ...count, valid: 10, votes: [7, 3] });
  assert.deepEqual([unequal.closed, unequal.differing], [false, ['2', 'valid']]);
  const first = (await seen(doors.proposing)).rounds[0]!;
  assert.deepEqual(
    [first.differing, first.count?.votes],
    [
      ['2', 'valid'],
      [7, 2],
    ],
  );
  await assert.rejects(perform(third, putCount, count), problem('procedures.tellers_full'));
  await assert.rejects(
    perform(doors.proposing, deleteRound, { id: round }),
    problem('procedures.round_closed'),
  );
  await assert.rejects(walk.move('proposing'), problem('procedures.move_closed'));
  assert.equal((await perform(doors.second, putCount, count)).closed, true);
  assert.deepEqual((await seen(third)).rounds[0]!.count?.votes, [7, 2]);
});

test('đã khóa thì không ai đổi được gì nữa', async () => {
  await assert.rejects(
    perform(doors.proposing, putCount, { ...count, votes: [6, 3] }),
    problem('procedures.round_closed'),
  );
  for (const statement of [
    `update ballot_count set votes = '{6,3}' where round_id = ${round}`,
    `delete from ballot_round where id = ${round}`,
    `update ballot_round set closed_at = null where id = ${round}`,
  ])
    await assert.rejects(pool.query(statement));
  await assert.rejects(
    perform(doors.proposing, postRound, { id: meeting, form: 'secret' }),
    problem('procedures.round_not_open'),
  );
});

test('hai người cùng ghi một lúc: lượt phiếu khóa một lần', async () => {
  const again = await atVotes();
  const held = await again.meet(9, 9, '2025-09-04');
  await perform(doors.proposing, postRound, { id: held, form: 'secret' });
  const { rounds } = await perform(doors.proposing, getMeetingPage, { id: held });
  const same = { id: rounds[0]!.id, issued: 9, returned: 9, valid: 9, votes: [6, 3] };
  await Promise.all([perform(doors.proposing, putCount, same), perform(doors.second, putCount, same)]);
  const after = (await perform(third, getMeetingPage, { id: held })).rounds[0]!;
  assert.deepEqual([after.closed, after.entered, after.differing], [true, 2, []]);
});

test('không đủ hai phần ba có mặt thì phiếu không quyết định; bằng phiếu thì bỏ phiếu thêm giữa những người ấy', async () => {
  const again = await atVotes();
  const few = await again.meet(9, 5, '2025-09-04');
  await again.vote(few, 5, [5, 0]);
  const [ahead] = (await again.page()).moves;
  assert.deepEqual(ahead!.because, ['quorum']);
  await again.vote(await again.meet(10, 10, '2025-09-05'), 10, [6, 4]);
  await again.move('proposing', { on: '2025-09-05' });
  assert.deepEqual(
    (await again.page()).people.map(({ gone }) => gone),
    [false, true],
  );
});

test('không ai đủ phiếu ở bước cuối thì quy trình dừng', async () => {
  const again = await atVotes();
  await again.vote(await again.meet(10, 10, '2025-09-04'), 10, [2, 1]);
  await again.move('proposing', { on: '2025-09-04' });
  const ended = await again.page();
  assert.deepEqual([ended.state, ended.people.every(({ gone }) => gone)], ['stopped', true]);
});

test('ngoài phạm vi không thấy hội nghị; người trong hồ sơ không được kiểm phiếu', async () => {
  await assert.rejects(seen(stranger), problem('gate.not_found'));
  const again = await atVotes();
  const held = await again.meet(9, 9, '2025-09-04');
  await perform(doors.proposing, postRound, { id: held, form: 'secret' });
  const { rounds } = await perform(doors.proposing, getMeetingPage, { id: held });
  const own = { id: rounds[0]!.id, issued: 9, returned: 9, valid: 9, votes: [9, 0] };
  await assert.rejects(perform(self, putCount, own), problem('procedures.own_case'));
});
