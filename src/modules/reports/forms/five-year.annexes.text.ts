import type { Facts } from '../reports.facts.ts';
import { markRemark } from '../reports.tables.ts';
import { documentDay } from '../reports.text.ts';
import { countedGrades, gradeName } from './five-year.evaluation.ts';
import { yearsSpan } from './five-year.words.text.ts';

const remark = 'Đơn vị tính: người. Dấu “…”: chưa có số liệu.';

export const annexWords = {
  quality: (facts: Facts) => ({
    label: 'Phụ lục 1',
    heading: `Số lượng, chất lượng cán bộ công đoàn chuyên trách (tính đến ngày ${documentDay(facts.to)})`,
    remark: [remark, ...markRemark(facts)].join(' '),
  }),
  evaluation: (facts: Facts) => ({
    label: 'Phụ lục 2',
    heading: `Kết quả xếp loại cán bộ công đoàn hằng năm, giai đoạn ${yearsSpan(facts)}`,
    remark,
  }),
  order: 'TT',
  unit: 'Đơn vị',
  year: 'Năm',
};

const structure = 'Cơ cấu';
const degrees = 'Chuyên môn';
const theory = 'Lý luận chính trị';
export const qualityColumns: readonly { key: string; label: string; group: string | null }[] = [
  { key: 'staffing.quota', label: 'Biên chế giao', group: null },
  { key: 'staffing.actual', label: 'Hiện có', group: null },
  { key: 'staffing.contract', label: 'Hợp đồng', group: null },
  { key: 'cadres.fullTime.female', label: 'Nữ', group: structure },
  { key: 'cadres.fullTime.ethnicMinority', label: 'Dân tộc thiểu số', group: structure },
  { key: 'cadres.fullTime.party', label: 'Đảng viên', group: structure },
  { key: 'cadres.fullTime.universityOrAbove', label: 'Đại học trở lên', group: degrees },
  { key: 'cadres.fullTime.technicalWorker', label: 'Công nhân kỹ thuật', group: degrees },
  { key: 'cadres.fullTime.theoryAdvanced', label: 'Cao cấp trở lên', group: theory },
  { key: 'cadres.fullTime.theoryIntermediate', label: 'Trung cấp', group: theory },
];

export const gradeColumns = countedGrades.map(gradeName);
