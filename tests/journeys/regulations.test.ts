import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse } from '../harness/browser.ts';
import { World } from '../harness/world.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const at = 'asOf=2024-05-01';
const idOf = async (code: string) =>
  (await house.pool.query('select id from regulation where code = $1', [code])).rows[0].id as number;

for (const size of ['desktop', 'narrow'] as const)
  test(`văn bản quy định: có, không có gì khớp, lỗi, trang văn bản: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/regulations?${at}&state=in_force`);
    await page.getByRole('grid').getByText('38-QĐ/ĐĐ').waitFor();
    await visitor.check('sổ văn bản');
    if (size === 'desktop') await visitor.picture('regulations');
    await visitor.open(`/regulations?${at}&search=38-Q%C4%90/%C4%90%C4%90`);
    await page.getByRole('row', { name: /38-QĐ\/ĐĐ/ }).click();
    await page.getByRole('heading', { name: 'Quy định 38-QĐ/ĐĐ' }).waitFor();
    await visitor.check('văn bản bên cạnh');
    await visitor.open(`/regulations?${at}&search=99999`);
    await page.getByText('Không có văn bản nào khớp').waitFor();
    await visitor.check('không có văn bản');
    await visitor.open(`/regulations/${await idOf('50-qd-tw')}?${at}`);
    await page.getByRole('heading', { name: 'Quy định 50-QĐ/TW', level: 1 }).waitFor();
    await page.getByRole('link', { name: '377-QĐ/TW' }).waitFor();
    await visitor.check('một văn bản');
    if (size === 'desktop') await visitor.picture('regulation');
    await visitor.open('/regulations/999999');
    await page.getByRole('alert').getByText('Không tìm thấy').waitFor();
    await visitor.check('văn bản không có');
    await page.route('**/api/regulations?*', (route) => route.abort());
    await page.goto('/regulations');
    await page.getByRole('alert').getByText('Không kết nối được với máy chủ').waitFor();
    await visitor.check('sổ lỗi mạng');
  });

for (const size of ['desktop', 'narrow'] as const)
  test(`theo chủ đề: trước và sau 01/4/2022; bảng kê mức, vì sao: ${size}`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    const planning = page.getByRole('row', { name: /^Quy hoạch/ }).first();
    await visitor.open('/regulations/topics?asOf=2022-03-31');
    await planning.getByRole('link', { name: '19-QĐ/ĐĐ' }).waitFor();
    await visitor.open('/regulations/topics?asOf=2022-04-01');
    await planning.getByRole('link', { name: '38-QĐ/ĐĐ' }).waitFor();
    assert.equal(await planning.getByRole('link', { name: '19-QĐ/ĐĐ' }).count(), 0);
    await page.getByRole('img', { name: /vạch đứng là ngày 01\/04\/2022/ }).waitFor();
    await visitor.check('theo chủ đề');
    if (size === 'desktop') await visitor.picture('regulation-topics');
    await page.route('**/api/regulation-completeness?*', (route) => route.abort());
    await page.goto('/regulations/topics');
    await page.getByRole('alert').waitFor();
    await visitor.check('theo chủ đề, lỗi mạng');
    await visitor.open('/regulations/rules?asOf=2025-10-08&topic=planning');
    await page.getByRole('row', { name: /Số người quy hoạch cho/ }).waitFor();
    await visitor.check('bảng kê mức');
    if (size === 'desktop') await visitor.picture('rules');
    await page.getByRole('row', { name: /Số người quy hoạch cho/ }).click();
    await page.getByRole('complementary').getByText('đã hết hiệu lực từ 08/10/2025').waitFor();
    await visitor.check('vì sao');
    await page.getByRole('link', { name: 'Thử với ngày' }).click();
    await page.getByLabel('Ngày', { exact: true }).fill('07/10/2025');
    await page.getByLabel('Ngày', { exact: true }).press('Tab');
    await page.getByText('chưa có hiệu lực: bắt đầu 08/10/2025').waitFor();
    await visitor.open('/regulations/rules/evaluation.excellent.points?asOf=2026-07-01');
    await page.getByLabel('Đối tượng cán bộ').selectOption('public_employee');
    await page.getByText('chỉ dành cho đối tượng: Công chức').waitFor();
    await page.getByText('mức theo 233/2026/NĐ-CP nói đúng đối tượng này hơn').waitFor();
    await visitor.check('vì sao, trang riêng');
    if (size === 'desktop') await visitor.picture('rule-why');
    await visitor.open('/regulations/rules/planning.nothing');
    await page.getByRole('alert').getByText('Không tìm thấy').waitFor();
    await visitor.check('quy định không có');
    await visitor.open('/regulations/rules?asOf=2025-10-08&enforcement=block&confidence=verified');
    await page.getByRole('grid').waitFor();
    assert.equal(await page.getByRole('grid').getByText('Cảnh báo').count(), 0);
    await visitor.open('/regulations/rules?search=xyzxyz');
    await page.getByText('Không có quy định nào khớp').waitFor();
    await visitor.check('không có quy định');
  });

test('giới hạn trên trang đơn vị có vì sao: số lượng ban chấp hành so với quy định, biên chế so với quyết định giao', async () => {
  const world = new World(house.pool);
  const { rows } = await house.pool.query(
    `select u.id, u.path from unit u where u.kind = 'provincial_federation' order by u.id limit 1`,
  );
  const { id, path } = rows[0];
  for (const [kind, size] of [
    ['executive', 57],
    ['standing', 19],
  ] as const)
    await world.insert('committee', { unit_id: id, unit_path: path, kind, size, from_on: '2023-10-01' });
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/units/${id}?${at}&tab=staff`);
  await page
    .getByRole('button', { name: /Chưa đạt.*Số lượng ủy viên ban chấp hành/ })
    .first()
    .click();
  const why = page.getByRole('dialog');
  await why.getByText('Đang có: 57').waitFor();
  await why.getByRole('link', { name: '03/HD-TLĐ' }).first().waitFor();
  await visitor.check('vì sao của giới hạn');
  await visitor.picture('limit-why');
  await page.keyboard.press('Escape');
  await visitor.open(`/units/${id}?${at}`);
  await page.getByRole('button', { name: 'Vì sao?' }).first().click();
  await page.getByText('Giao cho năm').waitFor();
  await visitor.check('vì sao của biên chế');
});

test('dữ liệu văn bản đi kèm có lỗi: người được ghi thấy tệp, dòng và câu nói rõ', async () => {
  const fault = {
    file: 'regulations/377-qd-tw.yaml',
    line: 9,
    vi: 'không phải một ngày có thật',
    en: 'not a day',
  };
  await house.pool.query(`insert into setting (key, value) values ('law.faults', $1)`, [
    JSON.stringify([fault]),
  ]);
  const visitor = await house.visit({ login });
  await visitor.open(`/regulations?${at}`);
  await visitor.page
    .getByText('data/regulations/377-qd-tw.yaml, dòng 9: không phải một ngày có thật')
    .waitFor();
  await visitor.check('lỗi dữ liệu văn bản');
  await house.pool.query(`delete from setting where key = 'law.faults'`);
});

test('nhập văn bản, điều, mức; nói trước mức nào lùi lại; rút được; tất cả bằng bàn phím và không cần bản mới', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/regulations?${at}`);
  await page.getByRole('button', { name: 'Thêm văn bản' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Số, ký hiệu').fill('12-QĐ/LĐLĐ');
  await form.getByLabel('Nơi ban hành').fill('LĐLĐ tỉnh');
  await form.getByLabel('Trích yếu').fill('về quy hoạch cán bộ');
  await form.getByLabel('Có hiệu lực từ').fill('01/02/2024');
  await form.getByRole('button', { name: 'Ghi' }).click();
  await form.getByRole('alert').waitFor();
  await visitor.check('thiếu chủ đề');
  await form.getByRole('checkbox', { name: 'Quy hoạch' }).press('Space');
  await form.getByRole('button', { name: 'Thêm quan hệ' }).click();
  await form.getByRole('combobox', { name: 'Văn bản số' }).fill('38-QĐ/ĐĐ');
  await form.getByRole('option', { name: /38-QĐ\/ĐĐ/ }).waitFor();
  await page.keyboard.press('Enter');
  await form.getByRole('button', { name: 'Ghi' }).press('Enter');
  await page.getByRole('heading', { name: 'Quy định 12-QĐ/LĐLĐ', level: 1 }).waitFor();
  await page.getByRole('link', { name: '38-QĐ/ĐĐ' }).waitFor();
  await page.getByRole('button', { name: 'Thêm điều' }).click();
  await form.getByLabel('Điều').first().fill('5');
  await form.getByLabel('Tên điều').fill('Số lượng');
  await form.getByRole('button', { name: 'Ghi' }).click();
  await page.getByRole('cell', { name: 'Số lượng' }).waitFor();
  await page.getByRole('button', { name: 'Sửa điều 5' }).click();
  await form.getByLabel('Nội dung').fill('Mỗi chức danh quy hoạch không quá 4 người.');
  await form.getByRole('button', { name: 'Ghi' }).click();
  await page.getByText('Mỗi chức danh quy hoạch không quá 4 người.').waitFor();
  await page.getByLabel('Tải tệp lên').setInputFiles({
    name: 'Quy định 12.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.7\n%%EOF\n'),
  });
  await page.getByRole('button', { name: 'Gỡ tệp Quy định 12.pdf' }).click();
  await page.getByText('Đã gỡ tệp Quy định 12.pdf').waitFor();
  await visitor.check('gỡ tệp');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await page.getByRole('link', { name: 'Quy định 12.pdf' }).waitFor();
  await page.getByRole('button', { name: 'Thêm mức' }).click();
  await form.getByLabel('Quy định').selectOption('planning.persons_per_title');
  await form.getByLabel(/^Mức/).fill('4');
  await form.getByLabel('Điều', { exact: true }).selectOption('5');
  await form.getByText('thay cho mức theo 50-QĐ/TW').waitFor();
  await visitor.check('thêm mức');
  await visitor.picture('rule-edition-form');
  await form.getByRole('button', { name: 'Ghi' }).click();
  await page.getByRole('cell', { name: 'không quá 4 người' }).waitFor();
  await page.getByRole('button', { name: 'Sửa', exact: true }).click();
  await form.getByLabel(/^Mức/).fill('5');
  await visitor.check('sửa mức');
  await form.getByRole('button', { name: 'Ghi' }).click();
  await page.getByRole('cell', { name: 'không quá 5 người' }).waitFor();
  await visitor.open('/regulations?asOf=2025-10-08');
  await page.getByText('1 mức riêng của đơn vị cũ hơn mức mới của cấp trên').click();
  await page.getByText('Hãy xem mức riêng còn phù hợp không').waitFor();
  await visitor.check('mức riêng cũ hơn mức chung');
  await visitor.picture('regulations-shadow');
  await visitor.open(`/regulations/rules?${at}&topic=planning`);
  await page.getByText('không quá 5 người').waitFor();
  await page.getByRole('row', { name: /Số người quy hoạch cho/ }).click();
  await page.getByRole('complementary').getByRole('link', { name: 'điều 5' }).click();
  await page.waitForFunction(() => document.querySelector('tr:target')?.textContent?.includes('Số lượng'));
  await page.getByRole('button', { name: 'Rút', exact: true }).click();
  await form.getByLabel('Lý do rút').fill('ghi nhầm');
  await visitor.check('rút mức');
  await form.getByRole('button', { name: 'Rút' }).click();
  await page.getByText('chưa đặt ra mức nào').waitFor();
});
