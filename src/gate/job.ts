import type { PoolClient } from 'pg';
import type { z } from 'zod';
import { databaseOn } from '../db/database.ts';
import { beginWith } from '../db/transaction.ts';
import type { Door } from './door.ts';
import type { Right } from './rights.ts';
import { beginAct, openingFor } from './transaction.ts';

/** Long work as a value of its module; the list of them is in `server/`. */
// biome-ignore lint/suspicious/noExplicitAny: a list holds those of every input and output.
export interface JobKind<I = any, R = any> {
  /** What `job.kind` says. */
  kind: string;
  /** Whoever asked for it must still hold this when it runs; its reach bounds the whole job. */
  right: Right;
  /** How its act is called in the trail, as a route is: `post /imports`. */
  route: string;
  input: z.ZodType<I>;
  result: z.ZodType<R>;
  run: (work: Work, input: I) => Promise<Outcome<R>>;
}

export interface Work {
  jobId: number;
  /** Every route performed through it joins the job's one transaction. */
  door: Door & Required<Pick<Door, 'joined'>>;
  /** Says how far it is, from 0 to 1, so that others see it at once; throws `Stopped` where somebody asked for that. */
  progress: (share: number, message: string) => Promise<void>;
}

export interface Outcome<R> {
  result: R;
  /** False takes back everything the job wrote: a trial run is the same work, not kept. */
  keep: boolean;
}

/** Thrown through a job that was asked to stop; nothing of it is kept. */
export class Stopped extends Error {}

export const jobKind = <I, R>(value: JobKind<I, R>): JobKind<I, R> => value;

/** A job's tables may grow from nothing within its one transaction: a plan kept from its first batches would scan them at the last. */
const planAnew = 'set local plan_cache_mode = force_custom_plan';

/**
 * Runs the work in one transaction under the actor's reach. `finish` is its last statement, so that the job is marked
 * as done if and only if its work is kept; where it answers false (the job was taken from us) nothing is.
 */
export async function withinJob<R>(
  door: Door,
  kind: JobKind,
  jobId: number,
  work: (joined: Work['door']) => Promise<Outcome<R>>,
  finish: (client: PoolClient, result: R) => Promise<boolean>,
): Promise<Outcome<R> | null> {
  const { result, end } = await beginWith(
    door.pool,
    openingFor(door, kind.right, 'write'),
    async (client) => {
      await client.query(planAnew);
      await beginAct(client, door, kind.right, kind.route, jobId);
      const outcome = await work({ ...door, joined: { db: databaseOn(client), memory: new Map() } });
      return { outcome, kept: outcome.keep && (await finish(client, outcome.result)) };
    },
  );
  const { outcome, kept } = result;
  await end(kept ? 'commit' : 'rollback');
  return kept || !outcome.keep ? outcome : null;
}
