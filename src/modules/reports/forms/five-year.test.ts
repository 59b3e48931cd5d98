import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordText } from '../../../../tests/harness/docx.ts';
import { readRegulation } from '../../regulations/regulations.files.ts';
import type { Facts, Values } from '../reports.facts.ts';
import { writeWord } from '../reports.files.ts';
import { type FigureRun, type Report, type Run, report as reportShape } from '../reports.schema.ts';
import { fiveYear } from './five-year.ts';

const resolution = readRegulation('nq-03-tld-2019');

const known: Values = {
  'organisation.upperUnions': 3,
  'organisation.grassrootsUnions': 120,
  'organisation.members': 12345,
  'staffing.quota': 15,
  'staffing.actual': 14,
  'staffing.payroll': 13,
  'staffing.contract': 1,
  'staffing.office.payroll': 5,
  'staffing.subordinate': 8,
  'cadres.fullTime.total': 14,
  'cadres.fullTime.female': 6,
  'cadres.fullTime.party': 0,
  'cadres.fullTime.universityOrAbove': 14,
  'cadres.fullTime.unionTheoryCertificate': 7,
  'cadres.fullTime.theoryAdvanced': 4,
  'training.participations.total': 1100,
  'evaluation.2022.excellent': 2,
  'evaluation.2022.good': 9,
  'evaluation.2022.completed': 0,
  'evaluation.2022.notCompleted': 0,
  'movement.rotations': 2,
};

const factsOf = (more: Partial<Facts> = {}): Facts => ({
  unit: { id: 7, name: 'LĐLĐ tỉnh Mẫu Sơn', kind: 'provincial_federation' },
  above: [],
  from: '2019-01-01',
  to: '2023-12-31',
  values: known,
  unlisted: [],
  byUnit: [
    {
      unit: { id: 7, name: 'LĐLĐ tỉnh Mẫu Sơn', kind: 'provincial_federation' },
      own: true,
      values: { 'staffing.actual': 6 },
    },
    {
      unit: { id: 8, name: 'LĐLĐ huyện Đá Bạc', kind: 'district_federation' },
      own: false,
      values: { 'staffing.actual': 4 },
    },
  ],
  upperUnions: [
    { kind: 'district_federation', count: 2 },
    { kind: 'local_sector_union', count: 1 },
  ],
  parts: {},
  earlier: null,
  people: [],
  chair: null,
  resolution,
  ...more,
});

const runsOf = (report: Report): Run[] => {
  const all = [...report.parts.flatMap((part) => part.sections), ...report.annexes].flatMap(
    ({ blocks }) => blocks,
  );
  return [...report.opening, ...all, report.closing].flatMap((block) =>
    block.kind === 'paragraph'
      ? block.runs
      : block.kind === 'table'
        ? block.rows.flatMap((row) => row.cells)
        : [],
  );
};
const figuresOf = (report: Report): FigureRun[] => runsOf(report).filter((run) => run.kind === 'figure');
const textOf = async (facts: Facts) => wordText(await writeWord(fiveYear(facts)));

test('the value keeps its shape', () => {
  reportShape.parse(fiveYear(factsOf()));
});

test('the head names organ, superior, symbol, place and year', () => {
  const { head, signature, summary } = fiveYear(factsOf());
  assert.deepEqual(head, {
    superior: 'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM',
    issuer: 'LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU SƠN',
    symbol: '/BC-LĐLĐ',
    place: 'Mẫu Sơn',
    year: 2023,
    number: null,
    signedOn: null,
  });
  assert.deepEqual(signature, { authority: 'TM. BAN THƯỜNG VỤ', position: 'CHỦ TỊCH', name: null });
  assert.match(
    summary,
    /^Sơ kết 05 năm thực hiện Nghị quyết số 03\/NQ-TLĐ ngày 11\/01\/2019 của Ban Chấp hành Tổng Liên đoàn/,
  );
});

test('a district reports to its province and names no unions above the grassroots', async () => {
  const unit = { id: 8, name: 'LĐLĐ huyện Đá Bạc', kind: 'district_federation' } as const;
  const facts = factsOf({
    unit,
    above: ['LĐLĐ tỉnh Mẫu Sơn'],
    values: { ...known, 'organisation.upperUnions': 0 },
    upperUnions: [],
  });
  assert.equal(fiveYear(facts).head.superior, 'LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU SƠN');
  assert.equal(fiveYear(facts).head.place, 'Đá Bạc');
  assert.match(await textOf(facts), /LĐLĐ huyện Đá Bạc quản lý 120 công đoàn cơ sở;/);
});

test('each figure carries its key, unit and days, and says its number as documents type it', () => {
  const figures = figuresOf(fiveYear(factsOf()));
  const members = figures.find(({ key }) => key === 'organisation.members');
  assert.deepEqual(members, {
    kind: 'figure',
    key: 'organisation.members',
    unitId: 7,
    asOf: '2023-12-31',
    from: '2019-01-01',
    to: '2023-12-31',
    value: 12345,
    shown: '12.345 người',
    of: null,
    part: null,
  });
  for (const { key, value, of, part, unitId } of figures)
    if (of === null && part === null && unitId === 7) assert.equal(value, known[key] ?? null, key);
});

test('shares name the whole they are of', () => {
  const share = figuresOf(fiveYear(factsOf())).find(({ key, of }) => key === 'cadres.fullTime.female' && of);
  assert.deepEqual([share?.of, share?.value, share?.shown], ['cadres.fullTime.total', 42.9, '42,9%']);
});

test('what stands in the value stands in the Word file, typed as read', async () => {
  const text = await textOf(factsOf());
  for (const words of [
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM',
    'LIÊN ĐOÀN LAO ĐỘNG TỈNH MẪU SƠN',
    'Số:        /BC-LĐLĐ',
    'Mẫu Sơn, ngày      tháng      năm 2023',
    'BÁO CÁO',
    'KẾT QUẢ 05 NĂM THỰC HIỆN NGHỊ QUYẾT SỐ 03/NQ-TLĐ',
    '03 công đoàn cấp trên trực tiếp cơ sở (trong đó: 02 LĐLĐ cấp huyện, 01 công đoàn ngành) và 120 công đoàn cơ sở',
    'tổng số đoàn viên 12.345 người',
    '1.100 lượt cán bộ công đoàn',
    '02 lượt luân chuyển cán bộ',
    'TM. BAN THƯỜNG VỤ',
    'CHỦ TỊCH',
    'Nơi nhận:',
    '- Đoàn Chủ tịch Tổng Liên đoàn (b/c);',
  ])
    assert.ok(text.includes(words), words);
  assert.doesNotMatch(text, /\u00a0/);
  for (const { shown } of figuresOf(fiveYear(factsOf()))) assert.ok(text.includes(shown), shown);
});

test('a missing figure is said to be missing, a nought stays a nought', async () => {
  const text = await textOf(factsOf());
  assert.match(text, /đảng viên 0 người \(0%\)/);
  assert.match(text, /dân tộc thiểu số \(chưa có số liệu\)/);
  assert.match(text, /lượt điều động cán bộ \(chưa có số liệu\)/);
  assert.doesNotMatch(text, /null|undefined|NaN/);
  const nothing = fiveYear(factsOf({ values: {}, byUnit: [], upperUnions: [] }));
  for (const { value, shown } of figuresOf(nothing)) {
    assert.equal(value, null);
    assert.doesNotMatch(shown, /\d/);
  }
});

test('targets: proved, failed, or open; never passed for want of data', () => {
  const verdicts = (values: Values) =>
    Object.fromEntries(
      fiveYear(factsOf({ values })).parts[0]!.sections[2]!.blocks.flatMap((block) => {
        const text =
          block.kind === 'paragraph'
            ? block.runs.map((run) => (run.kind === 'text' ? run.text : '')).join('')
            : '';
        const found = /^Mục tiêu \((\d)\).*\((Vượt|Đạt|Chưa đạt|Chưa đủ dữ liệu)\)$/.exec(text);
        return found ? [[found[1], found[2]]] : [];
      }),
    );
  const open = 'Chưa đủ dữ liệu';
  assert.deepEqual(verdicts({}), { 1: open, 2: open, 3: open, 5: open, 6: open });
  const languages = (count: number) => verdicts({ ...known, 'cadres.fullTime.foreignLanguage': count })[6];
  // The count holds others than the leaders meant: only all of them prove the target.
  assert.deepEqual([languages(13), languages(14)], [open, 'Vượt']);
});

test('a target is named as failed where it is measured exactly', async () => {
  const exact = {
    ...resolution,
    targets: [
      {
        number: '7',
        text: 'Một nửa cán bộ là nữ',
        elsewhere: false,
        measures: [
          {
            code: '7',
            says: 'cán bộ nữ',
            numerator: 'cadres.fullTime.female',
            denominator: 'cadres.fullTime.total',
            atLeast: 50,
            wider: null,
            lacks: null,
          },
        ],
      },
    ],
  };
  const written = (female: number) =>
    textOf(factsOf({ resolution: exact, values: { ...known, 'cadres.fullTime.female': female } }));
  const failed = await written(6);
  for (const words of [
    'Mục tiêu (7): Một nửa cán bộ là nữ. (Chưa đạt)',
    '- Cán bộ nữ: 06/14 người (42,9%).',
    '- Mục tiêu (7) của Nghị quyết chưa đạt.',
    'trọng tâm là các mục tiêu chưa đạt: (7)',
  ])
    assert.ok(failed.includes(words), words);
  assert.match(await written(7), /Mục tiêu \(7\): .* \(Đạt\)/);
  assert.match(await written(8), /Mục tiêu \(7\): .* \(Vượt\)/);
});

test('years ought to have grades once they are over; one without any is named', async () => {
  const text = await textOf(factsOf({ to: '2023-06-30' }));
  assert.match(text, /Chưa có số liệu xếp loại của năm 2019, 2020, 2021\./);
  const years = fiveYear(factsOf({ to: '2023-06-30' })).annexes[1]!.blocks.flatMap((block) =>
    block.kind === 'table'
      ? block.rows.map((row) => row.cells[0]!.kind === 'text' && row.cells[0]!.text)
      : [],
  );
  assert.deepEqual(years, ['2019', '2020', '2021', '2022']);
});

test('a name with signs of markup survives', async () => {
  const name = `LĐLĐ tỉnh <b>A & "B"</b> 'C'`;
  const text = await textOf(
    factsOf({ unit: { id: 7, name, kind: 'provincial_federation' }, chair: 'Trần <i>Văn</i> & Bê' }),
  );
  assert.ok(text.includes(`${name} quản lý`));
  assert.ok(text.includes('Trần <i>Văn</i> & Bê'));
});
