import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  isDepartment,
  isGenericUnit,
  sectorOf,
  tidyUnitName,
  unitKindOf,
  unitsWithin,
} from './organisation.units.labels.ts';

const cases = (drawn: string): [string, string][] =>
  drawn
    .trim()
    .split('\n')
    .map((line) => line.split(' → ').map((part) => part.trim()) as [string, string]);

test('loại đơn vị theo tên', () => {
  for (const [name, expected] of cases(`
    Tổng Liên đoàn Lao động Việt Nam → confederation
    LĐLĐ tỉnh Lai Châu → provincial_federation
    Liên đoàn Lao động thành phố Hà Nội → provincial_federation
    LĐLĐ TP Hồ Chí Minh → provincial_federation
    LĐLĐ thành phố Lai Châu → district_federation
    LĐLĐ TP. Sơn La → district_federation
    LĐLĐ huyện Tam Đường → district_federation
    LĐLĐ H. Tam Đường → district_federation
    LĐLĐ quận Ba Đình → district_federation
    LĐLĐ thị xã Sa Pa → district_federation
    Công đoàn ngành Giáo dục → local_sector_union
    CĐ ngành Y tế → local_sector_union
    Công đoàn Giáo dục tỉnh → local_sector_union
    Công đoàn Giáo dục huyện Mai Châu → district_education_union
    Công đoàn Viên chức tỉnh → civil_servant_union
    CĐVC tỉnh → civil_servant_union
    Công đoàn các KCN tỉnh → industrial_zone_union
    Công đoàn Khu kinh tế Nghi Sơn → industrial_zone_union
    Công đoàn phường Tân Phong → commune_union
    Công đoàn xã Bình Lư → commune_union
    Công đoàn đặc khu Phú Quốc → commune_union
    Công đoàn Tổng công ty Sông Đà → corporation_union
    CĐCS Trường Tiểu học A → grassroots_union
    Công đoàn cơ sở Công ty TNHH B → grassroots_union
    Công đoàn Trường THPT Chuyên → grassroots_union
    Nghiệp đoàn nghề cá → occupational_union
    CĐCS thành viên Xí nghiệp 1 → member_grassroots_union
    Công đoàn bộ phận Phòng Kỹ thuật → departmental_union
    Tổ công đoàn số 1 → union_group
    Văn phòng → null
    Thường trực → null
    Trường Tiểu học A → null
  `)) {
    assert.equal(String(unitKindOf(name)), expected, name);
  }
});

test('chỉ văn phòng và ban là phòng ban thật; họ Bàn không phải là ban', () => {
  for (const name of ['Văn phòng', 'Ban Tổ chức - Kiểm tra', 'VP', 'BAN TUYÊN GIÁO - NỮ CÔNG']) {
    assert.equal(isDepartment(name), true, name);
  }
  for (const name of [
    'Thường trực',
    'Lãnh đạo',
    'Khối Đảng',
    'Ban Thường vụ',
    'Ban Chấp hành',
    'Bàn Văn Thắng',
    'Phòng Tổng hợp',
    'Phong Thị An',
    'Ban lãnh đạo',
  ]) {
    assert.equal(isDepartment(name), false, name);
  }
});

test('đơn vị nêu trong một câu', () => {
  assert.deepEqual(unitsWithin('DANH SÁCH CĐCS TRỰC THUỘC LĐLĐ TỈNH LAI CHÂU (tính đến 01/5/2024)'), [
    'CĐCS',
    'LĐLĐ TỈNH LAI CHÂU',
  ]);
  assert.deepEqual(unitsWithin('Danh sách cán bộ công đoàn chuyên trách'), []);
  assert.deepEqual(unitsWithin('Cán bộ Công đoàn ngành Y tế năm 2023'), ['Công đoàn ngành Y tế']);
  assert.ok(isGenericUnit('LĐLĐ huyện') && isGenericUnit('CĐCS') && !isGenericUnit('LĐLĐ huyện Mai Châu'));
});

test('tên đơn vị viết hoa được viết lại', () => {
  for (const [name, expected] of cases(`
    LĐLĐ TỈNH LAI CHÂU → LĐLĐ tỉnh Lai Châu
    LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ HÀ NỘI → Liên đoàn Lao động thành phố Hà Nội
    CÔNG ĐOÀN NGÀNH GIÁO DỤC → Công đoàn ngành Giáo dục
    CÔNG ĐOÀN VIÊN CHỨC TỈNH → Công đoàn Viên chức tỉnh
    CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP TỈNH BẮC GIANG → Công đoàn các khu công nghiệp tỉnh Bắc Giang
    LĐLĐ huyện Mường Tè → LĐLĐ huyện Mường Tè
  `)) {
    assert.equal(tidyUnitName(name), expected);
  }
});

test('loại hình sở hữu: “ngoài nhà nước” trước “nhà nước”', () => {
  for (const [text, expected] of cases(`
    HCSN → public_administration
    Hành chính, sự nghiệp → public_administration
    Khu vực nhà nước → public_administration
    DN nhà nước → state_enterprise
    DNNN → state_enterprise
    DN ngoài nhà nước → non_state_enterprise
    Ngoài khu vực nhà nước → non_state_enterprise
    SXKD ngoài NN → non_state_enterprise
    Công ty cổ phần → non_state_enterprise
    FDI → foreign_enterprise
    DN có vốn đầu tư nước ngoài → foreign_enterprise
    HTX → cooperative
    SXKD → null
  `)) {
    assert.equal(String(sectorOf(text)), expected, text);
  }
});
