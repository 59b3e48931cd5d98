import { Problem, type Words } from '../../lib/problem.ts';
import { withoutMarks } from '../../lib/vietnamese.ts';
import { passwordWeak, weakness } from './access.problems.ts';

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

const fold = (text: string) => withoutMarks(text).toLowerCase();
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

/** Why a password will not do; null where it will. */
export function passwordFault(password: string, login: string): Words | null {
  const length = [...password].length;
  if (length < shortestPassword) return weakness.short(shortestPassword);
  if (length > longestPassword) return weakness.long(longestPassword);
  if (new Set(fold(password)).size < 5) return weakness.monotonous;
  const letters = lettersOf(password);
  const word = fold(password).replace(/^[^a-z@$]+|[^a-z@$]+$/g, '');
  if (letters.length < 4 || common.has(letters) || common.has(lettersOf(unleet(word))))
    return weakness.common;
  if (lettersOf(login).length >= 3 && lettersOf(password).replaceAll(lettersOf(login), '').length < 4)
    return weakness.login;
  return null;
}

export function refuseWeak(password: string, login: string): void {
  const why = passwordFault(password, login);
  if (why) throw new Problem(passwordWeak, { why });
}
