import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openHouse, type Visitor } from '../harness/browser.ts';
import { wordText } from '../harness/docx.ts';

const house = await openHouse({ demo: true });
const one = async (text: string) => (await house.pool.query(text)).rows[0];
const person = await one(
  `select person_id as id, full_name as name from standing where title = 'department_deputy' and engagement = 'full_time' and to_on is null order by 1 limit 1`,
).then(
  async (found) =>
    found ??
    one(
      `select person_id as id, full_name as name from standing where engagement = 'full_time' and to_on is null order by 1 limit 1`,
    ),
);

const pressed = (visitor: Visitor, name: string | RegExp) =>
  visitor.page.getByRole('button', { name }).click();
const inForm = (visitor: Visitor) => visitor.page.getByRole('dialog');
/** What a form over the page is sent with; it closes once it is written. */
async function send(
  visitor: Visitor,
  fill: (form: ReturnType<typeof inForm>) => Promise<void>,
): Promise<void> {
  const form = inForm(visitor);
  await fill(form);
  await form.getByRole('button', { name: 'Ghi', exact: true }).click();
  await form.waitFor({ state: 'detached' });
}
const stands = (visitor: Visitor, step: string) =>
  visitor.page.locator('[aria-current=step]', { hasText: step }).waitFor();

async function meet(visitor: Visitor, convened: number, present: number): Promise<void> {
  await pressed(visitor, 'Ghi hội nghị');
  await send(visitor, async (form) => {
    await form.getByLabel('Chủ trì').fill('Nguyễn Thị Chủ Trì');
    await form.getByLabel('Thư ký').fill('Lò Văn Thư Ký');
    const names = Array.from(
      { length: convened },
      (_, at) => `${at < present ? '' : '- '}Thành viên ${at + 1}`,
    );
    await form.getByLabel(/Được triệu tập/).fill(names.join('\n'));
  });
  await visitor.page.getByRole('link', { name: 'Về hồ sơ' }).waitFor();
}

async function count(visitor: Visitor, ballots: number, votes: number): Promise<void> {
  for (const label of ['Phát ra', 'Thu về', 'Hợp lệ'])
    await visitor.page.getByLabel(new RegExp(`^${label}`)).fill(String(ballots));
  await visitor.page.getByLabel(/^Số phiếu:/).fill(String(votes));
  await pressed(visitor, /^Ghi (lại )?kết quả/);
}

/** Opens a round and has it counted by two, each at a browser of their own. */
async function vote(first: Visitor, second: Visitor, present: number, votes: number): Promise<void> {
  await pressed(first, 'Mở lượt phiếu');
  await inForm(first).getByRole('button', { name: 'Mở lượt phiếu' }).click();
  await first.page.getByText('Chưa ai ghi kết quả kiểm phiếu.').waitFor();
  await count(first, present, votes);
  await first.page.getByText('Đã có một người kiểm').waitFor();
  await second.open(new URL(first.page.url()).pathname);
  assert.equal(await second.page.getByLabel(/^Phát ra/).inputValue(), '');
  await count(second, present, votes);
  await second.page.getByText('Đã khóa: hai bên kiểm khớp nhau.').waitFor();
}

async function back(visitor: Visitor): Promise<void> {
  await visitor.page.getByRole('link', { name: 'Về hồ sơ' }).click();
  await visitor.page.getByRole('heading', { name: 'Việc phải làm ở bước này' }).waitFor();
}

test('bổ nhiệm từ nguồn tại chỗ: năm hội nghị, một lần đúng 50 %, đến quyết định ghi vào hồ sơ', async () => {
  const officer = await house.visit({ login: 'totinh' });
  const second = await house.visit({ login: 'quantri' });
  const { page } = officer;
  const today = (await one(`select to_char(now() at time zone 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') as day`)).day;
  const onward = async (fill = async (_form: ReturnType<typeof inForm>) => {}) => {
    await pressed(officer, /^Chuyển sang:/);
    await send(officer, fill);
  };
  await officer.open('/cases');
  await page.getByText('Chưa có hồ sơ nào').waitFor();
  await officer.check('cases-empty');
  await page.getByRole('link', { name: 'Lập hồ sơ' }).click();
  await page.getByLabel('Quy trình').selectOption('appointment_internal');
  await page.getByLabel('Chức danh').selectOption('department_head');
  await page.getByLabel(/Chức vụ ghi trong quyết định/).fill('Trưởng ban Tổ chức');
  await page.getByLabel(/Thời hạn/).fill('60');
  await page.getByRole('combobox', { name: 'Thêm người' }).fill(person.name);
  await page.getByRole('listbox').getByRole('option').first().click();
  await officer.check('case-new');
  await officer.picture('case-new');
  await pressed(officer, 'Bắt đầu hồ sơ');
  await stands(officer, 'Đề nghị chủ trương');
  await officer.check('case');
  const address = new URL(page.url()).pathname;

  await onward(async (form) => {
    await form.getByLabel(/^Số/).first().fill('12/TTr-LĐLĐ');
    await form.getByLabel('Ngày ký').fill(today);
  });
  await stands(officer, 'Trả lời chủ trương');
  await pressed(officer, /^Trả lại:/);
  await inForm(officer).getByRole('button', { name: 'Ghi', exact: true }).click();
  await inForm(officer).getByText('Hãy ghi rõ lý do.').waitFor();
  await officer.check('case-return');
  await page.keyboard.press('Escape');
  await onward(async (form) => {
    await form.getByLabel(/^Số/).first().fill('9/CV-LĐLĐ');
    await form.getByLabel('Ngày ký').fill(today);
  });

  await stands(officer, 'lãnh đạo lần 1');
  await meet(officer, 9, 9);
  await back(officer);
  await onward();
  await stands(officer, 'mở rộng');
  await meet(officer, 20, 18);
  await officer.check('meeting');
  await vote(officer, second, 18, 14);
  await back(officer);
  await onward();
  await stands(officer, 'lãnh đạo lần 2');
  await meet(officer, 9, 8);
  await vote(officer, second, 8, 6);
  await back(officer);
  await onward();
  await stands(officer, 'chủ chốt');
  await meet(officer, 30, 26);
  await vote(officer, second, 26, 12);
  await back(officer);
  await onward();

  await stands(officer, 'cấp ủy');
  await pressed(officer, 'Gửi lấy ý kiến');
  await send(officer, (form) => form.getByLabel('Cơ quan được hỏi').fill('Ban Thường vụ Đảng ủy'));
  await pressed(officer, 'Ghi trả lời');
  await send(officer, async () => {});
  await onward();

  await stands(officer, 'lãnh đạo lần 3');
  await meet(officer, 10, 10);
  await pressed(officer, 'Mở lượt phiếu');
  await inForm(officer).getByRole('button', { name: 'Mở lượt phiếu' }).click();
  await page.getByText('Chưa ai ghi kết quả kiểm phiếu.').waitFor();
  await count(officer, 10, 4);
  await page.getByText('Thiếu 2 phiếu').waitFor();
  await second.open(new URL(page.url()).pathname);
  await count(second, 10, 5);
  await second.page.getByText(/Hai bên chưa khớp ở: Số phiếu/).waitFor();
  await second.check('ballot-differs');
  await second.picture('ballot');
  await page.reload();
  await count(officer, 10, 5);
  await page.getByText('Đúng mức: người đứng đầu quyết định').waitFor();
  await officer.check('ballot-closed');
  const [minutes] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /Tải biên bản kiểm phiếu/ }).click(),
  ]);
  const read = wordText(Buffer.concat(await Array.fromAsync(await minutes.createReadStream())));
  for (const told of ['BIÊN BẢN KIỂM PHIẾU', person.name, '50%', 'Số người được triệu tập: 10; có mặt: 10.'])
    assert.ok(read.includes(told), told);
  await back(officer);
  await onward(async (form) => {
    await form.getByLabel(person.name).check();
    await form.getByLabel('Lý do').fill('Đủ tiêu chuẩn; đã báo cáo đủ các ý kiến.');
  });

  await stands(officer, 'Hoàn thiện hồ sơ');
  await officer.check('case-dossier');
  await officer.picture('case-dossier');
  for (const button of await page.getByRole('button', { name: /^Ghi giấy tờ:/ }).all()) {
    await button.click();
    await send(officer, (form) => form.getByLabel('Ngày lập').fill(today));
  }
  await onward();
  await stands(officer, 'Thẩm định');
  await page
    .getByRole('button', { name: /Vì sao/ })
    .first()
    .click();
  await officer.check('case-why');
  await officer.picture('case-appraisal');
  await page.keyboard.press('Escape');
  await onward();
  await stands(officer, 'Quyết định');
  await pressed(officer, 'Ban hành quyết định');
  await send(officer, async (form) => {
    await form.getByLabel(/Số quyết định/).fill('77/QĐ-LĐLĐ');
    await form.getByLabel('Ngày ký').fill(today);
  });
  await stands(officer, 'Công bố');
  await pressed(officer, 'Kết thúc hồ sơ');
  await send(officer, async () => {});
  await page.getByText('Đã xong').first().waitFor();
  await officer.check('case-concluded');
  const held = await one(
    `select p.name from posting s join post p on p.id = s.post_id where s.person_id = ${person.id} and s.to_on is null and s.engagement = 'full_time'`,
  );
  assert.equal(held.name, 'Trưởng ban Tổ chức');

  for (const size of ['desktop', 'narrow'] as const) {
    const reader = await house.visit({ login: 'lanhdao', size });
    for (const path of [
      '/cases',
      '/cases?view=board&procedure=appointment_internal',
      '/to-dos',
      address,
      '/cases/999999',
      '/cases/new',
    ]) {
      await reader.open(path);
      await reader.check(`${path} ${size}`);
    }
    await reader.open(address);
    await reader.picture(size === 'narrow' ? 'case-360' : 'case');
  }
});
