import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import type { Route } from '../../gate/route.ts';
import { addDays } from '../../lib/days.ts';
import {
  getForecastCalendar,
  getForecastLeavers,
  getForecasts,
  getPersonForecast,
} from './forecasts.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const apart = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Riêng' });
const today = '2026-11-21';
const officer = doorOf(pool, someone('officer', world.pathOf(province)), today);

const their = doorOf(pool, someone('officer', world.pathOf(apart)), today);

const born = (birth_on: string, sex = 'male', birth_precision = 'day') => ({
  birth_on,
  sex,
  birth_precision,
});
const an = await world.stand({
  unit: province,
  name: 'An Sắp Nghỉ',
  title: 'vice_chair',
  post_name: 'Phó Chủ tịch',
  ...born('1965-06-12'),
});
const binh = await world.stand({
  unit: district,
  name: 'Bình Hết Hạn',
  title: 'department_head',
  post_name: 'Trưởng ban',
  ...born('1980-03-02', 'female'),
});
const chi = await world.stand({
  toOn: '2027-06-01',
  unit: district,
  name: 'Chi Chỉ Có Năm',
  ...born('1970-01-01', 'female', 'year'),
});
const dung = await world.stand({ unit: district, name: 'Dũng Thiếu Ngày Sinh', sex: 'male' });
await world.stand({ unit: other, name: 'Người Ngoài', ...born('1965-06-12') });
const decision = await world.insert('document', {
  number: '12/QĐ-LĐLĐ',
  kind: 'decision',
  unit_path: world.pathOf(province),
});
const appoint = (
  person_id: number,
  unit_id: number,
  decided_on: string,
  months: number | null,
  kind = 'appointment',
) =>
  world.insert('appointment', {
    person_id,
    unit_id,
    kind,
    to_post: 'Trưởng ban',
    decided_on,
    months,
    document_id: decision,
  });
await appoint(binh, district, '2017-03-10', 60);
await appoint(binh, district, '2022-03-10', 60, 'reappointment');

const ask = (input: object) => perform(officer, getForecasts, { unit: province, ...input });
const told = async (input: object) =>
  (await ask(input)).rows.map(({ on, kind, fullName, nearness }) => `${on} ${kind} ${fullName} ${nearness}`);

test('dự báo: không có quyền, ngoài phạm vi, đầu vào sai', async () => {
  const stranger = doorOf(pool, someone('cadre', world.pathOf(province)), today);
  for (const route of [getForecasts, getForecastCalendar, getForecastLeavers] as Route[]) {
    await assert.rejects(perform(stranger, route, { unit: province }), problem('gate.not_allowed'));
    await assert.rejects(perform(officer, route, { unit: other }), problem('gate.not_found'));
    await assert.rejects(
      perform(officer, route, { unit: province, asOf: '2023-02-29' }),
      problem('gate.input_invalid'),
    );
  }
  for (const wrong of [{ kind: 'hưu' }, { kind: 'retirement,x' }, { nearness: 'gấp' }, { after: 'x' }])
    await assert.rejects(ask(wrong), problem('gate.input_invalid'), JSON.stringify(wrong));
});

test('dự báo: việc theo ngày, của người trong phạm vi, người ngoài không bao giờ thấy', async () => {
  assert.deepEqual(await told({ until: '2027-12-31' }), [
    '2026-11-30 retirement_notice Chi Chỉ Có Năm month',
    '2026-12-10 reappointment_start Bình Hết Hạn month',
    '2026-12-31 retirement An Sắp Nghỉ quarter',
    '2027-03-10 appointment_end Bình Hết Hạn later',
    '2027-05-31 retirement Chi Chỉ Có Năm later',
    '2027-06-01 posting_end Chi Chỉ Có Năm later',
    'null retirement_unknown Dũng Thiếu Ngày Sinh undated',
  ]);
  const outside = doorOf(pool, someone('officer', world.pathOf(district)), today);
  const { rows } = await perform(outside, getForecasts, { unit: district });
  assert.ok(!rows.some(({ fullName }) => fullName === 'An Sắp Nghỉ'));
  await assert.rejects(perform(outside, getForecasts, { unit: province }), problem('gate.not_found'));
});

describe('hạn bắt đầu bổ nhiệm lại: trước ngày hết hạn 90 ngày, ngày đúng hạn chưa phải quá hạn', () => {
  const start = addDays('2027-03-10', -90);
  for (const [asOf, nearness] of [
    [addDays(start, -91), 'later'],
    [addDays(start, -90), 'quarter'],
    [addDays(start, -31), 'quarter'],
    [addDays(start, -30), 'month'],
    [start, 'month'],
    [addDays(start, 1), 'late'],
    ['2027-03-09', 'late'],
  ] as const)
    test(`xem ngày ${asOf}: ${nearness}`, async () => {
      const { rows } = await ask({ asOf, kind: 'reappointment_start' });
      assert.deepEqual(
        rows.map(({ on, nearness: how }) => [on, how]),
        [[start, nearness]],
      );
    });
  test('hết hạn rồi thì chỉ còn việc đã hết thời hạn, quá hạn từ ngày hôm sau', async () => {
    const at = async (asOf: string) => told({ asOf, kind: 'reappointment_start,appointment_end' });
    assert.deepEqual(await at('2027-03-10'), ['2027-03-10 appointment_end Bình Hết Hạn month']);
    assert.deepEqual(await at('2027-03-11'), ['2027-03-10 appointment_end Bình Hết Hạn late']);
  });
});

test('vì sao: văn bản, điều, mức yêu cầu, điều đã thấy; theo bản có hiệu lực của ngày ấy', async () => {
  const [start] = (await ask({ kind: 'reappointment_start' })).rows;
  const [window, decided, left] = start!.reasons;
  assert.deepEqual(
    [window!.rule, window!.asked, window!.seen, window!.clause!.document, window!.clause!.article],
    ['reappointment.start', 90, '2026-12-10', '170/2025/NĐ-CP', '40'],
  );
  assert.deepEqual([decided!.rule, decided!.seen], ['reappointment.decision', '2027-03-09']);
  assert.deepEqual([left!.rule, left!.seen, left!.asked], ['reappointment.until_retirement', 156, 60]);
  assert.equal(start!.outcome, 'full_term');
  assert.equal(start!.document, '12/QĐ-LĐLĐ');
  // The term before ended under the decree before it.
  const [before] = (await ask({ kind: 'reappointment_start', asOf: '2021-06-01' })).rows;
  const clause = before!.reasons.find(({ rule }) => rule === 'reappointment.start')!.clause!;
  assert.deepEqual([clause.document, before!.on], ['138/2020/NĐ-CP', addDays('2022-03-10', -90)]);
  const [retires] = (await ask({ kind: 'retirement' })).rows;
  assert.deepEqual(
    retires!.reasons.map(({ asked, seen, clause }) => [asked, seen, clause!.document]),
    [[738, '1965-06-12', '135/2020/NĐ-CP']],
  );
});

test('chỉ có năm sinh: ngày theo luật là của 01/01, kèm ngày muộn nhất có thể; thiếu thì nói thiếu gì', async () => {
  const { rows } = await ask({ kind: 'retirement,retirement_unknown' });
  const of = (id: number) => rows.find(({ personId }) => personId === id)!;
  assert.deepEqual([of(chi).on, of(chi).latest], ['2027-05-31', '2028-08-31']);
  assert.deepEqual([of(dung).on, of(dung).about], [null, { mend: 'birth' }]);
  assert.equal(of(an).latest, of(an).on);
});

test('còn quá ít thời gian: hết hạn sau ngày nghỉ hưu thì không có bổ nhiệm lại; dưới mức thì kéo dài', async () => {
  const few = await world.stand({ unit: apart, name: 'Em Còn Ít', ...born('1967-02-01') });
  await appoint(few, apart, '2023-01-10', 60);
  const person = await perform(their, getPersonForecast, { id: few });
  const ends = person.rows.find(({ kind }) => kind === 'appointment_end')!;
  assert.deepEqual([ends.on, ends.outcome, ends.monthsLeft], ['2028-01-10', 'extension', 13]);
  assert.deepEqual([person.total, person.monthsLeft], [person.rows.length, 27]);
  const late = await world.stand({ unit: apart, name: 'Giang Nghỉ Trước', ...born('1965-06-01') });
  await appoint(late, apart, '2024-01-10', null);
  assert.deepEqual(
    (await perform(their, getPersonForecast, { id: late })).rows.map(({ kind }) => kind),
    ['retirement'],
  );
});

test('nhiệm kỳ chỉ biết năm; chức vụ có ngày thôi; chứng chỉ hết hạn mà không có cái sau', async () => {
  const unit_path = world.pathOf(district);
  const committee = await world.insert('committee', {
    unit_id: district,
    kind: 'executive',
    term_from: 2023,
    term_to: 2028,
    from_on: '2023-05-10',
  });
  await world.insert('seat', {
    committee_id: committee,
    person_id: binh,
    unit_id: district,
    title: 'committee_member',
    from_on: '2023-05-10',
  });
  const certificate = { person_id: binh, kind: 'it', unit_path };
  await world.insert('qualification', {
    ...certificate,
    level: 'basic',
    from_on: '2015-01-01',
    to_on: '2020-01-01',
  });
  await world.insert('qualification', { ...certificate, level: 'advanced', from_on: '2020-01-01' });
  await world.insert('qualification', {
    person_id: binh,
    kind: 'foreign_language',
    level: 'b',
    detail: 'Tiếng Anh',
    from_on: '2025-02-01',
    to_on: '2027-02-01',
    unit_path,
  });
  assert.deepEqual(await told({ kind: 'seat_end,certificate_end,posting_end' }), [
    '2027-02-01 certificate_end Bình Hết Hạn quarter',
    '2027-06-01 posting_end Chi Chỉ Có Năm later',
    '2028-01-01 seat_end Bình Hết Hạn later',
  ]);
  const [seat] = (await ask({ kind: 'seat_end' })).rows;
  const [certified] = (await ask({ kind: 'certificate_end' })).rows;
  assert.deepEqual(
    [seat!.about, certified!.about],
    [{ committee: 'executive' }, { attained: 'foreign_language' }],
  );
  assert.deepEqual([seat!.precision, seat!.latest, seat!.reasons[0]!.verdict], ['year', '2028-12-31', 'met']);
  assert.deepEqual(await told({ kind: 'seat_end', asOf: '2028-12-31' }), [
    '2028-01-01 seat_end Bình Hết Hạn month',
  ]);
  assert.deepEqual(await told({ kind: 'seat_end', asOf: '2029-01-01' }), [
    '2028-01-01 seat_end Bình Hết Hạn late',
  ]);
});

test('từng trang một việc, không sót không trùng; tổng đúng từ trang đầu', async () => {
  const all = await told({});
  const seen: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof ask>> = await ask({ limit: 1, after: after ?? undefined });
    assert.equal(page.total, all.length);
    seen.push(
      ...page.rows.map(({ on, kind, fullName, nearness }) => `${on} ${kind} ${fullName} ${nearness}`),
    );
    after = page.next;
  }
  assert.deepEqual(seen, all);
});

test('mỗi con số của lịch và biểu đồ mở ra đúng chừng ấy việc', async () => {
  const calendar = await perform(officer, getForecastCalendar, { unit: province });
  const listed = (await ask({})).total;
  const { late, month, quarter, later, undated } = calendar.total;
  assert.equal(late + month + quarter + later + undated, listed);
  for (const { kind, near } of calendar.kinds)
    for (const [nearness, count] of Object.entries(near))
      assert.equal((await ask({ kind, nearness })).total, count, `${kind} ${nearness}`);
  for (const { unitId, near } of calendar.units)
    for (const [nearness, count] of Object.entries(near))
      assert.equal((await ask({ branch: unitId, nearness })).total, count, `${unitId} ${nearness}`);
  for (const { year, month: of, kind, count } of calendar.months) {
    const [from, until] =
      of === null
        ? [`${year}-01-01`, `${year}-12-31`]
        : [
            `${year}-${String(of).padStart(2, '0')}-01`,
            addDays(new Date(Date.UTC(year, of, 1)).toISOString().slice(0, 10), -1),
          ];
    const precision = of === null ? 'year' : 'day';
    assert.equal((await ask({ kind, from, until, precision })).total, count, `${year}-${of} ${kind}`);
  }
  const leavers = await perform(officer, getForecastLeavers, { unit: province });
  assert.deepEqual([leavers.people, leavers.unknown, leavers.late], [4, 1, 0]);
  assert.equal(leavers.years.length, 11);
  for (const { group, year, count } of leavers.groups)
    assert.equal(
      (await ask({ kind: 'retirement', group, from: `${year}-01-01`, until: `${year}-12-31` })).total,
      count,
    );
  for (const { unitId, year, count } of leavers.units)
    assert.equal(
      (await ask({ kind: 'retirement', branch: unitId, from: `${year}-01-01`, until: `${year}-12-31` }))
        .total,
      count,
    );
});
