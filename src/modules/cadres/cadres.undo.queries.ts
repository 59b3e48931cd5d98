import type { Db } from '../../db/database.ts';
import { type Undone, undoActs } from '../../db/undo.ts';
import { refreshStandings } from './cadres.standings.queries.ts';

/** Takes acts back whole and tells what is counted anew; refused where something rests on them since. */
export async function takeBack(db: Db, acts: readonly number[]): Promise<Undone> {
  const undone = await undoActs(db, acts);
  await refreshStandings(db, undone.people);
  return undone;
}
