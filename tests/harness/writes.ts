import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Pool } from 'pg';
import { perform } from '../../src/gate/perform.ts';
import type { WriteRoute } from '../../src/gate/route.ts';
import { Problem } from '../../src/lib/problem.ts';
import { doorOf, someone } from './actors.ts';

export const problem = (code: string) => (error: unknown) =>
  error instanceof Problem && error.kind.code === code;

/** What house rules ask of every route that writes. */
export interface WriteCase<I, O> {
  what: string;
  pool: Pool;
  route: WriteRoute<I, O>;
  /** Path of a subtree within which it may be done, and of one beyond it. */
  within: string;
  beyond: string;
  /** Made when its test runs, from what earlier tests left. */
  input: () => object | Promise<object>;
  refused: readonly [what: string, change: object, code: string][];
  /** Looks at what was written. */
  works: (answer: O) => Promise<void>;
  /** Subject of its audit entry. */
  subject: string;
  /** How many entries it leaves; one, unless said. */
  entries?: number;
}

/** Refused without the right, not found out of reach, bad input refused, works, leaves an audit entry. */
export function testWrite<I, O>(one: WriteCase<I, O>): void {
  const { what, pool, route, input } = one;
  const door = doorOf(pool, someone('officer', one.within));
  const entries = async () =>
    (await pool.query<{ subject: string; action: string }>('select subject, action from trail order by id'))
      .rows;

  test(`${what}: không có quyền thì bị từ chối`, async () => {
    await assert.rejects(
      perform(doorOf(pool, someone('cadre', one.within)), route, await input()),
      problem('gate.not_allowed'),
    );
  });
  test(`${what}: ngoài phạm vi thì không thấy`, async () => {
    await assert.rejects(
      perform(doorOf(pool, someone('officer', one.beyond)), route, await input()),
      problem('gate.not_found'),
    );
  });
  for (const [why, change, code] of one.refused) {
    test(`${what}: ${why} thì bị trả lại, không ghi gì`, async () => {
      const before = (await entries()).length;
      await assert.rejects(perform(door, route, { ...(await input()), ...change }), problem(code));
      assert.equal((await entries()).length, before);
    });
  }
  test(`${what}: ghi được, có dấu vết`, async () => {
    const before = (await entries()).length;
    await one.works(await perform(door, route, await input()));
    const entry = { subject: one.subject, action: `${route.method} ${route.path}` };
    assert.deepEqual((await entries()).slice(before), Array(one.entries ?? 1).fill(entry));
  });
}
