import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { root } from '../scripts/root.ts';
import { testDatabase } from './harness/database.ts';
import { World } from './harness/world.ts';

const folder = mkdtempSync(join(tmpdir(), 'thenchot-figures-'));
after(() => rmSync(folder, { recursive: true }));
const { url, pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử', code: 'T' });
const union = await world.unit({ kind: 'grassroots_union', name: 'CĐCS Thử', under: province });
await world.stand({ unit: province, name: 'Trần Thị An', sex: 'female' });
await world.stand({ unit: province, name: 'Lò Văn Bình', sex: 'male' });
await world.stand({
  unit: union,
  name: 'Vàng A Chính',
  engagement: 'part_time',
  title: 'chair',
  post_name: 'Chủ tịch',
});
await world.insert('training_class', {
  unit_id: province,
  name: 'Tập huấn',
  name_key: 'x',
  opened_on: '2024-02-01',
  attendances: 1200,
});

function thenchot(...words: string[]) {
  const done = spawnSync(process.execPath, [join(root, 'scripts', 'run.mjs'), 'src/cli/main.ts', ...words], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: url, THENCHOT_DATA: join(folder, 'data') },
    encoding: 'utf8',
  });
  return { status: done.status, out: done.stdout, error: done.stderr };
}
const read = (...words: string[]) => JSON.parse(thenchot(...words, '--json').out);
const asked = [
  '--unit',
  'LĐLĐ tỉnh Thử',
  '--as-of',
  '2024-05-01',
  '--from',
  '1/1/2019',
  '--to',
  '2024-05-01',
];
const head = { unit: 'LĐLĐ tỉnh Thử', asOf: '2024-05-01', from: '2019-01-01', to: '2024-05-01' };

test('indicators --json: đúng dạng giao ước', () => {
  const { values, ...given } = read('indicators', ...asked);
  assert.deepEqual(given, head);
  assert.deepEqual(
    [values['staffing.actual'], values['cadres.all.partTimeShare'], values['training.classAttendances']],
    [2, 33.3, 1200],
  );
  assert.equal(values['movement.rotations'], null);
});

test('indicators: bảng cho người đọc, viết số kiểu Việt Nam', () => {
  const { out } = thenchot('indicators', ...asked);
  assert.match(out, /^LĐLĐ tỉnh Thử, tại ngày 01\/05\/2024, kỳ từ 01\/01\/2019 đến 01\/05\/2024\n/);
  assert.match(out, /training\.classAttendances +Lượt người dự tập huấn +1\.200\n/);
  assert.match(out, /movement\.rotations +Lượt luân chuyển +chưa có dữ liệu\n/);
});

test('people --json: một tài liệu, mọi dòng; tổng thì có số của từng dòng, tỷ lệ thì có hai phần', () => {
  const counted = read('people', '--indicator', 'staffing.actual', ...asked);
  assert.deepEqual(
    { ...counted, rows: counted.rows.map((row: { fullName: string }) => row.fullName) },
    {
      indicator: 'staffing.actual',
      ...head,
      rows: ['Trần Thị An', 'Lò Văn Bình'],
    },
  );
  const summed = read('people', '--indicator', 'training.classAttendances', ...asked);
  assert.deepEqual(
    summed.rows.map((row: { amount: number }) => row.amount),
    [1200],
  );
  const shared = read('people', '--indicator', 'cadres.all.partTimeShare', ...asked);
  assert.deepEqual(
    shared.rows.map((row: { part: string; fullName: string }) => `${row.part} ${row.fullName}`),
    [
      'numerator Vàng A Chính',
      'denominator Trần Thị An',
      'denominator Lò Văn Bình',
      'denominator Vàng A Chính',
    ],
  );
  assert.deepEqual(read('people', '--indicator', 'movement.rotations', ...asked).rows, []);
});

test('people: dòng cho người đọc', () => {
  assert.equal(
    thenchot('people', '--indicator', 'training.classAttendances', ...asked).out,
    'Lượt người dự tập huấn: 1.200\n01/02/2024  Tập huấn  LĐLĐ tỉnh Thử  1.200\n',
  );
});

test('cadres: mọi người của đơn vị và bên dưới, gọi bằng tên hay bằng mã', () => {
  const { rows, ...given } = read('cadres', '--unit', 'T', '--as-of', '2024-05-01');
  assert.deepEqual(given, { unit: 'LĐLĐ tỉnh Thử', asOf: '2024-05-01' });
  assert.deepEqual(
    rows.map((row: { fullName: string }) => row.fullName),
    ['Trần Thị An', 'Lò Văn Bình', 'Vàng A Chính'],
  );
  assert.match(
    thenchot('cadres', '--unit', 'CĐCS Thử').out,
    /^Vàng A Chính .*CĐCS Thử {2}Chủ tịch {2}Không chuyên trách\n$/,
  );
});

test('dùng sai, đơn vị lạ, chỉ tiêu lạ: mã thoát 2 và một dòng', () => {
  for (const words of [
    ['indicators'],
    ['indicators', '--unit', 'LĐLĐ tỉnh Lạ'],
    ['indicators', ...asked.slice(0, 3), '30/2/2024'],
    ['people', ...asked],
    ['people', '--indicator', 'staffing.khong', ...asked],
    ['cadres'],
  ]) {
    const { status, out, error } = thenchot(...words);
    assert.deepEqual([words, status, out], [words, 2, '']);
    assert.match(error, /^[^\n]+\n$/);
  }
});

test('mỗi mẫu báo cáo một loại tệp: đặt tên tệp loại kia thì bị từ chối, không ghi gì', () => {
  const written = (form: string, out: string) =>
    thenchot(
      ...['report', form, '--unit', 'LĐLĐ tỉnh Thử', '--from', '2024-01-01', '--to', '2024-05-01'],
      ...['--out', join(folder, out)],
    );
  for (const [form, wrong, right] of [
    ['staff-structure', 'a.docx', 'a.xlsx'],
    ['five-year', 'b.xlsx', 'b.docx'],
  ] as const) {
    const refused = written(form, wrong);
    assert.notEqual(refused.status, 0);
    assert.match(refused.error, new RegExp(`Mẫu ${form} là tệp .*kết thúc bằng \\${right.slice(1)}`));
    assert.ok(!existsSync(join(folder, wrong)));
    assert.equal(written(form, right).status, 0);
    assert.ok(existsSync(join(folder, right)));
  }
});

test('dự báo: cho người đọc, cho máy và ra tệp Excel như nhau; loại việc lạ là dùng sai', () => {
  const words = ['forecast', '--unit', 'LĐLĐ tỉnh Thử', '--as-of', '2024-05-01'];
  const { rows } = read(...words);
  assert.deepEqual(
    rows.map(({ kind, about }: { kind: string; about: { mend: string } }) => [kind, about.mend]),
    Array(3).fill(['retirement_unknown', 'birth']),
  );
  assert.match(
    thenchot(...words).out,
    /Chưa tính được ngày nghỉ hưu {2}Trần Thị An, Chuyên viên, LĐLĐ tỉnh Thử/,
  );
  const file = join(folder, 'du-bao.xlsx');
  const written = thenchot(...words, '--xlsx', file);
  assert.deepEqual([written.status, written.out], [0, `Đã ghi ${file}.\n`]);
  assert.ok(existsSync(file));
  assert.equal(thenchot(...words, '--kind', 'huu').status, 2);
});
