import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, type Size, type Visitor } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const at = 'asOf=2024-05-01';

const idOf = async (sql: string): Promise<number> =>
  (await house.pool.query<{ id: number }>(sql)).rows[0]!.id;
const province = await idOf('select id from unit where parent_id is null');
const district = await idOf(
  `select unit_id as id from unit_name where name = 'LĐLĐ huyện Tam Đường' order by unit_id limit 1`,
);

const pages: [name: string, address: string, ready: (visitor: Visitor) => Promise<unknown>][] = [
  [
    'units',
    `/units?${at}`,
    ({ page }) => page.getByRole('treegrid').getByRole('link', { name: 'LĐLĐ huyện Tam Đường' }).waitFor(),
  ],
  ['units-found', `/units?${at}&search=mam+non`, ({ page }) => page.getByText(/đơn vị khớp/).waitFor()],
  [
    'units-nothing',
    `/units?${at}&search=khong+co+don+vi+nay`,
    ({ page }) => page.getByText('Không có đơn vị nào khớp').waitFor(),
  ],
  ['unit', `/units/${province}?${at}`, ({ page }) => page.getByText('Trong đó biên chế').waitFor()],
  [
    'unit-staff',
    `/units/${province}?${at}&tab=staff`,
    ({ page }) => page.getByText('Người giữ').first().waitFor(),
  ],
  ['unit-below', `/units/${district}?${at}&tab=below`, ({ page }) => page.getByRole('grid').waitFor()],
  [
    'unit-history',
    `/units/${district}?${at}&tab=history`,
    ({ page }) => page.getByRole('heading', { name: 'Lịch sử tên' }).waitFor(),
  ],
];
const pictured = new Set(['units', 'units-found', 'unit', 'unit-staff']);

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  test(`trang tổ chức sạch theo axe và vừa màn hình: ${size}`, async (whole) => {
    const visitor = await house.visit({ login, size });
    for (const [name, address, ready] of pages) {
      await whole.test(name, async () => {
        await visitor.open(address);
        await ready(visitor);
        await visitor.check(name);
        if (pictured.has(name)) await visitor.picture(size === 'narrow' ? `${name}-360` : name);
      });
    }
  });
}

test('cây: phím phải mở nhánh, số người mở đúng danh sách, tìm rồi nhảy về đúng chỗ trong cây', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/units?${at}`);
  const tree = page.getByRole('treegrid');
  await tree.getByRole('row', { name: /LĐLĐ huyện Tam Đường/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.locator('[role=row][aria-level="3"]').first().waitFor();
  assert.equal(await page.locator('[role=row]:focus').getAttribute('aria-expanded'), 'true');

  const figure = tree
    .getByRole('row', { name: /LĐLĐ huyện Tam Đường/ })
    .getByRole('link')
    .nth(1);
  const shown = await figure.textContent();
  await figure.click();
  await page.getByText(new RegExp(`^${shown} người`)).waitFor();

  await visitor.open(`/units?${at}&search=mam+non`);
  const hit = page.getByRole('grid').getByRole('row').nth(1);
  const name = await hit.getByRole('link').first().textContent();
  await hit.getByRole('link', { name: /Mở trong cây/ }).click();
  await page.getByRole('treegrid').waitFor();
  await page.locator('[role=row]:focus').waitFor();
  assert.match((await page.locator('[role=row]:focus').textContent())!, new RegExp(name!.slice(0, 20)));
});

test('máy chủ lỗi khi mở nhánh: cây còn đó, nói điều đã xảy ra và cho thử lại', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await page.route(`**/api/units?parent=${district}*`, (route) => route.abort());
  await visitor.open(`/units?${at}`);
  await page.getByRole('row', { name: /LĐLĐ huyện Tam Đường/ }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('alert').waitFor();
  await visitor.check('nhánh lỗi');
  await page.unroute(`**/api/units?parent=${district}*`);
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.locator('[role=row][aria-level="3"]').first().waitFor();
});

test('in cây: trên giấy có đủ những gì đang mở, màn hình thì không', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/units?${at}`);
  await page.getByRole('treegrid').getByRole('link', { name: 'LĐLĐ huyện Tam Đường' }).waitFor();
  const file = await page.pdf();
  assert.equal(file.toString('latin1', 0, 5), '%PDF-');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const paper = page.getByRole('table');
  await paper.getByRole('cell', { name: 'LĐLĐ huyện Tam Đường' }).waitFor();
  assert.equal(await page.getByRole('treegrid').isVisible(), false);
  assert.equal(
    await paper.getByRole('row').count(),
    Number(await page.locator('[role=treegrid]').getAttribute('aria-rowcount')),
  );
});
