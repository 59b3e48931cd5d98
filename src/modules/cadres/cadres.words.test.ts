import assert from 'node:assert/strict';
import { test } from 'node:test';
import { degreesIn, stateManagementIn, theoryIn } from './cadres.degrees.labels.ts';
import { skillsIn } from './cadres.languages.labels.ts';
import { splitPost } from './cadres.posts.labels.ts';
import { basisIn, basisStated, titleOf } from './cadres.titles.labels.ts';

const cases = (drawn: string): [string, string][] =>
  drawn
    .trim()
    .split('\n')
    .map((line) => line.split(' → ').map((part) => part.trim()) as [string, string]);

test('trình độ chuyên môn theo mọi cách viết', () => {
  const shown = (text: string) =>
    degreesIn(text)
      .map(({ level, detail }) => `${level}${detail ? ` (${detail})` : ''}`)
      .join(' + ') || 'nothing';
  for (const [text, expected] of cases(`
    ĐH Luật → university (Luật)
    ĐH → university
    Đại học Sư phạm Ngữ văn → university (Sư phạm Ngữ văn)
    Cử nhân kinh tế → university (kinh tế)
    Kỹ sư nông nghiệp → university (nông nghiệp)
    Bác sĩ → university
    BSCKI Nội → university (BSCKI Nội)
    BS. CKII → university (BS. CKII)
    Bác sĩ chuyên khoa I → university (Bác sĩ chuyên khoa I)
    ThS → master
    Th.S Luật → master (Luật)
    Thạc sỹ QTKD → master (QTKD)
    Thạc sĩ chuyên ngành Luật → master (Luật)
    Tiến sĩ Sử học → doctor (Sử học)
    PGS.TS → doctor (PGS)
    CĐ Kế toán → college (Kế toán)
    Cao đẳng → college
    C/đẳng → college
    T/cấp → secondary
    TC kế toán → secondary (kế toán)
    Trung học chuyên nghiệp → secondary
    Dược sĩ trung học → secondary
    CNKT → technical_worker
    Công nhân kỹ thuật → technical_worker
    CN kỹ thuật → technical_worker
    Sơ cấp nghề → elementary (nghề)
    12/12 → none
    Lao động phổ thông → none
    Chưa qua đào tạo → none
    ĐH Luật; ThS Kinh tế → university (Luật) + master (Kinh tế)
    ĐH Luật, Kinh tế → university (Luật, Kinh tế)
    Đang học ThS; ĐH Luật → university (Luật)
    Luật → null (Luật)
    Đang học đại học → nothing
  `)) {
    assert.equal(shown(text), expected, text);
  }
});

test('lý luận chính trị và quản lý nhà nước', () => {
  for (const [text, expected] of cases(`
    Cao cấp → advanced
    CC → advanced
    C/cấp → advanced
    Cao cấp LLCT-HC → advanced
    Cử nhân → bachelor
    Cử nhân, cao cấp → advanced
    T/cấp → intermediate
    TC → intermediate
    Trung cấp LLCT - HC → intermediate
    Sơ cấp → elementary
    SC → elementary
    Chưa → none
    Không → none
    Đang học cao cấp → undefined
    Đang học cao cấp, trung cấp → intermediate
  `)) {
    assert.equal(String(theoryIn(text)), expected, text);
  }
  for (const [text, expected] of cases(`
    CVC → principal_specialist
    Chuyên viên chính → principal_specialist
    CV → specialist
    Ngạch chuyên viên → specialist
    CVCC → senior_specialist
    Chuyên viên cao cấp → senior_specialist
    Cán sự → clerk
    Đã học → undefined
  `)) {
    assert.equal(String(stateManagementIn(text)), expected, text);
  }
});

test('ngoại ngữ và tin học: theo chữ, chữ không nói thì theo thứ tự ở tiêu đề', () => {
  const both = (text: string) =>
    skillsIn(text, ['foreign_language', 'it']).map(({ kind, level, detail }) => `${kind} ${level} ${detail}`);
  assert.deepEqual(both('Anh B; A'), ['foreign_language level_2 Anh B', 'it basic A']);
  assert.deepEqual(both('Tiếng dân tộc Thái; ƯDCNTT cơ bản'), [
    'ethnic_language null Tiếng dân tộc Thái',
    'it basic ƯDCNTT cơ bản',
  ]);
  assert.deepEqual(both('Tin học B/Anh B1'), ['it basic Tin học B', 'foreign_language level_3 Anh B1']);
  assert.deepEqual(both('B1; MOS'), ['foreign_language level_3 B1', 'it advanced MOS']);
  assert.deepEqual(both('Không; A'), ['it basic A']);
  assert.deepEqual(skillsIn('ĐH Anh văn', ['foreign_language']), [
    { kind: 'foreign_language', level: 'degree', detail: 'ĐH Anh văn' },
  ]);
  assert.deepEqual(
    skillsIn('Tiếng Mông', ['foreign_language']).map((one) => one.kind),
    ['ethnic_language'],
  );
  assert.deepEqual(skillsIn('Không', ['it']), []);
});

test('chức danh theo bậc cao nhất được nêu', () => {
  for (const [text, expected] of cases(`
    Chủ tịch → chair
    CT → chair
    Chủ tịch CĐCS, UV BCH LĐLĐ huyện → chair
    Phó Chủ tịch → vice_chair
    PCT → vice_chair
    P. Chủ tịch thường trực → vice_chair
    Phó Chủ tịch, Chủ nhiệm UBKT → vice_chair
    Trưởng ban Tổ chức → department_head
    Chánh Văn phòng → department_head
    Phó Trưởng ban → department_deputy
    Phó Chánh Văn phòng → department_deputy
    Phó ban Tuyên giáo → department_deputy
    Chủ nhiệm UBKT → inspection_chair
    Phó Chủ nhiệm Ủy ban Kiểm tra → inspection_vice_chair
    Ủy viên UBKT → inspection_member
    UV BTV → standing_member
    Ủy viên Ban Chấp hành → committee_member
    UVBCH → committee_member
    Ủy viên → committee_member
    Tổ trưởng công đoàn → group_head
    Chuyên viên → specialist
    Kế toán → accountant
    Văn thư → clerk
    Lái xe → driver
    Phục vụ → other
  `)) {
    assert.equal(titleOf(text), expected, text);
  }
});

test('chức vụ và đơn vị trong một ô', () => {
  for (const [text, expected] of cases(`
    Chủ tịch LĐLĐ huyện Tam Đường → Chủ tịch @ LĐLĐ huyện Tam Đường
    Chủ tịch - LĐLĐ tỉnh Lai Châu → Chủ tịch @ LĐLĐ tỉnh Lai Châu
    Phó Chủ tịch Công đoàn ngành Giáo dục → Phó Chủ tịch @ Công đoàn ngành Giáo dục
    Chuyên viên, Công đoàn Viên chức tỉnh → Chuyên viên @ Công đoàn Viên chức tỉnh
    Phó Chủ tịch LĐLĐ huyện → Phó Chủ tịch LĐLĐ huyện @ null
    Cán bộ công đoàn → Cán bộ công đoàn @ null
    Tổ trưởng công đoàn → Tổ trưởng công đoàn @ null
    Chủ tịch CĐCS Trường Tiểu học A → Chủ tịch @ CĐCS Trường Tiểu học A
    CHỦ TỊCH LĐLĐ HUYỆN MAI CHÂU → Chủ tịch @ LĐLĐ huyện Mai Châu
    Chủ tịch LĐLĐ huyện A, Ủy viên BTV → Chủ tịch, Ủy viên BTV @ LĐLĐ huyện A
    Trưởng ban → Trưởng ban @ null
  `)) {
    const { name, unit } = splitPost(text);
    assert.equal(`${name} @ ${unit}`, expected, text);
  }
});

test('hợp đồng với bất kỳ nghị định nào là hợp đồng; hội đồng thì không', () => {
  for (const text of [
    'HĐ 68/2000',
    'HĐ NĐ 111',
    'HĐ68',
    'Hợp đồng theo NĐ 161/2018/NĐ-CP',
    'HĐLĐ',
    'Lái xe (hợp đồng)',
    'LĐ hợp đồng',
    'hđ',
  ]) {
    assert.equal(basisIn(text), 'contract', text);
  }
  for (const text of ['', 'HĐND tỉnh', 'HĐ trường', 'Chủ tịch Hội đồng', 'nghỉ thai sản', 'Hết hợp đồng']) {
    assert.equal(basisIn(text), null, text);
  }
  assert.equal(basisIn('Hợp đồng từ 2010, sang biên chế 2012'), 'payroll');
  assert.equal(basisStated('BC'), 'payroll');
  assert.equal(basisStated('HĐ'), 'contract');
  assert.equal(basisStated('?'), null);
});
