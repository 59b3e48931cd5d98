import { test } from 'node:test';
import { openHouse, type Size } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const at = 'asOf=2024-05-01';
const { rows: papers } = await house.pool.query(`select id from regulation where code = '50-qd-tw'`);
await house.pool.query(
  `with made as (insert into act (route) values ('test') returning id)
   insert into plan_entry (person_id, unit_id, unit_path, title, title_text, title_key, term_from, term_to, from_on, act_id)
   select g.person_id, g.unit_id, g.unit_path, 'committee_member', 'Ủy viên', 'uy vien', 2023, 2028, '2024-01-01', made.id
   from made, posting g where g.unit_id = (select unit_id from posting order by id limit 1)`,
);

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  const suffix = size === 'narrow' ? '-360' : '';
  test(`thử thay đổi một tỷ lệ, xem từng danh sách rồi từng người: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/regulations/${papers[0].id}?${at}`);
    await page
      .getByRole('row', { name: /Tỷ lệ nữ trong quy hoạch/ })
      .getByRole('button', { name: 'Thử thay đổi' })
      .click();
    await page.getByRole('heading', { name: 'Nếu áp dụng dự thảo: từng danh sách' }).waitFor();
    const people = page.getByRole('button', { name: /^Xem người/ });
    await people.first().waitFor();
    await visitor.check('draft-shares');
    await visitor.picture(`draft-shares${suffix}`);
    await people.first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog
      .getByText(/Được tính|Không tính/)
      .first()
      .waitFor();
    await visitor.check('draft-share-people');
    await page.keyboard.press('Escape');
    await page.getByLabel('Chỉ danh sách đổi kết luận').check();
    await page.getByText('Không có danh sách nào').waitFor();
    await visitor.check('draft-shares-empty');
  });
}
