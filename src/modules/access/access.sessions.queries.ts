import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Actor, Grant } from '../../gate/actor.ts';
import type { Role } from '../../gate/roles.labels.ts';
import type { Day } from '../../lib/days.ts';
import { limits } from './access.checks.ts';

// All of these run on the owner's connection: they decide who acts, before there is a reach.

const minutes = (count: number) => sql`${count} * interval '1 minute'`;

export interface SessionRow {
  account_id: number;
  login: string;
  full_name: string;
  must_change: boolean;
  csrf_token: string;
  stale: boolean;
  grants: Grant[];
}

const grantsOf = (today: Day) => sql<Grant[]>`(
  select coalesce(json_agg(json_build_object('role', g.role, 'path', g.unit_path, 'from', g.from_on, 'to', g.to_on,
    'onBehalfOf', g.on_behalf_of) order by length(g.unit_path), g.id), '[]')
  from access_grant g where g.account_id = a.id and g.from_on <= ${today} and (g.to_on is null or g.to_on > ${today}))`;

/** The session while it lasts, with the account and the grants as they are now: what changed counts at once. */
export async function findSession(db: Db, tokenHash: Buffer, today: Day): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select s.account_id, a.login, a.full_name, a.must_change, s.csrf_token,
      s.seen_at < now() - interval '1 minute' as stale, ${grantsOf(today)} as grants
    from session s join account a on a.id = s.account_id
    where s.token_hash = ${tokenHash} and s.expires_at > now() and s.seen_at > now() - ${minutes(limits.idle)}
      and a.disabled_at is null and s.created_at > a.password_set_at`.execute(db);
  return rows[0];
}

type AccountActor = Extract<Actor, { kind: 'account' }>;

const actors = (today: Day) => sql`
  select 'account' as kind, a.id as "accountId", a.login, ${grantsOf(today)} as grants
  from account a where a.disabled_at is null`;

/** An account that is in use, with its grants of today, for work done in its name without a session. */
export async function findActorByLogin(db: Db, login: string, today: Day): Promise<AccountActor | undefined> {
  const { rows } = await sql<AccountActor>`${actors(today)} and a.login = ${login.toLowerCase()}`.execute(db);
  return rows[0];
}

export async function findActorById(db: Db, id: number, today: Day): Promise<AccountActor | undefined> {
  const { rows } = await sql<AccountActor>`${actors(today)} and a.id = ${id}`.execute(db);
  return rows[0];
}

export const touchSession = (db: Db, tokenHash: Buffer) =>
  db.updateTable('session').set({ seen_at: sql`now()` }).where('token_hash', '=', tokenHash).execute();

export const deleteSession = (db: Db, tokenHash: Buffer) =>
  db.deleteFrom('session').where('token_hash', '=', tokenHash).execute();

export async function insertSession(
  db: Db,
  row: {
    tokenHash: Buffer;
    accountId: number;
    csrfToken: string;
    address: string | null;
    agent: string | null;
  },
): Promise<void> {
  await db
    .insertInto('session')
    .values({
      token_hash: row.tokenHash,
      account_id: row.accountId,
      csrf_token: row.csrfToken,
      expires_at: sql<Date>`now() + ${minutes(limits.absolute)}`,
      address: row.address,
      agent: row.agent?.slice(0, 300) ?? null,
    })
    .execute();
}

/** What has run out, swept at every sign-in. */
export async function deleteExpired(db: Db): Promise<void> {
  await sql`delete from session where expires_at <= now() or seen_at <= now() - ${minutes(limits.idle)}`.execute(
    db,
  );
  await sql`delete from sign_in_try where tried_at <= now() - interval '1 day'`.execute(db);
}

/**
 * Takes one of the tries that a login has, before the password is looked at: tries made at once cannot outrun the
 * count. False where none is left; a refused one does not lengthen the wait.
 */
export async function takeTry(db: Db, loginHash: Buffer): Promise<boolean> {
  const { rows } = await sql`
    insert into sign_in_try as t (login_hash, tries) values (${loginHash}, 1)
    on conflict (login_hash) do update set tried_at = now(),
      tries = case when t.tried_at <= now() - ${minutes(limits.wait)} then 1 else t.tries + 1 end
    where t.tries < ${limits.tries} or t.tried_at <= now() - ${minutes(limits.wait)}
    returning tries`.execute(db);
  return rows.length > 0;
}

export const forgetTries = (db: Db, loginHash: Buffer) =>
  db.deleteFrom('sign_in_try').where('login_hash', '=', loginHash).execute();

export interface SignInRow {
  id: number;
  password_hash: string | null;
  disabled: boolean;
  /** The widest subtree it holds, where its sign-ins are read in the trail. */
  path: string | null;
}

export async function findAccountToSignIn(db: Db, login: string): Promise<SignInRow | undefined> {
  const { rows } = await sql<SignInRow>`
    select id, password_hash, disabled_at is not null as disabled,
      (select unit_path from access_grant g where g.account_id = a.id order by length(unit_path), id limit 1) as path
    from account a where login = ${login}`.execute(db);
  return rows[0];
}

/** One entry of the trail about signing in; the act must be open. */
export async function insertVisitEntry(
  db: Db,
  entry: { action: string; accountId: number | null; path: string; outcome: string },
): Promise<void> {
  await db
    .insertInto('trail')
    .values({
      action: entry.action,
      subject: 'session',
      subject_id: entry.accountId,
      unit_path: entry.path,
      detail: JSON.stringify({ outcome: entry.outcome }),
    })
    .execute();
}

interface HeldUnit {
  id: number;
  name: string;
  kind: string;
  role: Role;
}

/** The units of the grants, widest first. */
export async function listHeldUnits(db: Db, accountId: number, today: Day): Promise<HeldUnit[]> {
  const { rows } = await sql<HeldUnit>`
    select u.id, coalesce(n.name, '') as name, u.kind, g.role from access_grant g join unit u on u.id = g.unit_id
    left join lateral (select name from unit_name n where n.unit_id = u.id
      and (n.from_on is null or n.from_on <= ${today}) and (n.to_on is null or n.to_on > ${today}) limit 1) n on true
    where g.account_id = ${accountId} and g.from_on <= ${today} and (g.to_on is null or g.to_on > ${today})
    order by length(u.path), g.id`.execute(db);
  return rows;
}

/** The one unit that stands under no other, for those whose reach is everywhere; undefined where there are several. */
export async function findOnlyRoot(db: Db, today: Day): Promise<Omit<HeldUnit, 'role'> | undefined> {
  const { rows } = await sql<Omit<HeldUnit, 'role'>>`
    select u.id, n.name, u.kind from unit u join unit_name n on n.unit_id = u.id
      and (n.from_on is null or n.from_on <= ${today}) and (n.to_on is null or n.to_on > ${today})
    where u.parent_id is null and (u.to_on is null or u.to_on > ${today}) limit 2`.execute(db);
  return rows.length === 1 ? rows[0] : undefined;
}

export const getPasswordHash = async (db: Db, accountId: number) =>
  (
    await db
      .selectFrom('account')
      .select('password_hash')
      .where('id', '=', accountId)
      .executeTakeFirstOrThrow()
  ).password_hash;

export const hasAccounts = async (db: Db): Promise<boolean> =>
  (await db.selectFrom('account').select('id').limit(1).execute()).length > 0;

/** Whether the installation still lacks units below its root, or an account besides the first. */
export async function isStarting(db: Db): Promise<boolean> {
  const { rows } = await sql<{ starting: boolean }>`
    select not exists (select from unit where parent_id is not null)
      or not exists (select from account offset 1) as starting`.execute(db);
  return rows[0]!.starting;
}

/** Until the transaction ends nobody else can make an account. */
export const lockAccounts = (db: Db) => sql`lock table account in share row exclusive mode`.execute(db);

/** How far the demo province is while the first start loads it, from 0 to 1; undefined where nothing is being loaded. */
export async function findLoading(db: Db): Promise<number | undefined> {
  const { rows } = await sql<{ progress: number }>`
    select coalesce((select progress from job order by id desc limit 1), 0) as progress
    from setting where key = 'demo' and value = to_jsonb('loading'::text)`.execute(db);
  return rows[0]?.progress;
}
