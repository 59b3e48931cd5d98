import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, type Size } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const at = 'asOf=2024-05-01';

for (const size of ['desktop', 'narrow'] satisfies Size[]) {
  const end = size === 'narrow' ? '-360' : '';
  // A period of its own, so that both sizes make a draft.
  const period = `from=2019-01-${size === 'narrow' ? '12' : '11'}&to=2024-05-01`;

  test(`báo cáo từ dự thảo đến bản chốt: ${size}`, async (whole) => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;

    await whole.test('chọn mẫu, lập dự thảo', async () => {
      await visitor.open(`/reports?${at}`);
      await page.getByRole('heading', { name: 'Báo cáo đã lập' }).waitFor();
      await visitor.check('danh sách');
      await visitor.open(`/reports/five-year?${at}&${period}`);
      await page.getByRole('article').waitFor();
      await page.getByRole('button', { name: 'Lập báo cáo' }).click();
      await page.waitForURL(/\/reports\/kept\/\d+/);
      await page.getByText(/^Bản dự thảo/).waitFor();
      await visitor.check('dự thảo');
      if (size === 'desktop') await visitor.picture('report-draft');
    });

    await whole.test('viết một đoạn bằng bàn phím, rời trang rồi quay lại, lưu', async () => {
      const place = page.getByRole('button', { name: /^Sửa đoạn: \[Ưu điểm/ });
      await place.focus();
      await page.keyboard.press('Enter');
      const field = page.getByRole('textbox', { name: 'Lời của đơn vị' });
      await field.fill('Công tác cán bộ đi vào nền nếp.\nPhân cấp rõ hơn trước.');
      await visitor.check('đang viết');
      await page.reload({ waitUntil: 'networkidle' });
      await page.getByText('Công tác cán bộ đi vào nền nếp.').waitFor();
      await page.getByRole('textbox', { name: 'Lời của đơn vị' }).press('Control+Enter');
      await page.getByText(/^Lời của đơn vị: /).waitFor();
      assert.equal(await page.getByText('Phân cấp rõ hơn trước.', { exact: true }).count(), 1);
      await visitor.check('đã viết');
      await page.getByText(/^Lời của đơn vị: /).scrollIntoViewIfNeeded();
      await visitor.picture(`report-worded${end}`);
    });

    await whole.test('số, ngày ký; ngày sai thì được báo', async () => {
      await page.getByText('Số, ngày ký, người ký').click();
      await page.getByRole('textbox', { name: 'Số', exact: true }).fill('45');
      await page.getByRole('textbox', { name: 'Ngày ký' }).fill('31/2/2024');
      await page.getByRole('button', { name: 'Lưu' }).click();
      await page.getByText('Ngày có dạng dd/mm/yyyy').waitFor();
      await page.getByRole('textbox', { name: 'Ngày ký' }).fill('23/5/2024');
      await page.getByRole('button', { name: 'Lưu' }).click();
      await page.getByText('ngày 23 tháng 5 năm 2024').waitFor();
      await page.getByText('Số: 45/BC-LĐLĐ').waitFor();
    });

    await whole.test('chốt; con số mở ra danh sách đã giữ', async () => {
      await page.getByRole('button', { name: 'Chốt báo cáo' }).click();
      const asked = page.getByRole('dialog', { name: 'Chốt báo cáo này?' });
      await visitor.check('hỏi trước khi chốt');
      await asked.getByRole('button', { name: 'Chốt báo cáo' }).click();
      await page.getByText(/^Bản chốt: /).waitFor();
      assert.equal(await page.getByRole('button', { name: /^Sửa đoạn/ }).count(), 0);
      await visitor.check('bản chốt');
      if (size === 'desktop') await visitor.picture('report-frozen');
      await page
        .getByRole('article')
        .getByRole('link', { name: /người$/ })
        .nth(2)
        .click();
      await page.getByText('con số lúc chốt').waitFor();
      await page.getByText('Hồ sơ hiện thời vẫn cho đúng danh sách này.').waitFor();
      await visitor.check('con số của bản chốt');
    });

    await whole.test('danh sách báo cáo đã lập; lọc không ra thì nói vậy', async () => {
      await visitor.open(`/reports?${at}`);
      await page.getByRole('table').getByText('Bản chốt').first().waitFor();
      await visitor.check('danh sách có báo cáo');
      if (size === 'desktop') await visitor.picture('reports-kept');
      await visitor.open(`/reports?${at}&state=frozen&form=staff-quality`);
      await page.getByText('Không có báo cáo nào khớp bộ lọc.').waitFor();
      await visitor.check('lọc không ra');
    });
  });

  test(`so với kỳ trước: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open('/reports/staff-quality?asOf=2025-05-01');
    await page.getByRole('button', { name: 'So với kỳ trước' }).click();
    await page.getByText(/^Trong ngoặc là thay đổi/).waitFor();
    await page.getByText('(=)').first().waitFor();
    await visitor.check('so sánh');
    await visitor.picture(`report-compared${end}`);
    const changed = page.getByRole('link', { name: /xem ai đến, ai đi$/ });
    if ((await changed.count()) > 0) {
      await changed.first().click();
      await page.getByRole('heading', { name: /^Mới có trong kỳ này/ }).waitFor();
      await visitor.check('ai đến ai đi');
    }
  });
}

const tables = [
  'staff-structure',
  'staff-change',
  'leaders-province',
  'planning-list',
  'training',
  'rotation',
  'appointment',
  'evaluation-list',
];
for (const size of ['desktop', 'narrow'] satisfies Size[])
  test(`các biểu thống kê: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    for (const form of tables) {
      await visitor.open(`/reports/${form}?${at}`);
      await page.getByRole('article').waitFor();
      await visitor.check(form);
    }
    await visitor.open(`/reports/staff-structure?${at}`);
    await page.getByRole('article').getByRole('link').first().waitFor();
    if (size === 'desktop') await visitor.picture('report-structure');
    // A part of the unit opens to its own people.
    const shown = page.getByRole('row', { name: /^Tổng số/ }).getByRole('link');
    const below = Number(await shown.last().textContent());
    await shown.last().click();
    await page.getByText(/^Các công đoàn thuộc/).waitFor();
    assert.equal(Number(await page.getByRole('grid').getAttribute('aria-rowcount')) - 1, below);
  });

test('con số đã đổi so với hồ sơ: bản chốt nói tên ai khác', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/reports/staff-quality?${at}`);
  await page.getByRole('button', { name: 'Lập báo cáo' }).click();
  await page.getByText(/^Bản dự thảo/).waitFor();
  await page.getByRole('button', { name: 'Chốt báo cáo' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Chốt báo cáo' }).click();
  await page.getByText(/^Bản chốt: /).waitFor();
  const { rows } = await house.pool.query<{ id: number; name: string }>(
    `update standing set sex = 'male' where posting_id = (
       select posting_id from standing where sex = 'female' and engagement = 'full_time'
         and from_on <= '2024-05-01' and (to_on is null or to_on > '2024-05-01') order by posting_id limit 1)
     returning person_id as id, full_name as name`,
  );
  const frozen = page.url();
  await page.goto(`${frozen.split('?')[0]}/figure?figure=cadres.fullTime.female`, {
    waitUntil: 'networkidle',
  });
  await page.getByText(/^Theo hồ sơ hiện thời, con số này là/).waitFor();
  await page.getByRole('region', { name: 'Nay không còn' }).getByText(rows[0]!.name).waitFor();
  await visitor.check('khác với lúc chốt');
  await visitor.picture('report-figure-differs');
});

test('máy chủ lỗi, báo cáo không có: trang nói rõ', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open('/reports/kept/999999');
  await page.getByRole('alert').waitFor();
  await visitor.check('không có báo cáo');
  await visitor.open('/reports/khong-co');
  await page.getByText('Không có mẫu báo cáo này').waitFor();
  await visitor.check('không có mẫu');
});

test('lãnh đạo xem được, không lập, không sửa', async () => {
  const visitor = await house.visit({ login: 'lanhdao' });
  const { page } = visitor;
  await visitor.open(`/reports/five-year?${at}`);
  await page.getByRole('article').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Lập báo cáo' }).count(), 0);
});
