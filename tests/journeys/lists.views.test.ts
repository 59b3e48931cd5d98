import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, type Size } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const at = 'asOf=2024-05-01';

/** Each list with conditions in its address, as a view of it keeps them. */
const lists = {
  people: '/people?sex=female&sort=birth',
  units: '/units?kind=district_federation&ended=true',
  regulations: '/regulations?search=quy&level=confederation',
  rules: '/regulations/rules?topic=planning&title=chair',
  standards: '/regulations/standards?kind=title',
  assessment: '/assessment/people?verdict=not_met&title=chair',
  forecasts: '/forecasts?kind=retirement&nearness=later',
  accounts: '/accounts?role=officer',
};

for (const size of ['desktop', 'narrow'] satisfies Size[])
  test(`mỗi danh sách lọc được đều lưu được chế độ xem (${size})`, async (whole) => {
    const officer = await house.visit({ login: 'totinh', size });
    const administrator = await house.visit({ login: 'quantri', size });
    for (const [list, address] of Object.entries(lists))
      await whole.test(list, async () => {
        const visitor = list === 'accounts' ? administrator : officer;
        const { page } = visitor;
        const name = `Thử ${list} ${size}`;
        const asked = new URL(address, 'http://x');
        const shown = (url: URL) =>
          url.pathname === asked.pathname &&
          [...asked.searchParams].every(
            ([key, value]) => url.searchParams.get(key)?.replaceAll('"', '') === value,
          );
        await visitor.open(`${address}&${at}`);
        await page.getByRole('button', { name: 'Chế độ xem' }).click();
        await page.getByRole('button', { name: 'Lưu chế độ xem này' }).click();
        await page.getByLabel(/^Tên/).fill(name);
        await page.getByRole('button', { name: 'Lưu', exact: true }).click();
        await page.getByRole('button', { name, exact: true }).last().waitFor();
        await visitor.check(`chế độ xem của ${list}`);

        await visitor.open(`${asked.pathname}?${at}`);
        await page.getByRole('button', { name: 'Chế độ xem' }).click();
        await page.getByRole('button', { name, exact: true }).click();
        await page.waitForURL(shown);
        // The day stays, and the list is known by the name of its view.
        assert.equal(new URL(page.url()).searchParams.get('asOf'), '2024-05-01');
        await page.getByRole('button', { name, exact: true }).waitFor();
        const words = asked.searchParams.get('search');
        if (words) assert.equal(await page.locator('main').getByRole('searchbox').inputValue(), words);
        await page.getByRole('button', { name, exact: true }).click();
        await page.getByRole('button', { name: `Sửa ${name}` }).click();
        await page.getByRole('button', { name: 'Xóa', exact: true }).click();
        await page.getByRole('button', { name: `Sửa ${name}` }).waitFor({ state: 'detached' });
      });
  });

test('đang gõ tìm thì ô tìm không mất con trỏ; đến bằng một điều kiện thì không bị chế độ xem mở đầu thay', async () => {
  const visitor = await house.visit({ login: 'totinh' });
  const { page } = visitor;
  await visitor.open(`/units?kind=district_federation&${at}`);
  await page.getByRole('button', { name: 'Chế độ xem' }).click();
  await page.getByRole('button', { name: 'Lưu chế độ xem này' }).click();
  await page.getByLabel(/^Tên/).fill('Mở đầu');
  await page.getByLabel('Mở trang với chế độ xem này').check();
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText(/Mở đầu tiên/).waitFor();
  await visitor.open(`/units?search=phong&${at}`);
  const box = page.locator('main').getByRole('searchbox');
  await box.waitFor();
  await page.getByRole('button', { name: 'Chế độ xem' }).click();
  await page.getByRole('button', { name: /^Mở đầu/ }).waitFor();
  assert.equal(new URL(page.url()).searchParams.get('kind'), null);
  await page.keyboard.press('Escape');
  await box.fill('');
  await page.waitForURL((url) => !url.searchParams.has('search'));
  await box.pressSequentially('tan');
  await page.waitForURL(/search=tan/);
  await page.keyboard.type(' uyen');
  await page.waitForURL(/search=tan\+uyen|search=tan%20uyen/);
  assert.equal(await box.inputValue(), 'tan uyen');
});
