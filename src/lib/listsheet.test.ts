import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readXlsx } from 'hucre';
import { unzipped } from '../../tests/harness/docx.ts';
import { readList } from '../../tests/harness/listsheets.ts';
import type { PartialDay } from './days.ts';
import { type ListCell, type ListSheet, listWorkbook } from './listsheet.ts';

const columns = [
  { head: 'STT', characters: 6, kind: 'number' },
  { head: 'Họ và tên', characters: 28, kind: 'text' },
  { head: 'Ngày sinh', characters: 12, kind: 'day' },
] as const;
const head = {
  superior: 'LĐLĐ tỉnh Thử',
  issuer: 'LĐLĐ huyện Thử',
  title: 'Danh sách',
  about: ['Tính đến ngày 01/06/2024'],
};
const sheet = (rows: ListSheet['rows'], more: Partial<ListSheet> = {}): ListSheet => ({
  name: "Cán bộ 'A'",
  head,
  columns,
  rows,
  closing: (count) => `Tổng số: ${count}`,
  ...more,
});
const written = async (given: ListSheet, most?: number) =>
  Buffer.concat(await Array.fromAsync(listWorkbook(given, most)));
const day = (on: string, precision: PartialDay['precision'] = 'day'): PartialDay => ({ on, precision });

test('tờ danh sách: in A4 ngang vừa một trang, dòng đầu lặp lại và đứng yên, có lọc', async () => {
  const bytes = await written(sheet([[1, 'An', null]]));
  const xml = unzipped(bytes, 'xl/worksheets/sheet1.xml');
  assert.match(xml, /<pageSetUpPr fitToPage="1"\/>/);
  assert.match(xml, /<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"\/>/);
  assert.match(xml, /<pane ySplit="6" topLeftCell="A7" [^>]*state="frozen"\/>/);
  assert.match(xml, /<autoFilter ref="A6:C7"\/>/);
  assert.match(
    unzipped(bytes, 'xl/workbook.xml'),
    /<definedName name="_xlnm.Print_Titles" localSheetId="0">'Cán bộ ''A'''!\$6:\$6<\/definedName>/,
  );
});

test('tờ danh sách: ngày là ngày, biết năm là chữ, số 0 ở đầu còn, công thức và mã thoát là chữ', async () => {
  const names = ['=1+1', '007', '_x0041_', 'a & <b>', ' hai đầu ', 'dòng\nhai', '\u0001\ud800'];
  const rows = names.map((name, at): ListCell[] => [
    at + 1,
    name,
    day('1980-02-29', at === 0 ? 'day' : 'year'),
  ]);
  const { lines, below } = await readList(await written(sheet(rows)));
  assert.deepEqual(
    lines.map(([, name]) => name),
    [...names.slice(0, -1), '\ufffd'],
  );
  assert.deepEqual(lines[0]![2], new Date('1980-02-29T00:00:00Z'));
  assert.equal(lines[1]![2], '1980');
  assert.equal(below, 'Tổng số: 7');
});

test('tờ danh sách: quá số dòng của một trang tính thì sang trang sau, tổng chỉ đứng cuối', async () => {
  const rows = Array.from({ length: 7 }, (_, at): ListCell[] => [at + 1, `Tên ${at + 1}`, null]);
  const { sheets } = await readXlsx(await written(sheet(rows), 10));
  assert.deepEqual(
    sheets.map(({ name, rows: all }) => [name, all.slice(6).map(([first]) => first)]),
    [
      ["Cán bộ 'A'", [1, 2, 3]],
      ["Cán bộ 'A' 2", [4, 5, 6]],
      ["Cán bộ 'A' 3", [7, 'Tổng số: 7']],
    ],
  );
});

test('tờ danh sách: không có ai, một cột, không có cơ quan thì vẫn là tệp đọc được', async () => {
  const bytes = await written(
    sheet([], { columns: columns.slice(1, 2), head: { ...head, superior: null, issuer: null } }),
  );
  const { above, head: heads, lines, below } = await readList(bytes);
  assert.deepEqual(
    [above, heads, lines, below],
    [['DANH SÁCH', 'Tính đến ngày 01/06/2024'], ['Họ và tên'], [], 'Tổng số: 0'],
  );
  assert.ok(!unzipped(bytes, 'xl/worksheets/sheet1.xml').includes('mergeCell'), 'one cell is not merged');
});

test('tờ danh sách: ai bỏ dở thì nguồn được đóng; nguồn hỏng thì tệp hỏng theo', async () => {
  let closed = 0;
  async function* endless(): AsyncGenerator<ListCell[]> {
    try {
      for (let at = 1; ; at++) yield [at, `Tên ${at}`.repeat(50), null];
    } finally {
      closed += 1;
    }
  }
  let taken = 0;
  for await (const chunk of listWorkbook(sheet(endless()))) {
    taken += chunk.length;
    if (taken > 100_000) break;
  }
  assert.equal(closed, 1);
  async function* broken(): AsyncGenerator<ListCell[]> {
    yield [1, 'An', null];
    throw new Error('hỏng giữa chừng');
  }
  await assert.rejects(written(sheet(broken())), /hỏng giữa chừng/);
});

test('tờ danh sách: nguồn chỉ đi trước người đọc một quãng ngắn, dài mấy cũng thế', async () => {
  let made = 0;
  async function* many(): AsyncGenerator<ListCell[]> {
    for (; made < 60_000; made++) yield [made, `Tên ${Math.imul(made, 2654435761)}`.repeat(4), null];
  }
  const chunks = listWorkbook(sheet(many()));
  while (made === 0) await chunks.next();
  assert.ok(made < 20_000, `${made} rows were made for the first chunk`);
  await chunks.return(undefined);
});
