import { test } from 'node:test';
import { openHouse, type Size } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const { rows } = await house.pool.query<{ person: number }>(
  `select g.person_id as person from posting g join post p on p.id = g.post_id join person h on h.id = g.person_id
   where p.title = 'department_head' and g.engagement = 'full_time' and h.birth_on is not null order by g.id limit 1`,
);
const person = rows[0]!.person;

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  const suffix = size === 'narrow' ? '-360' : '';
  test(`xét lại việc giữ chức vụ theo quy định ngày ấy và hôm nay: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/people/${person}?tab=timeline`);
    await page
      .getByRole('link', { name: /^Xét lại/ })
      .first()
      .waitFor();
    await visitor.check('person-timeline-rejudging');
    await visitor.open(`/people/${person}?tab=work`);
    const again = page.getByRole('link', { name: /^Xét lại/ }).first();
    await again.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Theo quy định hôm nay').first().waitFor();
    await visitor.check('rejudging');
    await visitor.picture(`rejudging${suffix}`);
    await page
      .getByRole('button', { name: /Vì sao/ })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: /Vì sao/ }).waitFor();
    await visitor.check('rejudging-why');
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Về hồ sơ' }).click();
    await page.getByRole('heading', { name: 'Chức vụ đã giữ' }).first().waitFor();
    await visitor.open(`/people/${person}/acts/posting/999999`);
    await page.getByRole('alert').waitFor();
    await visitor.check('rejudging-missing');
  });
}
