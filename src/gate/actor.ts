import type { Day } from '../lib/days.ts';
import { type Right, roleRights } from './rights.ts';
import type { Role } from './roles.labels.ts';

/** A role over one subtree for a time, as `access_grant` keeps it. */
export interface Grant {
  role: Role;
  /** Materialised path of the subtree's root; '' is everywhere. */
  path: string;
  from: Day;
  /** Half-open; null while it lasts. */
  to: Day | null;
  onBehalfOf: number | null;
}

/** Who acts. The operator of the machine (`system`) holds every right everywhere. */
export type Actor =
  | { kind: 'account'; accountId: number; login: string; grants: readonly Grant[] }
  | { kind: 'system'; operator: string };

export const system = (operator: string): Actor => ({ kind: 'system', operator });

const carries = ({ from, to, role }: Grant, right: Right, today: Day): boolean =>
  from <= today && (to === null || today < to) && roleRights[role].includes(right);

/** The subtrees in which the actor holds the right on that day: paths, none inside another. */
export function reachOf(actor: Actor, right: Right, today: Day): string[] {
  if (actor.kind === 'system') return [''];
  const paths = actor.grants.filter((grant) => carries(grant, right, today)).map((grant) => grant.path);
  const outermost = [...new Set(paths)].sort();
  return outermost.filter(
    (path, index) => !outermost.slice(0, index).some((above) => path.startsWith(above)),
  );
}

/** Whether the right holds at the unit with that path. */
export const may = (actor: Actor, right: Right, path: string, today: Day): boolean =>
  reachOf(actor, right, today).some((held) => path.startsWith(held));

/** For whom the actor uses the right: for somebody else only where none of the actor's own grants carries it. */
export function onBehalfOf(actor: Actor, right: Right, today: Day): number | null {
  if (actor.kind === 'system') return null;
  const carrying = actor.grants.filter((grant) => carries(grant, right, today));
  return carrying.some((grant) => grant.onBehalfOf === null) ? null : (carrying[0]?.onBehalfOf ?? null);
}
