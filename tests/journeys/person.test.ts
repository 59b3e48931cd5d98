import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { openHouse, type Size } from '../harness/browser.ts';

const house = await openHouse({ demo: true });
const login = 'totinh';
const at = 'asOf=2024-05-01';
const { rows } = await house.pool.query<{ id: number }>(
  `select person_id as id from standing where title = 'chair' and engagement = 'full_time' order by 1 limit 1`,
);
const chair = rows[0]!.id;

/** A whole PNG of one shade, wider than high, as a camera's picture lies. */
function landscape(width: number, height: number): Buffer {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes: Buffer) =>
    (bytes.reduce((sum, byte) => table[(sum ^ byte) & 255]! ^ (sum >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (name: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), content]);
    const whole = Buffer.alloc(body.length + 8);
    whole.writeUInt32BE(content.length, 0);
    body.copy(whole, 4);
    whole.writeUInt32BE(crc(body), body.length + 4);
    return whole;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2], 8);
  const line = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0x7a)]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: height }, () => line)))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

test('ảnh: chọn tệp không phải ảnh thì được báo; ảnh ngang được cắt đứng, gửi lên, hiện ở hồ sơ và bản in; rồi gỡ', async () => {
  const visitor = await house.visit({ login });
  const { page } = visitor;
  await visitor.open(`/people/${chair}?${at}`);
  await page.getByRole('button', { name: 'Thêm ảnh' }).click();
  const dialog = page.getByRole('dialog');
  const file = dialog.getByLabel('Chọn ảnh từ máy', { exact: true }).and(page.locator('input'));
  await file.setInputFiles({ name: 'anh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<html>') });
  await dialog.getByRole('alert').waitFor();
  await visitor.check('ảnh không đọc được');
  await file.setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: landscape(900, 600) });
  await dialog.getByLabel('Phóng to').press('ArrowRight');
  await visitor.check('cắt ảnh');
  await dialog.getByRole('button', { name: 'Lưu ảnh' }).click();
  const portrait = page.getByRole('img', { name: /^Ảnh của / });
  await portrait.waitFor();
  const shape = await portrait.evaluate((image: HTMLImageElement) =>
    image.decode().then(() => [image.naturalWidth, image.naturalHeight]),
  );
  assert.deepEqual(shape, [480, 720]);
  await visitor.check('hồ sơ có ảnh');
  await page.getByRole('link', { name: 'Sơ yếu lý lịch' }).click();
  await page.getByRole('article').getByRole('img').waitFor();
  await visitor.open(`/people/${chair}?${at}`);
  await page.getByRole('button', { name: 'Đổi ảnh' }).click();
  await dialog.getByRole('button', { name: 'Gỡ ảnh' }).click();
  await visitor.check('hỏi trước khi gỡ');
  await dialog.getByRole('button', { name: 'Gỡ ảnh' }).click();
  await page.getByRole('button', { name: 'Thêm ảnh' }).waitFor();
});

for (const size of ['desktop', 'narrow'] as Size[]) {
  test(`sơ yếu lý lịch (${size}): ba mẫu, tải Word và PDF, không có thì nói không có`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/people/${chair}/curriculum?${at}`);
    const paper = page.getByRole('article');
    await paper.getByText('QUÁ TRÌNH ĐÀO TẠO, BỒI DƯỠNG').waitFor();
    await visitor.check('mẫu 2023');
    await visitor.picture(size === 'desktop' ? 'curriculum' : 'curriculum-360');
    await page.getByRole('link', { name: 'Mẫu 2C/TCTW-98' }).click();
    await paper.getByText('Cấp ủy hiện tại').waitFor();
    await visitor.check('mẫu 1998');
    for (const [name, ending] of [
      ['Tải Word', 'docx'],
      ['Tải PDF', 'pdf'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name }).click(),
      ]);
      assert.match(download.suggestedFilename(), new RegExp(`^So-yeu-ly-lich_.*_2024-05-01\\.${ending}$`));
    }
    await visitor.open('/people/99999999/curriculum');
    await page.getByRole('alert').waitFor();
    await visitor.check('không có người này');
  });

  test(`dòng thời gian (${size}): theo năm, lọc theo loại bằng bàn phím`, async () => {
    const visitor = await house.visit({ login, size });
    const { page } = visitor;
    await visitor.open(`/people/${chair}?${at}&tab=timeline`);
    const part = page.getByRole('tabpanel');
    await part.locator('h2').first().waitFor();
    await visitor.check('dòng thời gian');
    const paper = part.getByRole('link', { name: /QĐ/ }).first();
    await paper.focus();
    await page.getByRole('tooltip').getByText('Nơi ban hành').waitFor();
    await visitor.check('văn bản của một mốc');
    await visitor.picture(size === 'desktop' ? 'document-card' : 'document-card-360');
    await page.keyboard.press('Escape');
    await page.getByRole('tooltip').waitFor({ state: 'detached' });
    const years = (await part.locator('h2').allTextContents()).map(Number);
    assert.deepEqual(
      years,
      [...years].sort((one, other) => other - one),
    );
    const chips = part.getByRole('group', { name: 'Loại sự kiện được hiện' }).getByRole('button');
    const all = await part.locator('time').count();
    await chips.first().focus();
    await page.keyboard.press('Space');
    assert.equal(await chips.first().getAttribute('aria-pressed'), 'false');
    assert.ok((await part.locator('time').count()) < all);
    for (const chip of (await chips.all()).slice(1)) await chip.click();
    await part.getByText('Đã ẩn mọi loại sự kiện').waitFor();
    await visitor.check('không còn gì để hiện');
  });
}

for (const size of ['desktop', 'narrow'] as Size[])
  test(`lý lịch, gia đình, lương (${size}): che đến khi ghi lý do; ghi người thân bằng biểu mẫu rồi thấy trên bản in`, async () => {
    // A reason opens the record to one account alone.
    const visitor = await house.visit({ login: size === 'desktop' ? login : 'quantri', size });
    const { page } = visitor;
    for (const tab of ['declared', 'family', 'pay']) {
      await visitor.open(`/people/${chair}?tab=${tab}`);
      await page.getByRole('tabpanel').getByRole('heading').first().waitFor();
      await visitor.check(tab);
    }
    await visitor.open(`/people/${chair}?tab=general`);
    await page.getByRole('button', { name: 'Xem Tôn giáo' }).waitFor();
    await visitor.open(`/people/${chair}/curriculum`);
    await page.getByText('Bản này chưa in thông tin nhạy cảm').waitFor();
    await visitor.check('bản in còn che');
    await visitor.open(`/people/${chair}?tab=family`);
    await page.getByRole('tabpanel').getByRole('button', { name: 'Xem' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Xem' }).click();
    await dialog.getByText('Cần ghi lý do').waitFor();
    await visitor.check('hỏi lý do xem');
    await visitor.picture(size === 'desktop' ? 'person-disclosure' : 'person-disclosure-360');
    await dialog.getByLabel('Lý do xem').fill('Bổ sung hồ sơ');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: 'Xem' })
      .first()
      .waitFor({ state: 'detached' });
    await page.getByRole('tabpanel').getByRole('button', { name: /^Thêm/ }).first().click();
    const name = `Người Thân ${size}`;
    await dialog.getByRole('combobox', { name: 'Bên', exact: true }).selectOption({ label: 'Bản thân' });
    await dialog.getByLabel('Mối quan hệ').selectOption({ label: 'Cha' });
    await dialog.getByLabel('Họ và tên').fill(name);
    await dialog.getByLabel('Năm sinh').fill('1955');
    await visitor.check('biểu mẫu người thân');
    await dialog.getByRole('button', { name: 'Xem thay đổi' }).click();
    await dialog.getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByRole('tabpanel').getByText(name).waitFor();
    await visitor.check('đã có người thân');
    await visitor.open(`/people/${chair}/curriculum`);
    await page.getByRole('article').getByText(name).waitFor();
  });
