import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { unzipped, wordText } from '../../../tests/harness/docx.ts';
import { pdfText } from '../../../tests/harness/pdf.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { ownerDatabase } from '../../db/database.ts';
import { perform } from '../../gate/perform.ts';
import { sealIdentity } from '../../gate/vault.ts';
import { sensitiveFields } from '../../lib/sensitive.labels.ts';
import { postDisclosure } from '../cadres/cadres.disclosure.routes.ts';
import { findPersonRecord } from '../committees/committees.record.queries.ts';
import type { CurriculumFacts } from './curriculum.facts.ts';
import { curriculumForms } from './curriculum.forms.labels.ts';
import { getCurriculum, getCurriculumFile } from './curriculum.routes.ts';
import type { Curriculum } from './curriculum.schema.ts';
import { writeCurriculum } from './curriculum.writing.ts';

const { pool } = await testDatabase();
await pool.query(`insert into code (list, scheme, code, vi, en, position)
  values ('ethnic_groups', '1979', '03', 'Thái', 'Thai', 3), ('religions', '2008', 'none', 'Không', 'None', 0)`);
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({
  kind: 'district_federation',
  name: 'LĐLĐ huyện Thượng',
  under: province,
});
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const person = await world.person(district, 'Nguyễn Thị Ngọc Ưỡng', {
  sex: 'female',
  birth_on: '1985-01-01',
  birth_precision: 'year',
  ethnic_group: '03',
  religion: 'none',
  native_place: 'Xã #let Thử, huyện *Thượng*',
  identity_cipher: sealIdentity('014185000123'),
});
const of = (unit: number) => ({ person_id: person, unit_id: unit });
const under = { unit_path: world.pathOf(district), person_id: person };
await world.stand({
  unit: district,
  personId: person,
  post_name: 'Chủ tịch',
  title: 'chair',
  fromOn: '2021-06-01',
});
await world.stand({
  unit: district,
  personId: person,
  post_name: 'Phó Chủ tịch',
  fromOn: '2015-01-01',
  toOn: '2021-06-01',
});
await world.insert('party_membership', {
  ...under,
  member: true,
  joined_on: '2010-05-01',
  joined_precision: 'month',
  from_on: '2010-05-01',
});
await world.insert('qualification', {
  ...under,
  kind: 'degree',
  level: 'master',
  detail: 'Luật kinh tế',
  institution: 'Trường Đại học Thử',
  awarded_on: '2020-01-01',
  awarded_precision: 'year',
  from_on: '2021-01-01',
});
await world.insert('qualification', {
  ...under,
  kind: 'foreign_language',
  level: 'level_3',
  detail: 'Tiếng Anh',
  from_on: '2021-01-01',
});
await world.insert('award', { ...under, form: 'province_merit', given_on: '2023-07-28' });
const reprimand = { form: 'reprimand', decided_on: '2022-01-01', ends_on: '2023-01-01' };
await world.insert('discipline', { ...under, ...reprimand });
await world.insert('evaluation', { ...of(district), year: 2023, grade: 'excellent' });
await world.insert('appointment', { ...of(district), kind: 'appointment', decided_on: '2021-06-01' });

await world.insert('particulars', {
  ...under,
  residence: 'Phường Thử, tỉnh Thử',
  family_background: 'farmer',
  enlisted_on: '2004-02-01',
  enlisted_precision: 'month',
  abroad: 'Không có',
});
await world.insert('health', { ...under, examined_on: '2024-01-05', state: 'Tốt', height: 158 });
await world.insert('relative', { ...under, side: 'own', relation: 'child', full_name: 'Lò Văn Con' });
await world.insert('relative', {
  ...under,
  side: 'own',
  relation: 'father',
  full_name: 'Nguyễn Văn Cha',
  birth_year: 1955,
  detail: 'Xã Thử; nông dân',
});
await world.insert('pay', {
  ...under,
  item: 'salary',
  rank_code: '01.003',
  step: '3',
  coefficient: '3,00',
  from_on: '2020-03-01',
  to_on: '2023-03-01',
});
await world.insert('pay', {
  ...under,
  item: 'salary',
  rank_code: '01.003',
  step: '4',
  coefficient: '3,33',
  from_on: '2023-03-01',
});
await world.insert('pay', { ...under, item: 'post_allowance', coefficient: '0,4', from_on: '2021-06-01' });
await world.insert('association', {
  ...under,
  kind: 'youth_union',
  joined_on: '2001-03-26',
  joined_precision: 'day',
});

const officer = doorOf(pool, someone('officer', world.pathOf(province)));
await perform(officer, postDisclosure, { id: person, reason: 'kiểm thử' });

/** Number → what the form answers there, of lines and sentences. */
function answers({ beside, blocks }: Curriculum): Map<string, (string | null)[]> {
  const found = new Map<string, (string | null)[]>();
  for (const block of [...beside, ...blocks]) {
    if (!block.number) continue;
    if (block.kind === 'line')
      found.set(
        block.number,
        block.slots.map(({ value }) => value),
      );
    if (block.kind === 'writing') found.set(block.number, [block.value]);
  }
  return found;
}
const rowsOf = ({ blocks }: Curriculum, number: string) =>
  blocks.flatMap((block) => (block.kind === 'table' && block.number === number ? block.rows : []));

const numbers: [form: string, answered: Record<string, (string | null)[]>][] = [
  [
    'tt06_2023',
    {
      '1)': ['NGUYỄN THỊ NGỌC ƯỠNG', 'Nữ'],
      '3)': ['1985'],
      '6)': ['Thái'],
      '8)': ['014185000123', null, null],
      '10)': ['Phường Thử, tỉnh Thử'],
      '11)': ['Nông dân'],
      '12)': [null],
      '16)': ['Đoàn TNCS Hồ Chí Minh, 26/03/2001'],
      '17)': ['02/2004', null, null],
      '30.1-': [null, '01.003'],
      '30.2-': ['0,4', null, null],
      '31)': ['Tốt', '158 cm', null, null],
      '34.3-': ['Không có'],
      '15)': ['05/2010', null],
      '20)': ['Thạc sĩ, Luật kinh tế'],
      '23)': ['Chủ tịch, LĐLĐ huyện Thượng', '01/06/2021', null],
      '34.1-': [null],
    },
  ],
  [
    'bnv_2008',
    {
      '1)': ['NGUYỄN THỊ NGỌC ƯỠNG'],
      '3)': ['1985', 'Nữ'],
      '12)': ['Chủ tịch, LĐLĐ huyện Thượng'],
      '15.2-': ['Thạc sĩ, Luật kinh tế'],
      '15.5-': ['Tiếng Anh Bậc 3 (B1)'],
      '16)': ['05/2010', null],
      '22)': ['Khiển trách (2022)'],
      '25)': ['014185000123', null],
    },
  ],
  [
    'tctw_1998',
    {
      '1)': ['NGUYỄN THỊ NGỌC ƯỠNG', 'Nữ'],
      '8)': ['Thái'],
      '14)': ['05/2010', null],
      '22)': ['Bằng khen của Ban Chấp hành Liên đoàn Lao động tỉnh (2023)'],
      '25)': ['014185000123'],
    },
  ],
];
for (const [form, expected] of numbers)
  test(`sơ yếu lý lịch ${form}: mỗi mục đúng số của mẫu, chưa ghi nhận thì để trống`, async () => {
    const found = answers(await perform(officer, getCurriculum, { id: person, form }));
    for (const [number, values] of Object.entries(expected))
      assert.deepEqual(found.get(number), values, number);
  });

test('mỗi mẫu có đủ số thứ tự của mình, không số nào hai lần', async () => {
  const last = { tt06_2023: 38, bnv_2008: 32, tctw_1998: 28 };
  for (const form of curriculumForms.codes) {
    const { beside, blocks } = await perform(officer, getCurriculum, { id: person, form });
    const printed = [...beside, ...blocks].flatMap(({ number }) => number ?? []);
    assert.deepEqual([...new Set(printed)], printed, form);
    const whole = new Set(printed.map((number) => Number.parseInt(number, 10)));
    assert.deepEqual(
      [...whole],
      Array.from({ length: last[form] }, (_, at) => at + 1),
      form,
    );
  }
});

test('bảng: quá trình công tác từ trước đến nay, mỗi loại đào tạo một bảng, năm nào khen gì', async () => {
  const written = await perform(officer, getCurriculum, { id: person });
  assert.deepEqual(rowsOf(written, '33)'), [
    ['01/2015 – 06/2021', 'Phó Chủ tịch, LĐLĐ huyện Thượng'],
    ['06/2021 – nay', 'Chủ tịch, LĐLĐ huyện Thượng'],
  ]);
  assert.deepEqual(rowsOf(written, '32.1-'), [
    ['', '', 'Trường Đại học Thử', 'Luật kinh tế', '', 'Thạc sĩ, cấp năm 2020'],
  ]);
  assert.deepEqual(rowsOf(written, '32.6-'), [['', '', '', 'Tiếng Anh', 'Bậc 3 (B1)', '']]);
  assert.deepEqual(rowsOf(written, '35.1-'), [
    ['2023', 'Hoàn thành xuất sắc nhiệm vụ', '', 'Bằng khen của Ban Chấp hành Liên đoàn Lao động tỉnh'],
  ]);
  assert.deepEqual(rowsOf(written, '35.2-'), [['01/01/2022', '01/01/2023', 'Khiển trách', '', '']]);
  const before = await perform(officer, getCurriculum, { id: person, asOf: '2020-01-01' });
  assert.deepEqual(rowsOf(before, '33)'), [['01/2015 – nay', 'Phó Chủ tịch, LĐLĐ huyện Thượng']]);
});

test('bảng: gia đình theo thứ bậc, lương từ trước đến nay', async () => {
  const written = await perform(officer, getCurriculum, { id: person });
  assert.deepEqual(rowsOf(written, '36.1-'), [
    ['Cha', 'Nguyễn Văn Cha', '1955', 'Xã Thử; nông dân'],
    ['Con', 'Lò Văn Con', '', ''],
  ]);
  assert.deepEqual(rowsOf(written, '37.1-'), [
    ['03/2020', '03/2023', '01.003', '3', '3,00', ''],
    ['03/2023', 'nay', '01.003', '4', '3,33', ''],
  ]);
  assert.deepEqual(rowsOf(written, '37.2-'), [['06/2021', 'nay', 'Phụ cấp chức vụ', '', '0,4', '', '']]);
});

const secrets = ['014185000123', 'Khiển trách', '"Không"', 'Nguyễn Văn Cha', '"Tốt"', 'Không có'];
test('thông tin nhạy cảm chỉ in cho người được đọc; người khác nhận dòng chấm', async () => {
  const record = (await findPersonRecord(ownerDatabase(pool), person, '2024-06-01', '2024-06-01'))!;
  const facts: CurriculumFacts = { record, identityNumber: '014185000123', photo: null };
  for (const form of curriculumForms.codes) {
    const shut = JSON.stringify(writeCurriculum(facts, form, new Set()));
    for (const hidden of secrets) assert.ok(!shut.includes(hidden), hidden);
    const open = JSON.stringify(writeCurriculum(facts, form, new Set(sensitiveFields.codes)));
    for (const shown of secrets) assert.ok(open.includes(shown), shown);
  }
});

test('không có quyền thì bị từ chối, ngoài phạm vi thì không thấy, hỏi sai thì bị trả lại', async () => {
  for (const one of [getCurriculum, getCurriculumFile]) {
    const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
    await assert.rejects(perform(stranger, one as never, { id: person }), problem('gate.not_allowed'));
    const elsewhere = doorOf(pool, someone('officer', world.pathOf(other)));
    await assert.rejects(perform(elsewhere, one as never, { id: person }), problem('gate.not_found'));
    await assert.rejects(
      perform(officer, one as never, { id: person, form: '3c' }),
      problem('gate.input_invalid'),
    );
  }
});

const said = ['NGUYỄN THỊ NGỌC ƯỠNG', 'Chủ tịch, LĐLĐ huyện Thượng', 'Xã #let Thử, huyện *Thượng*'];
for (const form of curriculumForms.codes) {
  test(`tệp Word mẫu ${form}: mở được, chữ Việt nguyên vẹn, chỗ trống là dòng chấm`, async () => {
    const { name, bytes } = await perform(officer, getCurriculumFile, { id: person, form, format: 'docx' });
    assert.equal(name, 'So-yeu-ly-lich_Nguyen-Thi-Ngoc-Uong_2024-06-01.docx');
    const text = wordText(bytes);
    for (const words of said) assert.ok(text.includes(words), words);
    const document = unzipped(bytes, 'word/document.xml');
    // Who signs stands with what was written last, never on a page alone.
    const last = document.slice(0, document.lastIndexOf('<w:tbl>')).split('<w:p>').slice(-3);
    assert.ok(last.every((one) => one.includes('<w:keepNext/>')));
    assert.match(document, /w:leader="dot"/);
    assert.match(unzipped(bytes, 'word/styles.xml'), /Times New Roman/);
  });

  test(`tệp PDF mẫu ${form}: chữ Việt nguyên vẹn, làm lại thì y hệt từng byte`, async () => {
    const asked = { id: person, form, format: 'pdf' };
    const { type, bytes } = await perform(officer, getCurriculumFile, asked);
    assert.equal(type, 'application/pdf');
    const text = pdfText(bytes).replaceAll(/\s+/g, ' ');
    for (const words of said) assert.ok(text.includes(words), `${words}\n${text}`);
    const again = await perform(officer, getCurriculumFile, asked);
    assert.ok(Buffer.from(bytes).equals(Buffer.from(again.bytes)));
  });
}
