import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, type Size } from '../harness/browser.ts';
import { readList } from '../harness/listsheets.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const at = 'asOf=2024-05-01';
const { pool } = house;
// One appointment about to end, one that has ended, and somebody of whom the day of birth is not on record.
const { rows: leaders } = await pool.query<{
  person_id: number;
  unit_id: number;
  unit_path: string;
  post_name: string;
}>(
  `select person_id, unit_id, unit_path, post_name from standing
   where title = 'chair' and engagement = 'full_time' and from_on <= '2024-05-01' and to_on is null and birth_on > '1970-01-01'
   order by posting_id limit 2`,
);
for (const [at, on] of ['2019-07-15', '2019-03-01'].entries())
  await pool.query(
    `with a as (insert into act (route) values ('test') returning id)
     insert into appointment (person_id, unit_id, unit_path, kind, to_post, decided_on, months, act_id)
     select $1, $2, $3, 'appointment', $4, $5, 60, a.id from a`,
    [leaders[at]!.person_id, leaders[at]!.unit_id, leaders[at]!.unit_path, leaders[at]!.post_name, on],
  );

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  const suffix = size === 'narrow' ? '-360' : '';

  test(`việc cần làm: quá hạn trước, lọc trong địa chỉ, vì sao tới văn bản, tải Excel: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/forecasts?${at}`);
    const why = page.getByRole('button', { name: /Vì sao/ });
    await why.first().waitFor();
    await visitor.check('forecasts');
    await visitor.picture(`forecasts${suffix}`);
    await page
      .getByRole('button', { name: /Quá hạn/ })
      .first()
      .click();
    await page.waitForURL(/nearness=late/);
    const first = page.getByRole('button', { name: /Vì sao.*Hết thời hạn bổ nhiệm/ }).first();
    await first.focus();
    await page.keyboard.press('Enter');
    const reasons = page.getByRole('dialog', { name: /Vì sao/ });
    await reasons
      .getByRole('link', { name: /138\/2020\/NĐ-CP/ })
      .first()
      .waitFor();
    await visitor.check('forecasts-why');
    await visitor.picture(`forecasts-why${suffix}`);
    await page.keyboard.press('Escape');
    if (size === 'desktop') {
      const rows = await page.locator('tbody tr').count();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải Excel' }).click(),
      ]);
      const chunks = await Array.fromAsync(await download.createReadStream());
      assert.equal((await readList(Buffer.concat(chunks))).lines.length, rows);
      await page.getByRole('link', { name: 'Bản in' }).click();
      await page.getByRole('article').waitFor();
      await visitor.check('forecasts-print');
      await page.goBack();
      await page.getByRole('button', { name: 'Bỏ hết bộ lọc' }).click();
      await why.nth(rows).waitFor();
    }
  });

  test(`lịch: ô mở đúng chừng ấy việc, phím mũi tên đi giữa các ô: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/forecasts?${at}&view=calendar`);
    const cell = page
      .getByRole('link', { name: /Nghỉ hưu \d/ })
      .filter({ visible: true })
      .first();
    await cell.waitFor();
    await visitor.check('forecast-calendar');
    await visitor.picture(`forecast-calendar${suffix}`);
    if (size === 'desktop') {
      await cell.focus();
      await page.keyboard.press('ArrowRight');
      assert.notEqual(await page.evaluate(() => document.activeElement?.textContent), null);
      assert.ok(await page.evaluate(() => document.activeElement?.closest('td') !== null));
    }
    const words =
      (await cell.locator('b, span').count()) > 0
        ? await cell.locator('span').textContent()
        : await cell.textContent();
    await cell.click();
    await page.getByText(`${Number(words)} việc`).waitFor();
    assert.equal(await page.getByRole('button', { name: /Vì sao/ }).count(), Math.min(Number(words), 100));
  });

  test(`mười năm tới: cột theo nhóm chức danh và theo đơn vị, số mở ra người: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/forecasts?${at}&view=years`);
    await page.getByRole('img', { name: /số người theo năm/ }).waitFor();
    await visitor.check('forecast-years');
    await visitor.picture(`forecast-years${suffix}`);
    await page.getByRole('button', { name: 'Đơn vị', exact: true }).click();
    await page.waitForURL(/by=unit/);
    await visitor.check('forecast-years-units');
    const figure = page.getByRole('link', { name: /Cộng, Cộng/ });
    const count = Number((await figure.textContent())!.replace('.', ''));
    await figure.click();
    await page.getByText(`${count} việc`).waitFor();
  });

  test(`hồ sơ, đơn vị và trang đầu dẫn tới dự báo: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/people/${leaders[0]!.person_id}?${at}&tab=forecast`);
    await page.getByText('Ngày nghỉ hưu', { exact: true }).waitFor();
    await page
      .getByRole('button', { name: /Vì sao.*bổ nhiệm lại/ })
      .first()
      .waitFor();
    await visitor.check('person-forecast');
    await visitor.picture(`person-forecast${suffix}`);
    await visitor.open(`/units/${leaders[0]!.unit_id}?${at}`);
    await page.getByRole('link', { name: 'Dự báo', exact: true }).last().click();
    await page.waitForURL(/\/forecasts/);
    await visitor.open(`/?${at}`);
    await page
      .getByRole('region', { name: 'Sắp tới' })
      .getByRole('link', { name: /Quá hạn: \d/ })
      .click();
    await page.waitForURL(/nearness=late/);
  });

  test(`không có việc nào, và máy chủ từ chối: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open('/forecasts?asOf=1990-01-01');
    await page.getByText('Không có việc nào', { exact: true }).waitFor();
    await visitor.check('forecasts-empty');
    await visitor.open(`/forecasts?${at}&unit=999999`);
    await page.getByRole('alert').waitFor();
    await visitor.check('forecasts-refused');
  });
}
