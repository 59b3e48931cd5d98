import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openHouse, type Size } from '../harness/browser.ts';
import { readList } from '../harness/listsheets.ts';
import { workbook } from '../harness/workbooks.ts';

const house = await openHouse({ demo: false });
const password = 'con-duong-ngan-nhat-7';
const demo = await openHouse({ demo: true });
const login = 'quantri';

test('từ trắng tay tới người huyện đăng nhập được: tổ chức, đơn vị, tài khoản theo danh sách', async () => {
  const { page, ...visitor } = await visitorAt();
  await page
    .getByLabel('Tổ chức quản lý phần mềm này')
    .selectOption({ label: 'Công đoàn tổng công ty, tập đoàn' });
  await page.getByLabel('Tên tổ chức').fill('Công đoàn Tổng công ty Sông Thử');
  await page.getByLabel('Họ và tên').fill('Người Quản Trị');
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel(/^Mật khẩu/).fill(password);
  await page.getByLabel('Nhập lại mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Lập tài khoản và đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Bắt đầu', level: 1 }).waitFor();
  await page.getByText('Công đoàn Tổng công ty Sông Thử (Công đoàn tổng công ty, tập đoàn)').waitFor();
  await visitor.check('bắt đầu');
  await visitor.picture('start');

  const { rows } = await house.pool.query<{ id: number }>('select id from unit');
  const answered = await page.evaluate(async (parentId) => {
    const { csrfToken } = await (await fetch('/api/session')).json();
    const headers = { 'content-type': 'application/json', 'x-csrf-token': csrfToken };
    const names = ['Công đoàn Giao thông Vận tải', 'Công đoàn Viên chức'];
    const body = (name: string) =>
      JSON.stringify({ kind: 'local_sector_union', name, parentId, fromOn: '2024-01-01' });
    const replies = [];
    for (const name of names)
      replies.push((await fetch('/api/units', { method: 'POST', headers, body: body(name) })).status);
    return replies;
  }, rows[0]!.id);
  assert.deepEqual(answered, [200, 200]);

  await visitor.open('/start');
  await page.getByText('Đã có 2 đơn vị trực thuộc.').waitFor();
  await page.getByRole('link', { name: 'Lập tài khoản theo danh sách' }).click();
  await page.getByRole('button', { name: 'Đề nghị cho công đoàn cấp trên' }).click();
  const grid = page.getByRole('table', { name: 'Lập tài khoản' });
  await grid.locator('input[value="gtvt"]').waitFor();
  await page.getByText('Đã thêm 2 dòng. Hãy điền họ và tên').waitFor();
  await grid.getByLabel('Họ và tên, dòng 1').fill('Lò Thị Thử');
  await grid.getByLabel('Họ và tên, dòng 2').fill('Vàng A Thử');
  await grid.getByLabel('Tên đăng nhập, dòng 2').fill('quantri');
  await grid.getByLabel('Đơn vị, dòng 2').fill('Công đoàn Vien chúc');
  await page.getByRole('button', { name: 'Lập 2 tài khoản' }).click();
  await page.getByText('Chưa lập tài khoản nào: 1 trong 2 dòng cần sửa').waitFor();
  await grid.getByText('Tên đăng nhập này đã có người dùng.').waitFor();
  await visitor.check('danh sách có lỗi');
  await visitor.picture('accounts-list-faults');
  await grid.getByLabel('Tên đăng nhập, dòng 2').fill('vienchuc');
  await grid.getByLabel('Đơn vị, dòng 2').fill('Công đoàn Viên chức');
  await page.getByRole('button', { name: 'Lập 2 tài khoản' }).click();
  await page.getByRole('heading', { name: 'Đã lập 2 tài khoản' }).waitFor();
  await visitor.check('mật khẩu vừa đặt');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Tải tệp Excel' }).click();
  const file = await saved;
  assert.match(file.suggestedFilename(), /^Tai-khoan_[\d-]+\.xlsx$/);
  const { head, lines } = await readList(readFileSync(await file.path()));
  assert.deepEqual(head.slice(0, 4), ['STT', 'Tên đăng nhập', 'Mật khẩu lần đầu', 'Họ và tên']);
  assert.deepEqual([lines[0]![1], lines[0]![3]], ['gtvt', 'Lò Thị Thử']);
  await page.emulateMedia({ media: 'print' });
  await page.getByText('Phiếu đăng nhập Then Chốt').first().waitFor();
  await page.emulateMedia({ media: 'screen' });

  const officer = await house.visit();
  await officer.open('/');
  await officer.page.getByLabel('Tên đăng nhập').fill('gtvt');
  await officer.page.getByLabel(/^Mật khẩu/).fill(String(lines[0]![2]));
  await officer.page.keyboard.press('Enter');
  await officer.page.getByRole('heading', { name: 'Đổi mật khẩu' }).waitFor();
  await officer.page.getByLabel('Mật khẩu đang dùng').fill(String(lines[0]![2]));
  await officer.page.getByLabel(/^Mật khẩu mới/).fill('thuyen-xuoi-dong-song-8');
  await officer.page.getByLabel('Nhập lại mật khẩu').fill('thuyen-xuoi-dong-song-8');
  await officer.page.keyboard.press('Enter');
  await officer.page.getByText('Công đoàn Giao thông Vận tải').first().waitFor();
  await officer.page.getByRole('heading', { name: 'Tổng quan', level: 1 }).waitFor();
  await officer.check('người huyện vào lần đầu');

  await visitor.open('/start');
  await page.getByText('Xong cả ba việc').waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Bắt đầu' }).waitFor({ state: 'detached' });
});

/** The page of somebody whom nobody knows yet. */
async function visitorAt() {
  const visitor = await house.visit();
  await visitor.open('/');
  return {
    page: visitor.page,
    open: (address: string) => visitor.open(address),
    check: (what: string) => visitor.check(what),
    picture: (name: string) => visitor.picture(name),
  };
}

test('danh sách lấy được từ tệp Excel và dán được cả khối; tệp hỏng thì nói rõ', async () => {
  const { page } = await demo.visit({ login });
  await page.goto('/accounts/new');
  const input = page.locator('input[type=file]');
  const { bytes } = await workbook('ds.xlsx', {
    DS: [
      ['DANH SÁCH TÀI KHOẢN'],
      ['STT', 'Họ và tên', 'Đơn vị', 'Vai trò', 'Tên đăng nhập'],
      [1, 'Lò Văn Một', 'LĐLĐ huyện Phong Thổ', 'Lãnh đạo', 'lomot'],
    ],
  });
  await input.setInputFiles({ name: 'ds.xlsx', mimeType: '', buffer: Buffer.from(bytes) });
  await page.getByLabel('Tên đăng nhập, dòng 1').waitFor();
  await page.locator('input[value="lomot"]').waitFor();
  assert.equal(await page.getByLabel('Vai trò, dòng 1').inputValue(), 'leader');
  await input.setInputFiles({ name: 'hong.xlsx', mimeType: '', buffer: Buffer.from('không phải tệp') });
  await page.getByText('Không đọc được tệp này').waitFor();
  await page.getByRole('button', { name: 'Thêm dòng' }).click();
  await page.getByLabel('Tên đăng nhập, dòng 2').evaluate((cell) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData(
      'text/plain',
      'lohai\tLò Văn Hai\tLĐLĐ huyện Sìn Hồ\tCán bộ tổ chức\r\nloba\tLò Văn Ba',
    );
    cell.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  });
  assert.equal(await page.getByLabel('Đơn vị, dòng 2').inputValue(), 'LĐLĐ huyện Sìn Hồ');
  assert.equal(await page.getByLabel('Vai trò, dòng 2').inputValue(), 'officer');
  assert.equal(await page.getByLabel('Họ và tên, dòng 3').inputValue(), 'Lò Văn Ba');
});

test('một tài khoản: vì sao được làm gì, giao và thu quyền, cấp mật khẩu, khóa; việc nguy hiểm hỏi lại', async () => {
  const visitor = await demo.visit({ login });
  const { page } = visitor;
  await visitor.open('/accounts?search=phongtho');
  await page.getByRole('row', { name: /phongtho/ }).click();
  const beside = page.getByRole('complementary');
  await beside.getByText('Ghi, sửa hồ sơ cán bộ').waitFor();
  await visitor.check('tài khoản');
  await visitor.picture('account-beside');

  await beside.getByRole('button', { name: 'Giao thêm quyền' }).click();
  await beside.getByLabel('Vai trò').selectOption('leader');
  await beside.getByRole('button', { name: 'Giao quyền' }).click();
  await beside.getByText('Chọn một đơn vị trong danh sách.').waitFor();
  await beside.getByRole('combobox', { name: 'Đơn vị' }).fill('sin ho');
  await beside
    .getByRole('option', { name: /LĐLĐ huyện Sìn Hồ/ })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await beside.getByRole('button', { name: 'Giao quyền' }).click();
  await beside
    .getByText(/Lãnh đạo, LĐLĐ huyện Sìn Hồ/)
    .first()
    .waitFor();

  await beside
    .getByRole('listitem')
    .filter({ hasText: 'Sìn Hồ' })
    .getByRole('button', { name: 'Thu quyền' })
    .click();
  const dialog = page.getByRole('dialog', { name: 'Thu vai trò Lãnh đạo tại LĐLĐ huyện Sìn Hồ?' });
  await visitor.check('hỏi trước khi thu');
  await dialog.getByRole('button', { name: 'Thu quyền' }).click();
  await beside.getByText('(đã hết)').waitFor();

  const reset = beside.getByRole('button', { name: 'Cấp mật khẩu mới' });
  await reset.click();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.ok(await reset.evaluate((button) => button === document.activeElement), 'focus comes back');
  await reset.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cấp mật khẩu mới' }).click();
  const secret = await beside.locator('code').textContent();
  assert.match(secret!, /^(\w{4}-){3}\w{4}$/);

  await beside.getByRole('button', { name: 'Khóa' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Khóa' }).click();
  await beside.getByRole('button', { name: 'Mở khóa' }).waitFor();
  await page.getByText('Đã khóa').first().waitFor();
  const refused = await visitor.context.request.post('/api/session', {
    data: { login: 'phongtho', password: secret },
  });
  assert.equal(refused.status(), 401);
});

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  test(`các trang tài khoản sạch theo axe và vừa màn hình: ${size}, sáng và tối`, async () => {
    for (const dark of [false, true]) {
      const visitor = await demo.visit({ login, size, dark });
      const { page } = visitor;
      await visitor.open('/accounts');
      await page.getByRole('grid').waitFor();
      await visitor.check('tài khoản');
      if (!dark) await visitor.picture(size === 'narrow' ? 'accounts-360' : 'accounts');
      await visitor.open('/accounts?search=khong+co+ai');
      await page.getByText('Không có tài khoản nào khớp').waitFor();
      await visitor.check('không có ai');
      await visitor.open('/accounts/roles');
      await page.getByRole('cell', { name: 'Xem tài khoản' }).waitFor();
      await visitor.check('vai trò và quyền');
      if (!dark && size === 'desktop') await visitor.picture('roles');
      await visitor.open('/accounts/new');
      await page.getByLabel('Tên đăng nhập, dòng 1').waitFor();
      await visitor.check('lập tài khoản');
      await visitor.open('/start');
      await page.getByRole('heading', { name: 'Bắt đầu', level: 1 }).waitFor();
      await visitor.check('bắt đầu');
    }
  });
}

test('máy chủ lỗi thì trang tài khoản nói rõ; người không giữ tài khoản không có mục này', async () => {
  const visitor = await demo.visit({ login });
  await visitor.page.route('**/api/accounts?*', (route) => route.abort());
  await visitor.page.goto('/accounts');
  await visitor.page.getByRole('alert').getByText('Không kết nối được với máy chủ').waitFor();
  await visitor.check('lỗi mạng');
  const officer = await demo.visit({ login: 'totinh' });
  await officer.open('/');
  assert.equal(await officer.page.getByRole('link', { name: 'Tài khoản và quyền' }).count(), 0);
});
