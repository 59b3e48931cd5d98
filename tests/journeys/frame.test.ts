import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const at = 'asOf=2024-05-01';

const idOf = async (sql: string): Promise<number> => (await house.pool.query(sql)).rows[0]!.id;
const person = await idOf(
  `select person_id as id from standing where title = 'chair' and engagement = 'full_time' order by 1 limit 1`,
);
const unit = await idOf(`select id from unit where kind = 'district_federation' order by id limit 1`);
const paper = await idOf('select document_id as id from participation where document_id is not null limit 1');

test('bàn phím: tới thẳng nội dung, bảng phím tắt, thực đơn hẹp trả tiêu điểm về nút mở', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/people?${at}`);
  await page.keyboard.press('Tab');
  await page.getByRole('link', { name: 'Tới nội dung' }).press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Phím tắt' }).waitFor();
  await visitor.check('phím tắt');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
  await page.getByRole('searchbox').first().press('?');
  assert.equal(await page.getByRole('dialog').count(), 0, 'a question mark in a field is text');

  const narrow = await house.visit({ login, size: 'narrow', dark: true });
  await narrow.open(`/?${at}`);
  const menu = narrow.page.getByRole('button', { name: 'Mở danh mục' });
  await menu.click();
  await narrow.check('thực đơn, tối');
  await narrow.page.keyboard.press('Escape');
  assert.ok(await menu.evaluate((button) => button === document.activeElement));
});

test('sang trang khác: tên trang được đọc lên, tiêu điểm không rơi ra ngoài', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/units/${unit}?${at}`);
  await page.locator('#content').getByRole('link').first().press('Enter');
  await page.getByRole('heading', { level: 1, name: /LĐLĐ tỉnh/ }).waitFor();
  await page
    .locator('[aria-live=polite]', { hasText: /LĐLĐ tỉnh.* · Then Chốt/ })
    .waitFor({ state: 'attached' });
  await page.getByRole('link', { name: 'Báo cáo', exact: true }).press('Enter');
  await page.locator('[aria-live=polite]', { hasText: 'Báo cáo · Then Chốt' }).waitFor({ state: 'attached' });
  assert.notEqual(await page.evaluate(() => document.activeElement?.tagName), 'BODY');
});

test('phóng to 200 %: không trang nào phải cuộn ngang', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await page.setViewportSize({ width: 640, height: 400 });
  for (const address of [
    '/',
    '/units',
    `/units/${unit}`,
    '/people',
    `/people/${person}`,
    '/documents',
    '/reports',
  ]) {
    await visitor.open(`${address}?${at}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 640, `${address}: ${width} px wide at 200 %`);
  }
});

/** What each page asks of the server that depends on the day. */
const asked: [address: string, path: RegExp][] = [
  ['/', /\/api\/glance\?/],
  ['/documents', /\/api\/documents\?/],
  [`/documents/${paper}`, /\/api\/documents\/\d+\?/],
  ['/units', /\/api\/units\?/],
  [`/units/${unit}`, /\/api\/units\/\d+\?/],
  ['/people', /\/api\/people\?/],
  [`/people/${person}`, /\/api\/people\/\d+\?/],
  ['/figures/cadres.fullTime.total', /\/api\/indicators\/[^?]*\?|\/api\/figures\/[^?]*\?/],
  ['/reports/staff-quality', /\/api\/reports\/[^?]*\?/],
];

test('ngày ở thanh trên chi phối mọi trang: trang nào cũng hỏi máy chủ theo ngày đó, và thanh được tô', async (whole) => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  for (const [address, path] of asked)
    await whole.test(address, async () => {
      const seen: string[] = [];
      const note = (request: { url: () => string }) => seen.push(request.url());
      page.on('request', note);
      await visitor.open(`${address}?${at}`);
      page.off('request', note);
      const matching = seen.filter((url) => path.test(url));
      assert.ok(
        matching.length > 0,
        `${address} asked only ${seen.filter((url) => url.includes('/api/')).join(' ')}`,
      );
      for (const url of matching)
        assert.ok(/asOf=2024-05-01|to=2024-05-01/.test(url), `${url} does not follow the day`);
      assert.match(
        (await page.getByRole('button', { name: /Đổi ngày xem số liệu/ }).getAttribute('class')) ?? '',
        /elsewhen/,
      );
    });
});

test('ngày giữ nguyên khi đi từ trang này sang trang khác, và mất khi về hôm nay', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/?${at}`);
  for (const name of ['Văn bản', 'Tổ chức', 'Cán bộ', 'Báo cáo', 'Nhập dữ liệu', 'Tổng quan']) {
    await page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
    await page.waitForURL(/asOf=2024-05-01/);
  }
  await page.getByRole('button', { name: /Đổi ngày xem số liệu/ }).click();
  await page.getByRole('button', { name: 'Về hôm nay' }).click();
  await page.waitForURL((url) => !url.search.includes('asOf'));
});
