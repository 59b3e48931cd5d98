import type { z } from 'zod';
import type { Db } from '../db/database.ts';
import type { Day } from '../lib/days.ts';
import type { Problem } from '../lib/problem.ts';
import type { UploadLimits } from '../lib/uploads.ts';
import type { Actor } from './actor.ts';
import type { Right } from './rights.ts';

/** What a handler is given. The database obeys the actor's reach already. */
export interface Context {
  db: Db;
  actor: Actor;
  today: Day;
  /** What one job keeps between its batches; a request has a fresh one. */
  memory: Map<string, unknown>;
}

/** One entry of the trail: what was done to which thing of which unit. Identity numbers never stand in it. */
export interface AuditEntry {
  subject: string;
  subjectId: number | null;
  /** Null where it concerns the whole installation; only those whose reach is everywhere can write and read that. */
  unitId: number | null;
  detail?: Record<string, unknown>;
}

/**
 * The units a route touches, the deciding one first; the right must hold there. `reach`: it touches whatever
 * the actor's reach holds and nothing else (lists). `anywhere`: it concerns no unit, and the right held anywhere will do.
 */
export type Touches<I> =
  | 'reach'
  | 'anywhere'
  | ((db: Db, input: I) => number | readonly number[] | Promise<number | readonly number[]>);

interface Common<I, O> {
  path: string;
  right: Right;
  unit: Touches<I>;
  input: z.ZodType<I>;
  output: z.ZodType<O>;
  /** Set where the request is multipart: its files come as `files` (see `upload`), its fields beside them. */
  uploads?: UploadLimits;
  /**
   * Set where several statements must tell of one moment: they see the record as it stood at the first. A write so
   * begins anew where somebody else has changed a row that it would change.
   */
  snapshot?: true;
}

export interface ReadRoute<I, O> extends Common<I, O> {
  method: 'get';
  handle: (context: Context, input: I) => Promise<O>;
  audit?: never;
  handleMany?: never;
}

export interface WriteRoute<I, O> extends Common<I, O> {
  method: 'post' | 'put' | 'patch' | 'delete';
  handle: (context: Context, input: I) => Promise<O>;
  audit: (result: O, input: I) => AuditEntry | AuditEntry[];
  /** The same for many inputs, written set-wise; a refused one answers its problem in its place. */
  handleMany?: (context: Context, inputs: readonly I[]) => Promise<(O | Problem)[]>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list holds those of every input and output.
export type Route<I = any, O = any> = ReadRoute<I, O> | WriteRoute<I, O>;

/** A route is one value; leaving out right, unit or (for a write) audit does not compile. */
export function route<I, O>(value: ReadRoute<I, O>): ReadRoute<I, O>;
export function route<I, O>(value: WriteRoute<I, O>): WriteRoute<I, O>;
export function route<I, O>(value: Route<I, O>): Route<I, O> {
  return value;
}
