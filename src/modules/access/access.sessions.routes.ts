import { createHash, randomBytes } from 'node:crypto';
import type { Pool } from 'pg';
import { z } from 'zod';
import { type Db, ownerDatabase } from '../../db/database.ts';
import { entrance, type SignedIn, type Visit } from '../../gate/entrance.ts';
import { openAct, outsideReach } from '../../gate/outside.ts';
import { checkPassword, hashPassword } from '../../gate/passwords.ts';
import { rights, roleRights } from '../../gate/rights.ts';
import type { Day } from '../../lib/days.ts';
import { notSignedIn, Problem } from '../../lib/problem.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import { insertUnits } from '../organisation/organisation.units.queries.ts';
import { insertAccount, insertGrant, setPassword, setSignedIn } from './access.accounts.queries.ts';
import { limits, refuseWeak } from './access.checks.ts';
import {
  alreadySetUp,
  passwordWrong,
  signInRefused,
  stillLoading,
  triedTooOften,
} from './access.problems.ts';
import { credentials, firstAdministrator, passwordChange, type Session, session } from './access.schema.ts';
import {
  deleteExpired,
  deleteSession,
  findAccountToSignIn,
  findLoading,
  findOnlyRoot,
  findSession,
  forgetTries,
  getPasswordHash,
  hasAccounts,
  insertSession,
  insertVisitEntry,
  isStarting,
  listHeldUnits,
  lockAccounts,
  takeTry,
  touchSession,
} from './access.sessions.queries.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest();
const newToken = () => randomBytes(32).toString('base64url');

/** Who the cookie's token stands for, with the grants of this moment; null where it stands for nobody any more. */
export async function findSignedIn(pool: Pool, token: string, today: Day): Promise<SignedIn | null> {
  const db = ownerDatabase(pool);
  const tokenHash = sha256(token);
  const row = await findSession(db, tokenHash, today);
  if (!row) return null;
  if (row.stale) await touchSession(db, tokenHash);
  const { account_id: accountId, login, grants } = row;
  return {
    actor: { kind: 'account', accountId, login, grants },
    fullName: row.full_name,
    mustChange: row.must_change,
    csrfToken: row.csrf_token,
  };
}

async function describe(db: Db, { actor, ...who }: SignedIn, today: Day): Promise<Session> {
  const units = await listHeldUnits(db, actor.accountId, today);
  const everywhere = actor.grants.some((grant) => grant.path === '');
  const home = (everywhere ? await findOnlyRoot(db, today) : undefined) ?? units[0] ?? null;
  const held = new Set(actor.grants.flatMap((grant) => roleRights[grant.role]));
  return {
    login: actor.login,
    ...who,
    rights: rights.filter((right) => held.has(right)),
    home,
    units,
    starting: everywhere && held.has('access.write') && (await isStarting(db)),
    today,
  };
}

/** A new token always, so that one planted in a browser before the sign-in is worth nothing after it. */
async function begin(db: Db, visit: Visit, accountId: number): Promise<string> {
  const token = newToken();
  if (visit.token) await deleteSession(db, sha256(visit.token));
  const { address, agent } = visit;
  await insertSession(db, { tokenHash: sha256(token), accountId, csrfToken: newToken(), address, agent });
  return token;
}

async function admit(visit: Visit, token: string) {
  const signedIn = await findSignedIn(visit.pool, token, visit.today);
  if (!signedIn) throw new Problem(notSignedIn);
  return { answer: await describe(ownerDatabase(visit.pool), signedIn, visit.today), token };
}

const signIn = entrance({
  method: 'post',
  path: '/session',
  signedIn: false,
  input: credentials,
  output: session,
  handle: async (visit, given) => {
    const login = given.login.trim().toLowerCase();
    const owner = ownerDatabase(visit.pool);
    const free = await takeTry(owner, sha256(login));
    const account = await findAccountToSignIn(owner, login);
    const right = free && (await checkPassword(given.password, account?.password_hash ?? null));
    const admitted = right && account && !account.disabled ? account : null;

    const token = await outsideReach(visit.pool, async (db) => {
      await openAct(db, 'post /session', { accountId: admitted?.id ?? null, address: visit.address });
      const outcome = admitted ? 'signed_in' : free ? 'refused' : 'locked';
      const entry = { accountId: account?.id ?? null, path: account?.path ?? '' };
      await insertVisitEntry(db, { action: 'post /session', outcome, ...entry });
      if (!admitted) return null;
      await forgetTries(db, sha256(login));
      await setSignedIn(db, admitted.id);
      await deleteExpired(db);
      return begin(db, visit, admitted.id);
    });
    if (!token)
      throw new Problem(free ? signInRefused : triedTooOften, { most: limits.tries, minutes: limits.wait });
    return admit(visit, token);
  },
});

const getSession = entrance({
  method: 'get',
  path: '/session',
  signedIn: false,
  input: z.object({}),
  // Nobody is an answer, not a failure: every first visit asks.
  output: session.nullable(),
  handle: async ({ pool, signedIn, today }) => ({
    answer: signedIn && (await describe(ownerDatabase(pool), signedIn, today)),
  }),
});

const signOut = entrance({
  method: 'delete',
  path: '/session',
  signedIn: true,
  input: z.object({}),
  output: z.object({}),
  handle: async ({ pool, token, signedIn, address }) => {
    const { accountId, grants } = signedIn!.actor;
    await outsideReach(pool, async (db) => {
      await openAct(db, 'delete /session', { accountId, address });
      await deleteSession(db, sha256(token!));
      const path = grants[0]?.path ?? '';
      await insertVisitEntry(db, { action: 'delete /session', outcome: 'signed_out', accountId, path });
    });
    return { answer: {}, token: null };
  },
});

const changePassword = entrance({
  method: 'put',
  path: '/session/password',
  signedIn: true,
  input: passwordChange,
  output: session,
  handle: async (visit, { current, next }) => {
    const { accountId, login, grants } = visit.signedIn!.actor;
    const owner = ownerDatabase(visit.pool);
    refuseWeak(next, login);
    // Guessing the present password at an unattended screen is a try like any other.
    if (!(await takeTry(owner, sha256(login))))
      throw new Problem(triedTooOften, { most: limits.tries, minutes: limits.wait });
    if (!(await checkPassword(current, await getPasswordHash(owner, accountId))))
      throw new Problem(passwordWrong);
    const hash = await hashPassword(next);
    const token = await outsideReach(visit.pool, async (db) => {
      await openAct(db, 'put /session/password', { accountId, address: visit.address });
      await setPassword(db, accountId, hash, false);
      await forgetTries(db, sha256(login));
      const path = grants[0]?.path ?? '';
      await insertVisitEntry(db, { action: 'put /session/password', outcome: 'changed', accountId, path });
      return begin(db, visit, accountId);
    });
    return admit(visit, token);
  },
});

const getSetup = entrance({
  method: 'get',
  path: '/setup',
  signedIn: false,
  input: z.object({}),
  output: z.object({
    /** Whether the first administrator is to be made. */
    empty: z.boolean(),
    /** From 0 to 1 while the demo province is being loaded, else null. */
    loading: z.number().nullable(),
  }),
  handle: async ({ pool }) => {
    const db = ownerDatabase(pool);
    const loading = await findLoading(db);
    return { answer: { empty: loading === undefined && !(await hasAccounts(db)), loading: loading ?? null } };
  },
});

const setUp = entrance({
  method: 'post',
  path: '/setup',
  signedIn: false,
  input: firstAdministrator,
  output: session,
  handle: async (visit, { login, fullName, password, federation, kind }) => {
    const { pool, address, today } = visit;
    if (await hasAccounts(ownerDatabase(pool))) throw new Problem(alreadySetUp);
    if ((await findLoading(ownerDatabase(pool))) !== undefined) throw new Problem(stillLoading);
    refuseWeak(password, login);
    const hash = await hashPassword(password);
    const token = await outsideReach(pool, async (db) => {
      // Of two first administrators at once, the second waits here and is refused.
      await lockAccounts(db);
      if (await hasAccounts(db)) throw new Problem(alreadySetUp);
      await openAct(db, 'post /setup', { address });
      const accountId = await insertAccount(db, { login, fullName, hash, mustChange: false });
      // An import from the command line may have made the province before.
      const root =
        (await findOnlyRoot(db, today)) ??
        (await insertUnits(db, [{ kind, name: federation, parentId: null, fromOn: today }]))[0]!;
      const path = await getUnitPath(db, root.id);
      await insertGrant(db, accountId, {
        role: 'administrator',
        unitId: null,
        path: '',
        from: today,
        to: null,
      });
      await insertGrant(db, accountId, { role: 'officer', unitId: root.id, path, from: today, to: null });
      await setSignedIn(db, accountId);
      await insertVisitEntry(db, { action: 'post /setup', outcome: 'set_up', accountId, path: '' });
      return begin(db, visit, accountId);
    });
    return admit(visit, token);
  },
});

export const entrances = [getSession, signIn, signOut, changePassword, getSetup, setUp];
