import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, type Size, type Visitor } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const at = 'asOf=2024-05-01';

const idOf = async (sql: string): Promise<number> =>
  (await house.pool.query<{ id: number }>(sql)).rows[0]!.id;
const chair = await idOf(
  `select person_id as id from standing where title = 'chair' and engagement = 'full_time' order by 1 limit 1`,
);
const job = await idOf(`select id from job where kind = 'import' order by id limit 1`);

/** Every page with what it shows once it is there. */
const pages: [name: string, address: string, ready: (visitor: Visitor) => Promise<unknown>][] = [
  [
    'glance',
    `/?${at}`,
    ({ page }) => page.getByRole('heading', { name: 'Tháp tuổi cán bộ chuyên trách' }).waitFor(),
  ],
  ['people', `/people?${at}&engagement=full_time`, ({ page }) => page.getByRole('grid').waitFor()],
  [
    'people-nobody',
    `/people?${at}&search=khong+co+ai`,
    ({ page }) => page.getByText('Không có ai khớp').waitFor(),
  ],
  [
    'person-beside',
    `/people?${at}&person=${chair}`,
    ({ page }) => page.getByRole('complementary').getByRole('heading').waitFor(),
  ],
  [
    'person',
    `/people/${chair}?${at}&tab=work`,
    ({ page }) => page.getByRole('heading', { name: 'Chức vụ đã giữ' }).waitFor(),
  ],
  [
    'person-timeline',
    `/people/${chair}?${at}&tab=timeline`,
    ({ page }) => page.getByRole('tabpanel').locator('time').first().waitFor(),
  ],
  [
    'figure-events',
    `/figures/training.participations.total?${at}`,
    ({ page }) => page.getByRole('grid').waitFor(),
  ],
  ['figure-sum', `/figures/organisation.members?${at}`, ({ page }) => page.getByRole('grid').waitFor()],
  [
    'figure-unknown',
    `/figures/cadres.fullTime.total?asOf=2001-01-01`,
    ({ page }) => page.getByText('Chưa có dữ liệu để tính').waitFor(),
  ],
  ['reports', `/reports?${at}`, ({ page }) => page.getByRole('link', { name: /Word/ }).first().waitFor()],
  ['report-preview', `/reports/five-year?${at}`, ({ page }) => page.getByRole('article').waitFor()],
  ['report-table', `/reports/staff-quality?${at}`, ({ page }) => page.getByRole('article').waitFor()],
  ['imports', `/imports?${at}`, ({ page }) => page.getByRole('table').waitFor()],
  [
    'import',
    `/imports/${job}?${at}`,
    ({ page }) => page.getByRole('heading', { name: 'Từng bảng' }).waitFor(),
  ],
  [
    'lost',
    '/khong-co-trang-nay',
    ({ page }) => page.getByRole('heading', { name: 'Không có trang này' }).waitFor(),
  ],
  ['password', '/password', ({ page }) => page.getByRole('heading', { name: 'Đổi mật khẩu' }).waitFor()],
];

/** Of which the documents keep a picture. */
const pictured = {
  desktop: new Set([
    'glance',
    'people',
    'people-nobody',
    'person-beside',
    'person',
    'person-timeline',
    'figure-events',
    'figure-unknown',
    'reports',
    'imports',
    'import',
    'lost',
  ]),
  narrow: new Set(['glance', 'people', 'person-beside', 'person', 'report-preview', 'import']),
};

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  test(`mọi trang sạch theo axe và vừa màn hình: ${size}`, async (whole) => {
    const visitor = await house.visit({ login, size });
    for (const [name, address, ready] of pages) {
      await whole.test(name, async () => {
        await visitor.open(address);
        await ready(visitor);
        await visitor.check(name);
        if (pictured[size].has(name)) await visitor.picture(size === 'narrow' ? `${name}-360` : name);
      });
    }
  });
}

test('giao diện tối cũng sạch', async () => {
  const visitor = await house.visit({ login, dark: true });
  for (const [name, address, ready] of pages.filter(([name]) =>
    ['glance', 'people', 'person', 'import'].includes(name),
  )) {
    await visitor.open(address);
    await ready(visitor);
    await visitor.check(`${name}, tối`);
    await visitor.picture(`${name}-dark`);
  }
});

test('máy chủ lỗi: trang nói điều gì đã xảy ra và cho thử lại', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await page.route('**/api/people?*', (route) => route.abort());
  await page.goto(`/people?${at}`);
  await page.getByRole('alert').getByText('Không kết nối được với máy chủ').waitFor();
  await visitor.check('lỗi mạng');
  await visitor.picture('people-error');
  await page.unroute('**/api/people?*');
  await page.getByRole('button', { name: 'Thử lại' }).click();
  await page.getByRole('grid').waitFor();
});

test('tìm nhanh bằng bàn phím: Ctrl K, không dấu, Enter mở trang', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  const { rows } = await house.pool.query<{ name: string }>(
    'select full_name as name from person where id = $1',
    [chair],
  );
  const name = rows[0]!.name;
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .toLowerCase();
  await visitor.open(`/?${at}`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(plain.split(' ').reverse().join(' '));
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .waitFor();
  await visitor.check('tìm nhanh');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name, level: 1 }).waitFor();
});

test('danh sách: lọc nằm trong địa chỉ, cuộn tới người cuối, bàn phím đi từng dòng', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/people?${at}`);
  const grid = page.getByRole('grid');
  assert.equal(await grid.getAttribute('aria-rowcount'), '830');
  await grid.getByRole('row').nth(1).focus();
  await page.keyboard.press('ArrowDown');
  await page.locator('[role=row][aria-rowindex="3"]:focus').waitFor();
  await page.keyboard.press('Space');
  await page.getByRole('complementary').getByRole('heading').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('complementary').waitFor({ state: 'detached' });
  for (let turn = 0; turn < 12; turn++) await page.mouse.wheel(0, 4_000);
  await page.waitForFunction(() => {
    scrollTo(0, document.body.scrollHeight);
    return document.querySelector('[role=row][aria-rowindex="830"]') !== null;
  });
  await page.getByRole('button', { name: 'Chức danh' }).click();
  await visitor.check('bộ lọc cuối hàng, đang mở');
  await page.getByRole('button', { name: 'Giới tính' }).click();
  await page.getByRole('radio', { name: 'Nữ' }).click();
  await page.waitForURL(/sex=female/);
  await page.getByText(/^\d+ người/).waitFor();
  await page.goBack();
});

test('ngày khác hôm nay được tô và giữ khi sang trang khác; đơn vị đổi được ở thanh trên', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open('/');
  await page.getByRole('button', { name: /Tại ngày/ }).click();
  const field = page.getByRole('textbox', { name: 'Tại ngày' });
  await field.fill('31/2/2024');
  await field.press('Tab');
  await page.getByText('Ngày có dạng dd/mm/yyyy').waitFor();
  await field.fill('1/5/2024');
  await page.getByRole('button', { name: 'Áp dụng' }).click();
  await page.waitForURL(/asOf=2024-05-01/);
  await page.getByRole('link', { name: 'Tổ chức', exact: true }).click();
  await page.waitForURL(/\/units\?.*asOf=2024-05-01/);
  await page.getByRole('link', { name: 'Tổng quan', exact: true }).click();
  await page.getByRole('button', { name: /Đổi đơn vị/ }).click();
  await page.getByRole('searchbox', { name: 'Tìm đơn vị theo tên' }).fill('tam duong');
  await page
    .getByRole('button', { name: /Tam Đường/ })
    .first()
    .click();
  await page.getByText(/^LĐLĐ huyện Tam Đường, tại ngày 01\/05\/2024/).waitFor();
});

test('dòng cơ quan của bảng biên chế mở đúng người của cơ quan, không phải của cả tỉnh', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/?${at}`);
  const sheet = page.locator('section', { has: page.getByRole('heading', { name: /^Biên chế/ }) }).first();
  const office = sheet.getByRole('row').nth(1).getByRole('link').first();
  const shown = await office.textContent();
  await office.click();
  await page.getByText(/^Cơ quan LĐLĐ/).waitFor();
  const rows = await page.getByRole('grid').getAttribute('aria-rowcount');
  assert.equal(Number(rows) - 1, Number(shown));
});

test('người của huyện chỉ thấy huyện mình; lãnh đạo không có mục nhập dữ liệu', async () => {
  const district = await house.visit({ login: 'phongtho' });
  await district.open(`/?${at}`);
  await district.page.getByText(/^LĐLĐ huyện Phong Thổ, tại ngày/).waitFor();
  const province = await idOf('select id from unit where parent_id is null');
  await district.open(`/units/${province}?${at}`);
  await district.page.getByRole('alert').getByText('Không tìm thấy').waitFor();
  await district.check('ngoài phạm vi');

  const leader = await house.visit({ login: 'lanhdao' });
  await leader.open(`/?${at}`);
  await leader.page.getByRole('link', { name: 'Cán bộ', exact: true }).waitFor();
  assert.equal(await leader.page.getByRole('link', { name: 'Nhập dữ liệu' }).count(), 0);
});
