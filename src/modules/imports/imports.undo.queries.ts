import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Undone } from '../../db/undo.ts';
import { Problem } from '../../lib/problem.ts';
import { takeBack } from '../cadres/cadres.undo.queries.ts';
import { notUndoable, undoneBeyond } from './imports.problems.ts';
import { holdBranch } from './imports.units.queries.ts';

async function reachesBeyond(db: Db, actId: number): Promise<boolean> {
  const { rows } = await sql<{ beyond: boolean }>`select act_reaches_beyond(${actId}) as beyond`.execute(db);
  return rows[0]!.beyond;
}

/** The act of an import that is done and stands. */
export async function undoImport(db: Db, jobId: number): Promise<Omit<Undone, 'people'>> {
  const { rows } = await sql<{ act: number; path: string }>`
    select a.id as act, j.unit_path as path from job j join act a on a.job_id = j.id
    where j.id = ${jobId} and j.kind = 'import' and j.state = 'done' and j.undone_at is null for update of j`.execute(
    db,
  );
  const found = rows.at(-1);
  if (!found) throw new Problem(notUndoable, { job: jobId });
  const { act, path } = found;
  await holdBranch(db, path);
  if (await reachesBeyond(db, act)) throw new Problem(undoneBeyond, { job: jobId });
  const { people: _, ...undone } = await takeBack(db, [act]);
  await sql`update job set undone_at = now() where id = ${jobId}`.execute(db);
  return undone;
}
