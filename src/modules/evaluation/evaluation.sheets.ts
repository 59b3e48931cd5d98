import { readCount, readText, readTick } from '../../lib/cells.ts';
import type { Cell } from '../../lib/grid.ts';
import type { Column, MappedColumn, RowReader, Sheet } from '../../lib/sheet.ts';
import { identityColumns } from '../cadres/cadres.columns.sheets.ts';
import { readPersonReference, readStandingUnit } from '../cadres/cadres.person.sheets.ts';
import { gradeOf } from './evaluation.grades.labels.ts';
import type { Grade } from './evaluation.labels.ts';
import type { GradeLine } from './evaluation.schema.ts';

const columns: readonly Column[] = [
  ...identityColumns,
  {
    field: 'unit',
    words: `
      đơn vị | đơn vị công tác | nơi công tác | tên đơn vị | cơ quan | cơ quan đơn vị |
      cơ quan công tác | phòng ban`,
  },
  {
    field: 'post',
    words: `
      chức vụ | chức danh | chức vụ đơn vị công tác | chức vụ đơn vị | chức vụ chức danh | =cv`,
  },
  {
    field: 'gradeOfYear',
    weight: 3,
    many: true,
    words: `
      =# | =năm # | xếp loại > # | xếp loại năm # | kết quả > # | xl # | kết quả năm # |
      đánh giá năm # | xếp loại # | đánh giá > # | kết quả xếp loại năm # | kết quả đánh giá năm # |
      mức xếp loại năm #`,
  },
  {
    field: 'grade',
    weight: 3,
    many: true,
    words: `
      xếp loại | kết quả xếp loại | mức xếp loại | kết quả đánh giá | kết quả đánh giá xếp loại |
      xếp loại chất lượng | mức độ hoàn thành | mức độ hoàn thành nhiệm vụ | xếp loại cán bộ |
      đánh giá xếp loại | xếp loại > * | mức xếp loại > * | kết quả > * | kết quả phân loại |
      phân loại | phân loại đánh giá | kết quả xếp loại chất lượng | htxsnv | httnv | htnv | khtnv |
      hoàn thành xuất sắc nhiệm vụ | hoàn thành tốt nhiệm vụ | hoàn thành nhiệm vụ |
      không hoàn thành nhiệm vụ`,
  },
  {
    field: 'partyGrade',
    weight: 0,
    many: true,
    words: `
      xếp loại đảng viên | đánh giá đảng viên | danh hiệu thi đua | xếp loại thi đua | thi đua |
      xếp loại tổ chức đảng | tự xếp loại | tự đánh giá | cá nhân tự xếp loại |
      cá nhân tự đánh giá`,
  },
  { field: 'year', words: '=năm | năm đánh giá | năm xếp loại | năm công tác' },
  {
    field: 'ignored',
    weight: 0,
    many: true,
    words: 'số tt | =tt | =stt | số thứ tự | ghi chú | số điểm | điểm | số quyết định',
  },
];

const yearWithin = (text: string): number | null => {
  const found = /(?<!\d)(19|20)\d\d(?!\d)/.exec(text);
  return found ? Number(found[0]) : null;
};

const yearOfColumn = (column: MappedColumn): number | null =>
  [...column.headings].reverse().reduce<number | null>((year, heading) => year ?? yearWithin(heading), null);

/** A grade's words in the cell, or a tick below a heading that names the grade. */
function readGrade(row: RowReader, cell: Cell, column: MappedColumn): Grade | null {
  const tick = readTick(cell);
  if (tick.value === false) return null;
  const text = tick.value === true ? (column.headings.at(-1) ?? '') : row.takeCell(cell, readText);
  if (text === null) return null;
  const grade = gradeOf(text);
  if (grade === null) row.note('grade_unknown', cell, false);
  return grade;
}

/** People down; years across, or one year in the title, in a column or above the grades. */
export const evaluations: Sheet<GradeLine> = {
  kind: 'evaluations',
  titles: `
    xếp loại | đánh giá xếp loại | đánh giá cán bộ | kết quả đánh giá | phân loại cán bộ |
    mức độ hoàn thành nhiệm vụ | đánh giá`,
  notTitles: 'quy hoạch | luân chuyển | đào tạo | trích ngang',
  columns,
  needs: [
    ['fullName', 'givenName'],
    ['gradeOfYear', 'grade'],
  ],
  keys: ['fullName', 'givenName', 'familyName'],
  read(row) {
    const person = readPersonReference(row, readStandingUnit(row));
    if (!person) return [];
    const ofRow = row.take('year', readCount) ?? row.facts.year;
    const lines: GradeLine[] = [];
    for (const { cell, column } of [...row.filled('gradeOfYear'), ...row.filled('grade')]) {
      const grade = readGrade(row, cell, column);
      const year = yearOfColumn(column) ?? ofRow;
      if (grade === null) continue;
      if (year === null) row.note('grade_year_missing', cell, true);
      else if (year > Number(row.days.asOf.slice(0, 4))) row.note('day_in_future', cell, false);
      else lines.push({ person, year, grade });
    }
    return row.refused ? [] : lines.sort((a, b) => a.year - b.year);
  },
};
