import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeXlsx } from 'hucre/xlsx';
import { archive, workbookParts } from '../../../tests/harness/archives.ts';
import { workbook } from '../../../tests/harness/grids.ts';
import type { Row } from '../../lib/grid.ts';
import { Problem } from '../../lib/problem.ts';
import { openWorkbook, type Workbook, workbookLimits } from './imports.workbook.ts';

async function rowsOf(book: Workbook, sheet = 0): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of book.sheets[sheet]!.rows()) rows.push(row);
  return rows;
}

/** Reads all of a file, for the code of what it is refused for. */
async function refusal(bytes: Uint8Array, name = 'a.xlsx', limits = workbookLimits): Promise<string> {
  try {
    const book = openWorkbook(bytes, name, limits);
    for (const [at, sheet] of book.sheets.entries()) {
      await sheet.merges();
      await rowsOf(book, at);
    }
    return 'none';
  } catch (error) {
    assert.ok(error instanceof Problem, String(error));
    return error.kind.code;
  }
}

const text = (value: string) => new TextEncoder().encode(value);
const rowsXml = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;

test('tệp không phải bảng tính, hỏng, có mật khẩu, định dạng cũ: mỗi thứ một lời', async () => {
  const good = await workbook({ rows: [['a', 1]] });
  assert.equal(await refusal(good), 'none');
  assert.equal(await refusal(good.subarray(0, good.length - 40)), 'imports.damaged');
  assert.equal(await refusal(good.subarray(0, 200)), 'imports.damaged');
  const flipped = Buffer.from(
    archive(workbookParts(rowsXml('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(50)))),
  );
  flipped[flipped.indexOf('xl/worksheets/sheet1.xml') + 40]! ^= 0xff;
  assert.equal(await refusal(flipped), 'imports.damaged');
  assert.equal(await refusal(text('xin chào'), 'a.docx'), 'imports.not_a_workbook');
  assert.equal(await refusal(text('xin chào'), 'a.xlsx'), 'imports.damaged');
  assert.equal(await refusal(new Uint8Array(0), 'a.xlsx'), 'imports.damaged');
  assert.equal(
    await refusal(archive([{ name: 'word/document.xml', content: '<w/>' }])),
    'imports.not_a_workbook',
  );
  assert.equal(await refusal(text('%PDF-1.7'), 'a.pdf'), 'imports.not_a_workbook');
  assert.equal(await refusal(text('<html><table></table></html>'), 'a.xls'), 'imports.old_format');
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  assert.equal(
    await refusal(Buffer.concat([compound, Buffer.from('Workbook', 'utf16le')]), 'a.xls'),
    'imports.old_format',
  );
  assert.equal(
    await refusal(Buffer.concat([compound, Buffer.from('EncryptedPackage', 'utf16le')])),
    'imports.password_protected',
  );
  const locked = await writeXlsx({
    sheets: [{ name: 'A', rows: [['a']] }],
    encryption: { password: 'x', spinCount: 1 },
  });
  assert.equal(await refusal(locked), 'imports.password_protected');
  assert.equal(
    await refusal(archive([{ name: 'a', content: 'x', encrypted: true }])),
    'imports.password_protected',
  );
  const binary = [{ name: 'xl/workbook.bin', content: 'x' }];
  const root =
    '<Relationships><Relationship Id="r1" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>';
  assert.equal(
    await refusal(archive([...binary, { name: '_rels/.rels', content: root }])),
    'imports.old_format',
  );
});

test('bom nén: bị từ chối theo mục lục trước khi giải nén, và khi mục lục nói dối', async () => {
  const zeros = Buffer.alloc(40 * 2 ** 20, ' ');
  assert.equal(await refusal(archive(workbookParts(zeros))), 'imports.bomb');
  const lying = workbookParts(rowsXml(' '.repeat(5 * 2 ** 20))).map((part) =>
    part.name.endsWith('sheet1.xml') ? { ...part, claimed: 1000 } : part,
  );
  assert.equal(await refusal(archive(lying)), 'imports.bomb');
  const limits = { ...workbookLimits, inflatedBytes: 2 ** 20, ratioFrom: 2 ** 30 };
  assert.equal(
    await refusal(archive(workbookParts(rowsXml(' '.repeat(2 ** 21)))), 'a.xlsx', limits),
    'imports.too_large',
  );
});

test('giới hạn: số dòng, số cột, dòng quá dài, dung lượng tệp', async () => {
  const bytes = await workbook({ rows: [[1], [2], [3]] });
  assert.equal(await refusal(bytes, 'a.xlsx', { ...workbookLimits, rows: 2 }), 'imports.too_large');
  assert.equal(await refusal(bytes, 'a.xlsx', { ...workbookLimits, fileBytes: 100 }), 'imports.too_large');
  const wide = archive(workbookParts(rowsXml('<row r="1"><c r="ZZZ1"><v>1</v></c></row>')));
  assert.equal(await refusal(wide), 'imports.too_large');
  const endless = archive(workbookParts(`<worksheet><sheetData><row r="1">${'<c/>'.repeat(2 ** 18)}`));
  assert.equal(
    await refusal(endless, 'a.xlsx', { ...workbookLimits, rowText: 2 ** 18 }),
    'imports.too_large',
  );
  const cut = archive(workbookParts('<worksheet><sheetData><row r="1"><c r="A1"><v>1</v></c>'));
  assert.equal(await refusal(cut), 'imports.damaged');
});

test('ô được giữ nguyên như trong tệp: số, ngày theo định dạng, công thức, lỗi, phông, ô gộp', async () => {
  const bytes = await workbook({
    name: 'Trích ngang',
    font: '.VnTime',
    rows: [
      ['Hä vµ tªn', null],
      ['x', 12.5],
      [null, 26247],
    ],
    merges: ['A1:B1', 'A2:A3'],
    cells: {
      B2: { value: 30195, style: { numFmt: 'mm/yyyy' } },
      B3: { value: 26247, style: { numFmt: 'dd/mm/yyyy' } },
      C3: { formula: '1+1', formulaResult: 2, value: 2, type: 'formula' },
      D3: { formula: '1+1', value: null, type: 'formula' },
      E3: { value: '#REF!', type: 'error' },
    },
  });
  const book = openWorkbook(bytes, 'a.xlsx');
  assert.equal(book.sheets[0]!.name, 'Trích ngang');
  assert.deepEqual(await book.sheets[0]!.merges(), [
    { top: 1, left: 0, bottom: 1, right: 1 },
    { top: 2, left: 0, bottom: 3, right: 0 },
  ]);
  const rows = await rowsOf(book);
  assert.deepEqual(
    rows.map((row) =>
      row.cells.map(({ column, kind, text, dateFormat, formula }) => [
        column,
        kind,
        text,
        dateFormat,
        formula,
      ]),
    ),
    [
      [[0, 'text', 'Hä vµ tªn', null, 'none']],
      [
        [0, 'text', 'x', null, 'none'],
        [1, 'number', '30195', 'month', 'none'],
      ],
      [
        [1, 'number', '26247', 'day', 'none'],
        [2, 'number', '2', null, 'done'],
        [3, 'text', '', null, 'pending'],
        [4, 'error', '#REF!', null, 'none'],
      ],
    ],
  );
  assert.equal(rows[0]!.cells[0]!.font, '.VnTime');
});

test('tiền tố không gian tên, ô không địa chỉ, chuỗi có định dạng, ký tự mã hóa, hệ ngày 1904', async () => {
  const sheet =
    '<x:worksheet><x:sheetData><x:row r="3"><x:c t="inlineStr"><x:is><x:r><x:rPr><x:rFont val=".VnTimeH"/></x:rPr><x:t>a &amp; </x:t></x:r><x:r><x:t>b</x:t></x:r><x:rPh><x:t>phiên âm</x:t></x:rPh></x:is></x:c><x:c t="b"><x:v>1</x:v></x:c><x:c><x:v>5</x:v></x:c></x:row><x:row/><x:row><x:c t="str"><x:v>&#272;_x000A_&lt;</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const book = openWorkbook(archive(workbookParts(sheet, '<workbookPr date1904="1"/>')), 'a.xlsx');
  assert.equal(book.date1904, true);
  const rows = await rowsOf(book);
  assert.deepEqual(
    rows.map((row) => [row.number, ...row.cells.map((cell) => cell.text)]),
    [
      [3, 'a & b', 'x', '5'],
      [5, 'Đ\n<'],
    ],
  );
  assert.equal(rows[0]!.cells[0]!.font, '.VnTimeH');
});

test('dòng nằm vắt qua hai mảnh giải nén vẫn được đọc trọn', async () => {
  const count = 20_000;
  const rows = Array.from(
    { length: count },
    (_, at) => `<row r="${at + 1}"><c r="A${at + 1}" t="str"><v>ổ${at}</v></c></row>`,
  );
  const book = openWorkbook(archive(workbookParts(rowsXml(rows.join('')))), 'a.xlsx');
  const read = await rowsOf(book);
  assert.equal(read.length, count);
  assert.ok(read.every((row, at) => row.number === at + 1 && row.cells[0]!.text === `ổ${at}`));
});

test('.csv: dấu phân cách, dấu ngoặc kép, BOM, UTF-16, TCVN3', async () => {
  const read = async (bytes: Uint8Array) =>
    (await rowsOf(openWorkbook(bytes, 'thư mục/DS.csv'))).map((row) => row.cells.map((cell) => cell.text));
  const expected = [
    ['Họ tên', 'Quê'],
    ['Lê "An"', 'Tam Đường, Lai Châu'],
  ];
  assert.deepEqual(await read(text('\ufeffHọ tên;Quê\n"Lê ""An""";Tam Đường, Lai Châu\n')), expected);
  assert.deepEqual(await read(text('Họ tên,Quê\r\n"Lê ""An""","Tam Đường, Lai Châu"\r\n')), expected);
  assert.deepEqual(
    await read(Buffer.from('\ufeffHọ tên\tQuê\n"Lê ""An"""\tTam Đường, Lai Châu', 'utf16le')),
    expected,
  );
  assert.deepEqual(await read(Buffer.from('Hä tªn;Quª', 'latin1')), [['Hä tªn', 'Quª']]);
  assert.equal(openWorkbook(text('a'), 'thư mục/DS.csv').sheets[0]!.name, 'DS');
});
