import assert from 'node:assert/strict';
import { test } from 'node:test';
import iconv from 'iconv-lite';
import { tcvn3, windows1252 } from './encodings.tables.ts';
import { detectEncoding } from './encodings.ts';

const detect = (...texts: string[]) => detectEncoding(texts.map((text) => ({ text, font: null })));
const inTcvn3 = (text: string) => iconv.encode(text, 'tcvn').toString('latin1');

test('bảng TCVN3 và Windows-1252 khớp với iconv-lite', () => {
  assert.equal(tcvn3.size, 0x5f + 0x20);
  for (const [character, letter] of tcvn3) {
    assert.equal(letter, iconv.decode(Buffer.from(character, 'latin1'), 'tcvn'), character);
  }
  assert.equal(windows1252.size, 27);
  for (const [character, byte] of windows1252) {
    assert.equal(character, iconv.decode(Buffer.from([byte]), 'windows-1252'));
  }
});

test('TCVN3 đọc thành Latin-1: nhận ra và đọc lại đúng', () => {
  const repair = detect('Danh s¸ch c¸n bé c«ng ®oµn', 'Phã Chñ tÞch', 'Qu¶n lý nhµ n\u00adíc');
  assert.equal(repair.encoding, 'tcvn3');
  assert.equal(repair.text('Phã'), 'Phó');
  assert.equal(repair.text('Hµ Nh×'), 'Hà Nhì');
  assert.equal(repair.text('L§L§ huyÖn M\u00adêng TÌ'), 'LĐLĐ huyện Mường Tè');
  assert.equal(repair.text('Kinh'), 'Kinh');
  for (const text of ['Trương Thị Thuỳ Dương', 'Đỗ Đình Quyền', 'đã qua bồi dưỡng nghiệp vụ']) {
    assert.equal(repair.text(inTcvn3(text)), text);
  }
});

test('TCVN3: chữ hoa theo phông .VnTimeH hoặc theo các chữ không dấu viết hoa', () => {
  const repair = detectEncoding([{ text: 'nguyÔn v¨n b×nh', font: '.VnTimeH' }]);
  assert.equal(repair.encoding, 'tcvn3');
  assert.equal(repair.text('nguyÔn v¨n b×nh', '.VnTimeH'), 'NGUYỄN VĂN BÌNH');
  assert.equal(repair.text('nguyÔn v¨n b×nh', '.VnTime'), 'nguyễn văn bình');
  assert.equal(repair.text('C¤NG §OµN VI£N'), 'CÔNG ĐOÀN VIÊN');
});

test('TCVN3 mất chữ ư (0xAD bị bỏ): khôi phục nơi âm tiết không thể có', () => {
  const repair = detect('Trëng ban', 'Qu¶n lý nhµ níc', 'Hng Yªn');
  assert.equal(repair.text('Trëng ban'), 'Trưởng ban');
  assert.equal(repair.text('Qu¶n lý nhµ níc'), 'Quản lý nhà nước');
  assert.equal(repair.text('Hng Yªn'), 'Hưng Yên');
  const converted = detect('Trởng ban', 'Quản lý nhà nớc', 'đợc');
  assert.equal(converted.text('Trởng ban'), 'Trưởng ban');
  assert.equal(detect('Trởng', 'Hưng').text('Rơng'), 'Rơng', 'chữ ư còn đủ thì không sửa');
});

test('VNI: bảng mã hai ký tự', () => {
  const repair = detect('Nguyeãn Vaên Bình', 'Coâng ñoaøn cô sôû', 'Chuû tòch');
  assert.equal(repair.encoding, 'vni');
  assert.equal(repair.text('Nguyeãn Vaên Bình'), 'Nguyễn Văn Bình');
  assert.equal(repair.text('Coâng ñoaøn cô sôû'), 'Công đoàn cơ sở');
  assert.equal(repair.text('TRÖÔÛNG BAN TOÅ CHÖÙC'), 'TRƯỞNG BAN TỔ CHỨC');
  assert.equal(repair.text('Phoù Chuû tòch'), 'Phó Chủ tịch');
  assert.equal(repair.text('Ñaûng vieân'), 'Đảng viên');
  assert.equal(repair.text('Lyù luaän chính trò'), 'Lý luận chính trị');
});

test('Unicode tổ hợp, Ð thay Đ, khoảng trắng lạ, UTF-8 đọc nhầm', () => {
  const repair = detect('Nguyễn Thị Hường'.normalize('NFD'), 'Chủ tịch'.normalize('NFD'));
  assert.equal(repair.encoding, 'decomposed');
  assert.equal(repair.text('Nguyễn  Thị\u00a0Hường '.normalize('NFD')), 'Nguyễn Thị Hường');
  const plain = detect('Họ và tên', 'Đảng viên');
  assert.equal(plain.encoding, 'unicode');
  assert.equal(plain.text('LIÊN ÐOÀN LAO ÐỘNG'), 'LIÊN ĐOÀN LAO ĐỘNG');
  assert.equal(plain.text(Buffer.from('Triệu Thị Đào', 'utf8').toString('latin1')), 'Triệu Thị Đào');
  assert.equal(plain.text('Triá»‡u'), 'Triệu');
  assert.equal(plain.text('Anh B;\r\nTin B'), 'Anh B;\nTin B');
  for (const text of [
    'Hà Văn Tú',
    'Hoàn thành',
    'Hoàng Thoáng',
    'hoãn',
    'Quý',
    'Thuý',
    'Loà Hoà',
    'Trí Dũng',
    'Khoá',
    'Hoè',
  ]) {
    assert.equal(plain.text(text), text);
  }
});

test('ô TCVN3 lạc trong bảng Unicode vẫn được đọc lại, ô Unicode trong bảng TCVN3 được giữ', () => {
  assert.equal(detect('Họ và tên', 'Đảng viên', 'Chức vụ').text('NguyÔn V¨n B×nh'), 'Nguyễn Văn Bình');
  assert.equal(detect('Chñ tÞch', 'Phã Chñ tÞch').text('Nguyễn Văn Bình'), 'Nguyễn Văn Bình');
  assert.equal(detect('Họ và tên').text('50 m² ± 2°'), '50 m² ± 2°');
});
