import { unitNameKey } from '../organisation/organisation.names.labels.ts';

/** What every name of its level begins with, and so tells nobody apart. */
const level = /^(ldld|cd|nd)( (tinh|nganh|huyen|quan|tx|tp|xa|phuong|dac khu|thi tran))* /;
const longest = 40;

/** A login for whoever works for the unit: "LĐLĐ huyện Phong Thổ" is `phongtho`. */
export function loginFor(unitName: string): string {
  const key = unitNameKey(unitName);
  const own = key.replace(level, '').replaceAll(' ', '');
  const login = own.length >= 3 ? own : key.replaceAll(' ', '');
  return login.slice(0, longest).padEnd(3, '0');
}

/** The login as it is, or with the first number behind it that is free. */
export function freeLogin(login: string, taken: ReadonlySet<string>): string {
  if (!taken.has(login)) return login;
  for (let number = 2; ; number++) if (!taken.has(`${login}${number}`)) return `${login}${number}`;
}

/** Numbers tried behind a login before the next list of accounts has to look again. */
export const spellingsOf = (login: string): string[] => [
  login,
  ...Array.from({ length: 50 }, (_, at) => `${login}${at + 2}`),
];
