import { z } from 'zod';
import { hashPassword, inventPassword } from '../../gate/passwords.ts';
import { roles } from '../../gate/roles.labels.ts';
import { type Context, route } from '../../gate/route.ts';
import { type FieldFault, Problem } from '../../lib/problem.ts';
import { getUnitByNameOrCode } from '../organisation/organisation.finding.queries.ts';
import { upperUnionKinds } from '../organisation/organisation.labels.ts';
import { insertAccount, insertGrant, listTakenLogins, listUnservedUnits } from './access.accounts.queries.ts';
import { grantable } from './access.grants.ts';
import { freeLogin, loginFor, spellingsOf } from './access.logins.checks.ts';
import { accountsRefused, loginTaken, loginTwice } from './access.problems.ts';
import { type AccountLine, accountList, longestList } from './access.schema.ts';

const listed = z.object({
  id: z.number(),
  login: z.string(),
  fullName: z.string(),
  unitId: z.number(),
  unitName: z.string(),
  role: z.enum(roles.codes),
  /** Shown once and kept nowhere. */
  password: z.string(),
});

/** What a line comes to, or everything that is wrong with it. */
async function read(context: Context, line: AccountLine, at: number, taken: ReadonlySet<string>) {
  const faults: FieldFault[] = [];
  const refuse = (field: keyof AccountLine, why: Problem) =>
    faults.push({ path: `accounts.${at}.${field}`, vi: why.vi(), en: why.en() });
  const sayOf = async <T>(field: keyof AccountLine, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      refuse(field, error);
      return undefined;
    }
  };
  if (taken.has(line.login)) refuse('login', new Problem(loginTaken));
  const unit = await sayOf('unit', () => getUnitByNameOrCode(context.db, line.unit));
  const grant = unit && (await sayOf('role', () => grantable(context, { role: line.role, unitId: unit.id })));
  return { line, unit, grant, faults };
}

const twice = (accounts: readonly AccountLine[]): FieldFault[] =>
  accounts.flatMap(({ login }, at) => {
    const first = accounts.findIndex((other) => other.login === login);
    if (first === at) return [];
    const why = new Problem(loginTwice, { line: first + 1 });
    return [{ path: `accounts.${at}.login`, vi: why.vi(), en: why.en() }];
  });

/** Accounts as a list has them: all of them or, where one line will not do, none. */
export const postAccountList = route({
  method: 'post',
  path: '/account-lists',
  right: 'access.write',
  unit: 'reach',
  input: accountList,
  output: z.object({ accounts: z.array(listed) }),
  handle: async (context, { accounts }) => {
    const { db } = context;
    const taken = await listTakenLogins(
      db,
      accounts.map(({ login }) => login),
    );
    const lines = [];
    for (const [at, line] of accounts.entries()) lines.push(await read(context, line, at, taken));
    const faults = [...lines.flatMap((line) => line.faults), ...twice(accounts)];
    const wrong = new Set(faults.map(({ path }) => path.split('.')[1])).size;
    if (wrong > 0) throw new Problem(accountsRefused, { wrong, count: accounts.length }, faults);

    const passwords = accounts.map(inventPassword);
    const hashes = await Promise.all(passwords.map(hashPassword));
    const made: z.output<typeof listed>[] = [];
    for (const [at, { line, unit, grant }] of lines.entries()) {
      const { login, fullName, role } = line;
      const id = await insertAccount(db, { login, fullName, hash: hashes[at]!, mustChange: true });
      await insertGrant(db, id, grant!);
      const { id: unitId, name: unitName } = unit!;
      made.push({ id, login, fullName, unitId, unitName, role, password: passwords[at]! });
    }
    return { accounts: made };
  },
  audit: ({ accounts }) =>
    accounts.map(({ id, password: _, unitName: __, ...made }) => ({
      subject: 'account',
      subjectId: id,
      unitId: made.unitId,
      detail: made,
    })),
});

/** One account for each upper union that has none yet, as a list to put right. */
export const getAccountProposals = route({
  method: 'get',
  path: '/account-proposals',
  right: 'access.read',
  unit: 'reach',
  input: z.object({}),
  output: z.object({ rows: z.array(z.object({ login: z.string(), unitId: z.number(), unit: z.string() })) }),
  handle: async ({ db, today }) => {
    const units = await listUnservedUnits(db, upperUnionKinds, today, longestList);
    const taken = await listTakenLogins(
      db,
      units.flatMap(({ name }) => spellingsOf(loginFor(name))),
    );
    const rows = units.map(({ id: unitId, name: unit }) => {
      const login = freeLogin(loginFor(unit), taken);
      taken.add(login);
      return { login, unitId, unit };
    });
    return { rows };
  },
});
