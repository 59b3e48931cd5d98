import { type CodeOf, codeList } from '../../lib/codes.ts';

/** What a step is: each kind demands one shape of thing and has one screen. */
export const stepKinds = codeList([
  { code: 'request', vi: 'Đề nghị', en: 'Request' },
  { code: 'dossier', vi: 'Hồ sơ', en: 'Dossier' },
  { code: 'meeting', vi: 'Hội nghị', en: 'Meeting' },
  { code: 'consultation', vi: 'Hiệp y, lấy ý kiến', en: 'Consultation' },
  { code: 'check', vi: 'Thẩm định, xem xét', en: 'Check' },
  { code: 'decision', vi: 'Quyết định', en: 'Decision' },
  { code: 'publication', vi: 'Công bố', en: 'Publication' },
]);
export type StepKind = CodeOf<typeof stepKinds>;

/** Who acts at a step. Only the one who decides may be another unit than the one whose case it is. */
export const parts = codeList([
  { code: 'proposing', vi: 'Đơn vị đề nghị', en: 'Proposing unit' },
  { code: 'staff', vi: 'Cơ quan tham mưu', en: 'Advisory staff' },
  { code: 'deciding', vi: 'Cấp có thẩm quyền', en: 'Deciding authority' },
]);
export type Part = CodeOf<typeof parts>;

export const moves = codeList([
  { code: 'beginning', vi: 'Bắt đầu', en: 'Begun' },
  { code: 'onward', vi: 'Chuyển bước tiếp', en: 'Moved on' },
  { code: 'back', vi: 'Trả lại', en: 'Returned' },
  { code: 'refusal', vi: 'Không chấp thuận', en: 'Refused' },
  { code: 'withdrawal', vi: 'Rút hồ sơ', en: 'Withdrawn' },
  { code: 'entry', vi: 'Thêm nhân sự', en: 'Person added' },
  { code: 'exit', vi: 'Đưa ra khỏi danh sách', en: 'Person taken out' },
  { code: 'conclusion', vi: 'Ban hành quyết định', en: 'Concluded' },
]);
export type Move = CodeOf<typeof moves>;

export const caseStates = codeList([
  { code: 'open', vi: 'Đang làm', en: 'Open' },
  { code: 'concluded', vi: 'Đã xong', en: 'Concluded' },
  { code: 'refused', vi: 'Không được chấp thuận', en: 'Refused' },
  { code: 'stopped', vi: 'Dừng: không ai đủ phiếu', en: 'Stopped: nobody had the votes' },
  { code: 'withdrawn', vi: 'Đã rút', en: 'Withdrawn' },
]);
export type CaseState = CodeOf<typeof caseStates>;

export const answers = codeList([
  { code: 'agrees', vi: 'Đồng ý', en: 'Agrees' },
  { code: 'agrees_with_remarks', vi: 'Đồng ý, có ý kiến thêm', en: 'Agrees with remarks' },
  { code: 'disagrees', vi: 'Không đồng ý', en: 'Disagrees' },
]);
export type Answer = CodeOf<typeof answers>;

export const ballotForms = codeList([
  { code: 'secret', vi: 'Phiếu kín', en: 'Secret' },
  { code: 'signed', vi: 'Phiếu có ký tên', en: 'Signed' },
]);
export type BallotForm = CodeOf<typeof ballotForms>;

/** What a case says of its post, where its procedure asks for it. */
export const askedFields = ['title', 'postName', 'toUnit', 'months'] as const;
export type AskedField = (typeof askedFields)[number];

export const paperStates = codeList([
  { code: 'present', vi: 'Đã có', en: 'Present' },
  { code: 'expired', vi: 'Hết hạn', en: 'Expired' },
  { code: 'missing', vi: 'Còn thiếu', en: 'Missing' },
]);
export type PaperState = CodeOf<typeof paperStates>;

/** Why a move is not open. */
export const obstacles = codeList([
  { code: 'ended', vi: 'Hồ sơ đã kết thúc.', en: 'The case has ended.' },
  {
    code: 'own',
    vi: 'Hồ sơ này có chính người đang dùng tài khoản, nên phải do người khác làm.',
    en: 'This case is about yourself, so somebody else must act.',
  },
  {
    code: 'frozen',
    vi: 'Đơn vị của hồ sơ đã kết thúc hoạt động: hãy rút hồ sơ và lập lại ở đơn vị tiếp nhận.',
    en: 'The unit of the case has ended: withdraw it and begin anew in the unit that took over.',
  },
  { code: 'not_yours', vi: 'Bước này do đơn vị khác làm.', en: 'Another unit acts at this step.' },
  {
    code: 'gates',
    vi: 'Còn điều kiện chưa đạt hoặc chưa rõ.',
    en: 'A condition is not met or not known.',
  },
  { code: 'meeting', vi: 'Chưa có hội nghị của bước này.', en: 'No meeting of this step is on record.' },
  { code: 'ballot', vi: 'Chưa có lượt phiếu nào đã khóa.', en: 'No round of votes has been closed.' },
  { code: 'counting', vi: 'Còn lượt phiếu đang kiểm.', en: 'A round is still being counted.' },
  {
    code: 'quorum',
    vi: 'Hội nghị không đủ số người có mặt, nên phiếu không quyết định được.',
    en: 'The meeting had no quorum, so its votes decide nothing.',
  },
  { code: 'voted', vi: 'Bước này đã có kết quả phiếu.', en: 'The votes of this step are known.' },
  {
    code: 'tie',
    vi: 'Có người bằng phiếu mà không đủ chỗ: hãy bỏ phiếu thêm một lượt giữa những người ấy.',
    en: 'Some have as many votes and there is no room for all: vote once more between them.',
  },
  { code: 'asked', vi: 'Chưa gửi lấy ý kiến cơ quan nào.', en: 'Nobody has been consulted.' },
  {
    code: 'waiting',
    vi: 'Còn cơ quan chưa trả lời và chưa hết thời gian chờ.',
    en: 'A body has not answered and may still do so.',
  },
  { code: 'nobody', vi: 'Không còn nhân sự nào trong hồ sơ.', en: 'Nobody is left in the case.' },
]);
export type Obstacle = CodeOf<typeof obstacles>;
