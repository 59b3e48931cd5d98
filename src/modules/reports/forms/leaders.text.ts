import type { UnitLevel } from '../../organisation/organisation.levels.labels.ts';
import type { TableFacts } from '../reports.facts.ts';
import type { TableReport } from '../reports.schema.ts';
import { type CriteriaColumn, criteriaTable } from './criteria.ts';
import { tableWords } from './tables.text.ts';

/** Biểu 9A–9C-BTCTW: leaders by level. Committee seats and heads of a union stand where the form has those of the Party. */

const levels: Record<UnitLevel, { letter: string; name: string }> = {
  province: { letter: 'A', name: 'cấp tỉnh' },
  upper: { letter: 'B', name: 'cấp trên trực tiếp cơ sở' },
  grassroots: { letter: 'C', name: 'cấp cơ sở' },
};

export const leaderColumns = (level: UnitLevel): readonly CriteriaColumn[] => {
  const at = (post: string) => `leaders.${level}.${post}`;
  const own = 'Các ban, văn phòng của công đoàn';
  return [
    { headings: ['Ủy viên Ban Chấp hành'], prefix: at('executive') },
    { headings: ['Ủy viên Ban Thường vụ'], prefix: at('standing') },
    { headings: ['Ủy viên Ủy ban Kiểm tra'], prefix: at('inspection') },
    { headings: ['Lãnh đạo cấp ủy', 'Bí thư'], prefix: null },
    { headings: ['Lãnh đạo cấp ủy', 'Phó bí thư'], prefix: null },
    { headings: ['Lãnh đạo HĐND', 'Chủ tịch'], prefix: null },
    { headings: ['Lãnh đạo HĐND', 'Phó chủ tịch'], prefix: null },
    { headings: ['Lãnh đạo UBND', 'Chủ tịch'], prefix: null },
    { headings: ['Lãnh đạo UBND', 'Phó chủ tịch'], prefix: null },
    { headings: ['Các ban, cơ quan Đảng, MTTQ, đoàn thể', 'Cấp trưởng'], prefix: at('chair') },
    { headings: ['Các ban, cơ quan Đảng, MTTQ, đoàn thể', 'Cấp phó'], prefix: at('viceChair') },
    { headings: [own, 'Trưởng ban'], prefix: at('departmentHead') },
    { headings: [own, 'Phó Trưởng ban'], prefix: at('departmentDeputy') },
  ];
};

export const leadersTitle = (level: UnitLevel) =>
  `Cơ cấu, chất lượng cán bộ lãnh đạo công đoàn ${levels[level].name}`;

export const leaders =
  (level: UnitLevel) =>
  (facts: TableFacts): TableReport =>
    criteriaTable(facts, leaderColumns(level), {
      form: `leaders-${level}`,
      formNumber: `Biểu số 9${levels[level].letter}-BTCTW`,
      measure: tableWords.people,
      title: leadersTitle(level),
      summary: tableWords.onDay(facts.to),
      remarks: [
        tableWords.follows(`Biểu 9${levels[level].letter}-BTCTW của Ban Tổ chức Trung ương`),
        'Cấp trưởng là Chủ tịch công đoàn, cấp phó là Phó Chủ tịch. Cột Ủy ban Kiểm tra và cột ban, văn phòng của công đoàn là cột bổ sung. Người giữ nhiều chức vụ được tính ở từng cột.',
        tableWords.unknown,
      ],
    });
