import assert from 'node:assert/strict';
import { test } from 'node:test';
import { limits } from '../../src/modules/access/access.checks.ts';
import { openHouse } from '../harness/browser.ts';

const house = await openHouse({ demo: false });
const password = 'con-duong-ngan-nhat-7';

test('lần đầu: lập quản trị và tổ chức, vào thẳng trang dẫn việc; tổng quan còn trống', async () => {
  const visitor = await house.visit();
  const { page } = visitor;
  await visitor.open('/');
  await page.getByRole('heading', { name: 'Bắt đầu dùng Then Chốt' }).waitFor();
  await visitor.check('lập quản trị');
  await visitor.picture('set-up');
  await page.getByLabel('Tên tổ chức').fill('Liên đoàn Lao động tỉnh Ba Bể');
  await page.getByLabel('Họ và tên').fill('Người Quản Trị');
  await page.getByLabel('Tên đăng nhập').fill('quantri');
  await page.getByLabel(/^Mật khẩu/).fill(password);
  await page.getByLabel('Nhập lại mật khẩu').fill('khác hẳn với ở trên');
  await page.getByRole('button', { name: 'Lập tài khoản và đăng nhập' }).click();
  await page.getByText('Hai lần nhập mật khẩu khác nhau.').waitFor();
  await page.getByLabel('Nhập lại mật khẩu').fill(password);
  await page.getByRole('button', { name: 'Lập tài khoản và đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Bắt đầu', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Ghi tay' }).click();
  await page.getByLabel('Tên đơn vị, dòng 1').waitFor();
  await page.getByRole('link', { name: 'Tổng quan' }).click();
  await page.getByText('Chưa có số liệu của đơn vị này').waitFor();
  await visitor.check('tổng quan trống');
  await visitor.picture('glance-empty');
});

test('đăng nhập sai được nói thật; vào đúng thì tới trang đã định; đăng xuất là ra hẳn', async () => {
  const visitor = await house.visit();
  const { page } = visitor;
  await visitor.open('/units');
  await page.getByLabel('Tên đăng nhập').fill('quantri');
  await page.getByLabel(/^Mật khẩu/).fill('sai mật khẩu rồi');
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('alert').waitFor();
  await visitor.check('đăng nhập sai');
  await visitor.picture('sign-in-error');
  await page.getByLabel(/^Mật khẩu/).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Tổ chức', level: 1 }).waitFor();

  await page.getByRole('button', { name: /Tài khoản/ }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  await visitor.open('/people');
  await page.getByRole('button', { name: 'Đăng nhập' }).waitFor();
  assert.equal(await page.getByRole('navigation').count(), 0);
});

test('đổi sang tiếng Anh và giao diện tối, giữ qua lần tải sau', async () => {
  const visitor = await house.visit();
  const { page } = visitor;
  await visitor.open('/');
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByLabel('User name').fill('quantri');
  await page.getByLabel(/^Password/).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'At a glance' }).waitFor();
  await page.getByRole('button', { name: /Account/ }).click();
  await page.getByText('Dark', { exact: true }).click();
  await page.reload();
  await page.getByRole('heading', { name: 'At a glance' }).waitFor();
  assert.equal(await page.locator('html').getAttribute('data-mantine-color-scheme'), 'dark');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await visitor.check('tiếng Anh, tối');
});

test('sai nhiều lần thì phải đợi, mật khẩu đúng cũng vậy, và trang nói bao lâu', async () => {
  const visitor = await house.visit({ size: 'narrow' });
  const { page } = visitor;
  const attempt = async (given: string) => {
    await page.getByLabel(/^Mật khẩu/).fill(given);
    const answered = page.waitForResponse('**/api/session');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    return (await answered).status();
  };
  await visitor.open('/');
  await page.getByLabel('Tên đăng nhập').fill('quantri');
  for (let tries = 0; tries < limits.tries; tries++) assert.equal(await attempt('đoán mò'), 401);
  assert.equal(await attempt(password), 429);
  await page.getByRole('alert').getByText(`Hãy đợi ${limits.wait} phút`).waitFor();
  await visitor.check('bị khóa');
  await visitor.picture('sign-in-locked-360');
});
