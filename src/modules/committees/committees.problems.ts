import { problem } from '../../lib/problem.ts';
import { shapeFault } from '../../lib/shape.problems.ts';

export const windowReversed = problem({
  code: 'committees.window_reversed',
  status: 422,
  vi: 'Ngày kết thúc phải sau ngày bắt đầu.',
  en: 'The end must come after the beginning.',
  constraints: ['committee_window', 'seat_window'],
});
export const laterCommittee = problem({
  code: 'committees.later_committee',
  status: 409,
  vi: 'Đơn vị đã có nhiệm kỳ bắt đầu từ ngày {on}, cùng ngày hoặc sau nhiệm kỳ này.',
  en: 'The unit has a term that begins on {on}, no earlier than this one.',
});
export const committeeStands = problem({
  code: 'committees.committee_stands',
  status: 409,
  vi: 'Đơn vị đang có một tổ chức cùng loại còn hoạt động.',
  en: 'The unit has a committee of that kind in office.',
  constraints: ['committee_open'],
});
export const beyondTerm = problem({
  code: 'committees.beyond_term',
  status: 422,
  vi: 'Thời gian tham gia phải nằm trong thời gian hoạt động của tổ chức (từ {from} đến {to}).',
  en: 'A seat must lie within the time of its committee (from {from} to {to}).',
});
export const seatOverlaps = problem({
  code: 'committees.seat_overlaps',
  status: 409,
  vi: 'Người này đã tham gia tổ chức ấy từ ngày {from} đến {to}.',
  en: 'That person holds a seat in the committee from {from} to {to}.',
});
export const seatEnded = problem({
  code: 'committees.seat_ended',
  status: 409,
  vi: 'Đã ghi thôi tham gia từ ngày {on}.',
  en: 'The seat is on record as ended on {on}.',
});
export const termReversed = shapeFault('committees.term_reversed', {
  vi: 'nhiệm kỳ kết thúc trước khi bắt đầu',
  en: 'the term ends before it begins',
});
export const eventOfImport = problem({
  code: 'committees.event_of_import',
  status: 409,
  vi: 'Sự kiện này do một lần nhập dữ liệu ghi; hãy hoàn tác cả lần nhập ấy.',
  en: 'An import recorded this event; undo that import as a whole.',
});
