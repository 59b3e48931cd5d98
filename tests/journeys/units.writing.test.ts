import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, type Size, type Visitor } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const idNamed = async (name: string): Promise<number> =>
  (await house.pool.query<{ id: number }>('select unit_id as id from unit_name where name = $1', [name]))
    .rows[0]!.id;
const district = await idNamed('LĐLĐ huyện Tam Đường');
const own = await idNamed('LĐLĐ huyện Phong Thổ');

const menu = async ({ page }: Visitor, entry: string) => {
  await page.getByRole('button', { name: 'Cập nhật' }).click();
  await page.getByRole('dialog', { name: 'Cập nhật' }).getByText(entry, { exact: true }).click();
};

for (const size of ['desktop', 'narrow'] satisfies Size[])
  test(`biểu mẫu sự kiện: lỗi cạnh ô, xem trước điều sẽ đổi, sạch theo axe: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/units/${district}`);
    await menu(visitor, 'Đổi tên');
    const dialog = page.getByRole('dialog', { name: 'Đổi tên' });
    const name = dialog.getByLabel('Tên mới');
    await name.fill('');
    await dialog.getByRole('button', { name: 'Xem thay đổi' }).click();
    assert.equal(await dialog.getByText('Cần điền mục này.').count(), 2);
    assert.equal(await dialog.getByLabel('Có hiệu lực từ ngày').inputValue(), '');
    await visitor.check('thiếu tên, thiếu ngày');
    await dialog.getByLabel('Có hiệu lực từ ngày').fill('01/06/2024');
    await name.fill('LĐLĐ huyện Tam Đường mới');
    await dialog.getByLabel('Số, ký hiệu').fill('88/QĐ-LĐLĐ');
    await dialog.getByRole('button', { name: 'Xem thay đổi' }).click();
    await dialog.getByRole('heading', { name: 'Những gì sẽ đổi' }).waitFor();
    await visitor.check('xem trước');
    if (size === 'desktop') await visitor.picture('unit-event');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    // What was typed is still there.
    await menu(visitor, 'Đổi tên');
    await page.getByText('Đang tiếp tục bản nháp').waitFor();
    assert.equal(await page.getByLabel('Tên mới').inputValue(), 'LĐLĐ huyện Tam Đường mới');
    await page.keyboard.press('Escape');

    await menu(visitor, 'Kết thúc hoạt động');
    await page.getByLabel('Có hiệu lực từ ngày').fill('01/06/2024');
    await page.getByRole('button', { name: 'Xem thay đổi' }).click();
    await page
      .getByRole('alert')
      .getByText(/vẫn còn \d+ đơn vị trực thuộc/)
      .waitFor();
    await visitor.check('bị từ chối');
  });

test('đổi tên rồi hoàn tác: trang nói đã lưu, lịch sử có sự kiện, hoàn tác cần lý do', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/units/${district}?tab=history`);
  await menu(visitor, 'Đổi tên');
  await page.getByLabel('Tên mới').fill('LĐLĐ huyện Tam Đường đổi thử');
  await page.getByLabel('Có hiệu lực từ ngày').fill('01/06/2024');
  await page.getByRole('button', { name: 'Xem thay đổi' }).click();
  await page.getByRole('heading', { name: 'Những gì sẽ đổi' }).waitFor();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu.').waitFor();
  await page.getByRole('heading', { name: 'LĐLĐ huyện Tam Đường đổi thử', level: 1 }).waitFor();
  await page.getByRole('button', { name: /^Hoàn tác Đổi tên/ }).click();
  const ask = page.getByRole('dialog', { name: /Hoàn tác: Đổi tên/ });
  await ask.getByLabel('Lý do').fill('thử xong');
  await visitor.check('hỏi lại trước khi hoàn tác');
  await ask.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByText('Đã hoàn tác sự kiện.').waitFor();
  await page.getByRole('heading', { name: 'LĐLĐ huyện Tam Đường', level: 1, exact: true }).waitFor();
});

test('cán bộ của huyện không tự đổi tên huyện mình: xem trước đã nói vì sao', async () => {
  const visitor = await house.visit({ login: 'phongtho' });
  const { page } = visitor;
  await visitor.open(`/units/${own}`);
  await menu(visitor, 'Đổi tên');
  await page.getByLabel('Tên mới').fill('LĐLĐ huyện Tự Đổi');
  await page.getByLabel('Có hiệu lực từ ngày').fill('01/06/2024');
  await page.getByRole('button', { name: 'Xem thay đổi' }).click();
  await page
    .getByRole('alert')
    .getByText(/cao nhất trong phạm vi/)
    .waitFor();
});

for (const size of ['desktop', 'narrow'] satisfies Size[])
  test(`thêm nhiều đơn vị một lúc: dán từ Excel, lỗi ở đúng dòng, sửa rồi lưu: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    const mark = size === 'desktop' ? 'Một' : 'Hai';
    await visitor.open(`/units/${district}/new`);
    const first = page.getByLabel('Tên đơn vị, dòng 1');
    await first.waitFor();
    await first.evaluate((cell, text) => {
      const data = new DataTransfer();
      data.setData('text/plain', text);
      cell.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, `CĐCS Thử ${mark} A\tCông đoàn cơ sở\nCĐCS Thử ${mark} A\tCĐCS\n`);
    await page.getByRole('button', { name: /^Lưu 2 đơn vị/ }).click();
    await page.getByText('Cần ngày thành lập.').waitFor();
    await page.getByLabel('Thành lập từ ngày').fill('01/06/2024');
    await page.getByRole('button', { name: /^Lưu 2 đơn vị/ }).click();
    await page
      .getByRole('alert')
      .getByText(/Có 1 dòng chưa ghi được/)
      .waitFor();
    await page
      .getByText(/Đã có đơn vị cùng tên/)
      .first()
      .waitFor();
    await visitor.check('dòng trùng tên');
    if (size === 'desktop') await visitor.picture('units-new-error');
    await page.getByLabel('Tên đơn vị, dòng 2').fill(`CĐCS Thử ${mark} B`);
    await page.getByRole('button', { name: /^Lưu 2 đơn vị/ }).click();
    await page.getByText(/đơn vị trực thuộc$/).waitFor();
    const { rows } = await house.pool.query(`select count(*) as n from unit_name where name like $1`, [
      `CĐCS Thử ${mark}%`,
    ]);
    assert.equal(rows[0].n, 2);
  });

test('lập chức vụ có định biên: hiện ngay là khuyết; ghi biên chế giao của năm', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/units/${district}?tab=staff`);
  await page.getByRole('button', { name: 'Lập chức vụ' }).click();
  const dialog = page.getByRole('dialog', { name: 'Vị trí, chức vụ' });
  await dialog.getByLabel('Chức danh').selectOption('accountant');
  await dialog.getByLabel('Tên chức vụ').fill('Kế toán viên thử');
  await dialog.getByLabel(/Định biên/).fill('2');
  await visitor.check('lập chức vụ');
  await dialog.getByRole('button', { name: 'Xem thay đổi' }).click();
  await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu.').waitFor();
  await page
    .getByRole('row', { name: /Kế toán viên thử/ })
    .getByText('khuyết 2')
    .waitFor();

  await menu(visitor, 'Ghi biên chế giao');
  const quota = page.getByRole('dialog', { name: 'Biên chế giao' });
  await quota.getByLabel('Số biên chế').fill('7');
  await quota.getByRole('button', { name: 'Xem thay đổi' }).click();
  await quota.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText('Đã lưu.').waitFor();
  await page.getByRole('tab', { name: 'Lịch sử' }).click();
  await page.getByRole('cell', { name: '7', exact: true }).first().waitFor();
});
