import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Role } from '../../gate/roles.labels.ts';
import type { Day } from '../../lib/days.ts';
import type { Sql } from '../../lib/indicator.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { nameAt } from '../organisation/organisation.tree.queries.ts';
import type { AccountFilter, AccountRow } from './access.schema.ts';

export interface NewAccountRow {
  login: string;
  fullName: string;
  hash: string;
  mustChange: boolean;
}

export async function insertAccount(db: Db, row: NewAccountRow): Promise<number> {
  const { id } = await db
    .insertInto('account')
    .values({
      login: row.login,
      full_name: row.fullName,
      search_key: foldWords(`${row.login} ${row.fullName}`),
      password_hash: row.hash,
      must_change: row.mustChange,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export interface NewGrantRow {
  role: Role;
  unitId: number | null;
  /** '' where it is everywhere. */
  path: string;
  from: Day;
  to: Day | null;
}

export async function insertGrant(db: Db, accountId: number, grant: NewGrantRow): Promise<number> {
  const { id } = await db
    .insertInto('access_grant')
    .values({
      account_id: accountId,
      role: grant.role,
      unit_id: grant.unitId,
      unit_path: grant.path,
      from_on: grant.from,
      to_on: grant.to,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The grant holds no more from that day on; one that has not begun yet never will. */
export async function closeGrant(db: Db, accountId: number, grantId: number, on: Day): Promise<boolean> {
  const { rows } = await sql`
    update access_grant set to_on = greatest(${on}::date, from_on)
    where id = ${grantId} and account_id = ${accountId} and (to_on is null or to_on > ${on}) returning id`.execute(
    db,
  );
  return rows.length > 0;
}

const accounts = (today: Day) => sql`
  select a.id, a.login, a.full_name as "fullName", a.must_change as "mustChange",
    ${instant('a.disabled_at')} as "disabledAt", ${instant('a.signed_in_at')} as "signedInAt",
    json_agg(json_build_object('id', g.id, 'role', g.role, 'unitId', g.unit_id, 'unitName', n.name,
      'from', g.from_on, 'to', g.to_on) order by length(g.unit_path), g.id) as grants
  from account a join access_grant g on g.account_id = a.id
  left join lateral (select name from unit_name n where n.unit_id = g.unit_id
    and (n.from_on is null or n.from_on <= ${today}) and (n.to_on is null or n.to_on > ${today}) limit 1) n on true`;

const instant = (column: string) =>
  sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** What is asked of an account `a`; the grants looked at are those within one's reach. */
function conditionsOf({ search, role, within, over, state }: AccountFilter & Paths, today: Day): Sql {
  const words = foldWords(search ?? '')
    .split(' ')
    .filter(Boolean);
  const conditions = words.map((word) => sql`strpos(a.search_key, ${word}) > 0`);
  const grant = [sql`g.account_id = a.id`];
  if (role) grant.push(sql`g.role = ${role}`);
  if (within !== undefined) grant.push(sql`g.unit_path >= ${within} and g.unit_path < ${`${within}~`}`);
  if (over !== undefined) grant.push(sql`left(${over}::text, length(g.unit_path)) = g.unit_path`);
  // Whoever is asked by what they hold is asked by what they hold now or will.
  if (grant.length > 1) grant.push(sql`(g.to_on is null or g.to_on > ${today})`);
  conditions.push(sql`exists (select from access_grant g where ${sql.join(grant, sql` and `)})`);
  if (state === 'disabled') conditions.push(sql`a.disabled_at is not null`);
  if (state === 'never') conditions.push(sql`a.disabled_at is null and a.signed_in_at is null`);
  if (state === 'used') conditions.push(sql`a.disabled_at is null and a.signed_in_at is not null`);
  return sql.join(conditions, sql` and `);
}

/** Paths of the units that a filter names. */
interface Paths {
  within?: string | undefined;
  over?: string | undefined;
}

/** Accounts that hold or held something in one's reach, by login; the page after a login, and how many there are. */
export async function listAccounts(
  db: Db,
  filter: AccountFilter & Paths,
  after: string,
  limit: number,
  today: Day,
): Promise<{ rows: AccountRow[]; total: number }> {
  const meets = conditionsOf(filter, today);
  const { rows } = await sql<AccountRow>`${accounts(today)}
    where ${meets} and a.login collate "C" > ${after} group by a.id order by a.login collate "C" limit ${limit}`.execute(
    db,
  );
  const counted = await sql<{
    total: number;
  }>`select count(*)::int as total from account a where ${meets}`.execute(db);
  return { rows, total: counted.rows[0]!.total };
}

export async function findAccount(db: Db, id: number, today: Day): Promise<AccountRow | undefined> {
  const { rows } = await sql<AccountRow>`${accounts(today)} where a.id = ${id} group by a.id`.execute(db);
  return rows[0];
}

/** Those of the logins that some account has, in one's reach or beyond it: a login is one for the whole installation. */
export async function listTakenLogins(db: Db, logins: readonly string[]): Promise<Set<string>> {
  const { rows } = await sql<{
    login: string;
  }>`select login from account where login = any(${logins})`.execute(db);
  return new Set(rows.map(({ login }) => login));
}

export interface UnservedUnit {
  id: number;
  name: string;
}

/** Units of those kinds, standing on the day, at which no account in use holds anything. */
export async function listUnservedUnits(
  db: Db,
  kinds: readonly string[],
  today: Day,
  limit: number,
): Promise<UnservedUnit[]> {
  const { rows } = await sql<UnservedUnit>`
    select u.id, ${nameAt('u.id', today)} as name from unit u
    where u.kind = any(${kinds}) and u.from_on <= ${today}::date and (u.to_on is null or u.to_on > ${today}::date)
      and not exists (select from access_grant g join account a on a.id = g.account_id and a.disabled_at is null
        where g.unit_id = u.id and (g.to_on is null or g.to_on > ${today}))
    order by u.path limit ${limit}`.execute(db);
  return rows;
}

export interface HeldGrant {
  role: Role;
  path: string;
}

/** What the account holds in one's reach from that day on. */
export const listHeldGrants = (db: Db, accountId: number, today: Day): Promise<HeldGrant[]> =>
  db
    .selectFrom('access_grant')
    .select(['role', 'unit_path as path'])
    .where('account_id', '=', accountId)
    .where((is) => is.or([is('to_on', 'is', null), is('to_on', '>', today)]))
    .execute() as Promise<HeldGrant[]>;

export async function reachesBeyond(db: Db, accountId: number, today: Day): Promise<boolean> {
  const { rows } = await sql<{
    beyond: boolean;
  }>`select account_reaches_beyond(${accountId}, ${today}) as beyond`.execute(db);
  return rows[0]!.beyond;
}

/** Sessions begun before it end with it, and do not come back where the account does. */
export const setDisabled = (db: Db, accountId: number, disabled: boolean) =>
  db
    .updateTable('account')
    .set(
      disabled
        ? { disabled_at: sql`coalesce(disabled_at, now())`, password_set_at: sql`clock_timestamp()` }
        : { disabled_at: null },
    )
    .where('id', '=', accountId)
    .execute();

/** Sessions begun before it end with it. */
export const setPassword = (db: Db, accountId: number, hash: string, mustChange: boolean) =>
  db
    .updateTable('account')
    .set({ password_hash: hash, must_change: mustChange, password_set_at: sql`clock_timestamp()` })
    .where('id', '=', accountId)
    .execute();

export const setSignedIn = (db: Db, accountId: number) =>
  db.updateTable('account').set({ signed_in_at: sql`now()` }).where('id', '=', accountId).execute();
