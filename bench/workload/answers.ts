import type pg from 'pg';
import { type Door, perform } from '../../src/gate/perform.ts';
import type { Route } from '../../src/gate/route.ts';

/** What the HTTP door does with a route, without the wire: perform it, hold its answer to its shape, write it down. */
export async function answerOf(door: Door, route: Route, input: unknown): Promise<string> {
  return JSON.stringify(route.output.parse(await perform(door, route, input)));
}

export const read = (text: unknown) => JSON.parse(text as string);

/** A statement of the floor: named, so that the server plans it once, as a careful hand would. */
export const statement =
  (name: string, text: string) => (client: pg.Pool | pg.PoolClient, values: unknown[]) =>
    client.query({ name, text, values });
