import type { Pool } from 'pg';
import type { Actor } from '../../src/gate/actor.ts';
import type { Door } from '../../src/gate/perform.ts';
import { type Right, roleRights } from '../../src/gate/rights.ts';
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

/** The work while a role lacks one of its rights: what its holders may do rests on the right, not on the role. */
export async function lacking<T>(role: Role, right: Right, work: () => Promise<T>): Promise<T> {
  const held = roleRights[role];
  roleRights[role] = held.filter((one) => one !== right);
  try {
    return await work();
  } finally {
    roleRights[role] = held;
  }
}
