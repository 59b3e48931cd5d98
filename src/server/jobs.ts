import { setTimeout as delay } from 'node:timers/promises';
import type { Pool } from 'pg';
import { ownerDatabase } from '../db/database.ts';
import { serverStopped } from '../db/db.problems.ts';
import { type Actor, system } from '../gate/actor.ts';
import { type JobKind, Stopped, type Work, withinJob } from '../gate/job.ts';
import { type Day, todayInVietnam } from '../lib/days.ts';
import { asProblem, mayRetry, notAllowed, Problem } from '../lib/problem.ts';
import { findActorById } from '../modules/access/access.sessions.queries.ts';
import {
  type ClaimedJob,
  claimNext,
  claimOne,
  findJobState,
  type JobState,
  markDone,
  markEnded,
  mostAttempts,
  releaseDead,
  signOfLife,
} from './jobs.queries.ts';
import { text } from './server.text.ts';

const pollEvery = 1_000;
const beatEvery = 5_000;

/** The database went away under the work, which says nothing against the work itself. */
const isServerGone = (error: unknown) => error instanceof Problem && error.kind === serverStopped;

export type Progress = (share: number, message: string) => void;

/** Runs the jobs of the table `job` one after the other; every process has one such, and none runs another's job. */
export class Jobs {
  readonly #pool: Pool;
  readonly #kinds: ReadonlyMap<string, JobKind>;
  readonly #today: () => Day;
  #turn: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #closing = false;

  constructor(pool: Pool, kinds: readonly JobKind[], today = () => todayInVietnam(new Date())) {
    this.#pool = pool;
    this.#kinds = new Map(kinds.map((kind) => [kind.kind, kind]));
    this.#today = today;
  }

  /** Looks for work every second until closed. */
  start(): void {
    const look = () => {
      this.runWaiting()
        // A database that is away is asked again at the next look.
        .catch((error: Error) => process.stderr.write(`${error.message}\n`))
        .finally(() => {
          if (!this.#closing) this.#timer = setTimeout(look, pollEvery);
        });
    };
    look();
  }

  /** Asks the job at work to stop, to be begun again by the next process, and waits until it has. */
  async close(): Promise<void> {
    this.#closing = true;
    clearTimeout(this.#timer);
    await this.#turn.catch(() => {});
  }

  /** Runs what waits, until nothing does; answers how many. */
  runWaiting(): Promise<number> {
    const turn = this.#turn
      .catch(() => {})
      .then(async () => {
        await releaseDead(this.#pool, text.jobDied);
        for (let count = 0; ; count++) {
          const job = this.#closing ? undefined : await claimNext(this.#pool, [...this.#kinds.keys()]);
          if (!job) return count;
          await this.#run(job);
        }
      });
    this.#turn = turn;
    return turn;
  }

  /** Brings one job to its end here and now, or watches the process that has it already; throws `Stopped` when closed. */
  async finish(id: number, told: Progress): Promise<JobState> {
    const job = await claimOne(this.#pool, id);
    if (job) await this.#run(job, told);
    for (;;) {
      const now = await findJobState(this.#pool, id);
      if (!now) throw new Error(`job ${id} is gone`);
      if (now.state !== 'waiting' && now.state !== 'running') return now;
      if (this.#closing) throw new Stopped();
      told(now.progress, now.message ?? '');
      await releaseDead(this.#pool, text.jobDied);
      await delay(pollEvery);
    }
  }

  async #run(job: ClaimedJob, told?: Progress): Promise<void> {
    const pool = this.#pool;
    const beat = setInterval(() => void signOfLife(pool, job, null, null).catch(() => {}), beatEvery);
    try {
      if (job.stopAsked) throw new Stopped();
      const kind = this.#kinds.get(job.kind);
      if (!kind) throw new Error(`no such kind of job: ${job.kind}`);
      const today = this.#today();
      const actor = await this.#actorOf(job, today);
      const outcome = await withinJob(
        { pool, actor, today },
        kind,
        job.id,
        (door) =>
          kind.run(
            { jobId: job.id, door, progress: this.#progressOf(job, told) },
            kind.input.parse(job.input),
          ),
        (client, result) => markDone(client, job, kind.result.parse(result)),
      );
      if (outcome && !outcome.keep) await markDone(pool, job, kind.result.parse(outcome.result));
    } catch (error) {
      await this.#ended(job, error);
    } finally {
      clearInterval(beat);
    }
  }

  #progressOf(job: ClaimedJob, told: Progress | undefined): Work['progress'] {
    return async (share, message) => {
      told?.(share, message);
      const stop = await signOfLife(this.#pool, job, share, message);
      if (stop !== false || this.#closing) throw new Stopped();
    };
  }

  /** With the rights of today, not of the day on which it was asked for. */
  async #actorOf(job: ClaimedJob, today: Day): Promise<Actor> {
    if (job.accountId === null) return system(job.operator ?? 'system');
    const actor = await findActorById(ownerDatabase(this.#pool), job.accountId, today);
    if (!actor) throw new Problem(notAllowed);
    return actor;
  }

  async #ended(job: ClaimedJob, thrown: unknown): Promise<void> {
    const error = asProblem(thrown);
    if (error instanceof Stopped) {
      const state = this.#closing ? 'waiting' : 'cancelled';
      await markEnded(this.#pool, job, state, state === 'cancelled' ? text.jobStopped : null);
    } else if (job.attempt < mostAttempts && (mayRetry(error) || isServerGone(error))) {
      await markEnded(this.#pool, job, 'waiting', null);
    } else if (error instanceof Problem) {
      await markEnded(this.#pool, job, 'failed', error.vi());
    } else {
      process.stderr.write(`job ${job.id}: ${error instanceof Error ? error.stack : String(error)}\n`);
      await markEnded(this.#pool, job, 'failed', text.jobFailed(job.id));
    }
  }
}
