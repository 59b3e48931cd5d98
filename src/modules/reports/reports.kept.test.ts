import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { unzipped, wordText } from '../../../tests/harness/docx.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem, testWrite } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import {
  deleteKeptReport,
  getKeptReport,
  getKeptReportFile,
  getKeptReports,
  postKeptReport,
  postKeptReportFreezing,
  putKeptReport,
  putKeptReportText,
} from './reports.kept.routes.ts';
import { placesOf } from './reports.paragraphs.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Mẫu Sơn' });
const office = await world.unit({ kind: 'office_department', name: 'Ban Tổ chức', under: province });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Đá', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
await world.stand({ unit: province, name: 'Lý Thị Chủ', title: 'chair', sex: 'female', degree: 'master' });
await world.stand({ unit: office, name: 'Vàng A Sử', sex: 'male', degree: 'university' });
await world.stand({ unit: district, name: 'Lò Văn Ba', sex: 'male', degree: 'college' });

const officer = doorOf(pool, someone('officer', world.pathOf(province)));
const within = world.pathOf(province);
const beyond = world.pathOf(other);
const period = { from: '2019-01-11', to: '2024-05-01' };
const asked = { form: 'five-year', unit: province, ...period };
let year = 2000;
/** A period of its own, so that no two drafts meet. */
const fresh = async (form = 'five-year') =>
  (await perform(officer, postKeptReport, { ...asked, form, from: `${year++}-01-01` })).id;
const read = (id: number) => perform(officer, getKeptReport, { id });
const wordsAt = async (id: number, key: string) => placesOf((await read(id)).report).get(key)!;

// Before the first test, which runs as soon as anything is waited for.
const detailed = await fresh();
const worded = await fresh();
const strengths = { key: 'overall.strengths', automatic: await wordsAt(worded, 'overall.strengths') };
const frozen = await fresh();
const unwanted = await fresh();

testWrite({
  what: 'lập báo cáo',
  pool,
  route: postKeptReport,
  within,
  beyond,
  input: () => ({ ...asked, from: `${year++}-01-01` }),
  refused: [
    ['mẫu không có', { form: 'khong-co' }, 'reports.form_unknown'],
    ['kỳ ngược', { from: '2024-05-02' }, 'gate.input_invalid'],
  ],
  works: async ({ id }) => assert.equal((await read(id)).state, 'draft'),
  subject: 'kept_report',
});

const details = {
  number: '12',
  signedOn: '2024-06-03',
  signer: 'Trần Thị Ký',
  signerPosition: 'PHÓ CHỦ TỊCH',
};
testWrite({
  what: 'số, ngày ký, người ký',
  pool,
  route: putKeptReport,
  within,
  beyond,
  input: async () => ({ id: detailed, version: (await read(detailed)).version, ...details }),
  refused: [
    ['ngày không có', { signedOn: '2024-02-30' }, 'gate.input_invalid'],
    ['bản đã đổi', { version: 99 }, 'gate.conflict'],
  ],
  works: async () => {
    const { head, signature } = (await read(detailed)).report;
    assert.deepEqual([head.number, head.signedOn, head.year], ['12', '2024-06-03', 2024]);
    assert.deepEqual([signature.name, signature.position], ['Trần Thị Ký', 'PHÓ CHỦ TỊCH']);
    const text = wordText((await perform(officer, getKeptReportFile, { id: detailed })).bytes);
    assert.ok(text.includes('Số: 12/BC-LĐLĐ'));
    assert.ok(text.includes('Mẫu Sơn, ngày 03 tháng 6 năm 2024'));
  },
  subject: 'kept_report',
});

testWrite({
  what: 'lời của đơn vị',
  pool,
  route: putKeptReportText,
  within,
  beyond,
  input: () => ({ id: worded, version: 0, ...strengths, words: 'Ý một.\n\n  Ý hai. ' }),
  refused: [
    ['đoạn không có', { key: 'khong.co' }, 'reports.place_unknown'],
    ['lời trống', { words: ' \n ' }, 'gate.input_invalid'],
    ['người khác vừa viết', { version: 1 }, 'gate.conflict'],
  ],
  works: async () => {
    assert.equal(await wordsAt(worded, 'overall.strengths'), 'Ý một.\nÝ hai.');
    const text = wordText((await perform(officer, getKeptReportFile, { id: worded })).bytes);
    assert.ok(text.includes('- Ý một.\n- Ý hai.'));
  },
  subject: 'kept_report',
});

testWrite({
  what: 'chốt',
  pool,
  route: postKeptReportFreezing,
  within,
  beyond,
  input: async () => ({ id: frozen, version: (await read(frozen)).version }),
  refused: [['bản đã đổi', { version: 7 }, 'gate.conflict']],
  works: async () => assert.equal((await read(frozen)).state, 'frozen'),
  subject: 'kept_report',
});

testWrite({
  what: 'xóa dự thảo',
  pool,
  route: deleteKeptReport,
  within,
  beyond,
  input: async () => ({ id: unwanted, version: (await read(unwanted)).version }),
  refused: [
    ['không phải số', { id: 'x' }, 'gate.input_invalid'],
    ['ai đó vừa viết thêm', { version: 0 }, 'gate.conflict'],
    ['không nói bản nào', { version: undefined }, 'gate.input_invalid'],
  ],
  works: async () => assert.rejects(read(unwanted), problem('gate.not_found')),
  subject: 'kept_report',
});

test('một kỳ một dự thảo; bản đã chốt thì lập bản mới được', async () => {
  const id = await fresh();
  const { from } = await read(id);
  await assert.rejects(perform(officer, postKeptReport, { ...asked, from }), problem('reports.draft_exists'));
  await perform(officer, postKeptReportFreezing, { id, version: 1 });
  assert.ok((await perform(officer, postKeptReport, { ...asked, from })).id > id);
});

test('lời đã viết giữ nguyên khi số liệu đổi, và nói rõ câu tự động nay khác', async () => {
  const id = await fresh();
  const automatic = await wordsAt(id, 'situation.quality');
  const words = `Đánh giá chung: ${automatic}`;
  await perform(officer, putKeptReportText, { id, key: 'situation.quality', version: 0, automatic, words });
  const before = await read(id);
  assert.equal(before.texts[0]!.now, automatic);
  // Figures in the words open as before.
  const figures = JSON.stringify(before.report).split('"cadres.fullTime.total"').length;
  assert.ok(figures > 1);
  await world.stand({
    unit: office,
    name: 'Người Mới',
    sex: 'female',
    degree: 'doctor',
    fromOn: '2024-01-01',
  });
  const after = await read(id);
  const [text] = after.texts;
  assert.equal(text!.words, words);
  assert.equal(text!.automatic, automatic);
  assert.notEqual(text!.now, automatic);
  assert.equal(placesOf(after.report).get('situation.quality'), words);
  await perform(officer, putKeptReportText, {
    id,
    key: 'situation.quality',
    version: 1,
    automatic: text!.now!,
    words: null,
  });
  assert.equal(await wordsAt(id, 'situation.quality'), text!.now);
});

test('hai người cùng viết một đoạn: người sau được báo, lời người trước còn', async () => {
  const id = await fresh();
  const one = { id, key: 'overall.limits', automatic: '', version: 0 };
  const both = await Promise.allSettled(
    ['Lời một', 'Lời hai'].map((words) => perform(officer, putKeptReportText, { ...one, words })),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
  const refused = both.find((each) => each.status === 'rejected')!;
  assert.ok(problem('gate.conflict')(refused.reason));
});

test('bản chốt giữ nguyên từng byte sau khi hồ sơ đổi; không sửa, không xóa được, kể cả bằng SQL', async () => {
  for (const form of ['five-year', 'staff-quality']) {
    const id = await fresh(form);
    await perform(officer, postKeptReportFreezing, { id, version: 1 });
    const [value, bytes] = [
      (await read(id)).report,
      (await perform(officer, getKeptReportFile, { id })).bytes,
    ];
    await world.stand({ unit: district, name: 'Người Sau', sex: 'male' });
    assert.deepEqual((await read(id)).report, value);
    assert.ok(Buffer.from((await perform(officer, getKeptReportFile, { id })).bytes).equals(bytes));
    // Nothing in the file is dated by the clock.
    const dates = unzipped(bytes, 'docProps/core.xml').match(/\d{4}-\d{2}-\d{2}T/g);
    assert.deepEqual(new Set(dates), new Set(['2024-05-01T']));
    // Nor is the archive: the year of its first entry, counted from 1980.
    if (form === 'five-year') assert.equal(1980 + (Buffer.from(bytes).readUInt16LE(12) >> 9), 2024);
    for (const attempt of [
      () => perform(officer, putKeptReport, { id, version: 2, ...details }),
      () => perform(officer, deleteKeptReport, { id, version: 2 }),
      () => perform(officer, postKeptReportFreezing, { id, version: 2 }),
      () =>
        perform(officer, putKeptReportText, { id, key: 'closing', version: 0, automatic: '', words: 'Sửa' }),
    ])
      await assert.rejects(attempt, problem('reports.frozen'));
    for (const statement of [
      `update kept_report set number = '9' where id = ${id}`,
      `update kept_report set state = 'draft', content = null, frozen_act_id = null where id = ${id}`,
      `delete from kept_report where id = ${id}`,
      `update kept_report_figure set value = 1 where report_id = ${id}`,
      `delete from kept_report_row where report_id = ${id}`,
      `insert into kept_report_text (report_id, key, words, automatic, unit_path, changed_act_id) values (${id}, 'x', 'x', 'x', 'x', 1)`,
      `insert into kept_report_row (report_id, source, row_id, sort, shown, unit_path) values (${id}, 99, 1, '', '{}', '')`,
    ])
      await assert.rejects(pool.query(statement), /frozen/, statement);
  }
});

test('danh sách: của đơn vị, mới nhất trước, lọc theo trạng thái, từng trang', async () => {
  const first = await perform(officer, getKeptReports, { unit: province, limit: 2 });
  assert.equal(first.rows.length, 2);
  assert.ok(first.rows[0]!.id > first.rows[1]!.id);
  const all = await perform(officer, getKeptReports, { unit: province, limit: 200 });
  assert.equal(all.rows.length, all.total);
  const rest = await perform(officer, getKeptReports, { unit: province, limit: 200, after: first.next! });
  assert.deepEqual(
    [...first.rows, ...rest.rows].map(({ id }) => id),
    all.rows.map(({ id }) => id),
  );
  const done = await perform(officer, getKeptReports, { unit: province, state: 'frozen' });
  assert.ok(done.rows.length > 0 && done.rows.every(({ frozen: act }) => act !== null));
  const none = await perform(officer, getKeptReports, { unit: district });
  assert.deepEqual([none.rows, none.total], [[], 0]);
});

test('người của huyện không thấy báo cáo của tỉnh', async () => {
  const low = doorOf(pool, someone('officer', world.pathOf(district)));
  for (const route of [getKeptReport, getKeptReportFile])
    await assert.rejects(
      perform(low, route as typeof getKeptReport, { id: frozen }),
      problem('gate.not_found'),
    );
  await assert.rejects(perform(low, getKeptReports, { unit: province }), problem('gate.not_found'));
});
