import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { smallProvince } from '../../../tests/harness/province.ts';
import { problem, testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { postCommittee, postSeat, postSeatEnd } from './committees.routes.ts';

const { pool, world, district, other } = await smallProvince();
const chair = await world.stand({ unit: district, name: 'Lò Thị Một', title: 'chair' });
const member = await world.stand({ unit: district, name: 'Vàng A Hai' });
const stranger = await world.stand({ unit: other, name: 'Người Ngoài' });
const reaches = { pool, within: world.pathOf(district), beyond: world.pathOf(other) };
const officer = doorOf(pool, someone('officer', world.pathOf(district)));
const document = { number: '20/QĐ-LĐLĐ', signedOn: '2023-03-15', issuer: null };

const committee = {
  unitId: district,
  kind: 'executive',
  termFrom: 2018,
  termTo: 2023,
  size: 1,
  fromOn: '2018-04-01',
  document,
};
const committees = async () =>
  (await pool.query('select id, term_from, from_on, to_on, size from committee order by from_on')).rows;

testWrite({
  ...reaches,
  what: 'lập ban chấp hành',
  route: postCommittee,
  input: () => committee,
  refused: [
    ['không có ghế nào', { size: 0 }, 'gate.input_invalid'],
    ['nhiệm kỳ ngược', { termFrom: 2023, termTo: 2018 }, 'gate.input_invalid'],
    ['loại lạ', { kind: 'board' }, 'gate.input_invalid'],
  ],
  subject: 'committee',
  works: async ({ id }) => {
    const { rows } = await pool.query(
      'select c.kind, c.size, d.number from committee c join document d on d.id = c.document_id where c.id = $1',
      [id],
    );
    assert.deepEqual(rows, [{ kind: 'executive', size: 1, number: '20/QĐ-LĐLĐ' }]);
  },
});

const first = async () => (await committees())[0].id;
const seat = async () => ({
  committeeId: await first(),
  personId: chair,
  title: 'chair',
  entryMode: 'elected',
  fromOn: '2018-04-01',
  toOn: '2020-01-01',
});
const seatsOf = async (personId: number) =>
  (
    await pool.query('select from_on, to_on, entry_mode from seat where person_id = $1 order by from_on', [
      personId,
    ])
  ).rows;

testWrite({
  ...reaches,
  what: 'tham gia ban chấp hành',
  route: postSeat,
  input: seat,
  refused: [
    ['cách vào lạ', { entryMode: 'inherited' }, 'gate.input_invalid'],
    ['trước ngày lập ban', { fromOn: '2018-03-31' }, 'committees.beyond_term'],
    ['thôi đúng ngày vào', { toOn: '2018-04-01' }, 'committees.window_reversed'],
    ['người ngoài phạm vi', { personId: stranger }, 'gate.not_found'],
  ],
  subject: 'seat',
  works: async ({ filled, size, overfull }) => {
    assert.deepEqual([filled, size, overfull], [1, 1, false]);
    assert.deepEqual(await seatsOf(chair), [
      { from_on: '2018-04-01', to_on: '2020-01-01', entry_mode: 'elected' },
    ]);
  },
});

const windows: [what: string, fromOn: string, toOn: string | null, refused: boolean][] = [
  ['trùm lên', '2018-04-02', '2019-12-31', true],
  ['lấn một ngày ở cuối', '2019-12-31', null, true],
  ['nối tiếp đúng ngày thôi', '2020-01-01', '2021-01-01', false],
  ['lấn một ngày ở đầu', '2020-12-31', null, true],
  ['mở, sau mọi lần trước', '2021-01-01', null, false],
  ['sau một lần chưa thôi', '2022-01-01', null, true],
];
for (const [what, fromOn, toOn, refused] of windows) {
  test(`một người một ghế ở một thời điểm: ${what} thì ${refused ? 'bị trả lại' : 'được'}`, async () => {
    const asked = perform(officer, postSeat, { ...(await seat()), fromOn, toOn });
    if (refused) await assert.rejects(asked, problem('committees.seat_overlaps'));
    else await asked;
  });
}

test('hai lần ghi cùng lúc thì chỉ một lần được', async () => {
  const asked = { ...(await seat()), personId: member, toOn: null };
  const outcomes = await Promise.allSettled([
    perform(officer, postSeat, asked),
    perform(officer, postSeat, asked),
  ]);
  assert.deepEqual(outcomes.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  assert.equal((await seatsOf(member)).length, 1);
});

test('quá số ghế đại hội quyết định thì được báo, không bị chặn', async () => {
  const { rows } = await pool.query('select id from seat where person_id = $1', [member]);
  await perform(officer, postSeatEnd, { seatId: rows[0].id, toOn: '2018-05-01' });
  const again = {
    ...(await seat()),
    personId: member,
    entryMode: 'co_opted',
    fromOn: '2022-01-01',
    toOn: null,
  };
  const { filled, overfull } = await perform(officer, postSeat, again);
  assert.deepEqual([filled, overfull], [2, true]);
});

const openSeat = async () =>
  (await pool.query('select id from seat where person_id = $1 and to_on is null', [member])).rows[0].id;

testWrite({
  ...reaches,
  what: 'thôi tham gia',
  route: postSeatEnd,
  input: async () => ({ seatId: await openSeat(), toOn: '2022-06-01', document }),
  refused: [
    ['thôi đúng ngày vào', { toOn: '2022-01-01' }, 'committees.window_reversed'],
    ['ngày không có thật', { toOn: '2022-06-31' }, 'gate.input_invalid'],
  ],
  subject: 'seat',
  works: async ({ personId }) => {
    assert.equal(personId, member);
    const { rows } = await pool.query(
      `select s.to_on, d.number from seat s join document d on d.id = s.end_document_id`,
    );
    assert.deepEqual(rows, [{ to_on: '2022-06-01', number: '20/QĐ-LĐLĐ' }]);
  },
});

test('đã thôi thì không thôi lần nữa', async () => {
  const { rows } = await pool.query(`select id from seat where to_on = '2022-06-01'`);
  const asked = perform(officer, postSeatEnd, { seatId: rows[0].id, toOn: '2022-07-01' });
  await assert.rejects(asked, problem('committees.seat_ended'));
});

test('nhiệm kỳ mới thay nhiệm kỳ cũ, ghế cũ hết theo; không nhiệm kỳ nào chen vào trước', async () => {
  const next = { ...committee, termFrom: 2023, termTo: 2028, fromOn: '2023-04-01' };
  await perform(officer, postCommittee, next);
  assert.deepEqual(
    (await committees()).map(({ from_on, to_on }) => [from_on, to_on]),
    [
      ['2018-04-01', '2023-04-01'],
      ['2023-04-01', null],
    ],
  );
  assert.equal((await seatsOf(chair)).at(-1).to_on, '2023-04-01');
  await assert.rejects(perform(officer, postCommittee, next), problem('committees.later_committee'));
  const between = { ...next, fromOn: '2023-03-31' };
  await assert.rejects(perform(officer, postCommittee, between), problem('committees.later_committee'));
});
