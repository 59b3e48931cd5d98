import { problem, type Words } from '../../lib/problem.ts';
import { shapeFault } from '../../lib/shape.problems.ts';

export const signInRefused = problem({
  code: 'access.sign_in_refused',
  status: 401,
  vi: 'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đã bị khóa. Thử sai {most} lần thì phải đợi {minutes} phút.',
  en: 'The login or the password is wrong, or the account is disabled. After {most} wrong tries there is a wait of {minutes} minutes.',
});
export const triedTooOften = problem({
  code: 'access.tried_too_often',
  status: 429,
  vi: 'Tên đăng nhập này đã bị thử sai {most} lần. Hãy đợi {minutes} phút rồi thử lại.',
  en: 'This login has been tried wrongly {most} times. Wait {minutes} minutes and try again.',
});
export const requestForged = problem({
  code: 'access.request_forged',
  status: 403,
  vi: 'Yêu cầu không đến từ trang của phần mềm này. Hãy tải lại trang rồi làm lại.',
  en: 'The request does not come from this program’s own page. Reload the page and try again.',
});
export const mustChangePassword = problem({
  code: 'access.must_change_password',
  status: 403,
  vi: 'Hãy đổi mật khẩu được cấp trước khi làm việc khác.',
  en: 'Change the password you were given before anything else.',
});
export const passwordWrong = problem({
  code: 'access.password_wrong',
  status: 422,
  vi: 'Mật khẩu đang dùng không đúng.',
  en: 'The present password is wrong.',
});
export const passwordWeak = problem({
  code: 'access.password_weak',
  status: 422,
  vi: 'Mật khẩu chưa đủ mạnh: {why}.',
  en: 'The password is too weak: {why}.',
});
export const alreadySetUp = problem({
  code: 'access.already_set_up',
  status: 409,
  vi: 'Phần mềm đã có tài khoản quản trị; hãy đăng nhập.',
  en: 'There is an administrator already; please sign in.',
});
export const loginTaken = problem({
  code: 'access.login_taken',
  status: 409,
  vi: 'Tên đăng nhập này đã có người dùng.',
  en: 'This login is taken.',
  constraints: ['account_login'],
});
export const loginTwice = problem({
  code: 'access.login_twice',
  status: 422,
  vi: 'Trùng tên đăng nhập với dòng {line}.',
  en: 'The same login as in line {line}.',
});
export const accountsRefused = problem({
  code: 'access.accounts_refused',
  status: 422,
  vi: 'Chưa lập tài khoản nào: {wrong} trong {count} dòng cần sửa. Sửa các ô được đánh dấu rồi gửi lại.',
  en: 'No account has been made: {wrong} of {count} lines need mending. Mend the marked cells and send again.',
});
export const grantBeyond = problem({
  code: 'access.grant_beyond',
  status: 403,
  vi: 'Không ai cấp được quyền mà chính mình không có ở đơn vị đó.',
  en: 'Nobody can grant a right that they do not hold in that unit themselves.',
});
export const grantReversed = problem({
  code: 'access.grant_reversed',
  status: 422,
  vi: 'Ngày hết quyền đứng trước ngày bắt đầu.',
  en: 'The grant would end before it begins.',
  constraints: ['access_grant_window'],
});
export const accountBeyond = problem({
  code: 'access.account_beyond',
  status: 403,
  vi: 'Tài khoản này có quyền ngoài phạm vi hoặc cao hơn quyền của bạn, nên chỉ quản trị cấp trên sửa được.',
  en: 'This account holds rights beyond yours; only an administrator above can change it.',
});
export const ownAccount = problem({
  code: 'access.own_account',
  status: 422,
  vi: 'Không ai tự khóa, tự cấp hay tự thu quyền của mình; hãy nhờ một quản trị khác.',
  en: 'Nobody disables, grants to or revokes from themselves; ask another administrator.',
});
export const stillLoading = problem({
  code: 'access.still_loading',
  status: 409,
  vi: 'Đang nạp tỉnh mẫu. Hãy đợi ít phút rồi đăng nhập.',
  en: 'The demo province is being loaded. Wait a few minutes, then sign in.',
});

export const loginMalformed = shapeFault('access.login_malformed', {
  vi: 'gồm 3–60 chữ thường không dấu, số, dấu chấm, gạch',
  en: '3–60 plain lower-case letters, digits, dots and dashes',
});

/** Why a password will not do. */
export const weakness = {
  short: (least: number): Words => ({
    vi: `cần ít nhất ${least} ký tự`,
    en: `at least ${least} characters are needed`,
  }),
  long: (most: number): Words => ({ vi: `nhiều nhất ${most} ký tự`, en: `at most ${most} characters` }),
  monotonous: { vi: 'quá ít ký tự khác nhau', en: 'too few different characters' },
  common: { vi: 'thuộc loại mật khẩu ai cũng đoán được', en: 'it is one of those that anybody guesses' },
  login: { vi: 'chỉ là tên đăng nhập thêm vài ký tự', en: 'it is little more than the login' },
};
