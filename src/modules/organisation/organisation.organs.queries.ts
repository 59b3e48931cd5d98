import type { Db } from '../../db/database.ts';
import type { Day } from '../../lib/days.ts';
import { findPath, getUnitName } from './organisation.tree.queries.ts';

export interface Organs {
  /** The organisation directly above. */
  superior: string | null;
  /** Whose list or report it is; null of what no single unit's is. */
  issuer: string | null;
}

/** What stands at the top left of a paper of the unit, as it was called on the day. */
export async function findOrgans(db: Db, unitId: number | undefined, on: Day): Promise<Organs> {
  if (unitId === undefined) return { superior: null, issuer: null };
  const [issuer, path] = [await getUnitName(db, unitId, on), await findPath(db, unitId, on)];
  return { superior: path.at(-1)?.name ?? null, issuer };
}
