import { may } from '../../gate/actor.ts';
import { roleRights } from '../../gate/rights.ts';
import type { Role } from '../../gate/roles.labels.ts';
import type { Context } from '../../gate/route.ts';
import type { Day } from '../../lib/days.ts';
import { notFound, Problem } from '../../lib/problem.ts';
import { getUnitPath } from '../organisation/organisation.finding.queries.ts';
import {
  findAccount,
  type HeldGrant,
  listHeldGrants,
  type NewGrantRow,
  reachesBeyond,
} from './access.accounts.queries.ts';
import { accountBeyond, grantBeyond, ownAccount } from './access.problems.ts';

/** A role holds no right that the actor lacks at that very place. */
const covers = ({ actor, today }: Context, { role, path }: HeldGrant): boolean =>
  [...roleRights[role], 'access.write' as const].every((right) => may(actor, right, path, today));

interface GivenGrant {
  role: Role;
  /** Null is everywhere. */
  unitId: number | null;
  from?: Day | undefined;
  to?: Day | null;
}

/** The grant as it will be written; nobody grants what they lack. */
export async function grantable(context: Context, given: GivenGrant): Promise<NewGrantRow> {
  const { role, unitId, from = context.today, to = null } = given;
  const path = unitId === null ? '' : await getUnitPath(context.db, unitId);
  if (!covers(context, { role, path })) throw new Problem(grantBeyond);
  return { role, unitId, path, from, to };
}

/** Whoever may change an account could sign in as it: so it must hold nothing that the actor does not. */
export async function refuseBeyond(context: Context, accountId: number): Promise<void> {
  const { actor, db, today } = context;
  if (!(await findAccount(db, accountId, today))) throw new Problem(notFound);
  if (actor.kind === 'account' && actor.accountId === accountId) throw new Problem(ownAccount);
  const held = await listHeldGrants(db, accountId, today);
  if ((await reachesBeyond(db, accountId, today)) || !held.every((grant) => covers(context, grant)))
    throw new Problem(accountBeyond);
}
