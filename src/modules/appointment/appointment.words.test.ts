import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gradeOf } from '../evaluation/evaluation.grades.labels.ts';
import { trainingKindOf } from '../training/training.courses.labels.ts';
import { formOf, formOfTitle } from './appointment.words.labels.ts';

const cases = (drawn: string): [string, string][] =>
  drawn
    .trim()
    .split('\n')
    .map((line) => line.split(' → ').map((part) => part.trim()) as [string, string]);

test('hình thức luân chuyển, bổ nhiệm', () => {
  for (const [text, expected] of cases(`
    Luân chuyển → rotation
    Điều động → transfer
    Biệt phái → secondment
    Bổ nhiệm → appointment
    Bổ nhiệm lại → reappointment
    Điều động, bổ nhiệm → transfer
    Khác → null
  `)) {
    assert.equal(String(formOf(text)), expected, text);
  }
  assert.equal(formOfTitle('Danh sách cán bộ được bổ nhiệm lại'), 'reappointment');
  assert.equal(formOfTitle('Danh sách luân chuyển, điều động'), null);
});

test('loại lớp theo tên lớp', () => {
  for (const [text, expected] of cases(`
    Cao cấp lý luận chính trị → theory_advanced
    CCLLCT → theory_advanced
    Trung cấp LLCT - hành chính → theory_intermediate
    TCLLCT → theory_intermediate
    Sơ cấp LLCT → theory_elementary
    Bồi dưỡng ngạch chuyên viên chính → state_management
    QLNN chương trình chuyên viên → state_management
    Thạc sĩ Quản lý công → master
    Cao học → master
    Nghiệp vụ công đoàn → union_theory
    Lý luận nghiệp vụ công đoàn → union_theory
    Lý luận, nghiệp vụ công đoàn → union_theory
    Bồi dưỡng nghiệp vụ → professional
    Kế toán trưởng → professional
    QPAN đối tượng 3 → defence
    Bồi dưỡng kiến thức quốc phòng → defence
    Tiếng Anh B1 → foreign_language
    Chuyển đổi số → it
    Đại học Luật văn bằng 2 → university
    Tham quan học tập → other
  `)) {
    assert.equal(trainingKindOf(text), expected, text);
  }
});

test('mức xếp loại', () => {
  for (const [text, expected] of cases(`
    HTXSNV → excellent
    Hoàn thành xuất sắc nhiệm vụ → excellent
    Xuất sắc → excellent
    A → excellent
    HTTNV → good
    HTT → good
    Hoàn thành tốt → good
    HTNV → completed
    Hoàn thành nhiệm vụ → completed
    KHTNV → not_completed
    Không hoàn thành nhiệm vụ → not_completed
    Không xếp loại → not_graded
    Giỏi → null
  `)) {
    assert.equal(String(gradeOf(text)), expected, text);
  }
});
