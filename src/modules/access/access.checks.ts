import { Problem } from '../../lib/problem.ts';
import { passwordWeak } from './access.problems.ts';

/** Limits of signing in; times in minutes. */
export const limits = { tries: 5, wait: 15, idle: 8 * 60, absolute: 7 * 24 * 60 } as const;

export const shortestPassword = 12;
export const longestPassword = 200;

/** What remains of a common password once digits, signs and accents are taken away. */
const common = new Set([
  'password',
  'passwords',
  'matkhau',
  'matkhaucuatoi',
  'congdoan',
  'congdoanvietnam',
  'liendoan',
  'liendoanlaodong',
  'laodong',
  'thenchot',
  'quantri',
  'quantrivien',
  'admin',
  'administrator',
  'qwerty',
  'qwertyuiop',
  'qwertyuiopasdfghjkl',
  'asdfghjkl',
  'zxcvbnm',
  'abc',
  'abcd',
  'abcdef',
  'abcabc',
  'iloveyou',
  'anhyeuem',
  'emyeuanh',
  'toiyeuvietnam',
  'vietnam',
  'vietnamvodich',
  'welcome',
  'letmein',
  'changeme',
  'secret',
  'login',
  'user',
  'test',
  'demo',
  'hanoi',
  'saigon',
  'hochiminh',
]);

const fold = (text: string) =>
  text.toLowerCase().normalize('NFD').replaceAll('đ', 'd').replace(/\p{M}/gu, '');
const lettersOf = (text: string) => fold(text).replace(/[^a-z]/g, '');

/** Digits and signs that people put for letters. */
const unleet = (text: string) =>
  text
    .replaceAll('0', 'o')
    .replaceAll('1', 'i')
    .replaceAll('3', 'e')
    .replaceAll('4', 'a')
    .replaceAll('@', 'a')
    .replaceAll('$', 's');

/** Why a password will not do, in both languages; null where it will. */
export function passwordFault(password: string, login: string): { vi: string; en: string } | null {
  const length = [...password].length;
  if (length < shortestPassword)
    return {
      vi: `cần ít nhất ${shortestPassword} ký tự`,
      en: `at least ${shortestPassword} characters are needed`,
    };
  if (length > longestPassword)
    return { vi: `nhiều nhất ${longestPassword} ký tự`, en: `at most ${longestPassword} characters` };
  if (new Set(fold(password)).size < 5)
    return { vi: 'quá ít ký tự khác nhau', en: 'too few different characters' };
  const letters = lettersOf(password);
  const word = fold(password).replace(/^[^a-z@$]+|[^a-z@$]+$/g, '');
  if (letters.length < 4 || common.has(letters) || common.has(lettersOf(unleet(word))))
    return { vi: 'thuộc loại mật khẩu ai cũng đoán được', en: 'it is one of those that anybody guesses' };
  if (lettersOf(login).length >= 3 && lettersOf(password).replaceAll(lettersOf(login), '').length < 4)
    return { vi: 'chỉ là tên đăng nhập thêm vài ký tự', en: 'it is little more than the login' };
  return null;
}

export function refuseWeak(password: string, login: string): void {
  const fault = passwordFault(password, login);
  if (fault) throw new Problem(passwordWeak, { why: fault.vi, whyEn: fault.en });
}
