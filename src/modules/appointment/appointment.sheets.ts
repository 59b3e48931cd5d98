import { daysWithin, readMonths, readPastDay } from '../../lib/cells.days.ts';
import { fault, nothing, read, readText, readTick } from '../../lib/cells.ts';
import type { Column, RowReader, Sheet } from '../../lib/sheet.ts';
import { identityColumns } from '../cadres/cadres.columns.sheets.ts';
import { readPersonReference } from '../cadres/cadres.person.sheets.ts';
import { splitPost } from '../cadres/cadres.posts.labels.ts';
import { type MovementKind, movementKinds } from '../movement/movement.labels.ts';
import type { MovementLine } from '../movement/movement.schema.ts';
import { isGenericUnit } from '../organisation/organisation.units.labels.ts';
import type { AppointmentKind } from './appointment.labels.ts';
import type { AppointmentLine } from './appointment.schema.ts';
import { formOf, formOfTitle } from './appointment.words.labels.ts';

/** A sheet of movements mixes both; each line goes to its own procedure. */
export type MovementOrAppointment = { movement: MovementLine } | { appointment: AppointmentLine };

const columns: readonly Column[] = [
  ...identityColumns,
  {
    field: 'unit',
    words: `
      =đơn vị | đơn vị công tác | nơi công tác | đơn vị hiện nay | cơ quan đơn vị | =cơ quan`,
  },
  {
    field: 'form',
    weight: 3,
    many: true,
    words: `
      hình thức | hình thức luân chuyển | hình thức điều động | loại quyết định | loại hình |
      nội dung | nội dung quyết định | hình thức > * | luân chuyển điều động | loại | trường hợp |
      hình thức luân chuyển điều động | =luân chuyển | =điều động | =biệt phái | =bổ nhiệm |
      =bổ nhiệm lại | hình thức bổ nhiệm | loại hình bổ nhiệm`,
  },
  {
    field: 'fromPost',
    weight: 2,
    words: `
      chức vụ đơn vị trước | chức vụ đơn vị công tác trước | chức vụ cũ | chức vụ trước |
      chức danh cũ | chức vụ trước khi | nơi đi | trước khi luân chuyển | trước khi điều động |
      trước khi bổ nhiệm | chức vụ đơn vị cũ | chức vụ đơn vị công tác cũ | trước > chức vụ |
      cũ > chức vụ | chức vụ đang giữ | trước khi > chức vụ | đơn vị chức vụ cũ |
      trước > chức vụ đơn vị | =chức vụ | =chức danh | chức vụ hiện tại | chức vụ đơn vị công tác |
      nơi đi > chức vụ | chức vụ công tác cũ | đi > chức vụ`,
  },
  {
    field: 'fromUnit',
    weight: 1.5,
    words: `
      đơn vị cũ | đơn vị trước | đơn vị đi | từ đơn vị | cơ quan cũ | trước > đơn vị | cũ > đơn vị |
      đơn vị công tác cũ | nơi công tác cũ | nơi đi > đơn vị | đơn vị công tác trước |
      đơn vị chuyển đi | đơn vị nơi đi | đi > đơn vị`,
  },
  {
    field: 'toPost',
    weight: 2,
    words: `
      chức vụ đơn vị mới | chức vụ đơn vị công tác mới | chức vụ mới | chức danh mới | chức vụ sau |
      nơi đến | sau khi luân chuyển | sau khi điều động | sau khi bổ nhiệm | mới > chức vụ |
      sau > chức vụ | chức vụ được bổ nhiệm | chức danh bổ nhiệm | bổ nhiệm chức vụ |
      chức vụ bổ nhiệm | chức danh được bổ nhiệm | đơn vị chức vụ mới | chức vụ sau khi |
      chức vụ bổ nhiệm bổ nhiệm lại | nơi đến > chức vụ | chức vụ đơn vị sau | đến > chức vụ |
      chức vụ đơn vị đến | giữ chức vụ | sau > chức vụ đơn vị`,
  },
  {
    field: 'toUnit',
    weight: 1.5,
    words: `
      đơn vị mới | đơn vị đến | đến đơn vị | cơ quan mới | mới > đơn vị | sau > đơn vị |
      đơn vị công tác mới | nơi công tác mới | nơi đến > đơn vị | đơn vị nhận | đơn vị nơi đến |
      đơn vị tiếp nhận | đơn vị bổ nhiệm | đến > đơn vị`,
  },
  {
    field: 'decisionNumber',
    words: `
      số quyết định | quyết định số | số qđ | =quyết định | quyết định > số | số ký hiệu |
      số văn bản | =số | quyết định điều động | quyết định bổ nhiệm`,
  },
  {
    field: 'decidedOn',
    weight: 1.5,
    words: `
      ngày quyết định | ngày qđ | ngày tháng quyết định | ngày ký | quyết định > ngày |
      ngày ban hành | ngày tháng năm quyết định | thời điểm | từ ngày | ngày bổ nhiệm |
      ngày luân chuyển | ngày điều động | thời điểm bổ nhiệm | ngày ký quyết định |
      ngày có hiệu lực`,
  },
  {
    field: 'decision',
    weight: 2,
    words: `
      số ngày quyết định | quyết định số ngày | số ngày tháng quyết định |
      quyết định số ngày tháng năm | số ngày tháng năm quyết định | số quyết định ngày quyết định |
      quyết định số ngày tháng | số quyết định ngày tháng | số ngày qđ`,
  },
  {
    field: 'months',
    words: `
      thời hạn | thời gian luân chuyển | thời hạn bổ nhiệm | thời gian biệt phái |
      thời hạn luân chuyển | thời hạn giữ chức vụ | thời gian | nhiệm kỳ bổ nhiệm | số tháng |
      số năm`,
  },
  {
    field: 'ignored',
    weight: 0,
    many: true,
    words: `
      số tt | =tt | =stt | số thứ tự | ghi chú | trình độ | cơ quan ban hành | cấp quyết định |
      người ký | dân tộc | lý do | đến ngày`,
  },
];

type Form = MovementKind | AppointmentKind;

/** The form from its column's words, from the heading that is ticked, or from a title that names only one. */
function readForm(row: RowReader): Form | null {
  for (const { cell, column } of row.filled('form')) {
    const ticked = readTick(cell).value === true;
    const text = ticked ? (column.headings.at(-1) ?? '') : row.takeCell(cell, readText, true);
    if (text === null) return null;
    // A column headed by one form may hold the post, the date or the tick: its heading then says what happened.
    const form = formOf(text) ?? formOf(column.headings.at(-1) ?? '');
    if (form) return form;
    row.note('movement_kind_unknown', cell, true);
    return null;
  }
  const form =
    formOfTitle(row.facts.title) ?? (row.has('months') || row.has('toPost') ? formOf(row.facts.title) : null);
  if (!form) row.note('movement_kind_unknown', null, true);
  return form;
}

interface Place {
  post: string | null;
  unit: string | null;
}

/** A post and its unit, from two columns or from one text. */
function readPlace(row: RowReader, postField: string, unitField: string): Place {
  const text = row.text(postField);
  const unit = row.text(unitField);
  const post = splitPost(text ?? '');
  const named = unit && !isGenericUnit(unit) ? unit : post.unit;
  const name = post.unit && post.name ? post.name : text;
  return { post: name && unit && isGenericUnit(unit) ? `${name} ${unit}` : name, unit: named };
}

interface Decision {
  number: string | null;
  on: string | null;
}

const numberWithin = /\d+[\w.]*\s*[-/]\s*\p{Lu}[\p{L}\d/.-]*/u;

/** Number and day of the decision, which some sheets put into one cell: "281-QĐ/ĐĐ ngày 05/12/2023". */
function readDecision(row: RowReader): Decision {
  const joint = row.cell('decision');
  const number = row.text('decisionNumber') ?? (joint ? (numberWithin.exec(joint.text)?.[0] ?? null) : null);
  const dayCell = row.cell('decidedOn') ?? joint ?? row.cell('decisionNumber');
  if (!dayCell) return { number, on: null };
  const decided = row.takeCell(
    dayCell,
    (cell) => {
      if (cell === row.cell('decidedOn') || cell.number !== null) {
        const day = readPastDay(cell, row.days, 1945);
        return day.value && day.value.precision !== 'day' ? fault('day_unreadable') : day;
      }
      const [day] = daysWithin(cell.text.replace(numberWithin, ' '), row.days.asOf).filter(
        (one) => one.precision === 'day',
      );
      if (!day) return nothing;
      return day.on > row.days.asOf ? fault('day_in_future') : read(day);
    },
    true,
  );
  return { number: number?.replace(/\s*ngày.*$/iu, '').trim() || null, on: decided?.on ?? null };
}

const isMovement = (form: Form): form is MovementKind => movementKinds.has(form);

/** One row per rotation, transfer, secondment, appointment or re-appointment. */
export const movements: Sheet<MovementOrAppointment> = {
  kind: 'movements',
  titles: 'luân chuyển | điều động | biệt phái | bổ nhiệm | bổ nhiệm lại',
  notTitles: 'trích ngang | xếp loại | đào tạo | quy hoạch',
  columns,
  needs: [
    ['fullName', 'givenName'],
    ['form', 'toPost', 'title'],
    ['toPost', 'toUnit', 'decidedOn', 'decision', 'decisionNumber'],
  ],
  keys: ['fullName', 'givenName', 'familyName'],
  read(row) {
    const from = readPlace(row, 'fromPost', 'fromUnit');
    const to = readPlace(row, 'toPost', 'toUnit');
    const form = readForm(row);
    const decision = readDecision(row);
    const stands = row.text('unit');
    const person = readPersonReference(
      row,
      (stands && !isGenericUnit(stands) ? stands : null) ?? to.unit ?? row.group.unit,
    );
    if (!person || form === null) return [];
    if (decision.on === null && !row.refused)
      row.note('day_missing', row.cell('decidedOn') ?? row.cell('decision'), true);
    const months = row.take('months', readMonths);
    if (row.refused || decision.on === null) return [];
    const line = {
      person,
      fromPost: from.post,
      toPost: to.post,
      toUnit: to.unit,
      decisionNumber: decision.number,
      decidedOn: decision.on,
      months,
    };
    if (isMovement(form)) return [{ movement: { ...line, kind: form, fromUnit: from.unit } }];
    return [{ appointment: { ...line, kind: form } }];
  },
};
