import { daysWithin, readDay } from '../../lib/cells.days.ts';
import { fault, nothing, read, readCount, readLength, readText, readTick } from '../../lib/cells.ts';
import type { PartialDay } from '../../lib/days.ts';
import type { Column, RowReader, Sheet } from '../../lib/sheet.ts';
import type { Cell } from '../../lib/worksheet.ts';
import { identityColumns, readPersonReference } from '../cadres/cadres.person.sheets.ts';
import { splitPost } from '../cadres/cadres.posts.labels.ts';
import { trainingKindOf } from './training.courses.labels.ts';
import type { ClassLine, ParticipationLine } from './training.schema.ts';

const decisionWords = ['số quyết định', 'quyết định cử', 'số quyết định cử', 'quyết định', 'số qđ cử đi', 'văn bản cử', 'quyết định số', 'số quyết định cử đi học', 'số văn bản', 'quyết định cử đi học', 'số ngày quyết định', 'căn cứ'];

const participationColumns: readonly Column[] = [
  ...identityColumns,
  { field: 'unit', words: ['đơn vị', 'đơn vị công tác', 'nơi công tác', 'tên đơn vị', 'cơ quan', 'cơ quan đơn vị', 'đơn vị cử', 'cơ quan công tác', 'chức vụ đơn vị công tác', 'chức vụ đơn vị'] },
  { field: 'post', weight: 0.5, words: ['chức vụ', 'chức danh', '=cv'] },
  {
    field: 'course', weight: 3, many: true,
    words: [
      'lớp đào tạo', 'lớp', 'tên lớp', 'khóa học', 'tên khóa học', 'nội dung đào tạo', 'nội dung bồi dưỡng', 'nội dung đào tạo bồi dưỡng', 'chương trình', 'chương trình đào tạo', 'chương trình bồi dưỡng', 'khóa đào tạo', 'lớp bồi dưỡng', 'lớp đào tạo bồi dưỡng', 'đào tạo bồi dưỡng', 'tên lớp đào tạo bồi dưỡng',
      'lớp học', 'khóa bồi dưỡng', 'nội dung', 'nội dung > *', 'lớp > *', 'loại đào tạo', 'trình độ đào tạo', 'tên lớp khóa học', 'tên khóa đào tạo', 'chương trình > *', 'nội dung lớp học',
    ],
  },
  { field: 'mode', words: ['loại hình', 'hình thức', 'hình thức đào tạo', 'hệ đào tạo', 'loại hình đào tạo', 'hình thức học', 'hệ học'] },
  { field: 'institution', weight: 1.5, words: ['cơ sở đào tạo', 'nơi đào tạo', 'trường', 'đơn vị đào tạo', 'đơn vị tổ chức', 'nơi học', 'địa điểm', 'trường đào tạo', 'tên trường', 'cơ sở đào tạo bồi dưỡng', 'nơi tổ chức', 'cơ quan tổ chức', 'địa điểm học', 'đơn vị mở lớp'] },
  { field: 'from', weight: 1.5, words: ['từ ngày', 'ngày bắt đầu', 'bắt đầu', 'ngày khai giảng', 'khai giảng', 'từ tháng', '=từ', 'thời gian > từ', 'thời gian bắt đầu', 'ngày nhập học', 'từ tháng năm', 'ngày đi học'] },
  { field: 'to', weight: 1.5, words: ['đến ngày', 'ngày kết thúc', 'kết thúc', 'đến tháng', '=đến', 'thời gian > đến', 'bế giảng', 'ngày bế giảng', 'thời gian kết thúc', 'ngày tốt nghiệp', 'đến tháng năm'] },
  { field: 'span', words: ['thời gian', 'thời gian đào tạo', 'thời gian học', 'thời gian từ đến', 'thời gian đào tạo bồi dưỡng', 'từ tháng năm đến tháng năm', 'từ ngày đến ngày', 'từ đến', 'năm học', '=năm', 'thời gian tổ chức', 'năm đào tạo', 'niên khóa', 'thời gian học tập'] },
  { field: 'decision', words: decisionWords },
  { field: 'result', words: ['kết quả', 'chứng chỉ', 'kết quả chứng chỉ', 'văn bằng', 'văn bằng chứng chỉ', 'xếp loại', 'bằng cấp', 'kết quả học tập', 'văn bằng được cấp', 'xếp loại tốt nghiệp'] },
  { field: 'ignored', weight: 0, many: true, words: ['số tt', '=tt', '=stt', 'số thứ tự', 'ghi chú', 'kinh phí', 'ngày quyết định'] },
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

interface Span { from: PartialDay | null; to: PartialDay | null }

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
  titles: ['cử đi đào tạo', 'đào tạo bồi dưỡng', 'cán bộ được đào tạo', 'tham gia đào tạo', 'cử đi học', 'đi học', 'tham gia bồi dưỡng', 'cán bộ tham gia', 'đào tạo', 'bồi dưỡng'],
  notTitles: ['quy hoạch', 'luân chuyển', 'lớp tập huấn', 'xếp loại', 'trích ngang'],
  columns: participationColumns,
  needs: [['fullName', 'givenName'], ['course'], ['from', 'to', 'span', 'institution', 'decision', 'title']],
  keys: ['fullName', 'givenName', 'familyName'],
  read(row) {
    const named = row.text('unit');
    const unit = (named && (splitPost(named).unit ?? named)) ?? splitPost(row.text('post') ?? '').unit ?? row.group.unit ?? row.facts.unit;
    const person = readPersonReference(row, unit);
    const course = readCourse(row) ?? courseOfTitle(row);
    if (!person) return [];
    if (course === null) row.note('course_missing', row.cell('course'), true);
    const { from, to } = readSpan(row);
    if (from && to && to.on < from.on) row.note('period_reversed', row.cell('to') ?? row.cell('span'), false);
    if (row.refused || course === null) return [];
    const ended = from && to && to.on < from.on ? null : to;
    return [
      {
        person, course, kind: trainingKindOf(course), mode: row.text('mode'), institution: row.text('institution'),
        from, to: ended, decisionNumber: row.text('decision'), result: row.text('result'),
      },
    ];
  },
};

/** A sheet of one course names it in the title only. */
const courseOfTitle = (row: RowReader): string | null =>
  /(?:lớp|khóa|khoá)\s+(.{5,200})$/iu.exec(row.facts.title)?.[1]?.trim() ?? null;

const classColumns: readonly Column[] = [
  { field: 'name', weight: 3, words: ['tên lớp', 'lớp tập huấn', 'tên lớp tập huấn', '=lớp', 'tên lớp bồi dưỡng', 'hội nghị tập huấn', 'lớp bồi dưỡng', 'tên lớp hội nghị', 'tên khóa', 'tên hội nghị tập huấn', 'lớp đào tạo bồi dưỡng', 'tên lớp đào tạo bồi dưỡng', 'tên lớp tập huấn bồi dưỡng', 'tên chương trình', 'khóa tập huấn'] },
  { field: 'topic', words: ['nội dung', 'chuyên đề', 'nội dung tập huấn', 'nội dung bồi dưỡng', 'chủ đề', 'nội dung chuyên đề', 'nội dung chính'] },
  { field: 'organiser', words: ['đơn vị tổ chức', '=đơn vị', 'cơ quan tổ chức', 'đơn vị mở lớp', 'đơn vị thực hiện', 'cấp tổ chức', 'đơn vị chủ trì', 'tên đơn vị', 'nơi tổ chức', 'đơn vị tổ chức lớp'] },
  { field: 'audience', words: ['đối tượng', 'thành phần', 'đối tượng tham gia', 'đối tượng tập huấn', 'thành phần tham dự', 'đối tượng học viên'] },
  { field: 'sector', words: ['khu vực', 'loại hình', 'khối'] },
  { field: 'openedOn', weight: 1.5, words: ['ngày mở', 'ngày khai giảng', 'ngày tổ chức', 'thời gian', 'thời gian tổ chức', 'ngày tháng', 'từ ngày', 'ngày mở lớp', 'khai giảng', '=ngày', 'thời gian mở lớp', 'ngày bắt đầu', 'thời gian mở', 'ngày tháng tổ chức', 'thời gian thực hiện'] },
  { field: 'closedOn', words: ['đến ngày', 'ngày kết thúc', 'ngày bế giảng', 'bế giảng', 'kết thúc'] },
  { field: 'days', words: ['số ngày', 'thời lượng', 'số ngày học', 'số ngày tập huấn', 'thời lượng ngày', 'số buổi'] },
  { field: 'attendances', weight: 3, words: ['số lượt người', 'số lượng', 'số người', 'số học viên', 'lượt người', 'số lượng học viên', 'số người tham dự', 'số người tham gia', 'số cán bộ', 'tổng số', 'học viên', 'số lượt', 'số lượng người', 'số đại biểu', 'số lượng > tổng số', 'người tham dự', 'số lượng người tham dự', 'số lượt cán bộ', 'tổng số người', 'tổng số học viên', 'lượt cán bộ', 'số lượng > tổng'] },
  { field: 'female', words: ['=nữ', 'trong đó nữ', 'số nữ', 'số lượng > nữ', 'lượt người > nữ', 'học viên > nữ', 'số lượt người > nữ', 'người > nữ', 'nữ'] },
  { field: 'lecturer', words: ['giảng viên', 'báo cáo viên', 'người giảng', 'giảng viên báo cáo viên', 'người lên lớp'] },
  { field: 'ignored', weight: 0, many: true, words: ['số tt', '=tt', '=stt', 'số thứ tự', 'ghi chú', 'kinh phí', 'địa điểm', 'địa điểm tổ chức'] },
];

const dayMilliseconds = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds) + 1;

/** The first day of a class and, where the cell holds two, how many days lie between. */
function readOpening(row: RowReader): { openedOn: string | null; days: number | null } {
  const cell = row.cell('openedOn');
  if (!cell) return { openedOn: null, days: null };
  const within = cell.number === null ? daysWithin(cell.text, row.days.asOf).filter((day) => day.precision === 'day') : [];
  const opened = row.takeCell(cell, (value) => {
    const reading = readDay(value, row.days);
    if (reading.value) return reading.value.precision === 'day' ? reading : fault('day_unreadable');
    return within[0] ? read(within[0]) : reading.fault === undefined ? nothing : reading;
  }, true);
  const days = within.length > 1 ? daysBetween(within[0]!.on, within[1]!.on) : 0;
  return { openedOn: opened?.on ?? null, days: days > 0 && days <= 2000 ? days : null };
}

/** One row per class held, with a headcount and no names. */
export const trainingClasses: Sheet<ClassLine> = {
  kind: 'trainingClasses',
  titles: ['lớp tập huấn', 'các lớp', 'tập huấn nghiệp vụ', 'kết quả tập huấn', 'tổ chức tập huấn', 'lớp bồi dưỡng', 'hội nghị tập huấn', 'tổng hợp lớp'],
  notTitles: ['quy hoạch', 'luân chuyển', 'cử đi'],
  columns: classColumns,
  needs: [['name', 'topic'], ['attendances'], ['openedOn', 'organiser', 'audience', 'days', 'lecturer']],
  keys: ['name', 'topic', 'attendances'],
  read(row) {
    const topic = row.text('topic');
    const name = row.take('name', readText, true) ?? topic;
    const attendances = row.take('attendances', readCount, true);
    const female = row.take('female', readCount);
    const { openedOn, days } = readOpening(row);
    const length = row.take('days', readLength) ?? days;
    if (name === null || attendances === null) {
      if (!row.refused) row.note('key_missing', row.cell('name') ?? row.cell('attendances'), true);
    } else if (openedOn === null && !row.refused) row.note('day_missing', row.cell('openedOn'), true);
    if (female !== null && attendances !== null && female > attendances) row.note('women_exceed_members', row.cell('female'), true);
    if (row.refused || name === null || attendances === null || openedOn === null) return [];
    return [
      {
        name, topic, organiser: row.text('organiser') ?? row.group.unit ?? row.facts.unit, audience: row.text('audience'),
        sectorText: row.text('sector'), openedOn, days: length, attendances, femaleAttendances: female, lecturer: row.text('lecturer'),
      },
    ];
  },
};
