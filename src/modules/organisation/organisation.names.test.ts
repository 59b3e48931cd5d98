import assert from 'node:assert/strict';
import { test } from 'node:test';
import { likeness, looserUnitKeys, soundsAlike, unitNameKey } from './organisation.names.labels.ts';

const province = unitNameKey('LĐLĐ tỉnh Lai Châu');
const meet = (one: string, other: string) =>
  looserUnitKeys(one, province).some((key) => looserUnitKeys(other, province).includes(key));

for (const [one, other] of [
  ['LIÊN ĐOÀN LAO ĐỘNG HUYỆN TAM ĐƯỜNG', 'LĐLĐ huyện Tam Đường'],
  ['LĐLĐ huyện Tam Đường, tỉnh Lai Châu', 'LĐLĐ huyện Tam Đường'],
  ['Công đoàn ngành Giáo dục', 'CĐ Giáo dục'],
  ['Công đoàn Viên chức tỉnh Lai Châu', 'CĐVC tỉnh'],
  ['CĐCS Trường Mầm non Hoa Ban', 'Trường Mầm non Hoa Ban'],
  ['Công đoàn các Khu công nghiệp', 'CĐ KCN'],
] as const) {
  test(`“${one}” và “${other}” là một đơn vị`, () => assert.ok(meet(one, other)));
}

for (const [one, other] of [
  ['LĐLĐ thành phố Lai Châu', 'LĐLĐ tỉnh Lai Châu'],
  ['LĐLĐ huyện Tam Đường', 'LĐLĐ huyện Tân Uyên'],
  ['CĐCS Trường Mầm non Hoa Ban', 'CĐCS Trường Tiểu học Hoa Ban'],
] as const) {
  test(`“${one}” và “${other}” là hai đơn vị`, () => assert.ok(!meet(one, other)));
}

test('tên gần giống được xếp trên tên khác hẳn', () => {
  const key = unitNameKey('LĐLĐ huyện Tam Đương');
  assert.ok(
    likeness(unitNameKey('LĐLĐ huyện Tam Đường'), key) > likeness(unitNameKey('LĐLĐ huyện Mường Tè'), key),
  );
});

test('khác dấu là khác đơn vị; viết không dấu hay đặt dấu kiểu cũ thì không', () => {
  assert.ok(!soundsAlike('CĐCS xã Tân Hưng', 'CĐCS xã Tân Hùng'));
  assert.ok(soundsAlike('CĐCS xã Tân Hưng', 'CDCS xa Tan Hung'));
  assert.ok(soundsAlike('Công đoàn cơ sở xã Hoà An', 'CĐCS xã Hòa An'));
});
