import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { World } from '../../../tests/harness/world.ts';
import { factTables } from '../../db/facts.ts';
import { perform } from '../../gate/perform.ts';
import { factNames } from '../../lib/facts.labels.ts';
import { Problem } from '../../lib/problem.ts';
import { numberKey, seeksNumber } from './documents.labels.ts';
import { getDocument, getDocuments } from './documents.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const paper = (unit: number, number: string | null, more: object = {}) =>
  world.insert('document', { kind: 'decision', number, unit_path: world.pathOf(unit), ...more });

const plan = await paper(province, '71/KH-LĐLĐ', { signed_on: '2024-03-01', issuer: 'LĐLĐ tỉnh Thử' });
const older = await paper(district, 'Số 071-QĐ/LĐLĐ', { signed_on: '2023-03-01' });
const undated = await paper(district, '710/QĐ-LĐLĐ');
const titled = await paper(province, '5/QĐ-LĐLĐ', {
  signed_on: '2025-01-01',
  title: 'Về việc kiện toàn Ủy ban Kiểm tra',
});
const foreign = await paper(other, '71/QĐ-LĐLĐ', { signed_on: '2024-01-01' });

const officer = doorOf(pool, someone('officer', world.pathOf(province)));
const problem = (code: string) => (error: unknown) => error instanceof Problem && error.kind.code === code;
const found = async (asked: object) =>
  (await perform(officer, getDocuments, { asOf: '2026-01-01', ...asked })).rows.map(({ id }) => id);

for (const [writing, key] of [
  ['71/KH-LĐLĐ', '71 kh ldld'],
  ['71-KH/LĐLĐ', '71 kh ldld'],
  ['Số 071/KH-LĐLĐ', '71 kh ldld'],
  ['KH 71', '71 kh'],
  ['0', '0'],
] as const)
  test(`số văn bản viết “${writing}” tìm như “${key}”`, async () => {
    assert.equal(numberKey(writing), key);
    assert.ok(seeksNumber(writing));
  });

test('khóa mà cơ sở dữ liệu giữ giống khóa để tìm', async () => {
  const { rows } = await pool.query<{ number: string; number_key: string; folded: string }>(
    `select number, number_key, folded('  Đặng–Ánh ƯỜNG ') as folded from document`,
  );
  for (const { number, number_key } of rows) assert.equal(number_key, numberKey(number));
  assert.equal(rows[0]!.folded, 'dang anh uong');
});

test('văn bản: không có quyền thì bị từ chối, ngoài phạm vi thì không thấy', async () => {
  const cadre = doorOf(pool, someone('cadre', world.pathOf(province)));
  await assert.rejects(perform(cadre, getDocuments, {}), problem('gate.not_allowed'));
  await assert.rejects(perform(officer, getDocument, { id: foreign }), problem('gate.not_found'));
  assert.ok(!(await found({})).includes(foreign));
  await assert.rejects(perform(officer, getDocuments, { limit: 0 }), problem('gate.input_invalid'));
});

test('tìm theo số: 71 không phải 710; viết kiểu nào cũng ra, mới trước cũ sau, không ngày đứng cuối', async () => {
  assert.deepEqual(await found({ search: '71' }), [plan, older]);
  assert.deepEqual(await found({ search: '71-kh/ldld' }), [plan]);
  assert.deepEqual(await found({ search: 'QĐ 71' }), [older]);
  assert.deepEqual(await found({ search: '710' }), [undated]);
  assert.deepEqual(await found({ search: '71/K' }), [plan]);
  assert.deepEqual(await found({}), [titled, plan, older, undated]);
});

test('tìm theo chữ của tên và nơi ban hành; chỉ có dấu thì không ra gì', async () => {
  assert.deepEqual(await found({ search: 'kiem tra uy ban' }), [titled]);
  assert.deepEqual(await found({ search: 'tinh thu' }), [plan]);
  assert.deepEqual(await found({ search: '///' }), []);
});

test('theo đơn vị và tại ngày: văn bản ký sau ngày đó chưa có', async () => {
  assert.deepEqual(await found({ unit: district }), [older, undated]);
  assert.deepEqual(await found({ asOf: '2024-02-29' }), [older, undated]);
  assert.deepEqual(await found({ unit: other }), []);
});

test('trang nối trang, tổng số đúng ngay từ đầu', async () => {
  const first = await perform(officer, getDocuments, { limit: 3, asOf: '2026-01-01' });
  const second = await perform(officer, getDocuments, { limit: 3, asOf: '2026-01-01', after: first.next! });
  assert.deepEqual([first.total, second.total, second.next], [4, 4, null]);
  assert.deepEqual(
    [...first.rows, ...second.rows].map(({ id }) => id),
    [titled, plan, older, undated],
  );
});

test('trang văn bản: mọi sự việc dựa trên nó, bắt đầu hay kết thúc; không kể việc ngoài phạm vi', async () => {
  const person = await world.person(district, 'Lò Văn Thử');
  const post = await world.insert('post', {
    unit_id: district,
    title: 'vice_chair',
    name: 'Phó Chủ tịch',
    name_key: 'pho',
  });
  await world.insert('posting', {
    person_id: person,
    post_id: post,
    unit_id: district,
    engagement: 'full_time',
    from_on: '2020-01-01',
    to_on: '2025-05-01',
    document_id: plan,
    end_document_id: older,
  });
  await world.insert('unit_event', {
    unit_id: district,
    kind: 'renamed',
    effective_on: '2024-04-01',
    document_id: plan,
  });
  const away = await world.person(other, 'Hoàng Văn Ngoài');
  await world.insert('award', {
    person_id: away,
    form: 'x',
    given_on: '2024-01-01',
    unit_path: world.pathOf(other),
    document_id: plan,
  });
  const { facts, number } = await perform(officer, getDocument, { id: plan });
  assert.equal(number, '71/KH-LĐLĐ');
  assert.deepEqual(
    facts.map(({ kind, ends, personName, unitName, on, what }) => [
      kind,
      ends,
      personName,
      unitName,
      on,
      what,
    ]),
    [
      ['posting', false, 'Lò Văn Thử', 'LĐLĐ huyện Thử', '2020-01-01', 'Phó Chủ tịch'],
      ['unit_event', false, null, 'LĐLĐ huyện Thử', '2024-04-01', null],
    ],
  );
  const ended = await perform(officer, getDocument, { id: older });
  assert.deepEqual(
    ended.facts.map(({ kind, ends, on }) => [kind, ends, on]),
    [['posting', true, '2025-05-01']],
  );
});

test('mọi bảng dựa trên văn bản đều có tên để hiện', async () => {
  const { rows } = await pool.query<{ name: string }>(
    `select distinct table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where table_schema = 'public' and table_type = 'BASE TABLE' and column_name in ('document_id', 'end_document_id')
       and table_name not like '%\\_past'`,
  );
  const tables = rows
    .map(({ name }) => name)
    .filter((name) => (factTables as readonly string[]).includes(name));
  assert.deepEqual(
    tables.filter((name) => !factNames.has(name)),
    [],
  );
  assert.ok(tables.includes('ruling') && tables.includes('pay'));
});
