import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { readList } from '../../../tests/harness/listsheets.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { getForecasts, getForecastsCalendarFile, getForecastsFile } from './forecasts.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const officer = doorOf(pool, someone('officer', world.pathOf(province)), '2026-11-21');
// More than one batch of the cursor.
const { rows: people } = await pool.query<{ id: number }>(
  `with act as (insert into act (route) values ('test') returning id), people as (
    insert into person (full_name, name_sort, name_key, unit_id, unit_path, sex, birth_on, birth_precision, act_id)
    select 'Người Thử ' || n, 'thu nguoi ' || lpad(n::text, 5, '0'), 'nguoi thu ' || n, $1, $2, 'male', date '1966-01-12' + n, 'day', act.id
    from generate_series(1, 1500) n, act returning id)
  select id from people`,
  [province, world.pathOf(province)],
);
const { rows: posts } = await pool.query<{ id: number; act_id: number }>(
  `insert into post (unit_id, title, name, name_key, unit_path, act_id) select $1, 'clerk', 'Văn thư', 'van thu', $2, max(id) from act returning id, act_id`,
  [province, world.pathOf(province)],
);
await pool.query(
  `insert into posting (person_id, post_id, unit_id, engagement, basis, from_on, unit_path, act_id)
   select unnest($1::bigint[]), $2, $3, 'full_time', 'payroll', '2020-01-01', $4, $5`,
  [people.map(({ id }) => id), posts[0]!.id, province, world.pathOf(province), posts[0]!.act_id],
);
await pool.query(
  `insert into standing (posting_id, person_id, unit_id, unit_path, from_on, engagement, basis, title, post_name, full_name, name_sort,
     sex, birth_on, birth_precision, foreign_language)
   select g.id, p.id, g.unit_id, g.unit_path, g.from_on, g.engagement, g.basis, 'clerk', 'Văn thư', p.full_name, p.name_sort,
     p.sex, p.birth_on, p.birth_precision, false
   from posting g join person p on p.id = g.person_id`,
);

const bytesOf = async (chunks: AsyncIterable<Uint8Array>) => Buffer.concat(await Array.fromAsync(chunks));

test('tải về: bảng tính có đủ các việc, theo ngày, đến dòng cuối', async () => {
  const asked = { unit: province, kind: 'retirement' };
  const { total, rows: first } = await perform(officer, getForecasts, { ...asked, limit: 1 });
  assert.equal(total, 1500);
  const book = await perform(officer, getForecastsFile, asked);
  assert.match(book.name, /^Du-bao-cong-tac-can-bo_[\w-]+\.xlsx$/);
  const { above, lines, below } = await readList(await bytesOf(book.chunks));
  assert.match(String(above.at(-1)), /^Điều kiện: Đến ngày: .*; Việc: Nghỉ hưu$/);
  assert.deepEqual([lines.length, below], [total, `Tổng số: ${total} việc`]);
  assert.ok(lines[0]!.includes(first[0]!.fullName));
  assert.ok(lines[0]!.includes('135/2020/NĐ-CP, Điều 4'));
  await assert.rejects(perform(officer, getForecastsFile, { unit: other }), problem('gate.not_found'));
});

test('tải về: lịch có các việc có ngày, dòng không quá 75 byte', async () => {
  const asked = { unit: province, kind: 'retirement,retirement_unknown', until: '2028-06-30' };
  const { total } = await perform(officer, getForecasts, asked);
  const calendar = await perform(officer, getForecastsCalendarFile, asked);
  const text = (await bytesOf(calendar.chunks)).toString();
  assert.ok(text.startsWith('BEGIN:VCALENDAR\r\n') && text.endsWith('END:VCALENDAR\r\n'));
  assert.equal(text.match(/BEGIN:VEVENT/g)?.length, total);
  assert.match(text, /DTSTART;VALUE=DATE:20271031\r\nSUMMARY:Nghỉ hưu: Người Thử \d+\\, Văn thư/);
  assert.ok(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75));
  await assert.rejects(
    perform(officer, getForecastsCalendarFile, { unit: other }),
    problem('gate.not_found'),
  );
});
