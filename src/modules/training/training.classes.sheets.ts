import { daysWithin, readDay } from '../../lib/cells.days.ts';
import { fault, nothing, read, readCount, readLength, readText } from '../../lib/cells.ts';
import type { Column, RowReader, Sheet } from '../../lib/sheet.ts';
import { isDepartment, isGenericUnit } from '../organisation/organisation.units.labels.ts';
import type { ClassLine } from './training.schema.ts';

const classColumns: readonly Column[] = [
  {
    field: 'name',
    weight: 3,
    words: `
      tên lớp | lớp tập huấn | tên lớp tập huấn | =lớp | tên lớp bồi dưỡng | hội nghị tập huấn |
      lớp bồi dưỡng | tên lớp hội nghị | tên khóa | tên hội nghị tập huấn | lớp đào tạo bồi dưỡng |
      tên lớp đào tạo bồi dưỡng | tên lớp tập huấn bồi dưỡng | tên chương trình | khóa tập huấn`,
  },
  {
    field: 'topic',
    words: `
      nội dung | chuyên đề | nội dung tập huấn | nội dung bồi dưỡng | chủ đề | nội dung chuyên đề |
      nội dung chính`,
  },
  {
    field: 'organiser',
    words: `
      đơn vị tổ chức | =đơn vị | cơ quan tổ chức | đơn vị mở lớp | đơn vị thực hiện | cấp tổ chức |
      đơn vị chủ trì | tên đơn vị | nơi tổ chức | đơn vị tổ chức lớp`,
  },
  {
    field: 'audience',
    words: `
      đối tượng | thành phần | đối tượng tham gia | đối tượng tập huấn | thành phần tham dự |
      đối tượng học viên`,
  },
  { field: 'sector', words: 'khu vực | loại hình | khối' },
  {
    field: 'openedOn',
    weight: 1.5,
    words: `
      ngày mở | ngày khai giảng | ngày tổ chức | thời gian | thời gian tổ chức | ngày tháng |
      từ ngày | ngày mở lớp | khai giảng | =ngày | thời gian mở lớp | ngày bắt đầu | thời gian mở |
      ngày tháng tổ chức | thời gian thực hiện`,
  },
  { field: 'closedOn', words: 'đến ngày | ngày kết thúc | ngày bế giảng | bế giảng | kết thúc' },
  {
    field: 'days',
    words: `
      số ngày | thời lượng | số ngày học | số ngày tập huấn | thời lượng ngày | số buổi`,
  },
  {
    field: 'attendances',
    weight: 3,
    words: `
      số lượt người | số lượng | số người | số học viên | lượt người | số lượng học viên |
      số người tham dự | số người tham gia | số cán bộ | tổng số | học viên | số lượt |
      số lượng người | số đại biểu | số lượng > tổng số | người tham dự | số lượng người tham dự |
      số lượt cán bộ | tổng số người | tổng số học viên | lượt cán bộ | số lượng > tổng`,
  },
  {
    field: 'female',
    words: `
      =nữ | trong đó nữ | số nữ | số lượng > nữ | lượt người > nữ | học viên > nữ |
      số lượt người > nữ | người > nữ | nữ`,
  },
  {
    field: 'lecturer',
    words: `
      giảng viên | báo cáo viên | người giảng | giảng viên báo cáo viên | người lên lớp`,
  },
  {
    field: 'ignored',
    weight: 0,
    many: true,
    words: `
      số tt | =tt | =stt | số thứ tự | ghi chú | kinh phí | địa điểm | địa điểm tổ chức`,
  },
];

const dayMilliseconds = 86_400_000;
const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMilliseconds) + 1;

/** The first day of a class and, where the cell holds two, how many days lie between. */
function readOpening(row: RowReader): { openedOn: string | null; days: number | null } {
  const cell = row.cell('openedOn');
  if (!cell) return { openedOn: null, days: null };
  const within =
    cell.number === null ? daysWithin(cell.text, row.days.asOf).filter((day) => day.precision === 'day') : [];
  const opened = row.takeCell(
    cell,
    (value) => {
      const reading = readDay(value, row.days);
      if (reading.value) return reading.value.precision === 'day' ? reading : fault('day_unreadable');
      return within[0] ? read(within[0]) : reading.fault === undefined ? nothing : reading;
    },
    true,
  );
  const days = within.length > 1 ? daysBetween(within[0]!.on, within[1]!.on) : 0;
  return { openedOn: opened?.on ?? null, days: days > 0 && days <= 2000 ? days : null };
}

/** One row per class held, with a headcount and no names. */
export const trainingClasses: Sheet<ClassLine> = {
  kind: 'trainingClasses',
  titles: `
    lớp tập huấn | các lớp | tập huấn nghiệp vụ | kết quả tập huấn | tổ chức tập huấn |
    lớp bồi dưỡng | hội nghị tập huấn | tổng hợp lớp`,
  notTitles: 'quy hoạch | luân chuyển | cử đi',
  columns: classColumns,
  needs: [['name', 'topic'], ['attendances'], ['openedOn', 'organiser', 'audience', 'days', 'lecturer']],
  keys: ['name', 'topic', 'attendances'],
  read(row) {
    const topic = row.text('topic');
    const organiser = row.take('organiser', readText, true);
    const name = row.take('name', readText, true) ?? topic;
    const attendances = row.take('attendances', readCount, true);
    const female = row.take('female', readCount);
    const { openedOn, days } = readOpening(row);
    const length = row.take('days', readLength) ?? days;
    if (name === null || attendances === null) {
      if (!row.refused) row.note('key_missing', row.cell('name') ?? row.cell('attendances'), true);
    } else if (openedOn === null && !row.refused) row.note('day_missing', row.cell('openedOn'), true);
    if (female !== null && attendances !== null && female > attendances)
      row.note('women_exceed_members', row.cell('female'), true);
    if (row.refused || name === null || attendances === null || openedOn === null) return [];
    return [
      {
        name,
        topic,
        organiser:
          (organiser && !isGenericUnit(organiser) && !isDepartment(organiser) ? organiser : null) ??
          row.group.unit ??
          row.facts.unit,
        audience: row.text('audience'),
        sectorText: row.text('sector'),
        openedOn,
        days: length,
        attendances,
        femaleAttendances: female,
        lecturer: row.text('lecturer'),
      },
    ];
  },
};
