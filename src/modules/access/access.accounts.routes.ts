import { z } from 'zod';
import { may } from '../../gate/actor.ts';
import { hashPassword, inventPassword } from '../../gate/passwords.ts';
import { roleRights } from '../../gate/rights.ts';
import { type Context, route } from '../../gate/route.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { id } from '../../lib/shapes.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import {
  closeGrant,
  findAccount,
  type HeldGrant,
  insertAccount,
  insertGrant,
  listAccounts,
  listHeldGrants,
  type NewGrantRow,
  reachesBeyond,
  setDisabled,
  setPassword,
} from './access.accounts.queries.ts';
import { refuseWeak } from './access.checks.ts';
import { accountBeyond, grantBeyond, ownAccount } from './access.problems.ts';
import { accountRow, grantInput, newAccount } from './access.schema.ts';

const one = z.object({ id });
const issued = z.object({
  id: z.number(),
  /** Shown once and kept nowhere; null where the caller chose it. */
  password: z.string().nullable(),
});

/** A role holds no right that the actor lacks at that very place. */
const covers = ({ actor, today }: Context, { role, path }: HeldGrant): boolean =>
  [...roleRights[role], 'access.write' as const].every((right) => may(actor, right, path, today));

async function grantable(context: Context, given: z.output<typeof grantInput>): Promise<NewGrantRow> {
  const { role, unitId, from = context.today, to } = given;
  const path = unitId === null ? '' : await getUnitPath(context.db, unitId);
  if (!covers(context, { role, path })) throw new Problem(grantBeyond);
  return { role, unitId, path, from, to };
}

/** Whoever may change an account could sign in as it: so it must hold nothing that the actor does not. */
async function refuseBeyond(context: Context, accountId: number): Promise<void> {
  const { actor, db, today } = context;
  if (!(await findAccount(db, accountId, today))) throw new Problem(notFound);
  if (actor.kind === 'account' && actor.accountId === accountId) throw new Problem(ownAccount);
  const held = await listHeldGrants(db, accountId, today);
  if ((await reachesBeyond(db, accountId, today)) || !held.every((grant) => covers(context, grant)))
    throw new Problem(accountBeyond);
}

export const getAccounts = route({
  method: 'get',
  path: '/accounts',
  right: 'access.read',
  unit: 'reach',
  input: z.object({
    after: z.string().max(60).default(''),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  output: z.object({ rows: z.array(accountRow), next: z.string().nullable() }),
  handle: async ({ db, today }, { after, limit }) => {
    const rows = await listAccounts(db, after, limit, today);
    return { rows, next: rows.length === limit ? rows[limit - 1]!.login : null };
  },
});

export const getAccount = route({
  method: 'get',
  path: '/accounts/:id',
  right: 'access.read',
  unit: 'reach',
  input: one,
  output: accountRow,
  handle: async ({ db, today }, { id: accountId }) => {
    const account = await findAccount(db, accountId, today);
    if (!account) throw new Problem(notFound);
    return account;
  },
});

export const postAccount = route({
  method: 'post',
  path: '/accounts',
  right: 'access.write',
  unit: 'reach',
  input: newAccount,
  output: issued,
  handle: async (context, { login, fullName, grants, password, mustChange }) => {
    if (password !== undefined) refuseWeak(password, login);
    const chosen = password ?? inventPassword();
    const rows: NewGrantRow[] = [];
    for (const grant of grants) rows.push(await grantable(context, grant));
    const accountId = await insertAccount(context.db, {
      login,
      fullName,
      mustChange,
      hash: await hashPassword(chosen),
    });
    for (const row of rows) await insertGrant(context.db, accountId, row);
    return { id: accountId, password: password === undefined ? chosen : null };
  },
  audit: (made, { login, fullName, grants }) => ({
    subject: 'account',
    subjectId: made.id,
    unitId: grants[0]!.unitId,
    detail: { login, fullName, grants },
  }),
});

export const putAccountPassword = route({
  method: 'put',
  path: '/accounts/:id/password',
  right: 'access.write',
  unit: 'reach',
  input: one,
  output: issued.extend({ unitId: z.number().nullable() }),
  handle: async (context, { id: accountId }) => {
    await refuseBeyond(context, accountId);
    const password = inventPassword();
    await setPassword(context.db, accountId, await hashPassword(password), true);
    return { id: accountId, password, unitId: await unitOf(context, accountId) };
  },
  audit: ({ unitId }, input) => ({ subject: 'account_password', subjectId: input.id, unitId }),
});

const afterwards = z.object({ id: z.number(), unitId: z.number().nullable() });

/** Where the trail keeps what happened to an account: at the widest unit it holds. */
const unitOf = async ({ db, today }: Context, accountId: number): Promise<number | null> =>
  (await findAccount(db, accountId, today))?.grants[0]?.unitId ?? null;

export const postDisabling = route({
  method: 'post',
  path: '/accounts/:id/disabling',
  right: 'access.write',
  unit: 'reach',
  input: one,
  output: afterwards,
  handle: async (context, { id: accountId }) => {
    await refuseBeyond(context, accountId);
    await setDisabled(context.db, accountId, true);
    return { id: accountId, unitId: await unitOf(context, accountId) };
  },
  audit: ({ unitId }, input) => ({ subject: 'account_disabling', subjectId: input.id, unitId }),
});

export const deleteDisabling = route({
  method: 'delete',
  path: '/accounts/:id/disabling',
  right: 'access.write',
  unit: 'reach',
  input: one,
  output: afterwards,
  handle: async (context, { id: accountId }) => {
    await refuseBeyond(context, accountId);
    await setDisabled(context.db, accountId, false);
    return { id: accountId, unitId: await unitOf(context, accountId) };
  },
  audit: ({ unitId }, input) => ({
    subject: 'account_disabling',
    subjectId: input.id,
    unitId,
    detail: { ended: true },
  }),
});

export const postGrant = route({
  method: 'post',
  path: '/accounts/:id/grants',
  right: 'access.write',
  unit: 'reach',
  input: grantInput.extend({ id }),
  output: z.object({ id: z.number() }),
  handle: async (context, { id: accountId, ...given }) => {
    await refuseBeyond(context, accountId);
    return { id: await insertGrant(context.db, accountId, await grantable(context, given)) };
  },
  audit: (made, { id: accountId, ...grant }) => ({
    subject: 'access_grant',
    subjectId: made.id,
    unitId: grant.unitId,
    detail: { accountId, ...grant },
  }),
});

export const deleteGrant = route({
  method: 'delete',
  path: '/accounts/:id/grants/:grantId',
  right: 'access.write',
  unit: 'reach',
  input: z.object({ id, grantId: id }),
  output: afterwards,
  handle: async (context, { id: accountId, grantId }) => {
    await refuseBeyond(context, accountId);
    if (!(await closeGrant(context.db, accountId, grantId, context.today))) throw new Problem(notFound);
    return { id: grantId, unitId: await unitOf(context, accountId) };
  },
  audit: ({ unitId }, input) => ({
    subject: 'access_grant',
    subjectId: input.grantId,
    unitId,
    detail: { ended: true },
  }),
});

export const accessRoutes = [
  getAccounts,
  getAccount,
  postAccount,
  putAccountPassword,
  postDisabling,
  deleteDisabling,
  postGrant,
  deleteGrant,
];
