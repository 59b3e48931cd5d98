import { test } from 'node:test';
import { system } from '../../src/gate/actor.ts';
import { perform } from '../../src/gate/perform.ts';
import { recordCadre } from '../../src/modules/cadres/cadres.routes.ts';
import { onlyNamed } from '../../src/modules/cadres/cadres.schema.ts';
import { openHouse, type Size } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const at = 'asOf=2024-05-01';
const door = { pool: house.pool, actor: system('kiểm thử'), today: '2026-11-21' };
const { rows: units } = await house.pool.query<{ id: number }>(
  `select id from unit where kind = 'district_federation' order by id limit 2`,
);
const people = await Promise.all(
  ['Lù Thị Chưa Rõ', 'Tẩn A Chưa Rõ'].map((name, place) =>
    perform(door, recordCadre, {
      unitId: units[place]!.id,
      personId: null,
      person: onlyNamed(name),
      engagement: 'full_time',
      basis: 'payroll',
      title: 'specialist',
      postName: 'Chuyên viên',
      statedOn: '2020-01-01',
    }),
  ),
);

for (const [place, size] of (['desktop', 'narrow'] satisfies Size[]).entries()) {
  test(`miễn điều kiện phải có văn bản, ghi rồi thấy ngay trong kết luận: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/people/${people[place]!.personId}?${at}&tab=standards`);
    await page.getByText('Chưa có kết luận hay văn bản miễn nào').waitFor();
    await page.getByRole('button', { name: 'Ghi kết luận' }).click();
    const form = page.getByRole('dialog');
    await form
      .locator('select[name=standardId]')
      .selectOption({ label: 'Chứng chỉ lý luận, nghiệp vụ công đoàn' });
    await form
      .locator('select[name=condition]')
      .selectOption({ label: 'Có chứng chỉ lý luận, nghiệp vụ công đoàn' });
    await form.locator('select[name=says]').selectOption('excused');
    await visitor.check('ruling-form');
    await form.getByRole('textbox', { name: /^Số/ }).fill('12/QĐ-LĐLĐ');
    await form.getByRole('button', { name: 'Xem thay đổi' }).click();
    await form.getByRole('button', { name: 'Lưu' }).click();
    // A finding about somebody is told for a reason.
    await page.getByRole('button', { name: 'Xem Có chứng chỉ lý luận' }).click();
    await page.getByLabel('Lý do xem').fill('Đối chiếu tiêu chuẩn');
    await page.getByRole('dialog').getByRole('button', { name: 'Xem' }).click();
    await page.getByRole('cell', { name: 'Cho miễn điều kiện' }).waitFor();
    await page.getByText('Được miễn').first().waitFor();
    await visitor.check('rulings');
    await visitor.picture(`rulings${size === 'narrow' ? '-360' : ''}`);
  });

  test(`tương đương trình độ: trang trống, biểu mẫu: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/regulations/equivalences?${at}`);
    await page.getByText('Chưa có tương đương nào').waitFor();
    await visitor.check('equivalences-empty');
    await page.getByRole('button', { name: 'Thêm tương đương' }).click();
    const form = page.getByRole('dialog');
    await form.getByLabel('Bậc', { exact: true }).selectOption('university');
    await form.getByLabel('Nội dung có các chữ').fill('chính trị');
    await form.getByLabel('Được coi như bậc').selectOption('advanced');
    await form.getByRole('combobox', { name: /Theo văn bản/ }).fill('03/NQ');
    await form.getByRole('listbox').getByRole('option').first().click();
    await visitor.check('equivalence-form');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await page.getByRole('cell', { name: /“chính trị”/ }).waitFor();
    await visitor.check('equivalences');
    await page.getByRole('button', { name: 'Rút' }).click();
    await page.getByRole('dialog').getByLabel('Lý do').fill('ghi nhầm');
    await page.getByRole('dialog').getByRole('button', { name: 'Rút' }).click();
    await page.getByText('Chưa có tương đương nào').waitFor();
  });
}
