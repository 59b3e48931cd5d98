import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doorOf, someone } from '../../../tests/harness/actors.ts';
import { testDatabase } from '../../../tests/harness/database.ts';
import { readList } from '../../../tests/harness/listsheets.ts';
import { World } from '../../../tests/harness/world.ts';
import { problem } from '../../../tests/harness/writes.ts';
import { perform } from '../../gate/perform.ts';
import { asProblem } from '../../lib/problem.ts';
import { assessmentColumns } from './assessment.columns.labels.ts';
import {
  getAssessmentSummary,
  getAssessments,
  getAssessmentsFile,
  getPersonAssessment,
} from './assessment.routes.ts';

const { pool } = await testDatabase();
const world = new World(pool);
const province = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Thử' });
const district = await world.unit({ kind: 'district_federation', name: 'LĐLĐ huyện Thử', under: province });
const other = await world.unit({ kind: 'provincial_federation', name: 'LĐLĐ tỉnh Khác' });
const officer = doorOf(pool, someone('officer', world.pathOf(province)));

const attain = (
  personId: number,
  kind: string,
  level: string | null,
  fromOn = '2015-06-01',
  document?: number,
) =>
  world.insert('qualification', {
    person_id: personId,
    kind,
    level,
    from_on: fromOn,
    document_id: document,
    unit_path: world.pathOf(province),
  });
const decision = await world.insert('document', {
  number: '7/QĐ-LĐLĐ',
  kind: 'decision',
  unit_path: world.pathOf(province),
});
const anh = await world.stand({ unit: province, name: 'Lò Thị Ánh' });
await attain(anh, 'degree', 'university', '2019-01-11', decision);
await attain(anh, 'union_certificate', null, '2022-03-01');
const binh = await world.stand({ unit: district, name: 'Vàng A Bình', degree: 'college' });
await attain(binh, 'degree', 'college');
await world.stand({ unit: district, name: 'Lý Văn Chưa Rõ' });
await world.stand({ unit: district, name: 'Hà Văn Lái', title: 'driver' });
await world.stand({ unit: district, name: 'Hợp Đồng', basis: 'contract' });
const grassroots = await world.unit({ kind: 'grassroots_union', name: 'CĐCS Thử', under: district });
await world.stand({ unit: grassroots, name: 'Kiêm Nhiệm', title: 'chair', engagement: 'part_time' });
await world.stand({ unit: other, name: 'Người Ngoài' });

const ask = (input: object) =>
  perform(officer, getAssessments, { unit: province, asOf: '2024-05-01', ...input });
const told = async (input: object) =>
  (await ask(input)).rows.map(({ fullName, verdict, standards }) => [
    fullName,
    verdict,
    ...standards.flatMap(({ standard, findings }) => findings.map((one) => `${standard}: ${one.verdict}`)),
  ]);

test('đối chiếu: không có quyền, ngoài phạm vi, đầu vào sai', async () => {
  const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
  await assert.rejects(perform(stranger, getAssessments, { unit: province }), problem('gate.not_allowed'));
  await assert.rejects(ask({ unit: other }), problem('gate.not_found'));
  await assert.rejects(perform(officer, getAssessmentSummary, { unit: other }), problem('gate.not_found'));
  for (const wrong of [{ verdict: 'đạt' }, { asOf: '2023-02-29' }, { after: 'x' }, { limit: 0 }])
    await assert.rejects(ask(wrong), problem('gate.input_invalid'), JSON.stringify(wrong));
});

test('đối chiếu: ai thuộc diện thì hỏi; thiếu dữ liệu là chưa đủ, không phải đạt', async () => {
  assert.deepEqual(await told({}), [
    ['Lò Thị Ánh', 'met', 'professional_degree: met', 'union_certificate: met'],
    ['Vàng A Bình', 'not_met', 'professional_degree: not_met', 'union_certificate: unknown'],
    ['Hà Văn Lái', 'unknown', 'union_certificate: unknown'],
    ['Lý Văn Chưa Rõ', 'unknown', 'professional_degree: unknown', 'union_certificate: unknown'],
  ]);
});

test('đối chiếu: mỗi kết luận chỉ ra văn bản, điều đã thấy, nguồn và mục cần bổ sung', async () => {
  const [row] = (await ask({ person: anh })).rows;
  const [degree, certificate] = row!.standards;
  assert.equal(degree!.document, '03/NQ-TLĐ');
  const { value, document, since, mend } = degree!.findings[0]!;
  assert.deepEqual(
    [value, document, since, mend],
    ['university', '7/QĐ-LĐLĐ', '2019-01-11', 'qualification.degree'],
  );
  assert.equal(certificate!.findings[0]!.says.vi, 'Có chứng chỉ lý luận, nghiệp vụ công đoàn');
});

test('đối chiếu: lọc theo kết luận của một điều kiện; từng trang một người, không sót không trùng', async () => {
  const missing = { standard: 'union_certificate', condition: 'certificate', verdict: 'unknown' };
  const all = (await ask(missing)).rows.map(({ fullName }) => fullName);
  assert.deepEqual(all, ['Vàng A Bình', 'Hà Văn Lái', 'Lý Văn Chưa Rõ']);
  const seen: string[] = [];
  for (let after: string | null | undefined; after !== null; ) {
    const page: Awaited<ReturnType<typeof ask>> = await ask({
      ...missing,
      limit: 1,
      after: after ?? undefined,
    });
    seen.push(...page.rows.map(({ fullName }) => fullName));
    after = page.next;
  }
  assert.deepEqual(seen, all);
});

test('đối chiếu: tổng hợp của cả đơn vị bằng tổng từng người', async () => {
  const summary = await perform(officer, getAssessmentSummary, { unit: province, asOf: '2024-05-01' });
  assert.deepEqual(summary.people, { met: 1, notMet: 1, unknown: 2 });
  assert.equal(summary.unasked, 2);
  assert.deepEqual(
    summary.standards.map(({ standard, people }) => [standard, people]),
    [
      ['professional_degree', { met: 1, notMet: 1, unknown: 1 }],
      ['union_certificate', { met: 1, notMet: 0, unknown: 3 }],
    ],
  );
});

test('đối chiếu: tổng hợp theo chức danh và theo đơn vị trực thuộc, mỗi con số mở ra đúng ngần ấy người', async () => {
  const summary = await perform(officer, getAssessmentSummary, { unit: province, asOf: '2024-05-01' });
  assert.deepEqual(summary.titles, [
    { title: 'specialist', people: { met: 1, notMet: 1, unknown: 1 } },
    { title: 'driver', people: { met: 0, notMet: 0, unknown: 1 } },
  ]);
  assert.deepEqual(summary.units, [
    { unitId: province, unitName: 'LĐLĐ tỉnh Thử', own: true, people: { met: 1, notMet: 0, unknown: 0 } },
    { unitId: district, unitName: 'LĐLĐ huyện Thử', own: false, people: { met: 0, notMet: 1, unknown: 2 } },
  ]);
  const cells = [
    [{}, summary.people],
    ...summary.standards.flatMap(({ standard, people, conditions }) => [
      [{ standard }, people],
      ...conditions.map((one) => [{ standard, condition: one.condition }, one.people]),
    ]),
    ...summary.titles.map(({ title, people }) => [{ title }, people]),
    ...summary.units.map(({ unitId, people }) => [{ branch: unitId }, people]),
  ] as [object, typeof summary.people][];
  for (const [filter, { met, notMet, unknown }] of cells)
    for (const [verdict, count] of Object.entries({ met, not_met: notMet, unknown }))
      assert.equal((await ask({ ...filter, verdict })).rows.length, count, JSON.stringify([filter, verdict]));
  const unasked = (await ask({ verdict: 'unasked' })).rows;
  assert.deepEqual(
    unasked.map(({ fullName, standards }) => [fullName, standards.length]),
    [
      ['Hợp Đồng', 0],
      ['Kiêm Nhiệm', 0],
    ],
  );
  assert.equal(unasked.length, summary.unasked);
});

for (const [filter, told] of [
  [{}, []],
  [{ verdict: 'unknown' }, ['Điều kiện: Kết luận: Chưa đủ dữ liệu']],
  [
    { standard: 'professional_degree', condition: 'degree', verdict: 'not_met' },
    [
      'Điều kiện: Tiêu chuẩn: Trình độ của cán bộ chuyên trách làm công tác chuyên môn; Điều kiện: Tốt nghiệp đại học trở lên; Kết luận: Chưa đạt',
    ],
  ],
  [{ verdict: 'unasked' }, ['Điều kiện: Kết luận: Không thuộc diện']],
] as const)
  test(`đối chiếu: tệp Excel đúng như danh sách, lọc ${JSON.stringify(filter)}`, async () => {
    const { rows } = await ask(filter);
    const { chunks, name } = await perform(officer, getAssessmentsFile, {
      unit: province,
      asOf: '2024-05-01',
      ...filter,
    });
    const bytes = Buffer.concat(await Array.fromAsync(chunks));
    const { above, head, lines } = await readList(bytes);
    assert.match(name, /^Doi-chieu-tieu-chuan_[\w-]+_2024-05-01\.xlsx$/);
    assert.deepEqual(above.slice(2), ['Tính đến ngày 01/05/2024', ...told]);
    assert.deepEqual(head, ['STT', ...assessmentColumns.map(({ vi }) => vi)]);
    assert.deepEqual(
      lines.map((line) => head!.map((_, at) => line[at] ?? '')),
      rows.map((row, at) => [at + 1, ...assessmentColumns.map(({ read }) => read(row, 'vi'))]),
    );
  });

test('đối chiếu: tệp và một người cũng chỉ trong phạm vi', async () => {
  const stranger = doorOf(pool, someone('cadre', world.pathOf(province)));
  await assert.rejects(
    perform(stranger, getAssessmentsFile, { unit: province }),
    problem('gate.not_allowed'),
  );
  await assert.rejects(perform(officer, getAssessmentsFile, { unit: other }), problem('gate.not_found'));
  const away = await world.person(other, 'Người Nơi Khác');
  await assert.rejects(perform(officer, getPersonAssessment, { id: away }), problem('gate.not_found'));
  const half = { id: anh, title: 'chair' };
  await assert.rejects(perform(officer, getPersonAssessment, half), problem('gate.input_invalid'));
  const beyond = { id: anh, title: 'chair', unit: other };
  await assert.rejects(perform(officer, getPersonAssessment, beyond), problem('gate.not_found'));
});

test('đối chiếu một người: theo chức vụ đang giữ; nếu giữ chức danh khác thì theo chức danh ấy', async () => {
  const one = async (more: object = {}) =>
    (await perform(officer, getPersonAssessment, { id: binh, asOf: '2024-05-01', ...more })).judgement;
  const held = await one();
  assert.deepEqual(
    held!.standards.map(({ standard, verdict }) => [standard, verdict]),
    [
      ['professional_degree', 'not_met'],
      ['union_certificate', 'unknown'],
    ],
  );
  const supposed = await one({ title: 'chair', unit: province });
  assert.equal(supposed!.postName, 'Chủ tịch');
  assert.ok(supposed!.standards.some(({ standard }) => standard === 'provincial_president'));
  const idle = await world.person(district, 'Chưa Giữ Chức Vụ');
  const ask = { id: idle, asOf: '2024-05-01' };
  assert.equal((await perform(officer, getPersonAssessment, ask)).judgement, null);
  const asked = await perform(officer, getPersonAssessment, { ...ask, title: 'specialist', unit: district });
  assert.equal(asked.judgement!.verdict, 'unknown');
});

test('đối chiếu: văn bản cho phép được tính là đạt và nói rõ; hồ sơ ở nơi khác thì chỉ dùng điều đã chép', async () => {
  const { rows } = await pool.query(`select id from standard where code = 'professional_degree'`);
  await world.insert('ruling', {
    person_id: binh,
    unit_id: district,
    standard_id: rows[0].id,
    condition: 'degree',
    says: 'excused',
    from_on: '2024-01-01',
    document_id: decision,
  });
  const [row] = (await ask({ person: binh, standard: 'professional_degree' })).rows;
  const { verdict, excused, document } = row!.standards[0]!.findings[0]!;
  assert.deepEqual([verdict, excused, document], ['met', true, '7/QĐ-LĐLĐ']);
  const gone = await world.person(other, 'Đã Chuyển Đi');
  await world.stand({ unit: district, personId: gone, degree: 'master' });
  assert.deepEqual(await told({ person: gone, standard: 'professional_degree' }), [
    ['Đã Chuyển Đi', 'met', 'professional_degree: met'],
  ]);
});

test('đối chiếu: theo ngày, cả ngày đầu văn bản có hiệu lực và ngày có bằng', async () => {
  assert.deepEqual(await told({ person: anh, asOf: '2019-01-10' }), []);
  const before = await world.stand({ unit: district, name: 'Trước Ngày Bằng' });
  await attain(before, 'degree', 'university', '2022-07-02');
  assert.deepEqual(await told({ person: before, asOf: '2022-07-01', standard: 'professional_degree' }), [
    ['Trước Ngày Bằng', 'unknown', 'professional_degree: unknown'],
  ]);
  assert.deepEqual(await told({ person: before, asOf: '2022-07-02', standard: 'professional_degree' }), [
    ['Trước Ngày Bằng', 'met', 'professional_degree: met'],
  ]);
});

test('kết luận: của một điều kiện, hai kết luận trùng thời gian bị từ chối; kết thúc rồi ghi tiếp thì được', async () => {
  const { rows } = await pool.query(`select id from standard where code = 'union_certificate'`);
  const ruling = (from_on: string, to_on: string | null, says = 'met') =>
    world.insert('ruling', {
      person_id: anh,
      unit_id: province,
      standard_id: rows[0].id,
      condition: 'certificate',
      says,
      from_on,
      to_on,
    });
  await ruling('2024-01-01', '2024-07-01');
  await ruling('2024-07-01', null, 'not_met');
  for (const [from, to] of [
    ['2024-06-30', '2024-07-01'],
    ['2025-01-01', null],
  ] as const)
    await assert.rejects(ruling(from, to), (error) =>
      problem('assessment.rulings_overlap')(asProblem(error)),
    );
});
