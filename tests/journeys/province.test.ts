import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openHouse } from '../harness/browser.ts';
import { wordText } from '../harness/docx.ts';
import { workbook } from '../harness/workbooks.ts';

const house = await openHouse({ demo: false });
const folder = fileURLToPath(new URL('../../data/demo/', import.meta.url));
const province = 'LĐLĐ tỉnh Lai Châu';
const password = 'con-duong-ngan-nhat-7';
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Two part-time cadres of one name, and no full-time one: a course list that names them cannot tell whom it means. */
async function namesakes(): Promise<string> {
  const { rows } = await house.pool.query<{ name: string }>(
    `select full_name as name from standing group by full_name
     having count(distinct person_id) = 2 and bool_and(engagement = 'part_time') order by 1 limit 1`,
  );
  return rows[0]!.name;
}

test('từ bảng tính của tỉnh tới báo cáo: nhập, trả lời, mở con số, tải báo cáo', async (journey) => {
  const visitor = await house.visit();
  const { page } = visitor;

  await journey.test('lập quản trị và đăng nhập', async () => {
    await visitor.open('/imports');
    await page.getByLabel('Tên tổ chức').fill(province);
    await page.getByLabel('Họ và tên').fill('Người Quản Trị');
    await page.getByLabel('Tên đăng nhập').fill('quantri');
    await page.getByLabel(/^Mật khẩu/).fill(password);
    await page.getByLabel('Nhập lại mật khẩu').fill(password);
    await page.getByRole('button', { name: 'Lập tài khoản và đăng nhập' }).click();
    await page.getByRole('heading', { name: 'Bắt đầu', exact: true }).waitFor();
    await visitor.open('/imports');
    await page.getByRole('heading', { name: 'Nhập dữ liệu' }).waitFor();
  });

  await journey.test('thả mọi bảng tính của tỉnh, chạy thử rồi ghi thật', async () => {
    const names = readdirSync(folder).filter((name) => name.endsWith('.xlsx'));
    const files = names.map((name) => [name, readFileSync(folder + name).toString('base64')]);
    // Dropped as a mouse would: a page cannot tell the difference.
    const transfer = await page.evaluateHandle((given) => {
      const dropped = new DataTransfer();
      for (const [name, bytes] of given)
        dropped.items.add(new File([Uint8Array.from(atob(bytes!), (letter) => letter.charCodeAt(0))], name!));
      return dropped;
    }, files);
    const target = page.getByText('Thả tệp hoặc cả thư mục vào đây').locator('..');
    await target.dispatchEvent('drop', { dataTransfer: transfer });
    await page.getByText(`${names.length} tệp đã chọn`).waitFor();
    await page.getByLabel('Số liệu tại ngày').fill('01/05/2024');
    await visitor.check('chọn tệp');
    await visitor.picture('import-files');
    await page.getByRole('button', { name: 'Chạy thử' }).click();
    await page.getByText('Đây là chạy thử').waitFor({ timeout: 60_000 });
    const { rows: before } = await house.pool.query('select count(*)::int as people from person');
    assert.deepEqual(before, [{ people: 0 }]);
    await page.getByRole('button', { name: 'Ghi thật' }).click();
    await page.getByText(/^Đã ghi 1\.147 dòng/).waitFor({ timeout: 60_000 });
    await visitor.check('kết quả nhập');
    await visitor.picture('import-result');
  });

  await journey.test('một tệp nữa có tên hai người mang và đơn vị lạ: trả lời cả hai', async () => {
    const name = await namesakes();
    const one = await workbook('lop-moi.xlsx', {
      'Đào tạo': [
        ['TỔNG HỢP CÁN BỘ CỬ ĐI ĐÀO TẠO, BỒI DƯỠNG'],
        [],
        ['TT', 'Họ và tên', 'Đơn vị', 'Lớp đào tạo, bồi dưỡng', 'Từ ngày', 'Đến ngày', 'Số quyết định cử'],
        [1, name, province, 'Bồi dưỡng nghiệp vụ công đoàn', '01/02/2024', '05/02/2024', '12/QĐ-LĐLĐ'],
      ],
      'Trích ngang': [
        ['LĐLĐ huyện Nậm Nhùm'],
        ['DANH SÁCH CÁN BỘ CÔNG ĐOÀN CHUYÊN TRÁCH (tính đến 01/05/2024)'],
        [],
        ['TT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Chức vụ', 'Trình độ chuyên môn', 'LLCT', 'Đảng viên'],
        [1, 'Lò Thị Thử Nghiệm', '02/03/1990', 'Nữ', 'Chuyên viên', 'Đại học Luật', 'Trung cấp', 'x'],
      ],
    });
    await page.getByRole('link', { name: 'Các lần nhập' }).click();
    await page
      .locator('input[accept]')
      .setInputFiles({ name: one.name, mimeType: sheetType, buffer: Buffer.from(one.bytes) });
    await page.getByLabel('Số liệu tại ngày').fill('01/05/2024');
    await page.getByText('Chạy thử, chưa ghi gì').click();
    await page.getByRole('button', { name: 'Bắt đầu nhập' }).click();
    const questions = page.getByRole('region', { name: 'Cần trả lời' });
    await questions.waitFor({ timeout: 60_000 });
    await visitor.check('câu hỏi');
    await visitor.picture('import-questions');
    const person = questions.getByRole('group', { name: new RegExp(name) });
    assert.ok((await person.getByRole('radio').count()) >= 3, 'hai người và bỏ qua');
    await person.getByRole('radio').first().check();
    const unit = questions.getByRole('group', { name: /Nậm Nhùm/ });
    await unit.getByLabel(/Nậm Nhùn/).check();
    await page.getByText('Đã trả lời 2 trên 2').waitFor();
    await page.getByRole('button', { name: 'Trả lời và chạy lại' }).click();
    await page.getByText(/^Đã ghi 2 dòng/).waitFor({ timeout: 60_000 });
    assert.equal(await questions.count(), 0);
  });

  await journey.test(
    'mở một con số tới từng người, xem một người bên cạnh rồi mở trang của người ấy',
    async () => {
      await visitor.open('/?asOf=2024-05-01');
      const women = page.getByRole('list').getByRole('link', { name: '35', exact: true });
      await women.click();
      await page.getByRole('heading', { name: 'Cán bộ chuyên trách: Nữ' }).waitFor();
      const grid = page.getByRole('grid');
      await grid.waitFor();
      assert.equal(await grid.getAttribute('aria-rowcount'), '36');
      await visitor.check('con số mở ra');
      await visitor.picture('figure');
      await page.keyboard.press('Tab');
      const row = grid.getByRole('row').nth(1);
      await row.click();
      const beside = page.getByRole('complementary');
      await beside.getByRole('link', { name: 'Mở trang đầy đủ' }).waitFor();
      const shown = await beside.getByRole('heading').innerText();
      await row.press('Enter');
      await page.getByRole('heading', { name: shown, level: 1 }).waitFor();
      assert.match(page.url(), /asOf=2024-05-01/);
    },
  );

  await journey.test('tải báo cáo Word với đúng số liệu ấy', async () => {
    await page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
    await page.getByRole('link', { name: /Word/ }).first().click();
    await page.getByRole('article', { name: 'Bản xem trước' }).waitFor();
    await visitor.check('báo cáo');
    await visitor.picture('report');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Tải bản Word' }).click(),
    ]);
    assert.match(download.suggestedFilename(), /\.docx$/);
    const words = wordText(readFileSync(await download.path()));
    assert.match(words, /22\.877/);
  });

  await journey.test('hoàn tác lần nhập cuối thì người thêm vào không còn', async () => {
    await visitor.open('/imports');
    await page.getByRole('table').getByRole('link').first().click();
    await page.getByRole('button', { name: 'Hoàn tác cả lần nhập' }).click();
    await page.getByRole('button', { name: 'Đúng, hoàn tác' }).click();
    await page.getByText('Lần nhập này đã được hoàn tác').waitFor();
    await visitor.open('/people?search=thu+nghiem+lo');
    await page.getByText('Không có ai khớp các điều kiện này').waitFor();
  });
});
