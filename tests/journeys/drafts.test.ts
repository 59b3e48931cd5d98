import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, type Size } from '../harness/browser.ts';
import { readList } from '../harness/listsheets.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const at = 'asOf=2024-05-01';

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  const suffix = size === 'narrow' ? '-360' : '';
  test(`thử thay đổi một tiêu chuẩn, xem ai chịu tác động, rồi bỏ: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/regulations/drafts?${at}`);
    await page.getByText('Chưa có dự thảo nào').waitFor();
    await visitor.check('drafts-empty');
    const { rows } = await house.pool.query(`select id from regulation where code = 'nq-03-tld-2019'`);
    await visitor.open(`/regulations/${rows[0].id}?${at}`);
    await page
      .getByRole('row', { name: /Trình độ của cán bộ chuyên trách/ })
      .getByRole('button', { name: 'Thử thay đổi' })
      .click();
    await page.getByRole('heading', { name: 'Nếu áp dụng dự thảo' }).waitFor();
    await page.getByRole('button', { name: 'Sửa nội dung' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Từ bậc').selectOption('master');
    await visitor.check('draft-form');
    await visitor.picture(`draft-form${suffix}`);
    await form.getByRole('button', { name: 'Lưu' }).click();
    const failing = page.getByRole('link', { name: /^Mới không đạt:/ });
    await failing.waitFor();
    await visitor.check('draft');
    await visitor.picture(`draft${suffix}`);
    const count = Number((await failing.textContent())!.replaceAll(/\D/g, ''));
    assert.ok(count > 0);
    await failing.click();
    await page
      .getByRole('button', { name: /Vì sao/ })
      .first()
      .waitFor();
    assert.equal(await page.getByRole('article').count(), Math.min(count, 100));
    await page.getByText('Theo dự thảo').first().waitFor();
    await visitor.check('draft-people');
    await visitor.picture(`draft-people${suffix}`);
    if (size === 'desktop') {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải Excel' }).click(),
      ]);
      const chunks = await Array.fromAsync(await download.createReadStream());
      assert.equal((await readList(Buffer.concat(chunks))).lines.length, count);
    }
    await page.getByRole('link', { name: 'Về dự thảo' }).click();
    await page.getByRole('button', { name: 'Ban hành' }).click();
    await page
      .getByRole('dialog')
      .getByRole('combobox', { name: /Ban hành theo văn bản/ })
      .waitFor();
    await visitor.check('draft-issue');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Bỏ dự thảo' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Bỏ dự thảo' }).click();
    await page.getByText('Chưa có dự thảo nào').waitFor();
  });
}
