import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { perform } from '../../gate/perform.ts';
import { getForecasts, getPersonForecast } from './forecasts.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const today = '2026-11-21';
const born = { birth_on: '1985-03-02', sex: 'female', birth_precision: 'day' };
const federation = (name: string) => world.unit({ kind: 'provincial_federation', name });
const at = (unit: number) => doorOf(pool, someone('officer', world.pathOf(unit)), today);

/** A figure of the unit's own, nearer than what binds everyone. */
const layDown = async (unit_id: number, rule: string, value: unknown) => {
  const { rows } = await pool.query(
    `select r.id as rule_id, (select min(g.id) from regulation g) as regulation_id from rule r where r.code = $1`,
    [rule],
  );
  const figure = {
    value: JSON.stringify(value),
    from_on: '2015-01-01',
    enforcement: 'warn',
    confidence: 'verified',
  };
  return world.insert('rule_edition', { ...rows[0], ...figure, unit_id });
};

test('xếp loại: chỉ nói thiếu khi đơn vị đã xếp loại năm ấy, hạn cuối đã qua và người ấy làm việc đủ lâu', async () => {
  const unit = await federation('LĐLĐ tỉnh Xếp Loại');
  const stand = (name: string, fromOn: string) => world.stand({ unit, name, fromOn });
  const graded = await stand('An Đã Xếp', '2020-01-01');
  await stand('Bình Chưa Xếp', '2020-01-01');
  await stand('Chi Đủ Tháng', '2025-07-01');
  await stand('Dũng Thiếu Tháng', '2025-07-02');
  const missing = async (asOf = today) =>
    (await perform(at(unit), getForecasts, { unit, kind: 'evaluation_missing', asOf })).rows;
  assert.deepEqual(await missing(), []);
  await world.insert('evaluation', { person_id: graded, unit_id: unit, year: 2025, grade: 'good' });
  const rows = await missing();
  assert.deepEqual(
    rows.map(({ on, latest, fullName, nearness }) => [on, latest, fullName, nearness]),
    [
      ['2025-12-14', '2026-01-14', 'Chi Đủ Tháng', 'late'],
      ['2025-12-14', '2026-01-14', 'Bình Chưa Xếp', 'late'],
    ],
  );
  assert.deepEqual(
    rows[0]!.reasons.map(({ rule, clause }) => [rule, clause!.document]),
    [
      ['evaluation.deadline', '90/2020/NĐ-CP'],
      ['evaluation.months_to_be_graded', '90/2020/NĐ-CP'],
    ],
  );
  assert.deepEqual(await missing('2026-01-14'), []);
  assert.equal((await missing('2026-01-15')).length, 2);
});

test('mức riêng của đơn vị đổi cả ngày: hạn xếp loại, hạn quyết định theo ngày làm việc', async () => {
  const own = await federation('LĐLĐ tỉnh Có Mức Riêng');
  const person = await world.stand({ unit: own, name: 'Hạnh Mức Riêng', ...born });
  await world.insert('evaluation', {
    person_id: await world.stand({ unit: own, name: 'Khánh Đã Xếp', ...born }),
    unit_id: own,
    year: 2025,
    grade: 'good',
  });
  await world.insert('appointment', {
    ...{ person_id: person, unit_id: own, kind: 'appointment', to_post: 'Trưởng ban' },
    ...{ decided_on: '2022-03-10', months: 60 },
  });
  await layDown(own, 'evaluation.deadline', [{ before: '01/03', yearsAfter: 1 }]);
  await layDown(own, 'evaluation.months_to_be_graded', 0);
  // 10 March 2027 is a Wednesday: seven working days before, over two Saturdays and Sundays.
  await layDown(own, 'reappointment.decision', 7);
  const { rows } = await perform(at(own), getForecasts, {
    unit: own,
    kind: 'evaluation_missing,appointment_end',
  });
  assert.deepEqual(
    rows.map(({ kind, on, latest }) => [kind, on, latest]),
    [
      ['evaluation_missing', '2026-02-28', '2026-02-28'],
      ['appointment_end', '2027-03-10', '2027-03-10'],
    ],
  );
  const decided = rows[1]!.reasons.find(({ rule }) => rule === 'reappointment.decision')!;
  assert.deepEqual([decided.asked, decided.seen], [7, '2027-03-01']);
});

test('luân chuyển, biệt phái: chiều của mức lấy từ chính mức quy định', async () => {
  const unit = await federation('LĐLĐ tỉnh Điều Động');
  const moved = async (kind: string, months: number) => {
    const person_id = await world.stand({ unit, name: `Người ${kind} ${months}`, ...born });
    await world.insert('movement', { person_id, unit_id: unit, kind, decided_on: '2026-01-10', months });
    const { rows } = await perform(at(unit), getPersonForecast, { id: person_id });
    const { bound, verdict } = rows.find((row) => row.kind === 'movement_end')!.reasons[0]!;
    return [bound, verdict];
  };
  assert.deepEqual(await moved('rotation', 24), ['at_least', 'not_met']);
  assert.deepEqual(await moved('rotation', 48), ['at_least', 'met']);
  assert.deepEqual(await moved('secondment', 24), ['at_most', 'met']);
  assert.deepEqual(await moved('secondment', 48), ['at_most', 'not_met']);
  await pool.query(`with a as (select set_config('app.act', max(id)::text, true) as act from act)
    update rule set bound = 'at_most' from a where code = 'rotation.duration' and a.act is not null`);
  assert.deepEqual(await moved('rotation', 25), ['at_most', 'met']);
});

test('từng trang: việc chưa rõ ngày cũng sang được trang sau', async () => {
  const unit = await federation('LĐLĐ tỉnh Chưa Rõ Ngày');
  for (const name of ['An Chưa Rõ', 'Bình Chưa Rõ', 'Chi Chưa Rõ']) await world.stand({ unit, name });
  const list = (input: object) => perform(at(unit), getForecasts, input);
  const seen: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof list>> = await list({ unit, limit: 1, after: after ?? undefined });
    seen.push(...page.rows.map(({ fullName }) => fullName));
    after = page.next;
  }
  assert.deepEqual(seen, ['An Chưa Rõ', 'Bình Chưa Rõ', 'Chi Chưa Rõ']);
});
