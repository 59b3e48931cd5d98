import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openHouse, type Size } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const at = 'asOf=2024-05-01';
const idNamed = async (name: string): Promise<number> =>
  (await house.pool.query<{ id: number }>('select unit_id as id from unit_name where name = $1', [name]))
    .rows[0]!.id;
const province = await idNamed('LĐLĐ tỉnh Lai Châu');
const district = await idNamed('LĐLĐ huyện Tam Đường');
const box = (name: string | RegExp) => ({ name });

for (const size of ['desktop', 'narrow'] satisfies Size[])
  test(`sơ đồ sạch theo axe và vừa màn hình: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    const suffix = size === 'narrow' ? '-360' : '';
    await visitor.open(`/units/chart?${at}&root=${province}`);
    await page.getByRole('treeitem', box(/LĐLĐ tỉnh Lai Châu.*Chủ tịch/)).waitFor();
    await visitor.check('sơ đồ');
    await visitor.picture(`chart${suffix}`);
    await page.getByRole('treeitem', box(/LĐLĐ tỉnh Lai Châu/)).click();
    await page.getByRole('complementary').getByRole('heading', { name: 'LĐLĐ tỉnh Lai Châu' }).waitFor();
    await page.getByRole('complementary').getByText('Chánh Văn phòng').first().waitFor();
    await visitor.check('thẻ bên sơ đồ');
    await visitor.picture(`chart-card${suffix}`);
    await visitor.open(`/units/chart?${at}&root=${province}&posts=true&way=down`);
    await page.locator('[role=treeitem][aria-level="2"]').first().waitFor();
    await visitor.check('theo chức vụ');
    await visitor.picture(`chart-posts${suffix}`);
  });

test('nhánh trên năm mươi đơn vị thành một ô chung, bấm vào thì ra danh sách', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/units/chart?${at}&root=${district}`);
  const group = page.getByRole('treeitem', box(/^\+ \d+ CĐCS/));
  await group.waitFor();
  const count = Number(/\d+/.exec((await group.locator('title').textContent())!)![0]);
  assert.ok(count > 50);
  await group.click();
  const panel = page.getByRole('complementary');
  await panel.getByRole('listitem').first().waitFor();
  assert.equal(await panel.getByRole('listitem').count(), Math.min(count, 100));
  await visitor.check('danh sách của ô chung');
});

test('bàn phím: mũi tên đi giữa các ô, mở và gập; Shift+Enter vẽ từ đơn vị ấy; đường dẫn đưa về', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/units/chart?${at}&root=${province}`);
  await page.getByRole('treeitem', box(/LĐLĐ tỉnh Lai Châu/)).focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('[role=treeitem][aria-level="2"]:focus').waitFor();
  await page.keyboard.press('ArrowLeft');
  await page.locator('[role=treeitem][aria-level="1"]:focus').waitFor();
  for (let turn = 0; turn < 5; turn++) await page.keyboard.press('ArrowDown');
  const focused = page.locator('[role=treeitem][aria-expanded=false]:focus');
  await focused.waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('[role=treeitem][aria-expanded=true]:focus').waitFor();
  await page.locator('[role=treeitem][aria-level="3"]').first().waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowLeft');
  await focused.waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary').getByRole('heading').first().waitFor();
  await page.keyboard.press('Shift+Enter');
  await page.waitForURL((url) => url.searchParams.get('root') !== String(province));
  await page.getByRole('link', { name: 'LĐLĐ tỉnh Lai Châu' }).first().click();
  await page.waitForURL((url) => url.searchParams.get('root') === String(province));
});

test('tìm một đơn vị trong ô chung: sơ đồ vẽ từ chính đơn vị ấy; tìm một huyện: mở tới đó và đứng ở đó', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/units/chart?${at}&root=${province}`);
  const field = page.getByRole('combobox', { name: 'Tìm đơn vị trong sơ đồ' });
  await field.fill('huyen sin ho');
  await page
    .getByRole('option', { name: /LĐLĐ huyện Sìn Hồ/ })
    .first()
    .click();
  await page.locator('[role=treeitem]:focus').waitFor();
  assert.match((await page.locator('[role=treeitem]:focus title').textContent())!, /Sìn Hồ/);
  const { rows } = await house.pool.query<{ id: number; name: string }>(
    `select u.id, n.name from unit u join unit_name n on n.unit_id = u.id where u.parent_id = $1 order by u.id desc limit 1`,
    [district],
  );
  await field.fill(rows[0]!.name);
  await page.getByRole('option', { name: rows[0]!.name }).first().click();
  await page.waitForURL((url) => url.searchParams.get('root') !== String(province));
  await page.getByRole('treeitem', box(new RegExp(rows[0]!.name))).waitFor();
});

test('tải hình SVG và PNG: cả sơ đồ, có tên đơn vị', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/units/chart?${at}&root=${province}`);
  await page.getByRole('treeitem').first().waitFor();
  for (const [item, begins] of [
    ['Hình SVG', '<svg'],
    ['Ảnh PNG', '\u0089PNG'],
  ] as const) {
    await page.getByRole('button', { name: 'Tải hình' }).click();
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: item }).click();
    const file = readFileSync(await (await coming).path());
    assert.equal(file.toString('latin1', 0, begins.length), begins);
    if (item === 'Hình SVG') assert.match(file.toString('utf8'), /LĐLĐ huyện Sìn Hồ/);
  }
  await visitor.check('sau khi tải');
});

test('máy chủ lỗi: trang nói điều đã xảy ra và cho thử lại', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await page.route('**/api/unit-branches?*', (route) => route.abort());
  await page.goto(`/units/chart?${at}&root=${province}`);
  await page.getByRole('alert').getByText('Không kết nối được với máy chủ').waitFor();
  await visitor.check('sơ đồ lỗi');
  await page.unroute('**/api/unit-branches?*');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('treeitem').first().waitFor();
});
