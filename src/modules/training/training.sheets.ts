import { daysWithin, readDay } from '../../lib/cells.days.ts';
import { read, readText, readTick } from '../../lib/cells.ts';
import type { PartialDay } from '../../lib/days.ts';
import type { Cell } from '../../lib/grid.ts';
import type { Column, RowReader, Sheet } from '../../lib/sheet.ts';
import { identityColumns } from '../cadres/cadres.columns.sheets.ts';
import { readPersonReference, readStandingUnit } from '../cadres/cadres.person.sheets.ts';
import { trainingKindOf } from './training.courses.labels.ts';
import type { ParticipationLine } from './training.schema.ts';

const decisionWords = `
  số quyết định | quyết định cử | số quyết định cử | quyết định | số qđ cử đi | văn bản cử |
  quyết định số | số quyết định cử đi học | số văn bản | quyết định cử đi học | số ngày quyết định |
  căn cứ`;

const participationColumns: readonly Column[] = [
  ...identityColumns,
  {
    field: 'unit',
    words: `
      đơn vị | đơn vị công tác | nơi công tác | tên đơn vị | cơ quan | cơ quan đơn vị | đơn vị cử |
      cơ quan công tác | chức vụ đơn vị công tác | chức vụ đơn vị`,
  },
  { field: 'post', weight: 0.5, words: 'chức vụ | chức danh | =cv' },
  {
    field: 'course',
    weight: 3,
    many: true,
    words: `
      lớp đào tạo | lớp | tên lớp | khóa học | tên khóa học | nội dung đào tạo |
      nội dung bồi dưỡng | nội dung đào tạo bồi dưỡng | chương trình | chương trình đào tạo |
      chương trình bồi dưỡng | khóa đào tạo | lớp bồi dưỡng | lớp đào tạo bồi dưỡng |
      đào tạo bồi dưỡng | tên lớp đào tạo bồi dưỡng | lớp học | khóa bồi dưỡng | nội dung |
      nội dung > * | lớp > * | loại đào tạo | trình độ đào tạo | tên lớp khóa học |
      tên khóa đào tạo | chương trình > * | nội dung lớp học | chuyên ngành đào tạo | ngành đào tạo`,
  },
  {
    field: 'mode',
    words: `
      loại hình | hình thức | hình thức đào tạo | hệ đào tạo | loại hình đào tạo | hình thức học |
      hệ học`,
  },
  {
    field: 'institution',
    weight: 1.5,
    words: `
      cơ sở đào tạo | nơi đào tạo | trường | đơn vị đào tạo | đơn vị tổ chức | nơi học | địa điểm |
      trường đào tạo | tên trường | cơ sở đào tạo bồi dưỡng | nơi tổ chức | cơ quan tổ chức |
      địa điểm học | đơn vị mở lớp`,
  },
  {
    field: 'from',
    weight: 1.5,
    words: `
      từ ngày | ngày bắt đầu | bắt đầu | ngày khai giảng | khai giảng | từ tháng | =từ |
      thời gian > từ | thời gian bắt đầu | ngày nhập học | từ tháng năm | ngày đi học`,
  },
  {
    field: 'to',
    weight: 1.5,
    words: `
      đến ngày | ngày kết thúc | kết thúc | đến tháng | =đến | thời gian > đến | bế giảng |
      ngày bế giảng | thời gian kết thúc | ngày tốt nghiệp | đến tháng năm`,
  },
  {
    field: 'span',
    words: `
      thời gian | thời gian đào tạo | thời gian học | thời gian từ đến |
      thời gian đào tạo bồi dưỡng | từ tháng năm đến tháng năm | từ ngày đến ngày | từ đến |
      năm học | =năm | thời gian tổ chức | năm đào tạo | niên khóa | thời gian học tập`,
  },
  { field: 'decision', words: decisionWords },
  {
    field: 'result',
    words: `
      kết quả | chứng chỉ | kết quả chứng chỉ | văn bằng | văn bằng chứng chỉ | xếp loại |
      bằng cấp | kết quả học tập | văn bằng được cấp | xếp loại tốt nghiệp`,
  },
  {
    field: 'ignored',
    weight: 0,
    many: true,
    words: 'số tt | =tt | =stt | số thứ tự | ghi chú | kinh phí | ngày quyết định',
  },
];

/** A course in one column, or the ticked one of several. */
function readCourse(row: RowReader): string | null {
  for (const { cell, column } of row.filled('course')) {
    const tick = readTick(cell);
    if (tick.value === true) return column.headings.at(-1)!;
    if (tick.value !== undefined) continue;
    const text = row.takeCell(cell, readText, true);
    if (text !== null) return text;
  }
  return null;
}

interface Span {
  from: PartialDay | null;
  to: PartialDay | null;
}

/** Beginning and end from two columns or from one. */
export function readSpan(row: RowReader): Span {
  const day = (cell: Cell) => readDay(cell, row.days);
  const from = row.take('from', (cell) => firstDay(row, cell));
  const to = row.take('to', day);
  if (from || to || !row.cell('span')) return { from, to };
  const cell = row.cell('span')!;
  if (cell.number !== null) return { from: row.takeCell(cell, day), to: null };
  const within = daysWithin(cell.text, row.days.asOf);
  if (within.length === 0) row.note('day_unreadable', cell, false);
  return { from: within[0] ?? null, to: within[1] ?? null };
}

/** A column headed by one day may hold two ("05-06/10/2022"): the first counts. */
function firstDay(row: RowReader, cell: Cell) {
  const reading = readDay(cell, row.days);
  if (reading.fault === undefined || reading.fault === 'day_impossible') return reading;
  const [first] = daysWithin(cell.text, row.days.asOf);
  return first ? read(first) : reading;
}

/** One row per person sent to a course. */
export const training: Sheet<ParticipationLine> = {
  kind: 'training',
  titles: `
    cử đi đào tạo | đào tạo bồi dưỡng | cán bộ được đào tạo | tham gia đào tạo | cử đi học |
    đi học | tham gia bồi dưỡng | cán bộ tham gia | đào tạo | bồi dưỡng`,
  notTitles: 'quy hoạch | luân chuyển | lớp tập huấn | xếp loại | trích ngang',
  columns: participationColumns,
  needs: [['fullName', 'givenName'], ['course'], ['from', 'to', 'span', 'institution', 'decision', 'title']],
  keys: ['fullName', 'givenName', 'familyName'],
  read(row) {
    const person = readPersonReference(row, readStandingUnit(row));
    const course = readCourse(row);
    if (!person) return [];
    if (course === null) row.note('course_missing', row.cell('course'), true);
    const { from, to } = readSpan(row);
    if (from && to && to.on < from.on) row.note('period_reversed', row.cell('to') ?? row.cell('span'), false);
    if (row.refused || course === null) return [];
    const ended = from && to && to.on < from.on ? null : to;
    return [
      {
        person,
        course,
        kind: trainingKindOf(course),
        mode: row.text('mode'),
        institution: row.text('institution'),
        from,
        to: ended,
        decisionNumber: row.text('decision'),
        result: row.text('result'),
      },
    ];
  },
};
