import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readXlsx, writeXlsx } from 'hucre';
import { openHouse, type Visitor } from '../harness/browser.ts';
import { type Cells, oddTable, workbook } from '../harness/workbooks.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const head = ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Trình độ chuyên môn'];
const letters = 'ABCDEGHIKLMNOPQRSTUVXY';

/** Thirty people of one unknown degree, one day that cannot be, one person twice; and a unit nobody knows. */
const messy = () => {
  const people: Cells[] = [...Array(30).keys()].map((at) => [
    `Lò Văn ${letters[at % 22]}${'aeio'[at % 4]}${at > 21 ? 'n' : ''}`,
    `0${1 + (at % 9)}/03/1980`,
    'Nam',
    'Chuyên viên',
    'ĐHBK',
  ]);
  people.push(['Lò Thị Ngày Sai', '31/02/1985', 'Nữ', 'Chuyên viên', 'Đại học']);
  people.push(['Lò Thị Hai Lần', null, 'Nữ', 'Chuyên viên', 'Đại học']);
  people.push(['Lò Thị Hai Lần', null, 'Nữ', 'Chuyên viên', 'Thạc sĩ']);
  const roster = (unit: string, rows: readonly Cells[]) => [
    [unit],
    ['DANH SÁCH CÁN BỘ CÔNG ĐOÀN CHUYÊN TRÁCH (tính đến 01/05/2024)'],
    [],
    head,
    ...rows.map((row, at) => [at + 1, ...row]),
  ];
  return workbook('lon-xon.xlsx', {
    'Văn phòng': roster('LĐLĐ tỉnh Lai Châu', people),
    'Huyện lạ': roster('LĐLĐ huyện Nậm Nhùm', [
      ['Lò Thị Ở Xa', '02/03/1990', 'Nữ', 'Chuyên viên', 'Đại học'],
    ]),
  });
};

const give = async (visitor: Visitor) => {
  const { page } = visitor;
  await visitor.open('/imports');
  const files = await Promise.all([messy(), oddTable()]);
  await page
    .locator('input[accept]')
    .setInputFiles(
      files.map(({ name, bytes }) => ({ name, mimeType: sheetType, buffer: Buffer.from(bytes) })),
    );
  await page.getByLabel('Nhập cho đơn vị').fill('LĐLĐ tỉnh Lai Châu');
  await page.getByLabel('Số liệu tại ngày').fill('01/05/2024');
  await page.getByRole('button', { name: 'Chạy thử' }).click();
};
const tryAgain = async ({ page }: Visitor) => {
  const before = page.url().split('?')[0]!;
  await page.getByRole('button', { name: 'Chạy thử lại' }).click();
  await page.waitForURL((url) => !url.href.startsWith(`${before}?`) && url.href.split('?')[0] !== before);
};
const step = ({ page }: Visitor, name: string) =>
  page.getByRole('navigation', { name: 'Các bước nhập' }).getByRole('link', { name });

test('đi hết các bước nhập với một tệp lộn xộn', async (journey) => {
  const visitor = await house.visit({ login });
  const { page } = visitor;

  await journey.test('bảng không nhận ra: chỉ ra loại và nội dung từng cột', async () => {
    await give(visitor);
    await page.getByRole('heading', { name: 'Nhận dạng' }).waitFor({ timeout: 60_000 });
    const table = page.getByRole('group').filter({ hasText: 'la.xlsx, Lạ' });
    await table.getByLabel('Loại bảng').selectOption('staffRoster');
    await table.getByLabel(/^Cột A, Quý danh/).selectOption('fullName');
    await table.getByLabel(/^Cột B, Đang làm gì/).selectOption('post');
    await table.getByLabel(/^Cột C, Học tới đâu/).selectOption('degree');
    await visitor.check('nhận dạng');
    await visitor.picture('import-columns');
    await tryAgain(visitor);
  });

  await journey.test(
    'câu hỏi và lỗi: trả lời, sửa một lần cho ba mươi ô, sửa một ô, bỏ một dòng',
    async () => {
      const questions = page.getByRole('region', { name: 'Cần trả lời' });
      await questions.waitFor({ timeout: 60_000 });
      await questions.getByLabel(/Nậm Nhùn/).check();
      const degrees = page.getByRole('article').filter({ hasText: 'ĐHBK' });
      await degrees.getByText('30 ô', { exact: true }).waitFor();
      await degrees.getByLabel('Đổi tất cả thành').fill('Đại học');
      await degrees.getByLabel('Nhớ cho lần sau').check();
      await visitor.check('lỗi');
      await visitor.picture('import-faults');
      await degrees.getByRole('button', { name: 'Áp dụng cho 30 ô' }).click();
      const days = page.getByRole('article').filter({ hasText: '31/02/1985' });
      await days.getByText(/^Từng chỗ/).click();
      await days.getByLabel('Sửa ô C35 thành').fill('28/02/1985');
      const twice = page.getByRole('article').filter({ hasText: 'Hai Lần' });
      await twice.getByLabel('Bỏ dòng').first().check();
      await tryAgain(visitor);
    },
  );

  await journey.test('chạy thử kể từng người; rời trang rồi tìm lại được trong lịch sử', async () => {
    await page.getByRole('heading', { name: 'Sẽ thay đổi, từng người' }).waitFor({ timeout: 60_000 });
    await page.getByText('Lò Thị Ngày Sai').first().waitFor();
    await page.getByLabel(/^Người mới \(/).check();
    await visitor.check('chạy thử');
    await visitor.picture('import-trial');
    await page.getByRole('link', { name: 'Các lần nhập' }).click();
    // Of the three runs over these files the list shows the last alone.
    await page.getByRole('row', { name: /lon-xon/ }).waitFor();
    assert.equal(await page.getByRole('row', { name: /lon-xon/ }).count(), 1);
    await page
      .getByRole('row', { name: /lon-xon/ })
      .getByRole('link')
      .click();
    await page.getByRole('heading', { name: 'Sẽ thay đổi, từng người' }).waitFor();
  });

  await journey.test(
    'ghi thật, xem kết quả; lần sau nhập lại thì không đổi gì và đọc theo cách đã nhớ',
    async () => {
      await page.getByRole('button', { name: 'Ghi thật' }).click();
      await page.getByText(/^Đã ghi 35 dòng/).waitFor({ timeout: 60_000 });
      await page.getByRole('heading', { name: 'Đã thay đổi, từng người' }).waitFor();
      await visitor.check('kết quả');
      const { rows } = await house.pool.query(
        `select count(distinct s.person_id)::int as count from standing s join person p on p.id = s.person_id
       where p.full_name like 'Lò Văn %' and s.degree = 'university' and p.birth_on::text like '1980-03-%'`,
      );
      assert.equal(rows[0].count, 30);
      await give(visitor);
      await page.getByRole('region', { name: 'Cần trả lời' }).waitFor({ timeout: 60_000 });
      await step(visitor, 'Nhận dạng').click();
      await page.getByText('đã nhớ').first().waitFor();
      await step(visitor, 'Chạy thử').click();
      await page.getByText(/người không có gì thay đổi/).waitFor();
      await page.getByLabel(/^Người mới \(0\)/).waitFor();
    },
  );
});

test('tải danh sách để sửa, sửa trong Excel, gửi lại: chỉ ô đã sửa thay đổi', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open('/imports');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Tải danh sách cán bộ để sửa (Excel)' }).click(),
  ]);
  const rows = (await readXlsx(readFileSync(await download.path()))).sheets[0]!.rows.map((row) => [...row]);
  assert.ok(rows.length > 100, 'cả tỉnh');
  const [who, place] = ['Họ và tên', 'Nơi sinh'].map((heading) => rows[1]!.indexOf(heading));
  rows[5]![place!] = 'Xã Sửa Trong Excel';
  const buffer = Buffer.from(await writeXlsx({ sheets: [{ name: 'Sửa hồ sơ', rows }] }));
  await page
    .locator('input[accept]')
    .setInputFiles({ name: download.suggestedFilename(), mimeType: sheetType, buffer });
  await page.getByRole('button', { name: 'Chạy thử' }).click();
  await page.getByLabel(/^Có thay đổi \(1\)/).waitFor({ timeout: 60_000 });
  await page.getByRole('region', { name: 'Những thay đổi' }).getByText(String(rows[5]![who!])).waitFor();
  await page.getByText('Xã Sửa Trong Excel').waitFor();
  await visitor.check('sửa bằng Excel');
  await page.getByRole('button', { name: 'Ghi thật' }).click();
  await page.getByText(/^Đã ghi/).waitFor({ timeout: 60_000 });
});

test('các bước vừa màn hình hẹp; sửa dở mà rời trang thì được hỏi; tiếng Anh đủ lời', async () => {
  const visitor = await house.visit({ login, size: 'narrow' });
  const { page } = visitor;
  await give(visitor);
  await step(visitor, 'Lỗi và câu hỏi').click({ timeout: 60_000 });
  await page.getByRole('region', { name: 'Cần trả lời' }).waitFor();
  await visitor.check('lỗi và câu hỏi, hẹp');
  await visitor.picture('import-faults-360');
  await step(visitor, 'Nhận dạng').click();
  await page.getByText('lon-xon.xlsx, Văn phòng').click();
  await visitor.check('nhận dạng, hẹp');
  await visitor.picture('import-columns-360');
  await page.getByLabel(/^Cột F, Trình độ chuyên môn/).selectOption('');
  await page.getByRole('link', { name: 'Các lần nhập' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Không làm gì' }).click();
  await page.getByRole('button', { name: 'Bỏ các sửa đổi' }).click();
  await step(visitor, 'Chạy thử').click();
  await page.getByRole('heading', { name: 'Sẽ thay đổi, từng người' }).waitFor();
  await visitor.check('chạy thử, hẹp');
  await page.evaluate(() => localStorage.setItem('language', 'en'));
  await page.reload();
  await page.getByRole('heading', { name: 'What would change, person by person' }).waitFor();
  await page
    .getByRole('navigation', { name: 'Steps of the import' })
    .getByRole('link', { name: 'Faults' })
    .click();
  await page
    .getByText(/There is no unit “LĐLĐ huyện Nậm Nhùm” on record/)
    .first()
    .waitFor();
  await page
    .getByText(/^Place by place/)
    .first()
    .waitFor();
});
