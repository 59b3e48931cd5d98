import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { openHouse } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const at = 'asOf=2024-05-01';
const one = async (query: string): Promise<number> =>
  (await house.pool.query<{ id: number }>(query)).rows[0]!.id;
const province = await one(`select unit_id as id from unit_name where name = 'LĐLĐ tỉnh Lai Châu'`);
const person = await one(`select person_id as id from qualification order by person_id limit 1`);

/** Pixels within the margins of A4, upright and across. */
const width = { upright: 703, across: 1031 };

/** The page as paper gets it: what is drawn for paper alone comes with the event that printing sends. */
async function onPaper(
  path: string,
  way: keyof typeof width,
  ready: (page: Page) => Promise<unknown>,
): Promise<Page> {
  const visitor = await house.visit({ login: 'totinh' });
  const { page } = visitor;
  await visitor.open(path);
  await ready(page);
  await page.setViewportSize({ width: width[way], height: 900 });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  return page;
}
const hidden = async (page: Page, ...selectors: string[]) => {
  for (const selector of selectors)
    assert.equal(await page.locator(`${selector}:visible`).count(), 0, `${selector} is on paper`);
};
const chrome = ['nav', 'search', '[role=tablist]', '.mantine-Button-root', 'input'];

test('in hồ sơ một người: họ tên, đơn vị, ngày và mọi phần của hồ sơ; không có nút, thẻ hay thanh bên', async () => {
  const page = await onPaper(`/people/${person}?${at}`, 'upright', (seen) =>
    seen.getByRole('tab', { name: 'Sơ lược', selected: true }).waitFor(),
  );
  await hidden(page, ...chrome, 'main button:not([aria-haspopup])');
  const { rows } = await house.pool.query('select full_name from person where id = $1', [person]);
  await page.getByRole('heading', { name: rows[0].full_name, level: 1 }).waitFor();
  await page.getByText('Tại ngày').first().waitFor();
  for (const part of ['Trình độ', 'Đào tạo, bồi dưỡng', 'Chức vụ đã giữ', 'Quy hoạch', 'Khen thưởng'])
    await page.getByRole('heading', { name: part, exact: true }).first().waitFor();
  assert.equal(await page.getByRole('heading', { name: 'Dòng thời gian' }).count(), 0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.getByRole('heading', { name: 'Quy hoạch', exact: true }).waitFor({ state: 'detached' });
});

test('in cây tổ chức: có tên trang và số người từng đơn vị, vừa khổ giấy', async () => {
  const page = await onPaper(`/units?${at}`, 'upright', (seen) =>
    seen.getByRole('row').filter({ hasText: 'LĐLĐ huyện Tam Đường' }).getByText('71').waitFor(),
  );
  await hidden(page, ...chrome);
  await page.getByRole('heading', { name: 'Tổ chức', level: 1 }).waitFor();
  const table = page.getByRole('table');
  await table.getByRole('columnheader', { name: 'Chuyên trách' }).waitFor();
  const line = table.getByRole('row', { name: /LĐLĐ huyện Tam Đường/ });
  assert.match((await line.textContent())!, /LĐLĐ huyện.*3.*71/);
  assert.ok((await table.boundingBox())!.width <= width.upright);
});

test('in sơ đồ: hình có trên giấy, dưới tên trang, đủ các ô', async () => {
  const page = await onPaper(`/units/chart?${at}&root=${province}`, 'across', (seen) =>
    seen.getByRole('treeitem', { name: /LĐLĐ tỉnh Lai Châu.*Chủ tịch/ }).waitFor(),
  );
  await hidden(page, ...chrome, '[role=treeitem]');
  const drawing = page.locator('main > svg');
  const { width: wide, height } = (await drawing.boundingBox())!;
  assert.ok(wide > 600 && wide <= width.across && height > 100, `${wide} × ${height}`);
  assert.ok((await drawing.locator('g').count()) > 10);
});

for (const [name, path] of [
  ['BM01, bốn mươi cột', `/reports/staff-quality?${at}&unit=${province}`],
  ['BM01 từng người', `/reports/staff-quality-people?${at}&unit=${province}`],
  ['biểu 9A', `/reports/leaders-province?${at}&unit=${province}`],
] as const)
  test(`in ${name}: riêng tờ biểu, không mất cột nào bên phải`, async () => {
    const page = await onPaper(path, 'across', (seen) => seen.getByRole('article').waitFor());
    await hidden(page, ...chrome, 'header[data-frame]', 'h1');
    const right = await page
      .locator('article table')
      .evaluate((table) =>
        Math.max(...[...table.querySelectorAll('th, td')].map((cell) => cell.getBoundingClientRect().right)),
      );
    assert.ok(right <= width.across, `the last column ends at ${right}`);
    const size = await page
      .locator('article td')
      .first()
      .evaluate((cell) => Number.parseFloat(getComputedStyle(cell).fontSize));
    assert.ok(size >= 6, `${size} px`);
  });

test('in danh sách rồi in trang khác: khổ ngang không đi theo sang trang sau', async () => {
  const visitor = await house.visit({ login: 'totinh' });
  const { page } = visitor;
  await visitor.open(`/people/print?${at}&engagement=full_time`);
  await page.getByRole('article').waitFor();
  await page.getByRole('link', { name: 'Về danh sách' }).click();
  await page.getByRole('grid').waitFor();
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const [, wide, high] = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(pdf)!;
  assert.ok(Number(wide) < Number(high), `${wide} × ${high}`);
});
