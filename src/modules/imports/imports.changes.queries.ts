import { sql } from 'kysely';
import type { Pool } from 'pg';
import { type Db, run } from '../../db/database.ts';
import type { Actor } from '../../gate/actor.ts';
import { commonPath, currentAct, listChanges } from '../../gate/changes.ts';
import type { Discloses } from '../../gate/disclosure.ts';
import type { Change, ChangePlace } from '../../lib/changes.ts';
import { unitsAsOne } from '../../lib/changes.units.ts';
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

/** A change with the least subtree that holds whatever it tells of. */
interface Placed {
  change: Change;
  path: string;
}

/**
 * Keeps what the transaction has changed so far, each group of changes where those alone read it whose reach holds all
 * that it tells of: the importer's reach may go further than that of others who see the import. A trial run, soon taken back, tells it beside its transaction. Answers whether all of it could be kept.
 */
export async function keepChanges(
  db: Db,
  { jobId, pool }: { jobId: number; pool: Pool | null },
): Promise<boolean> {
  // What lies in several subtrees of the importer's may have but one above them in common, where they may not write.
  const insert = `insert into job_change (job_id, position, kind, person_id, says, unit_path)
    select $1, position, kind, "personId", changes, path
    from jsonb_to_recordset($2) as kept(position integer, kind text, "personId" bigint, changes jsonb, path text)
    where ${pool ? 'true' : 'held_by_reach(path)'}`;
  const clear = 'delete from job_change where job_id = $1';
  const write = async (text: string, parameters: unknown[]): Promise<number> => {
    if (pool) return (await pool.query(text, parameters)).rowCount ?? 0;
    return Number((await run(db, text, parameters)).numAffectedRows ?? 0);
  };
  await write(clear, [jobId]);
  const acts = [await currentAct(db)];
  let place: ChangePlace | null = null;
  let position = 0;
  let whole = true;
  let open: Placed[] = [];
  for (let kept = 0; kept < mostKept; kept += atOnce) {
    // Kept whole; who reads it is told what may be.
    const page = await listChanges(db, acts, place, atOnce, () => true);
    const placed = page.changes.map((change, at) => ({ change, path: page.paths[at]! }));
    const groups = grouped([...open, ...placed]);
    place = page.next;
    // The last one may go on with the next page.
    open = place === null ? [] : (groups.pop() ?? []);
    const rows = groups.map((group) => {
      const changes = unitsAsOne(group.map(({ change }) => change));
      return {
        position: ++position,
        kind: kindOf(changes),
        personId: changes[0]!.personId,
        changes,
        path: commonPath(group.map((one) => one.path)),
      };
    });
    if (rows.length > 0)
      whole = (await write(insert, [jobId, JSON.stringify(rows)])) === rows.length && whole;
    if (place === null) return whole;
  }
  return false;
}

/** Changes of one person stand together, and so do those of one unit; whatever else is nobody's stands alone. */
function grouped(placed: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = [];
  for (const one of placed) {
    const { personId, unitId } = one.change;
    const last = groups.at(-1)?.[0]?.change;
    const goesOn =
      last?.personId === personId && (personId !== null || (unitId !== null && last.unitId === unitId));
    if (goesOn) groups.at(-1)!.push(one);
    else groups.push([one]);
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
  { actor, discloses }: { actor: Actor; discloses: Discloses },
): Promise<Changed[]> {
  const reader = actor.kind === 'account' ? actor.accountId : null;
  const { rows } = await sql<Changed & { path: string; own: boolean }>`
    select position, kind, person_id as "personId", says as changes, unit_path as path,
      coalesce((select j.account_id = ${reader} from job j where j.id = job_id), false) as own from job_change
    where job_id = ${jobId} and position > ${after} and (${kind}::text is null or kind = ${kind})
    order by position limit ${limit}`.execute(db);
  // Who brought the file knows what it puts on record, but not what stood there before.
  const open = (one: Change, own: boolean) => (own && one.change === 'created' ? one : openChange(one)) ?? [];
  return rows.map(({ path, own, ...row }) =>
    discloses(row.personId, path) ? row : { ...row, changes: row.changes.flatMap((one) => open(one, own)) },
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
