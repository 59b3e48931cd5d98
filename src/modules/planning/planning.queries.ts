import { type Recorded, recordMany } from '../../db/record.ts';
import type { Context } from '../../gate/route.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { pathsOf } from '../organisation/organisation.finding.queries.ts';
import type { PlanRecord } from './planning.schema.ts';

/** One entry a person, title and term; it holds from the day of the list that first named it. */
export async function recordPlanEntries(
  { db, memory }: Context,
  records: readonly PlanRecord[],
): Promise<Recorded[]> {
  const paths = await pathsOf(
    db,
    records.map((record) => record.unitId),
  );
  const rows = records.map((record) => ({
    person_id: record.personId,
    unit_id: record.unitId,
    title: record.title,
    title_text: record.titleText,
    title_key: foldWords(record.titleText),
    term_from: record.termFrom,
    term_to: record.termTo,
    from_on: record.statedOn,
    unit_path: paths.get(record.unitId)!,
  }));
  return recordMany(
    db,
    memory,
    {
      table: 'plan_entry',
      owner: 'person_id',
      key: ['person_id', 'unit_id', 'title_key', 'term_from', 'term_to'],
      told: ['title', 'title_text'],
    },
    rows,
  );
}
