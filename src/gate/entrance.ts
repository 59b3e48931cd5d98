import type { Pool } from 'pg';
import type { z } from 'zod';
import type { Day } from '../lib/days.ts';
import type { Actor } from './actor.ts';

/** Who stands at the door, once the cookie has been looked up. */
export interface SignedIn {
  actor: Extract<Actor, { kind: 'account' }>;
  fullName: string;
  mustChange: boolean;
  csrfToken: string;
}

/** A request that no right decides. */
export interface Visit {
  pool: Pool;
  today: Day;
  address: string | null;
  agent: string | null;
  /** The opaque token of the cookie, whether or not it still stands for a session. */
  token: string | null;
  signedIn: SignedIn | null;
}

/** What is answered; a token is set as the cookie, null takes the cookie away. */
export interface Admission<O> {
  answer: O;
  token?: string | null;
}

/**
 * The few requests in which there is no actor yet, or which concern oneself alone: signing in and out, the own
 * password, the first run. They run on the owner's connection; everything else is a route.
 */
// biome-ignore lint/suspicious/noExplicitAny: a list holds those of every input and output.
export interface Entrance<I = any, O = any> {
  method: 'get' | 'post' | 'put' | 'delete';
  path: string;
  /** Whether it asks for a session first. */
  signedIn: boolean;
  input: z.ZodType<I>;
  output: z.ZodType<O>;
  handle: (visit: Visit, input: I) => Promise<Admission<O>>;
}

export const entrance = <I, O>(value: Entrance<I, O>): Entrance<I, O> => value;
