import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, type Visitor } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const at = 'asOf=2024-05-01';

const one = async <T>(sql: string): Promise<T> => (await house.pool.query(sql)).rows[0];
const paper = await one<{ id: number; number: string }>(
  `select d.id, d.number from document d where d.number like '%/%-%'
     and exists (select from facts_of_document(d.id, 1) f where f.kind = 'participation')
     and not exists (select from document o where o.number = d.number and o.id > d.id) order by d.id limit 1`,
);
async function seek(visitor: Visitor, words: string) {
  await visitor.page.keyboard.press('Control+k');
  await visitor.page.getByRole('combobox').waitFor();
  await visitor.page.keyboard.type(words);
  return visitor.page.getByRole('listbox');
}

test('số văn bản viết kiểu khác vẫn ra; Enter mở trang văn bản với người dựa trên nó', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/?${at}`);
  const [number, rest] = paper.number.split('/');
  const found = await seek(visitor, `số 0${number}-${rest!.replace('-', '/')}`);
  await found
    .getByRole('group', { name: 'Văn bản' })
    .getByRole('option', { name: paper.number })
    .first()
    .waitFor();
  await visitor.check('tìm văn bản');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: `Văn bản số ${paper.number}`, level: 1 }).waitFor();
  await page.getByRole('heading', { name: /Lượt đào tạo/ }).waitFor();
  assert.match(page.url(), new RegExp(at));
  await visitor.check('văn bản');
  await visitor.picture('document');
  await page.getByRole('table').getByRole('link').first().click();
  await page.waitForURL(/\/people\/\d+\?.*asOf=2024-05-01/);
});

test('đơn vị hiện kèm cấp trên; việc cần làm theo quyền; mở thẻ mới thì trang này còn nguyên', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/?${at}`);
  const found = await seek(visitor, 'nhap bang');
  await found
    .getByRole('group', { name: 'Việc cần làm' })
    .getByRole('option', { name: 'Nhập bảng tính mới' })
    .waitFor();
  assert.equal(await found.getByRole('option', { name: 'Lập tài khoản' }).count(), 0);
  for (const [words, name] of [
    ['thêm người', 'Thêm cán bộ'],
    ['them don vi', 'Thêm đơn vị trực thuộc'],
    ['nap tep', 'Nhập bảng tính mới'],
    ['so do', 'Mở sơ đồ tổ chức'],
  ] as const) {
    await page.getByRole('combobox').fill(words);
    await found.getByRole('option', { name }).waitFor();
  }
  await page.getByRole('combobox').fill('mam non');
  const unit = found.getByRole('group', { name: 'Đơn vị' }).getByRole('option').first();
  await unit.getByText(/LĐLĐ tỉnh Lai Châu › /).waitFor();
  await visitor.check('kết quả theo nhóm');
  await visitor.picture('quick-search');
  const opened = visitor.context.waitForEvent('page');
  await unit.click({ modifiers: ['Control'] });
  const tab = await opened;
  await tab.waitForURL(/\/units\/\d+\?.*asOf=2024-05-01/);
  await tab.close();
  await page.getByRole('combobox').waitFor();
  await page.getByRole('combobox').fill('');
  await found.getByRole('group', { name: 'Mở gần đây' }).getByRole('option').first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('listbox').waitFor({ state: 'detached' });
});

test('gõ một ngày thì xem tại ngày đó; gõ tên giao diện thì đổi giao diện', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open('/units');
  const found = await seek(visitor, '31/12/2023');
  await found.getByRole('option', { name: 'Xem tại ngày 31/12/2023' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/units\?.*asOf=2023-12-31/);
  const next = await seek(visitor, 'giao dien toi');
  await next.getByRole('option', { name: 'Giao diện: Tối' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('html[data-mantine-color-scheme="dark"]').waitFor();
  const last = await seek(visitor, 'to chuc');
  await last.getByRole('option', { name: 'Mở Tổ chức' }).waitFor();
  await visitor.check('tìm nhanh, tối');
});

test('không có gì khớp thì nói; máy chủ lỗi thì nói', async () => {
  const visitor = await house.visit({ login, size: 'narrow' });
  const { page } = visitor;
  await visitor.open(`/?${at}`);
  await page.getByRole('button', { name: /Tìm nhanh/ }).click();
  await page.keyboard.type('khong co gi nhu the');
  await page.getByRole('status').getByText('Không có gì khớp').waitFor();
  await visitor.check('không có gì khớp');
  await page.route('**/api/documents?*', (route) => route.abort());
  await page.getByRole('combobox').fill('71');
  await page.getByRole('alert').getByText('Không kết nối được với máy chủ').waitFor();
  await visitor.check('tìm lỗi mạng');
});

for (const size of ['desktop', 'narrow'] as const)
  test(`trang văn bản: có, không có gì khớp, lỗi, ngoài phạm vi: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/documents?${at}`);
    await page.getByRole('grid').waitFor();
    await visitor.check('văn bản');
    if (size === 'desktop') await visitor.picture('documents');
    await visitor.open(`/documents?${at}&search=99999`);
    await page.getByText('Không có văn bản nào khớp').waitFor();
    await visitor.check('không có văn bản');
    await visitor.open(`/documents/${paper.id}?${at}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await visitor.check('một văn bản');
    await visitor.open('/documents/999999');
    await page.getByRole('alert').getByText('Không tìm thấy').waitFor();
    await visitor.check('văn bản không có');
    await page.route('**/api/documents?*', (route) => route.abort());
    await page.goto('/documents');
    await page.getByRole('alert').getByText('Không kết nối được với máy chủ').waitFor();
    await visitor.check('văn bản lỗi mạng');
  });

test('người của huyện: tỉnh chỉ là chữ, không mời chọn để rồi bị từ chối', async () => {
  const visitor = await house.visit({ login: 'phongtho' });
  const { page } = visitor;
  await visitor.open(`/?${at}`);
  await page.getByRole('button', { name: /Đổi đơn vị/ }).click();
  const panel = page.getByRole('dialog', { name: 'Đổi đơn vị' });
  await panel.getByText('LĐLĐ tỉnh Lai Châu').waitFor();
  await panel.getByRole('button', { name: /LĐLĐ huyện Phong Thổ/ }).waitFor();
  assert.equal(await panel.getByRole('button', { name: /LĐLĐ tỉnh/ }).count(), 0);
  await visitor.check('đổi đơn vị ở huyện');
});
