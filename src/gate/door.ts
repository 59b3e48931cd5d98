import type { Pool } from 'pg';
import type { Db } from '../db/database.ts';
import type { Day } from '../lib/days.ts';
import type { Actor } from './actor.ts';

/** Where a performance comes in: who acts, on which day, from where; and the transaction it joins, if one is open. */
export interface Door {
  pool: Pool;
  actor: Actor;
  today: Day;
  address?: string | null;
  /** Says that whoever asked has left: nobody waits for the answer any more. */
  left?: AbortSignal;
  /** Set inside a job: the open transaction that every route of the job joins. */
  joined?: { db: Db; memory: Map<string, unknown> };
}
