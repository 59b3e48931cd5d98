import assert from 'node:assert/strict';
import { test } from 'node:test';
import { system } from '../../src/gate/actor.ts';
import { perform } from '../../src/gate/perform.ts';
import { putPersonPhoto } from '../../src/modules/cadres/cadres.photo.routes.ts';
import { recordCadre } from '../../src/modules/cadres/cadres.routes.ts';
import { onlyNamed } from '../../src/modules/cadres/cadres.schema.ts';
import { loadCodeLists } from '../../src/server/codelists.ts';
import { openHouse, type Size } from '../harness/browser.ts';
import { jpeg } from '../harness/pictures.ts';

const house = await openHouse({ demo: true });
await loadCodeLists(house.pool);
const login = 'totinh';
const door = { pool: house.pool, actor: system('kiểm thử'), today: '2026-11-21' };
const { rows: units } = await house.pool.query<{ id: number }>(
  `select id from unit where kind = 'district_federation' order by id limit 2`,
);

const state = async (name: string, unit: number, on: string, title: string, person: object) =>
  (
    await perform(door, recordCadre, {
      unitId: units[unit]!.id,
      personId: null,
      person: { ...onlyNamed(name), sex: 'female', ...person },
      engagement: 'full_time',
      basis: 'payroll',
      title,
      postName: title === 'chair' ? 'Chủ tịch' : 'Chuyên viên',
      statedOn: on,
    })
  ).personId;
const twins = async (name: string, series: string) => [
  await state(name, 0, '2019-01-01', 'specialist', {
    birth: { on: '1985-01-01', precision: 'year' },
    identityNumber: `${series}111`,
    nativePlace: 'Xã Bản Bo, huyện Tam Đường',
    qualifications: [{ kind: 'degree', level: 'university', detail: 'Luật' }],
  }),
  await state(name, 1, '2023-03-01', 'chair', {
    birth: { on: '1985-03-05', precision: 'day' },
    identityNumber: `${series}112`,
    ethnicGroup: '03',
    party: { member: true, joined: { on: '2010-05-19', precision: 'day' }, official: null },
  }),
];
const people = async () => (await house.pool.query('select count(*) as count from person')).rows[0].count;

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  const suffix = size === 'narrow' ? '-360' : '';
  test(`từ danh sách trùng lặp tới một hồ sơ, rồi tách lại: ${size}`, async () => {
    const name = size === 'narrow' ? 'Lường Thị Hồ Sơ Đôi' : 'Lường Thị Hai Hồ Sơ';
    const [one, other] = await twins(name, size === 'narrow' ? '014185001' : '014185000');
    for (const id of [one!, other!])
      await perform(door, putPersonPhoto, { id, files: [{ name: 'anh.jpg', bytes: jpeg(400, 600) }] });
    const before = await people();
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open('/people');
    await page.getByRole('link', { name: 'Hồ sơ trùng lặp' }).click();
    const pair = page.getByRole('row', { name });
    await pair.waitFor();
    await visitor.check('duplicates');
    await visitor.picture(`duplicates${suffix}`);
    if (size === 'desktop') {
      await pair.getByRole('button', { name: 'Không phải một người' }).click();
      await page.getByText('là của hai người').waitFor();
      await pair.waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Hoàn lại' }).click();
      await pair.waitFor();
    }
    await pair.getByRole('link', { name: 'So sánh & gộp' }).click();

    const merge = page.getByRole('button', { name: 'Gộp thành một hồ sơ' });
    await merge.waitFor();
    assert.ok(await merge.isDisabled(), 'two identity numbers are not chosen between in silence');
    await visitor.check('merging');
    await page.getByRole('radio', { name: /Số định danh: giá trị đúng •+112/ }).check();
    await page.getByRole('radio', { name: 'Ngày sinh: giá trị đúng 05/03/1985' }).check();
    await page.getByRole('radio', { name: `Ảnh của hồ sơ số ${other}` }).check();
    await visitor.picture(`merging${suffix}`);
    await merge.click();
    await page.getByRole('dialog').getByText('điều ghi trùng còn một lần').waitFor();
    await visitor.check('merging asked');
    await page.getByRole('button', { name: 'Gộp', exact: true }).click();

    await page.getByText('Đã gộp vào đây hồ sơ').waitFor();
    assert.equal(await people(), before - 1);
    await page.getByRole('button', { name: 'Những gì đã đổi' }).click();
    await page.getByRole('region', { name: 'Những thay đổi' }).getByText('05/03/1985').first().waitFor();
    await visitor.check('merged person');
    await visitor.picture(`merged-person${suffix}`);
    const gone = page.url().includes(`/people/${one}`) ? other : one;
    const kept = gone === one ? other : one;
    await visitor.open(`/people/${gone}`);
    await page.waitForURL(new RegExp(`/people/${kept}`));

    await page.getByRole('button', { name: 'Tách lại' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tách lại' }).click();
    await page.getByText('Đã gộp vào đây hồ sơ').waitFor({ state: 'detached' });
    assert.equal(await people(), before);

    await visitor.open(`/people/${one}/merging?other=${other}`);
    await page.getByRole('button', { name: 'Là hai người khác nhau' }).click();
    await page.getByText('cặp này không hiện lại nữa').waitFor();
    await visitor.check('told apart');
  });
}

test('không có cặp nào; hồ sơ không có: nói rõ, có đường đi tiếp', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  const { rows } = await house.pool.query(
    `select id from unit where kind = 'grassroots_union' order by id limit 1`,
  );
  await visitor.open(`/people/duplicates?unit=${rows[0].id}`);
  await page.getByText('Không có cặp hồ sơ nào giống nhau').waitFor();
  await visitor.check('no duplicates');
  await visitor.open('/people/999999/merging?other=999998');
  await page.getByRole('heading', { name: 'Không mở được' }).waitFor();
  await visitor.check('no such records');
});
