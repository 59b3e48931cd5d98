import { problem } from '../../lib/problem.ts';

export const procedureUnknown = problem({
  code: 'procedures.unknown',
  status: 422,
  vi: 'Không có quy trình mang mã “{code}”.',
  en: 'There is no procedure “{code}”.',
});
export const noEdition = problem({
  code: 'procedures.no_edition',
  status: 422,
  vi: 'Vào ngày này và với đơn vị này, không văn bản nào quy định các bước của “{name}”. Hãy kiểm tra ngày bắt đầu, hoặc đề nghị quản trị bổ sung văn bản.',
  en: 'On this day and for this unit no document lays down the steps of “{name}”. Check the first day, or have a document entered.',
});
export const figureMissing = problem({
  code: 'procedures.figure_missing',
  status: 422,
  vi: 'Quy trình cần mức “{rule}” nhưng vào ngày này chưa có mức nào. Hãy thêm mức ấy ở Văn bản › Các mức.',
  en: 'The procedure needs the figure “{rule}”, and none is in force on this day. Add it under Documents › Figures.',
});
export const caseIncomplete = problem({
  code: 'procedures.case_incomplete',
  status: 422,
  vi: 'Hồ sơ còn thiếu: {what}.',
  en: 'The case lacks: {what}.',
});
export const beginsLater = problem({
  code: 'procedures.begins_later',
  status: 422,
  vi: 'Ngày ghi không được sau hôm nay, và không được trước bước liền trước ({on}).',
  en: 'The day may not be later than today, nor earlier than the step before ({on}).',
});
export const moveClosed = problem({
  code: 'procedures.move_closed',
  status: 409,
  vi: 'Chưa làm được bước này: {why}',
  en: 'This move is not open: {why}',
});
export const reasonMissing = problem({
  code: 'procedures.reason_missing',
  status: 422,
  vi: 'Hãy ghi rõ lý do.',
  en: 'Please give the reason.',
  constraints: ['case_step_reason'],
});
export const documentMissing = problem({
  code: 'procedures.document_missing',
  status: 422,
  vi: 'Bước này phải ghi số và ngày của văn bản.',
  en: 'This step must cite its document by number and day.',
});
export const personOutside = problem({
  code: 'procedures.person_outside',
  status: 422,
  vi: 'Người này không có trong hồ sơ, hoặc đã ra khỏi danh sách.',
  en: 'This person is not in the case, or has left it.',
  constraints: ['case_paper_person_fkey', 'case_exception_person_fkey'],
});
export const personInside = problem({
  code: 'procedures.person_inside',
  status: 409,
  vi: 'Người này đã có trong hồ sơ.',
  en: 'This person is in the case already.',
  constraints: ['case_person_once'],
});
export const personInCase = problem({
  code: 'procedures.person_in_case',
  status: 409,
  vi: 'Người này có trong hồ sơ của một quy trình, nên chưa gộp hay xóa được.',
  en: 'This person is part of a case, so the record cannot be merged away or deleted.',
  constraints: ['case_person_person_fkey', 'ballot_candidate_person_fkey'],
});
export const paperUnknown = problem({
  code: 'procedures.paper_unknown',
  status: 422,
  vi: 'Quy trình này không có loại giấy tờ “{code}”, hoặc giấy tờ ấy phải (hay không được) gắn với một người.',
  en: 'This procedure asks for no paper “{code}”, or that paper must (or must not) belong to one person.',
});
export const ownCase = problem({
  code: 'procedures.own_case',
  status: 403,
  vi: 'Hồ sơ này có chính người đang dùng tài khoản. Không ai xử lý hồ sơ của mình: hãy để người khác làm.',
  en: 'This case is about yourself. Nobody handles their own: somebody else must do it.',
  constraints: ['procedure_case_own'],
});
export const caseEnded = problem({
  code: 'procedures.case_ended',
  status: 409,
  vi: 'Hồ sơ đã kết thúc nên không ghi thêm được nữa.',
  en: 'The case has ended, so nothing more can be added.',
  constraints: ['procedure_case_ended'],
});
export const historyStays = problem({
  code: 'procedures.history_stays',
  status: 409,
  vi: 'Lịch sử của hồ sơ không sửa, không xóa được.',
  en: 'The history of a case is never changed.',
  constraints: ['case_step_stays', 'case_exception_stays'],
});
export const exceptionOwn = problem({
  code: 'procedures.exception_own',
  status: 409,
  vi: 'Người đề nghị ngoại lệ không được tự xác nhận: phải là một tài khoản khác.',
  en: 'Whoever asked for the exception cannot countersign it: it takes another account.',
  constraints: ['case_exception_two'],
});
export const exceptionUseless = problem({
  code: 'procedures.exception_useless',
  status: 422,
  vi: 'Ở bước này không có điều kiện nào mang mã “{gate}” mà một văn bản cho phép bỏ qua được.',
  en: 'At this step no condition “{gate}” stands in the way that a document could lift.',
});
export const accountNeeded = problem({
  code: 'procedures.account_needed',
  status: 403,
  vi: 'Việc này phải do một tài khoản đăng nhập làm, để biết ai đã làm.',
  en: 'This takes somebody signed in, so that it is known who did it.',
});
export const notAMeeting = problem({
  code: 'procedures.not_a_meeting',
  status: 409,
  vi: 'Bước hiện tại của hồ sơ không phải là hội nghị, hoặc hội nghị này thuộc bước khác.',
  en: 'The case does not stand at a meeting now, or this meeting belongs to another step.',
});
export const notAConsultation = problem({
  code: 'procedures.not_a_consultation',
  status: 409,
  vi: 'Bước hiện tại của hồ sơ không phải là bước lấy ý kiến.',
  en: 'The case does not stand at a consultation now.',
});
export const roundClosed = problem({
  code: 'procedures.round_closed',
  status: 409,
  vi: 'Lượt phiếu đã có người kiểm hoặc đã khóa nên không thay đổi được.',
  en: 'The round has been counted or is closed, so it cannot be changed.',
  constraints: ['ballot_round_closed'],
});
export const roundUncounted = problem({
  code: 'procedures.round_uncounted',
  status: 409,
  vi: 'Lượt phiếu chưa khóa nên chưa có biên bản: cần hai người kiểm cho kết quả khớp nhau.',
  en: 'The round is not closed, so there are no minutes: two counts must be the same first.',
});
export const meetingFrozen = problem({
  code: 'procedures.meeting_frozen',
  status: 409,
  vi: 'Đã mở lượt phiếu nên danh sách triệu tập, có mặt và nội dung hội nghị không sửa được nữa.',
  en: 'A round has been opened, so who was called, who came and the meeting itself can no longer be changed.',
  constraints: ['meeting_frozen'],
});
export const roundNotOpen = problem({
  code: 'procedures.round_not_open',
  status: 409,
  vi: 'Chưa mở được lượt phiếu: {why}',
  en: 'No round can be opened: {why}',
});
export const countFalse = problem({
  code: 'procedures.count_false',
  status: 422,
  vi: 'Số phiếu không thể như vậy: phát ra không quá số có mặt; thu về không quá phát ra; hợp lệ không quá thu về; phiếu của mỗi người không quá số hợp lệ, và cộng lại không quá số tên được ghi trên phiếu.',
  en: 'No count can be so: issued at most those present, returned at most issued, valid at most returned; votes of each at most the valid ones, and together no more than the names a ballot may carry.',
  constraints: [
    'ballot_count_falling',
    'ballot_count_present',
    'ballot_count_candidates',
    'ballot_count_votes',
    'ballot_count_choices',
  ],
});
export const tellersFull = problem({
  code: 'procedures.tellers_full',
  status: 409,
  vi: 'Lượt phiếu này đã có hai người kiểm.',
  en: 'Two people have counted this round already.',
  constraints: ['ballot_count_tellers'],
});

/** What a file of data says wrongly, beyond its shape. */
export const dataFaults = {
  writerUnknown: (code: string) => ({
    vi: `không có nơi ghi kết quả mang tên “${code}”`,
    en: `there is no writer “${code}”`,
  }),
  gateUnknown: (code: string) => ({
    vi: `không có điều kiện mang tên “${code}”`,
    en: `there is no gate “${code}”`,
  }),
  table: {
    twice: (name: string) => ({ vi: `“${name}” có hai lần`, en: `“${name}” stands twice` }),
    unknown: (name: string) => ({ vi: `không có bước “${name}”`, en: `there is no step “${name}”` }),
    no_end: (name: string) => ({
      vi: `từ bước “${name}” không đi tới kết thúc`,
      en: `from step “${name}” no end is reached`,
    }),
    unreachable: (name: string) => ({
      vi: `không bước nào dẫn tới bước “${name}”`,
      en: `no step leads to step “${name}”`,
    }),
    misplaced: (name: string) => ({
      vi: `mục “${name}” không dùng cho loại bước này`,
      en: `“${name}” does not belong to a step of this kind`,
    }),
    without_decision: (_name: string) => ({
      vi: 'không có bước quyết định',
      en: 'there is no step that decides',
    }),
  },
};
