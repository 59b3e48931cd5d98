import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, type Size } from '../harness/browser.ts';

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
