import { sql } from 'kysely';
import { type Db, run } from '../../db/database.ts';
import type { Recorded } from '../../db/record.ts';
import type { Context } from '../../gate/route.ts';
import type { Day } from '../../lib/days.ts';
import { asProblem, notFound, Problem } from '../../lib/problem.ts';
import { type BulkLine, type BulkReply, mostAtOnce } from './cadres.bulk.schema.ts';
import { mainPostingFirst } from './cadres.indicators.ts';
import { listPeople } from './cadres.list.queries.ts';
import type { PeopleFilter, PersonRow } from './cadres.list.schema.ts';
import { bulkRefused, listChanged } from './cadres.problems.ts';

export interface Written {
  unitId: number;
  change: Recorded;
}

/** What is done for one of them, given as the list shows them. */
export type ForOne = (person: PersonRow, asOf: Day) => Promise<Written>;

interface Asked {
  list: PeopleFilter;
  count: number;
  trial: boolean;
}

/**
 * The same for everybody of a list: for all, or where one cannot be for none. A trial does it in the same words of SQL
 * and takes it back, so that what it tells is what would happen.
 */
export async function forEach({ db, today }: Context, asked: Asked, one: ForOne): Promise<BulkReply> {
  const { asOf = today, ...filter } = asked.list;
  const { rows, total } = await listPeople(db, { filter, asOf }, null, mostAtOnce);
  // Whoever the account reads and does not manage is missing here, as is whoever came or went meanwhile.
  if (total !== asked.count) throw new Problem(listChanged, { shown: asked.count, count: total });
  await run(db, 'savepoint bulk');
  const lines: BulkLine[] = [];
  for (const person of rows) lines.push(await lineOf(db, person, () => one(person, asOf)));
  const refused = lines.filter(({ refusal }) => refusal !== null);
  if (asked.trial) await run(db, 'rollback to savepoint bulk');
  else if (refused.length > 0)
    throw new Problem(bulkRefused, { count: refused.length, first: refused[0]!.fullName });
  return { done: !asked.trial, lines };
}

async function lineOf(db: Db, person: PersonRow, work: () => Promise<Written>): Promise<BulkLine> {
  const { personId, fullName, postName, unitName } = person;
  const about = { personId, fullName, postName, unitName };
  await run(db, 'savepoint person');
  try {
    const { unitId, change } = await work();
    await run(db, 'release savepoint person');
    return { ...about, unitId, change, refusal: null };
  } catch (error) {
    await run(db, 'rollback to savepoint person');
    const refusal = asProblem(error);
    if (!(refusal instanceof Problem)) throw error;
    return { ...about, unitId: null, change: null, refusal: { vi: refusal.vi(), en: refusal.en() } };
  }
}

/** The posting in which the list shows the person. */
export async function getShownPosting(
  db: Db,
  { personId, unitId, postName, fromOn }: PersonRow,
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select t.posting_id as id from standing t
    where t.person_id = ${personId} and t.unit_id = ${unitId} and t.post_name = ${postName} and t.from_on = ${fromOn}::date
    order by ${mainPostingFirst} limit 1`.execute(db);
  if (!rows[0]) throw new Problem(notFound);
  return rows[0].id;
}
