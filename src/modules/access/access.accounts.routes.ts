import { z } from 'zod';
import { hashPassword, inventPassword } from '../../gate/passwords.ts';
import { type Context, route } from '../../gate/route.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { id } from '../../lib/shapes.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import {
  closeGrant,
  findAccount,
  insertAccount,
  insertGrant,
  listAccounts,
  type NewGrantRow,
  setDisabled,
  setPassword,
} from './access.accounts.queries.ts';
import { refuseWeak } from './access.checks.ts';
import { grantable, refuseBeyond } from './access.grants.ts';
import { accountFilter, accountRow, grantInput, newAccount } from './access.schema.ts';

const one = z.object({ id });
const issued = z.object({
  id: z.number(),
  /** Shown once and kept nowhere; null where the caller chose it. */
  password: z.string().nullable(),
});

export const getAccounts = route({
  method: 'get',
  path: '/accounts',
  right: 'access.read',
  unit: 'reach',
  input: accountFilter.extend({
    /** Those who hold something in this unit or below it. */
    unit: id.optional(),
    /** Those whose rights reach this unit, held there or above it. */
    over: id.optional(),
    after: z.string().max(60).default(''),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  output: z.object({ rows: z.array(accountRow), total: z.number(), next: z.string().nullable() }),
  handle: async ({ db, today }, { after, limit, unit, over, ...filter }) => {
    const paths = {
      within: unit === undefined ? undefined : await getUnitPath(db, unit),
      over: over === undefined ? undefined : await getUnitPath(db, over),
    };
    const { rows, total } = await listAccounts(db, { ...filter, ...paths }, after, limit, today);
    return { rows, total, next: rows.length === limit ? rows[limit - 1]!.login : null };
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

/** Disabling ends the sessions of an account and lets nobody sign in to it; enabling lets them again. */
export const putAccountDisabling = route({
  method: 'put',
  path: '/accounts/:id/disabling',
  right: 'access.write',
  unit: 'reach',
  input: one.extend({ disabled: z.boolean() }),
  output: afterwards,
  handle: async (context, { id: accountId, disabled }) => {
    await refuseBeyond(context, accountId);
    await setDisabled(context.db, accountId, disabled);
    return { id: accountId, unitId: await unitOf(context, accountId) };
  },
  audit: ({ unitId }, { id: subjectId, disabled }) => ({
    subject: 'account_disabling',
    subjectId,
    unitId,
    detail: { disabled },
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
  putAccountDisabling,
  postGrant,
  deleteGrant,
];
