import type { Pool, PoolClient } from 'pg';

/** A job in our hands; `attempt` tells our hold on it from an earlier one. */
export interface ClaimedJob {
  id: number;
  kind: string;
  input: unknown;
  attempt: number;
  accountId: number | null;
  operator: string | null;
  stopAsked: boolean;
}

/** How often a job whose process died is begun again. */
export const mostAttempts = 3;
/** Seconds without a sign of life after which a running job's process is taken for dead. */
const deadAfter = 60;

const claimed = `id, kind, input, attempts as attempt, account_id as "accountId", operator, cancel_asked as "stopAsked"`;
const begin = `state = 'running', started_at = now(), heartbeat_at = now(), progress = 0, message = null`;

/** The oldest waiting job of these kinds, taken so that no other process takes it too. */
export async function claimNext(pool: Pool, kinds: readonly string[]): Promise<ClaimedJob | undefined> {
  const { rows } = await pool.query<ClaimedJob>(
    `update job set ${begin}, attempts = attempts + 1
     where id = (select id from job where state = 'waiting' and kind = any($1) order by created_at, id
       for update skip locked limit 1)
     returning ${claimed}`,
    [kinds],
  );
  return rows[0];
}

/** This very job, where nobody has it yet; it is not begun again should we die, since whoever waits for it is gone too. */
export async function claimOne(pool: Pool, id: number): Promise<ClaimedJob | undefined> {
  const { rows } = await pool.query<ClaimedJob>(
    `update job set ${begin}, attempts = $2 where id = $1 and state = 'waiting' returning ${claimed}`,
    [id, mostAttempts],
  );
  return rows[0];
}

/** Jobs whose process died wait again, or have failed for good after the last attempt. */
export const releaseDead = (pool: Pool, message: string) =>
  pool.query(
    `update job set state = case when attempts < $1 then 'waiting' else 'failed' end,
       ended_at = case when attempts < $1 then null else now() end, message = case when attempts < $1 then null else $3 end
     where state = 'running' and heartbeat_at < now() - $2 * interval '1 second'`,
    [mostAttempts, deadAfter, message],
  );

const ours = `id = $1 and attempts = $2 and state = 'running'`;

/** A sign of life; answers whether somebody asked the job to stop, null where it is no longer ours. */
export async function signOfLife(
  pool: Pool,
  { id, attempt }: ClaimedJob,
  progress: number | null,
  message: string | null,
): Promise<boolean | null> {
  const { rows } = await pool.query<{ stop: boolean }>(
    `update job set heartbeat_at = now(), progress = coalesce($3, progress), message = coalesce($4, message)
     where ${ours} returning cancel_asked as stop`,
    [id, attempt, progress, message],
  );
  return rows[0]?.stop ?? null;
}

/** Marks it as done within the job's own transaction, or after a trial run that kept nothing; false where it is no longer ours. */
export async function markDone(
  on: Pool | PoolClient,
  { id, attempt }: ClaimedJob,
  result: unknown,
): Promise<boolean> {
  const { rowCount } = await on.query(
    `update job set state = 'done', progress = 1, message = null, ended_at = now(), result = $3 where ${ours}`,
    [id, attempt, JSON.stringify(result)],
  );
  return rowCount === 1;
}

export const markEnded = (
  pool: Pool,
  { id, attempt }: ClaimedJob,
  state: 'failed' | 'cancelled' | 'waiting',
  message: string | null,
) =>
  pool.query(
    `update job set state = $3, message = $4, ended_at = case when $3 = 'waiting' then null else now() end where ${ours}`,
    [id, attempt, state, message],
  );

export interface JobState {
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  progress: number;
  message: string | null;
  result: unknown;
}

export async function findJobState(pool: Pool, id: number): Promise<JobState | undefined> {
  const { rows } = await pool.query<JobState>(
    'select state, progress, message, result from job where id = $1',
    [id],
  );
  return rows[0];
}
