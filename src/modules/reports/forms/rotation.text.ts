import type { TableFacts } from '../reports.facts.ts';
import type { TableReport } from '../reports.schema.ts';
import { type CriteriaColumn, criteriaTable } from './criteria.ts';
import { tableWords } from './tables.text.ts';

/** Biểu 11-BTCTW: rotations by the levels between which they led. */

const at = (way: string) => `movement.ways.${way}`;
export const rotationColumns: readonly CriteriaColumn[] = [
  { headings: ['Tổng số'], prefix: at('all') },
  { headings: ['Trung ương về tỉnh'], prefix: null },
  { headings: ['Tỉnh về huyện'], prefix: at('provinceToUpper') },
  { headings: ['Huyện về tỉnh'], prefix: at('upperToProvince') },
  { headings: ['Huyện này sang huyện khác'], prefix: at('upperToUpper') },
  { headings: ['Ngành này sang ngành khác'], prefix: null },
  { headings: ['Tỉnh về xã'], prefix: at('provinceToGrassroots') },
  { headings: ['Huyện về xã'], prefix: at('upperToGrassroots') },
  { headings: ['Xã về huyện'], prefix: at('grassrootsToUpper') },
  { headings: ['Xã này sang xã khác'], prefix: at('grassrootsToGrassroots') },
  { headings: ['Phòng, ban này sang phòng, ban khác'], prefix: null },
  { headings: ['Chưa rõ nơi đi'], prefix: at('unknown') },
];

export const rotationTitle = 'Kết quả luân chuyển cán bộ công đoàn';
export const rotation = (facts: TableFacts): TableReport =>
  criteriaTable(facts, rotationColumns, {
    form: 'rotation',
    formNumber: 'Biểu số 11-BTCTW',
    measure: tableWords.turns,
    title: rotationTitle,
    summary: tableWords.period(facts.from, facts.to),
    remarks: [
      tableWords.follows('Biểu 11-BTCTW của Ban Tổ chức Trung ương'),
      'Tính theo ngày ký quyết định. Huyện là công đoàn cấp trên trực tiếp cơ sở, xã là công đoàn cơ sở. Tổng số và chưa rõ nơi đi là cột bổ sung.',
      tableWords.unknown,
    ],
  });
