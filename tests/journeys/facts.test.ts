import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCodeLists } from '../../src/server/codelists.ts';
import { openHouse, type Size, type Visitor } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
await loadCodeLists(house.pool);
const login = 'totinh';

const { rows: people } = await house.pool.query<{ id: number; name: string }>(
  `select p.id, p.full_name as name from person p
   where exists (select from posting g where g.person_id = p.id and g.engagement = 'full_time' and g.to_on is null)
     and exists (select from evaluation e where e.person_id = p.id)
   order by p.id limit 6`,
);
const [first, second, third, fourth] = people.map(({ id }) => id);

const opened = async (visitor: Visitor, person: number, tab: string) => {
  await visitor.open(`/people/${person}?tab=${tab}`);
  await visitor.page.getByRole('tabpanel').waitFor();
};
const dialog = ({ page }: Visitor) => page.getByRole('dialog');
const review = async (visitor: Visitor) => {
  await dialog(visitor).getByRole('button', { name: 'Xem thay đổi' }).click();
  await dialog(visitor).getByRole('heading', { name: 'Kiểm tra trước khi lưu' }).waitFor();
};
const save = async (visitor: Visitor, sentence = 'Đã lưu.') => {
  await dialog(visitor).getByRole('button', { name: 'Lưu', exact: true }).click();
  await visitor.page.getByRole('status').getByText(sentence).waitFor();
  await dialog(visitor).waitFor({ state: 'detached' });
};

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  const suffix = size === 'narrow' ? '-360' : '';
  const person = size === 'narrow' ? second! : first!;

  test(`sửa sơ lược: lỗi bên cạnh ô, so trước sau rồi mới lưu (${size})`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await opened(visitor, person, 'general');
    await page.getByRole('button', { name: 'Sửa: Sơ lược' }).click();
    const form = dialog(visitor);
    await form.getByLabel('Nơi sinh').fill('Xã Thử');
    await form.getByLabel('Ngày sinh').fill('31/2/1980');
    await form.getByRole('button', { name: 'Xem thay đổi' }).click();
    await form.getByText('Ghi dd/mm/yyyy, mm/yyyy hoặc chỉ năm').waitFor();
    await form.getByLabel('Ngày sinh').fill('2020');
    await visitor.check('biểu mẫu sơ lược');
    await visitor.picture(`fact-form${suffix}`);
    await review(visitor);
    await form.getByRole('button', { name: 'Lưu', exact: true }).click();
    await form.getByText('chưa đủ 15 tuổi').first().waitFor();
    await form.getByLabel('Ngày sinh').fill('5/1980');
    await review(visitor);
    await form.getByRole('row', { name: /Nơi sinh \(để trống\) Xã Thử/ }).waitFor();
    await form.getByRole('row', { name: /Ngày sinh .* 05\/1980/ }).waitFor();
    await visitor.check('trước và sau');
    await visitor.picture(`fact-diff${suffix}`);
    await save(visitor);
    await page.getByRole('tabpanel').getByText('Xã Thử').waitFor();
  });

  test(`ghi lùi ngày một trình độ, đính chính nó, xem các phiên bản (${size})`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await opened(visitor, person, 'learning');
    await page.getByRole('button', { name: 'Thêm Trình độ' }).click();
    const form = dialog(visitor);
    await form.getByRole('button', { name: 'Xem thay đổi' }).click();
    await form.getByText('Cần điền mục này.').first().waitFor();
    await form.getByRole('combobox', { name: 'Loại', exact: true }).selectOption({ label: 'Ngoại ngữ' });
    await form.getByRole('combobox', { name: 'Trình độ', exact: true }).selectOption({ label: 'Bậc 3 (B1)' });
    await form.getByLabel(/Chuyên ngành/).fill('Tiếng Lào');
    await form.getByLabel('Từ ngày').fill('20/6/2015');
    await form.getByLabel('Số, ký hiệu').fill('88/CC');
    await form.getByLabel('Nơi ban hành').fill('Trường Thử');
    await review(visitor);
    await form.getByText('Có hiệu lực lùi từ ngày 20/06/2015').waitFor();
    await save(visitor);
    const row = page.getByRole('row', { name: /Tiếng Lào/ });
    await row.getByText('20/06/2015').waitFor();

    await row.getByRole('button', { name: /^Sửa/ }).click();
    await form.getByRole('combobox', { name: 'Trình độ', exact: true }).selectOption({ label: 'Bậc 4 (B2)' });
    await review(visitor);
    await form.getByLabel('Lý do').fill('đọc nhầm chứng chỉ');
    await save(visitor);
    await row.getByText('Bậc 4 (B2)').waitFor();

    await row.getByRole('button', { name: /^Lịch sử/ }).click();
    await form.getByText('Lý do: đọc nhầm chứng chỉ').waitFor();
    await form.getByRole('row', { name: /Bậc 3 \(B1\) Bậc 4 \(B2\)/ }).waitFor();
    await form.getByText(/Đến khi .* sửa lúc/).waitFor();
    await visitor.check('các phiên bản');
    await visitor.picture(`fact-history${suffix}`);
    await page.keyboard.press('Escape');
    await form.waitFor({ state: 'detached' });
    // On a day before it, it is not there.
    await visitor.open(`/people/${person}?tab=learning&asOf=2015-06-19`);
    assert.equal(await page.getByRole('row', { name: /Tiếng Lào/ }).count(), 0);
  });

  test(`chức vụ ghi trước cho ngày sắp tới mang dấu chưa hiệu lực; rút lại thì chức vụ cũ tiếp tục (${size})`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await opened(visitor, person, 'work');
    await page.getByRole('button', { name: 'Thêm Chức vụ đã giữ' }).click();
    const form = dialog(visitor);
    await form.getByLabel('Chức danh').selectOption({ label: 'Phó Chủ tịch' });
    await form.getByRole('textbox', { name: 'Chức vụ', exact: true }).fill('Phó Chủ tịch thử');
    await form.getByLabel('Biên chế').selectOption({ label: 'Biên chế' });
    await form.getByLabel('Từ ngày').fill('01/01/2099');
    await review(visitor);
    await form.getByText('Sẽ có hiệu lực từ ngày 01/01/2099').waitFor();
    await save(visitor);
    const row = page.getByRole('row', { name: /Phó Chủ tịch thử/ });
    await row.getByText('chưa hiệu lực').waitFor();
    await visitor.check('chưa hiệu lực');
    await visitor.picture(`fact-coming${suffix}`);
    await row.getByRole('button', { name: /^Sửa/ }).click();
    await form.getByRole('button', { name: 'Rút lại' }).click();
    await form.getByRole('button', { name: 'Rút lại' }).click();
    await form.getByText('Cần điền mục này.').waitFor();
    await form.getByLabel('Lý do').fill('quyết định đã hủy');
    await visitor.check('rút lại');
    await form.getByRole('button', { name: 'Rút lại' }).click();
    await page.getByRole('status').getByText('Đã rút lại.').waitFor();
    await row.waitFor({ state: 'detached' });
    const { rows } = await house.pool.query(
      `select count(*)::int as open from posting where person_id = $1 and to_on is null and engagement = 'full_time'`,
      [person],
    );
    assert.equal(rows[0].open, 1);
  });
}

test('bản nháp còn lại khi đóng, mở lại thì viết tiếp, bỏ được', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await opened(visitor, third!, 'rewards');
  await page.getByRole('button', { name: 'Thêm Khen thưởng' }).click();
  const form = dialog(visitor);
  await form.getByLabel('Nội dung').fill('Đang viết dở');
  await page.keyboard.press('Escape');
  await page.reload();
  await page.getByRole('button', { name: 'Thêm Khen thưởng' }).click();
  await form.getByText('Đang tiếp tục bản nháp').waitFor();
  assert.equal(await form.getByLabel('Nội dung').inputValue(), 'Đang viết dở');
  await form.getByRole('button', { name: 'Bỏ bản nháp' }).click();
  assert.equal(await form.getByLabel('Nội dung').inputValue(), '');
});

test('hai người cùng sửa: người sau thấy người trước đã đổi gì, giữ phần mình rồi lưu tiếp', async () => {
  const one = await house.visit({ login });
  const two = await house.visit({ login: 'totinh' });
  for (const visitor of [one, two]) {
    await opened(visitor, fourth!, 'evaluation');
    await visitor.page
      .getByRole('button', { name: /^Sửa: 20/ })
      .first()
      .click();
    await dialog(visitor).getByLabel('Xếp loại').waitFor();
  }
  await dialog(one).getByLabel('Ngày quyết định').fill('15/12/2023');
  await review(one);
  await save(one);

  await dialog(two).getByLabel('Xếp loại').selectOption({ label: 'Không xếp loại' });
  await review(two);
  await dialog(two).getByRole('button', { name: 'Lưu', exact: true }).click();
  await dialog(two)
    .getByRole('alert')
    .getByText(/vừa sửa dòng này/)
    .waitFor();
  await dialog(two)
    .getByRole('alert')
    .getByRole('row', { name: /Ngày quyết định .* 15\/12\/2023/ })
    .waitFor();
  await two.check('xung đột');
  await two.picture('fact-conflict');
  await save(two);
  const row = two.page.getByRole('row', { name: /Không xếp loại/ });
  await row.getByText('15/12/2023').waitFor();
});

test('chỉ bằng bàn phím: mở, điền, xem lại, lưu; đóng thì trở về nút đã mở', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await opened(visitor, third!, 'rewards');
  const add = page.getByRole('button', { name: 'Thêm Khen thưởng' });
  await add.focus();
  await page.keyboard.press('Enter');
  const form = dialog(visitor);
  await form.getByLabel('Hình thức').focus();
  await page.keyboard.press('G');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Thành tích thử');
  await page.keyboard.press('Tab');
  await page.keyboard.type('20/11/2023');
  await page.keyboard.press('Enter');
  await form.getByRole('heading', { name: 'Kiểm tra trước khi lưu' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('status').getByText('Đã lưu.').waitFor();
  await page.getByRole('row', { name: /Thành tích thử/ }).waitFor();
});

for (const size of ['desktop', 'narrow'] satisfies Size[])
  test(`thôi giữ chức vụ: ngày, lý do, quyết định; thấy trước vị trí sẽ khuyết (${size})`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    const leaving = size === 'narrow' ? people[5]! : people[4]!;
    await opened(visitor, leaving.id, 'work');
    await page
      .getByRole('button', { name: /^Thôi giữ/ })
      .first()
      .click();
    const form = dialog(visitor);
    await form.getByRole('button', { name: 'Xem thay đổi' }).click();
    await form.getByText('Cần điền mục này.').waitFor();
    await form.getByLabel('Thôi giữ từ ngày').fill('01/07/2024');
    await form.getByLabel('Lý do').fill('Nghỉ hưu');
    await form.getByLabel('Số, ký hiệu').fill('90/QĐ-LĐLĐ');
    await review(visitor);
    await form.getByText('khuyết một người').waitFor();
    await visitor.check('điều xảy ra khi thôi giữ');
    await form.getByRole('button', { name: 'Lưu', exact: true }).click();
    await form.waitFor({ state: 'detached' });
    await page
      .getByRole('row')
      .getByText(/01\/07\/2024/)
      .first()
      .waitFor();
    assert.equal(await page.getByRole('button', { name: /^Thôi giữ/ }).count(), 0);
  });

test('người chỉ đọc không có nút sửa, vẫn xem được lịch sử', async () => {
  const visitor = await house.visit({ login: 'lanhdao' });
  await opened(visitor, fourth!, 'evaluation');
  const { page } = visitor;
  await page
    .getByRole('button', { name: /^Lịch sử/ })
    .first()
    .waitFor();
  assert.equal(await page.getByRole('button', { name: /^(Sửa|Thêm)/ }).count(), 0);
});

for (const size of ['desktop', 'narrow'] satisfies Size[])
  test(`thêm cán bộ: thấy người trùng họ tên trước khi lưu, lưu rồi sang trang của người ấy (${size})`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open('/people');
    await page.getByRole('button', { name: 'Thêm cán bộ' }).click();
    await page.getByRole('button', { name: 'Xem thay đổi' }).click();
    await page.getByText('Cần điền mục này.').first().waitFor();
    // A star wherever something must stand; no day that nobody typed.
    for (const label of ['Họ và tên', 'Đơn vị', 'Chức danh', 'Loại cán bộ', 'Từ ngày'])
      await page.locator('label', { hasText: new RegExp(`^${label} \\*$`) }).waitFor();
    assert.equal(await page.getByLabel('Từ ngày').inputValue(), '');
    await page.getByLabel('Số định danh').fill('01418600');
    await page.getByRole('combobox', { name: 'Đơn vị' }).fill('Phong');
    await page.getByRole('button', { name: 'Xem thay đổi' }).click();
    await page.getByText('Chọn đơn vị trong danh sách.').waitFor();
    await page.getByText('phải có 12 chữ số').waitFor();
    await visitor.check('ô thiếu, ô sai');
    await page.getByLabel('Số định danh').fill('');
    await page.getByRole('combobox', { name: 'Đơn vị' }).fill('Phong Thổ');
    await page.getByRole('option', { name: 'LĐLĐ huyện Phong Thổ' }).first().click();
    await page.getByLabel('Từ ngày').fill('01/06/2024');
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill(people[4]!.name);
    await page.getByLabel('Chức danh').selectOption({ label: 'Chuyên viên' });
    await page.getByRole('textbox', { name: 'Chức vụ', exact: true }).fill('Chuyên viên');
    await page.getByRole('button', { name: 'Xem thay đổi' }).click();
    await page.getByText('Đã có người trùng họ tên').waitFor();
    await visitor.check('người trùng họ tên');
    await visitor.picture(size === 'narrow' ? 'person-new-360' : 'person-new');
    await page.getByRole('button', { name: 'Quay lại' }).click();
    await page.getByRole('textbox', { name: 'Họ và tên' }).fill(`Vừ A ${size === 'narrow' ? 'Nhỏ' : 'Lớn'}`);
    await page.getByRole('button', { name: 'Xem thay đổi' }).click();
    await page.getByText('chưa có ai trùng họ tên').waitFor();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: /Vừ A/ }).waitFor();
  });
