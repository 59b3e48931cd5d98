import type { Pool } from 'pg';
import type { Actor } from '../../src/gate/actor.ts';
import type { Door } from '../../src/gate/perform.ts';
import type { Role } from '../../src/gate/roles.labels.ts';
import type { Day } from '../../src/lib/days.ts';

/** Somebody signed in with one role over one subtree. */
export const someone = (role: Role, path: string): Actor => ({
  kind: 'account',
  accountId: 1,
  login: role,
  grants: [{ role, path, from: '2000-01-01', to: null, onBehalfOf: null }],
});

export const doorOf = (pool: Pool, actor: Actor, today: Day = '2024-06-01'): Door => ({ pool, actor, today });
