import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, type Size } from '../harness/browser.ts';
import { readList } from '../harness/listsheets.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const at = 'asOf=2024-05-01';

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  test(`danh sách: điều kiện, cột, thứ tự nằm trong địa chỉ; bỏ được từng điều kiện (${size})`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    const rows = async () => Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1;
    await visitor.open(`/people?${at}`);
    const all = await rows();
    await page.getByRole('button', { name: 'Điều kiện' }).click();
    await visitor.check('chọn thêm điều kiện');
    await page.getByRole('button', { name: 'Khuyết thông tin' }).click();
    await page.getByRole('checkbox', { name: 'Lý luận chính trị' }).check();
    await page.waitForURL(/missing=theory/);
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      (count) => Number(document.querySelector('[role=grid]')?.getAttribute('aria-rowcount')) < count,
      all,
    );
    const lacking = await rows();
    const { rows: told } = await house.pool.query<{ count: number }>(`
      select count(distinct person_id)::int as count from standing
      where theory is null and from_on <= '2024-05-01' and (to_on is null or to_on > '2024-05-01')`);
    assert.equal(lacking, told[0]!.count);
    await visitor.check('khuyết thông tin');
    await page.getByRole('button', { name: 'Hiển thị' }).click();
    await page.getByRole('radio', { name: 'Ít tuổi trước' }).check();
    await page.getByRole('checkbox', { name: 'Tuổi', exact: true }).check();
    await page.getByRole('checkbox', { name: 'Ngày vào Đảng' }).check();
    await page.getByRole('checkbox', { name: 'LLCT' }).uncheck();
    await page.waitForURL(/columns=order%2Cname%2Cbirth%2Cage/);
    await visitor.check('chọn cột');
    await visitor.picture(`lists-columns${size === 'narrow' ? '-360' : ''}`);
    await page.keyboard.press('Escape');
    if (size === 'desktop') {
      await page.getByRole('columnheader', { name: 'Tuổi' }).waitFor();
      assert.equal(await page.getByRole('columnheader', { name: 'LLCT' }).count(), 0);
      assert.equal(
        await page.getByRole('columnheader', { name: 'Ngày sinh' }).getAttribute('aria-sort'),
        'descending',
      );
    }
    // What was chosen stays where somebody goes on and comes back.
    await page.getByRole('row').nth(2).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/people\/\d+/);
    await page.goBack();
    await page.waitForURL(/missing=theory/);
    await page.getByRole('grid').waitFor();
    assert.equal(await rows(), lacking);
    await page.getByRole('button', { name: 'Bỏ lọc Khuyết thông tin' }).click();
    await page.waitForFunction(
      (count) => document.querySelector('[role=grid]')?.getAttribute('aria-rowcount') === String(count + 1),
      all,
    );
  });
}

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  test(`danh sách: chọn nhiều người bằng chuột và bàn phím, tải đúng những người ấy (${size})`, async () => {
    const visitor = await house.visit({ login, size });
    const { page, context } = visitor;
    await visitor.open(`/people?${at}&engagement=full_time`);
    const grid = page.getByRole('grid');
    const total = Number(await grid.getAttribute('aria-rowcount')) - 1;
    const row = (index: number) => grid.locator(`[data-index="${index}"]`);
    await row(0).getByRole('checkbox').check();
    await row(4)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] });
    await page.getByText('Đã chọn 5 người').waitFor();
    await row(6).focus();
    await page.keyboard.press('Control+Space');
    await page.getByText('Đã chọn 6 người').waitFor();
    assert.equal(await grid.locator('[aria-selected=true]').count(), 6);
    await visitor.check('đang chọn');
    await visitor.picture(`lists-selection${size === 'narrow' ? '-360' : ''}`);
    const linesOf = async (label: string) => {
      const href = await page.getByRole('link', { name: label }).last().getAttribute('href');
      const reply = await context.request.get(href!);
      assert.equal(reply.status(), 200, await reply.text().catch(() => ''));
      return (await readList(await reply.body())).lines;
    };
    const shown = await grid.locator('[aria-selected=true] b').allTextContents();
    const lines = await linesOf('Tải bản Excel');
    assert.deepEqual(
      lines.map(([, name]) => name),
      shown,
    );
    await row(6).focus();
    await page.keyboard.press('Control+a');
    await page.getByText(`Đã chọn ${total} người`).waitFor();
    await row(2).getByRole('checkbox').uncheck();
    await page.getByText(`Đã chọn ${total - 1} người`).waitFor();
    assert.equal((await linesOf('Tải bản Excel')).length, total - 1);
    await page.getByRole('button', { name: 'Bỏ chọn' }).click();
    await page.getByRole('button', { name: 'Bỏ chọn' }).waitFor({ state: 'detached' });
  });
}

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  test(`danh sách: lưu chế độ xem, chia sẻ, mở lại, sửa, xóa (${size})`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    const name = `Nữ chuyên trách ${size}`;
    await visitor.open(`/people?${at}&engagement=full_time&sex=female&sort=birth`);
    await page.getByRole('button', { name: 'Chế độ xem' }).click();
    await page.getByRole('button', { name: 'Lưu chế độ xem này' }).click();
    await page.getByLabel(/^Tên/).fill(name);
    await page.getByLabel(/^Dùng chung với/).check();
    await visitor.check('lưu chế độ xem');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('button', { name: new RegExp(`^${name}.*Dùng chung`) }).waitFor();
    await visitor.check('các chế độ xem');
    await visitor.picture(`lists-views${size === 'narrow' ? '-360' : ''}`);

    // Somebody of a district below finds it, and it shows the people of that district.
    const other = await house.visit({ login: 'phongtho', size });
    await other.open(`/people?${at}`);
    await other.page.getByRole('button', { name: 'Chế độ xem' }).click();
    await other.page.getByRole('button', { name: new RegExp(`^${name}`) }).click();
    await other.page.waitForURL(/engagement=full_time&.*sex=female/);
    await other.page.getByRole('button', { name, exact: true }).waitFor();

    await page.getByRole('button', { name: `Sửa ${name}` }).click();
    await page.getByLabel('Mở trang với chế độ xem này').check();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText(/Mở đầu tiên/).waitFor();
    await visitor.open(`/people?${at}`);
    await page.waitForURL(/engagement=full_time&.*sex=female/);
    await page.getByRole('button', { name, exact: true }).click();
    await page.getByRole('button', { name: `Sửa ${name}` }).click();
    await page.getByRole('button', { name: 'Xóa', exact: true }).click();
    await page.getByText(/^Mọi người của .* sẽ không còn thấy chế độ xem này/).waitFor();
    await visitor.check('hỏi lại trước khi xóa chế độ xem dùng chung');
    await page.getByRole('button', { name: 'Xóa với mọi người' }).click();
    await page.getByRole('button', { name: 'Lưu chế độ xem này' }).waitFor();
    await page.getByRole('button', { name: `Sửa ${name}` }).waitFor({ state: 'detached' });
  });
}

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  test(`danh sách: bản in như biểu của cơ quan, đúng cột và thứ tự (${size})`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(
      `/people/print?${at}&engagement=full_time&columns=order,name,birth,post,unit&sort=unit`,
    );
    const sheet = page.getByRole('article', { name: 'Danh sách cán bộ công đoàn' });
    await sheet.waitFor();
    assert.deepEqual(await sheet.getByRole('columnheader').allTextContents(), [
      'STT',
      'Họ và tên',
      'Ngày sinh',
      'Chức vụ',
      'Đơn vị',
    ]);
    await sheet.getByText(/^Tổng số: \d+ người/).waitFor();
    await sheet.getByText('Người lập biểu').waitFor();
    await visitor.check('bản in');
    if (size === 'desktop') {
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.getByRole('navigation').isVisible(), false);
      assert.equal(await page.getByRole('banner').isVisible(), false);
      assert.equal(await page.getByRole('heading', { level: 1 }).isVisible(), false);
      await visitor.picture('lists-print');
      await page.emulateMedia({ media: 'screen' });
    }
    await visitor.open(`/people/print?${at}&search=khong+co+ai`);
    await page.getByText('Không có ai khớp').waitFor();
    await visitor.check('bản in không có ai');
    await page.route('**/api/people?*', (route) => route.abort());
    await page.goto(`/people/print?${at}&sex=male`);
    await page.getByRole('alert').getByText('Không kết nối được').waitFor();
    await visitor.check('bản in lỗi mạng');
  });
}

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  test(`danh sách: khen thưởng nhiều người, xem trước rồi ghi; ai không ghi được thì nói vì sao (${size})`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    const suffix = size === 'narrow' ? '-360' : '';
    const awards = async () =>
      (
        await house.pool.query<{ n: number }>(`select count(*)::int as n from award where detail = $1`, [
          size,
        ])
      ).rows[0]!.n;
    await visitor.open(`/people?${at}&engagement=full_time&title=chair`);
    const grid = page.getByRole('grid');
    await grid.getByRole('checkbox').nth(1).check();
    await grid.getByRole('checkbox').nth(2).check();
    await page.getByRole('button', { name: 'Ghi cho những người này' }).click();
    await visitor.check('việc cho nhiều người');
    await page.getByRole('button', { name: 'Khen thưởng' }).click();
    const dialog = page.getByRole('dialog', { name: 'Khen thưởng' });
    await dialog.getByRole('button', { name: 'Xem trước' }).click();
    await dialog.getByText('Cần điền ô này.').first().waitFor();
    await visitor.check('thiếu ô');
    await dialog.getByLabel(/^Hình thức/).selectOption('certificate');
    await dialog.getByLabel(/^Ngày khen/).fill('1/4/2024');
    await dialog.getByLabel('Nội dung').fill(size);
    await dialog.getByLabel('Số quyết định').fill('33/QĐ-LĐLĐ');
    await dialog.getByRole('button', { name: 'Xem trước' }).click();
    await dialog.getByText('2 người sẽ được ghi').waitFor();
    assert.equal(await awards(), 0);
    await visitor.check('xem trước');
    await visitor.picture(`lists-bulk${suffix}`);
    await dialog.getByRole('button', { name: 'Ghi cho 2 người' }).click();
    await dialog.getByText('Đã ghi cho 2 người.').waitFor();
    assert.equal(await awards(), 2);
    await dialog.getByRole('button', { name: 'Xong' }).click();
    await dialog.waitFor({ state: 'detached' });

    // Before the day on which they began, none of them can end.
    await page.getByRole('button', { name: 'Ghi cho những người này' }).click();
    await page.getByRole('button', { name: 'Thôi giữ chức vụ' }).click();
    const ending = page.getByRole('dialog', { name: 'Thôi giữ chức vụ' });
    await ending.getByLabel(/^Thôi giữ từ ngày/).fill('01/01/1990');
    await ending.getByRole('button', { name: 'Xem trước' }).click();
    await ending.getByText(/2 người không ghi được/).waitFor();
    await visitor.check('không ghi được');
    await visitor.picture(`lists-bulk-refused${suffix}`);
    await ending.getByRole('button', { name: 'Bỏ 2 người này' }).click();
    await ending.waitFor({ state: 'detached' });
  });
}
