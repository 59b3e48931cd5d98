import assert from 'node:assert/strict';
import { test } from 'node:test';
import { system } from '../../src/gate/actor.ts';
import { perform } from '../../src/gate/perform.ts';
import { recordCadre } from '../../src/modules/cadres/cadres.routes.ts';
import { onlyNamed } from '../../src/modules/cadres/cadres.schema.ts';
import { openHouse, type Size } from '../harness/browser.ts';
import { readList } from '../harness/listsheets.ts';

const house = await openHouse({ demo: true });
const door = { pool: house.pool, actor: system('kiểm thử'), today: '2026-11-21' };
const { rows: units } = await house.pool.query<{ id: number }>(
  `select id from unit where kind = 'district_federation' order by id limit 3`,
);
for (const [at, name] of ['Lù Thị Chưa Bằng', 'Tẩn A Cao Đẳng', 'Hảng Thị Đang Học'].entries())
  await perform(door, recordCadre, {
    unitId: units[at]!.id,
    personId: null,
    person: {
      ...onlyNamed(name),
      sex: 'female',
      birth: { on: `198${at}-03-05`, precision: 'day' },
      qualifications: [{ kind: 'degree', level: 'college', detail: 'Kế toán' }],
    },
    engagement: 'full_time',
    basis: 'payroll',
    title: at === 1 ? 'vice_chair' : 'specialist',
    postName: at === 1 ? 'Phó Chủ tịch' : 'Chuyên viên',
    statedOn: '2020-01-01',
  });
const login = 'totinh';
const at = 'asOf=2024-05-01';

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  const suffix = size === 'narrow' ? '-360' : '';
  test(`từ con số chưa đạt tới người, điều khoản và mục cần bổ sung: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/assessment?${at}`);
    const cell = page.getByRole('link', { name: /Tốt nghiệp đại học trở lên, Chưa đạt/ });
    await cell.waitFor();
    await visitor.check('assessment');
    await visitor.picture(`assessment${suffix}`);
    const count = Number(await cell.textContent());
    assert.ok(count > 0);
    await cell.click();
    const why = page.getByRole('button', { name: /Vì sao/ });
    await why.first().waitFor();
    assert.equal(await page.getByRole('article').count(), Math.min(count, 100));
    await why.first().focus();
    await page.keyboard.press('Enter');
    const reasons = page.getByRole('dialog', { name: /Vì sao/ });
    await reasons.getByText('03/NQ-TLĐ').waitFor();
    await visitor.check('assessment-why');
    await visitor.picture(`assessment-why${suffix}`);
    if (size === 'desktop') {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải Excel' }).click(),
      ]);
      const chunks = await Array.fromAsync(await download.createReadStream());
      assert.equal((await readList(Buffer.concat(chunks))).lines.length, count);
      await why.first().click();
    }
    await reasons.getByRole('link', { name: /Mở mục/ }).click();
    await page.getByRole('tab', { name: 'Trình độ', selected: true }).waitFor();
    await page.getByRole('tab', { name: 'Tiêu chuẩn' }).click();
    await why.first().waitFor();
    await page.getByLabel('Chức danh').selectOption('chair');
    await page.getByText('Xét theo: Chủ tịch').first().waitFor();
    await visitor.check('person-standards');
    await visitor.picture(`person-standards${suffix}`);
  });

  test(`nhu cầu đào tạo: từ khóa học tới người, theo thứ tự: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/assessment?${at}&tab=training`);
    await page.getByRole('link', { name: /Đào tạo đại học, Chưa đạt/ }).click();
    await page.getByText('người trong quy hoạch trước').waitFor();
    await page.getByRole('row').nth(1).waitFor();
    await visitor.check('training-need');
    await visitor.picture(`training-need${suffix}`);
  });

  test(`ngày chưa có tiêu chuẩn, và máy chủ từ chối: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open('/assessment?asOf=1990-01-01');
    await page.getByText('Không có tiêu chuẩn nào áp dụng').waitFor();
    await visitor.check('assessment-empty');
    await visitor.open(`/assessment?${at}&unit=999999`);
    await page.getByRole('alert').waitFor();
  });
}
