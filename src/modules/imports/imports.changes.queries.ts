import { sql } from 'kysely';
import type { Pool } from 'pg';
import { type Db, run } from '../../db/database.ts';
import type { Discloses } from '../../gate/actor.ts';
import { currentAct, listChanges } from '../../gate/changes.ts';
import type { Change, ChangePlace } from '../../lib/changes.ts';
import { openChange } from '../../lib/sensitive.labels.ts';

export type ChangedKind = 'created' | 'updated' | 'other';

/** What became, or would become, of one person, or of things that are nobody's. */
export interface Changed {
  position: number;
  kind: ChangedKind;
  personId: number | null;
  changes: Change[];
}

/** Changes that are kept of one job to be looked through; its tallies count them all. */
export const mostKept = 40_000;
const atOnce = 10_000;
/** Things that are nobody's stand together, so many at a time. */
const together = 25;

/**
 * Keeps what the transaction has changed so far. A trial run, soon taken back, tells it beside its transaction.
 * Answers whether all of it could be kept.
 */
export async function keepChanges(
  db: Db,
  { jobId, path, pool }: { jobId: number; path: string; pool: Pool | null },
): Promise<boolean> {
  const insert = `insert into job_change (job_id, position, kind, person_id, says, unit_path)
    select $1, position, kind, "personId", changes, $2
    from jsonb_to_recordset($3) as kept(position integer, kind text, "personId" bigint, changes jsonb)`;
  const clear = 'delete from job_change where job_id = $1';
  const write = (text: string, parameters: unknown[]) =>
    pool ? pool.query(text, parameters) : run(db, text, parameters);
  await write(clear, [jobId]);
  const acts = [await currentAct(db)];
  let place: ChangePlace | null = null;
  let position = 0;
  let open: Change[] = [];
  for (let kept = 0; kept < mostKept; kept += atOnce) {
    const page: { changes: Change[]; next: ChangePlace | null } = await listChanges(
      db,
      acts,
      place,
      atOnce,
      // Kept whole; who reads it is told what may be.
      () => true,
    );
    const groups = grouped([...open, ...page.changes]);
    place = page.next;
    // The last one may go on with the next page.
    open = place === null ? [] : (groups.pop() ?? []);
    const rows = groups.map((changes) => ({
      position: ++position,
      kind: kindOf(changes),
      personId: changes[0]!.personId,
      changes,
    }));
    if (rows.length > 0) await write(insert, [jobId, path, JSON.stringify(rows)]);
    if (place === null) return true;
  }
  return false;
}

function grouped(changes: readonly Change[]): Change[][] {
  const groups: Change[][] = [];
  for (const change of changes) {
    const last = groups.at(-1);
    const goesOn =
      last && last[0]!.personId === change.personId && (change.personId !== null || last.length < together);
    if (goesOn) last.push(change);
    else groups.push([change]);
  }
  return groups;
}

const kindOf = (changes: readonly Change[]): ChangedKind => {
  if (changes[0]!.personId === null) return 'other';
  return changes.some(({ table, change }) => table === 'person' && change === 'created')
    ? 'created'
    : 'updated';
};

export async function listChanged(
  db: Db,
  jobId: number,
  kind: ChangedKind | null,
  after: number,
  limit: number,
  discloses: Discloses,
): Promise<Changed[]> {
  const { rows } = await sql<Changed & { path: string }>`
    select position, kind, person_id as "personId", says as changes, unit_path as path from job_change
    where job_id = ${jobId} and position > ${after} and (${kind}::text is null or kind = ${kind})
    order by position limit ${limit}`.execute(db);
  return rows.map(({ path, ...row }) =>
    discloses(path) ? row : { ...row, changes: row.changes.flatMap((one) => openChange(one) ?? []) },
  );
}

/** How many of each kind were kept. */
export async function countChanged(db: Db, jobId: number): Promise<Record<ChangedKind, number>> {
  const { rows } = await sql<{ kind: ChangedKind; count: number }>`
    select kind, count(*) as count from job_change where job_id = ${jobId} group by kind`.execute(db);
  const counts = { created: 0, updated: 0, other: 0 };
  for (const { kind, count } of rows) counts[kind] = count;
  return counts;
}
