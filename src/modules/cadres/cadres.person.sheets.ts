import { readBirth, readDay, readDayText, readPastDay, daysWithin } from '../../lib/cells.days.ts';
import { readIdentity, readName, readSex, readText, readTick, statedByIdentity, fault, nothing, read } from '../../lib/cells.ts';
import { type PartialDay, yearOf } from '../../lib/days.ts';
import type { Column, RowReader } from '../../lib/sheet.ts';
import { tidyName } from '../../lib/vietnamese.ts';
import type { Cell } from '../../lib/worksheet.ts';
import type { Sex } from './cadres.labels.ts';
import { readQualifications } from './cadres.qualifications.sheets.ts';
import type { PersonReference, PersonStatement } from './cadres.schema.ts';

/** Who a row is about: every sheet of people has some of these. */
export const identityColumns: readonly Column[] = [
  {
    field: 'fullName', weight: 2, many: true,
    words: ['họ và tên', 'họ tên cán bộ', 'tên cán bộ', 'họ tên khai sinh', 'họ chữ đệm tên', 'họ tên cán bộ công đoàn', 'họ đệm tên', 'họ tên học viên', '=cán bộ', 'họ tên người', '=họ tên chức vụ'],
  },
  { field: 'familyName', weight: 1, words: ['=họ đệm', '=họ', '=họ lót', '=họ chữ đệm', '=họ tên đệm', 'họ và tên > =họ đệm', 'họ và tên > =họ', 'họ tên > họ'] },
  { field: 'givenName', weight: 1, words: ['=tên', 'họ và tên > =tên'] },
  {
    field: 'birth',
    words: ['ngày sinh', 'năm sinh', 'ngày tháng năm sinh', 'ngày tháng sinh', 'tháng năm sinh', 'sinh ngày', 'sinh năm', 'ngày năm sinh'],
  },
  { field: 'birthDate', words: ['sinh > =ngày'] },
  { field: 'birthMonth', words: ['sinh > =tháng'] },
  { field: 'birthYear', words: ['sinh > =năm'] },
  { field: 'male', words: ['=nam', 'sinh > =nam', 'giới tính > =nam', 'sinh > ngày sinh nam', 'năm sinh nam', 'sinh nam'] },
  { field: 'female', words: ['=nữ', 'sinh > =nữ', 'giới tính > =nữ', 'năm sinh nữ', 'ngày sinh nữ', '=là nữ', '=giới tính nữ'] },
  { field: 'sex', words: ['giới tính', 'nam nữ', '=phái', '=giới', 'giới tính nam nữ'] },
  {
    field: 'identity',
    words: ['số cccd', 'cccd', 'cmnd', 'cmtnd', 'căn cước', 'căn cước công dân', 'số định danh', 'số định danh cá nhân', 'mã định danh', 'chứng minh nhân dân', 'số căn cước công dân', 'số cmnd cccd', 'chứng minh thư'],
  },
];

/** What a roster says of a person beside the post. */
export const personColumns: readonly Column[] = [
  ...identityColumns,
  { field: 'ethnicGroup', words: ['dân tộc', 'dân tộc thiểu số'] },
  { field: 'religion', words: ['tôn giáo'] },
  { field: 'nativePlace', words: ['quê quán', 'nguyên quán', '=quê', 'quê quán xã huyện tỉnh'] },
  { field: 'party', words: ['đảng viên', '=đảng', 'là đảng viên'] },
  {
    field: 'partyJoined',
    words: ['ngày vào đảng', 'vào đảng', 'năm vào đảng', 'ngày kết nạp', 'ngày kết nạp đảng', 'đảng viên ngày vào', 'đảng > dự bị', 'đảng > ngày vào', 'vào đảng dự bị', 'đảng > kết nạp', 'ngày tháng năm vào đảng', 'đảng viên dự bị', 'ngày dự bị'],
  },
  { field: 'partyOfficial', words: ['ngày chính thức', 'đảng > chính thức', 'vào đảng chính thức', 'ngày vào đảng chính thức', 'đảng chính thức', 'chính thức'] },
  { field: 'partyCard', weight: 0.2, words: ['số thẻ đảng', 'mã thẻ đảng', 'số thẻ đảng viên', 'chức vụ đảng', 'cấp ủy', 'đảng > chức vụ', 'đảng > số thẻ'] },
  { field: 'generalEducation', weight: 0.2, words: ['trình độ học vấn', 'trình độ văn hóa', 'văn hóa', 'học vấn', 'giáo dục phổ thông', 'học vấn phổ thông', 'trình độ phổ thông', 'trình độ giáo dục phổ thông'] },
  {
    field: 'degree', many: true,
    words: [
      'chuyên môn', 'trình độ chuyên môn', 'trình độ chuyên môn nghiệp vụ', 'trình độ > chuyên môn', 'chuyên môn nghiệp vụ', 'trình độ đào tạo', 'bằng cấp', 'học vị', 'trình độ cm', 'văn bằng', 'bằng cấp chuyên môn',
      'chuyên môn > *', 'trình độ đào tạo > *', 'tiến sĩ', 'thạc sĩ', 'đại học', 'cao đẳng', 'trung cấp', 'sơ cấp', 'công nhân kỹ thuật', 'cnkt', 'trên đại học', 'sau đại học', 'trình độ > =ts', 'trình độ > =ths', 'trình độ > =đh', 'trình độ > =cđ', 'trình độ > =tc', 'trình độ > =sc', '=ths', '=đh', '=ts',
    ],
  },
  { field: 'major', words: ['chuyên ngành', 'ngành đào tạo', 'chuyên ngành đào tạo', 'ngành học', 'chuyên môn > chuyên ngành', 'chuyên môn > ngành', 'trình độ > chuyên ngành', 'trình độ chuyên môn > chuyên ngành đào tạo'] },
  {
    field: 'theory', many: true,
    words: [
      'lý luận chính trị', 'trình độ lý luận chính trị', 'trình độ chính trị', '=chính trị', '=lý luận', 'trình độ lý luận', 'chính trị > *', 'lý luận > *', 'cao cấp llct', 'trung cấp llct', 'sơ cấp llct', 'cử nhân llct', 'cao cấp chính trị',
      'trung cấp chính trị', 'sơ cấp chính trị', 'cử nhân chính trị', '=cao cấp', 'trình độ > llct', 'cao cấp lý luận', 'trung cấp lý luận', 'sơ cấp lý luận',
    ],
  },
  { field: 'stateManagement', many: true, words: ['quản lý nhà nước', 'trình độ quản lý nhà nước', 'quản lý nhà nước > *', 'bồi dưỡng quản lý nhà nước', 'quản lý hành chính nhà nước', 'quản lý hành chính', 'qlhcnn', 'kiến thức quản lý nhà nước'] },
  {
    field: 'unionCertificate', many: true,
    words: [
      'nghiệp vụ công đoàn', 'nghiệp vụ cđ', 'bồi dưỡng nghiệp vụ công đoàn', 'bồi dưỡng nghiệp vụ cđ', 'llnv công đoàn', 'chứng chỉ llnv công đoàn', 'lý luận nghiệp vụ công đoàn', 'lý luận nghiệp vụ cđ', 'lý luận công đoàn', 'trình độ nghiệp vụ công đoàn',
      'chứng chỉ nghiệp vụ công đoàn', 'lý luận và nghiệp vụ công đoàn', 'llnv cđ', 'đào tạo công đoàn', 'tập huấn nghiệp vụ công đoàn', 'trình độ công đoàn', 'chứng chỉ công đoàn', 'nghiệp vụ công tác công đoàn', 'trình độ llnv công đoàn',
    ],
  },
  { field: 'language', many: true, words: ['ngoại ngữ', 'trình độ ngoại ngữ', 'ngoại ngữ > *', 'tiếng anh', 'anh văn'] },
  { field: 'ethnicLanguage', words: ['tiếng dân tộc', 'tiếng dân tộc thiểu số', 'ngoại ngữ > tiếng dân tộc', 'chứng chỉ tiếng dân tộc'] },
  { field: 'it', many: true, words: ['tin học', 'trình độ tin học', 'tin học > *', 'công nghệ thông tin'] },
  { field: 'languageIt', words: ['ngoại ngữ tin học', 'trình độ ngoại ngữ tin học', 'ngoại ngữ và tin học', 'nn tin học'] },
  { field: 'itLanguage', words: ['tin học ngoại ngữ', 'trình độ tin học ngoại ngữ'] },
  {
    field: 'qualifications', many: true,
    words: ['=trình độ', 'trình độ cm llct', 'trình độ chuyên môn llct', 'trình độ chuyên môn lý luận', 'trình độ chuyên môn chính trị', 'trình độ mặt', 'chuyên môn llct', 'trình độ cm lý luận', 'trình độ chuyên môn nghiệp vụ llct'],
  },
  { field: 'defence', words: ['quốc phòng an ninh', 'an ninh quốc phòng', 'kiến thức quốc phòng', 'quốc phòng', 'bồi dưỡng quốc phòng an ninh', 'an ninh > *'] },
  {
    field: 'recruited',
    words: ['năm vào ngành', 'ngày vào ngành', 'năm vào biên chế', 'ngày vào biên chế', 'ngày tuyển dụng', 'năm tuyển dụng', 'ngày vào cơ quan', 'năm vào cơ quan', 'ngày tháng năm tuyển dụng', 'năm công tác', 'tham gia công tác', 'ngày vào làm', 'năm vào làm', 'vào ngành', 'năm bắt đầu công tác'],
  },
  { field: 'note', weight: 0.2, words: ['ghi chú', '=ghi', 'chú thích'] },
  { field: 'ignored', weight: 0, many: true, words: ['số tt', '=tt', '=stt', 'số thứ tự', 'điện thoại', 'số điện thoại', 'email', 'hệ số lương', 'mã ngạch', 'ngạch bậc', 'hệ số', 'chỗ ở', 'nơi ở', 'ngày cấp', 'nơi cấp', 'bhxh', 'tuổi', 'thường trú', 'nơi sinh', 'phụ cấp', 'bậc lương', 'ngạch'] },
];

/** The name from one column, from two (họ đệm, tên), or from a heading that spans several. */
export function readFullName(row: RowReader): string | null {
  const family = row.cell('familyName');
  const given = row.cell('givenName');
  const whole = row.filled('fullName');
  const cells = family || given ? [family, given] : joined(whole);
  const text = cells.flatMap((cell) => (cell ? [cell.text.trim()] : [])).join(' ');
  const first = cells.find((cell) => cell !== undefined);
  if (!first) return null;
  const name = row.takeCell({ ...first, text }, readName, true);
  return name === null ? null : tidyName(name);
}

/** Columns under one heading hold the parts of one name; a second column of another heading does not. */
const joined = (filled: ReturnType<RowReader['filled']>): Cell[] => {
  const heading = filled[0]?.column.headings.join('/');
  return filled.filter(({ column }) => column.headings.join('/') === heading).map(({ cell }) => cell);
};

interface Birth { sex: Sex | null; birth: PartialDay | null }

/** Sex and birth date, which offices like to put into one pair of columns: the year of birth under Nam or under Nữ. */
function readSexAndBirth(row: RowReader): Birth {
  let sex: Sex | null = row.take('sex', readSex);
  let birth = row.take('birth', (cell) => readBirth(cell, row.days), true) ?? readBirthParts(row);
  for (const side of ['male', 'female'] as const) {
    const cell = row.cell(side);
    if (!cell) continue;
    const tick = readTick(cell);
    if (tick.value === true) sex ??= side;
    else if (tick.value === undefined) {
      const day = row.takeCell(cell, (value) => readBirth(value, row.days), true);
      if (day) [sex, birth] = [sex ?? side, birth ?? day];
    }
  }
  // A column that ticks the women says of the others that they are men.
  if (sex === null && row.has('female') && !row.has('male') && !row.has('sex') && !row.cell('female')) sex = 'male';
  return { sex, birth };
}

function readBirthParts(row: RowReader): PartialDay | null {
  const year = row.cell('birthYear');
  if (!year) return null;
  const text = [row.cell('birthDate'), row.cell('birthMonth'), year].flatMap((cell) => (cell ? [cell.text.trim()] : [])).join('/');
  return row.takeCell({ ...year, text, kind: 'text', number: null }, (cell) => readBirth(cell, row.days), true);
}

const youngestMember = 15;

interface Party { member: boolean | null; joined: PartialDay | null; official: PartialDay | null }

/** Membership from a tick, from one date or two, or from both dates in one cell. */
function readParty(row: RowReader, birth: PartialDay | null): Party {
  const party: Party = { member: null, joined: null, official: null };
  const past = (cell: Cell) => {
    const tick = readTick(cell);
    if (tick.value !== undefined) {
      party.member ??= tick.value;
      return nothing;
    }
    const both = cell.number === null ? daysWithin(cell.text, row.days.asOf) : [];
    const reading = both.length > 1 ? readPastDay({ ...cell, text: textOf(both[0]!) }, row.days) : readPastDay(cell, row.days);
    if (reading.value && birth && yearOf(reading.value.on) < yearOf(birth.on) + youngestMember) return fault('too_young_for_party');
    if (reading.value && both.length > 1 && both[1]!.on <= row.days.asOf) party.official = both[1]!;
    return reading;
  };
  party.joined = row.take('partyJoined', past);
  party.official = row.take('partyOfficial', past) ?? party.official;
  const tick = row.take('party', (cell) => {
    const plain = readTick(cell);
    if (plain.fault === undefined) return plain;
    const day = readDayText(cell.text, row.days.asOf);
    if (cell.number === null && day.fault !== undefined) return plain;
    const joinedOn = past(cell);
    if (joinedOn.value) party.joined ??= joinedOn.value;
    return joinedOn.fault === undefined ? read(true) : joinedOn;
  });
  if (party.joined || party.official) party.member = true;
  party.member ??= tick ?? (row.has('party') && !row.cell('party') ? false : null);
  return party;
}

const textOf = (day: PartialDay): string => (day.precision === 'day' ? day.on : day.precision === 'month' ? `${day.on.slice(5, 7)}/${day.on.slice(0, 4)}` : day.on.slice(0, 4));

const notNamed = new Set(['x', 'X', '1', 'có', 'v', 'dtts', 'DTTS']);

function readEthnicGroup(row: RowReader): string | null {
  const text = row.text('ethnicGroup');
  if (text === null) return null;
  const code = row.lookups.ethnicGroup(text);
  if (code === null) row.note(notNamed.has(text) ? 'ethnic_group_not_named' : 'ethnic_group_unknown', row.cell('ethnicGroup'), false);
  return code;
}

function readReligion(row: RowReader): string | null {
  const text = row.text('religion');
  if (text === null) return null;
  const code = row.lookups.religion(text);
  if (code === null) row.note('religion_unknown', row.cell('religion'), false);
  return code;
}

/** The number is checked against what the row says; records before 2021 may be wrong, so it warns and never blocks. */
function readIdentityNumber(row: RowReader, sex: Sex | null, birth: PartialDay | null): string | null {
  const number = row.take('identity', readIdentity, true);
  const stated = number === null ? null : statedByIdentity(number);
  if (!stated) return number;
  const cell = row.cell('identity');
  if (sex && stated.male !== (sex === 'male')) row.note('identity_disagrees_sex', cell, false);
  if (birth && stated.birthYear !== yearOf(birth.on)) row.note('identity_disagrees_birth', cell, false);
  return number;
}

/** All that a roster's row says of its person; null where not even the name can be read. */
export function readPerson(row: RowReader): PersonStatement | null {
  const fullName = readFullName(row);
  if (fullName === null) {
    if (!row.refused) row.note('name_missing', null, true);
    return null;
  }
  const { sex, birth } = readSexAndBirth(row);
  return {
    fullName, sex, birth,
    identityNumber: readIdentityNumber(row, sex, birth),
    ethnicGroup: readEthnicGroup(row),
    religion: readReligion(row),
    nativePlace: row.text('nativePlace'),
    party: readParty(row, birth),
    qualifications: readQualifications(row),
    recruited: row.take('recruited', (cell) => readDay(cell, row.days)),
    note: row.take('note', readText),
  };
}

/** The person that an event's row speaks of. `unit` is the unit's name where the sheet gives it. */
export function readPersonReference(row: RowReader, unit: string | null): PersonReference | null {
  const fullName = readFullName(row);
  if (fullName === null) {
    if (!row.refused) row.note('name_missing', null, true);
    return null;
  }
  const { birth } = readSexAndBirth(row);
  return { fullName, unit, birth, identityNumber: row.take('identity', readIdentity, true) };
}

/** Sex and birth of sheets that state them beside a reference. */
export const readSexBirth = readSexAndBirth;
