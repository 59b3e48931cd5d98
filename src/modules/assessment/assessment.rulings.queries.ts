import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { Recorded } from '../../db/record.ts';
import { type FactValues, faultsIn } from '../../gate/fact.ts';
import type { Context } from '../../gate/route.ts';
import { invalidInput } from '../../lib/problem.ts';
import { recordFacts } from '../organisation/organisation.facts.queries.ts';
import { hasCondition } from '../standards/standards.choices.queries.ts';
import { rulingKind } from './assessment.facts.labels.ts';
import { conditionUnknown } from './assessment.problems.ts';
import type { NewRuling, RulingRow } from './assessment.rulings.schema.ts';

const record = recordFacts<NewRuling>({
  table: 'ruling',
  owner: 'person_id',
  key: ['person_id', 'standard_id', 'condition', 'from_on'],
  told: ['says', 'grounds', 'to_on', 'document_id'],
  document: (fact) => fact.document,
  row: ({ standardId, condition, says, grounds, fromOn, toOn }) => ({
    standard_id: standardId,
    condition,
    says,
    grounds,
    from_on: fromOn,
    to_on: toOn,
  }),
});

/** Puts findings on record; one about what no standard asks is refused. */
export async function recordRulings(context: Context, rulings: readonly NewRuling[]): Promise<Recorded[]> {
  for (const one of rulings) {
    const faults = faultsIn(rulingKind, one as unknown as FactValues, context.today);
    if (!(await hasCondition(context.db, one.standardId, one.condition)))
      faults.push({ path: 'condition', ...conditionUnknown });
    if (faults.length > 0) throw invalidInput(faults);
  }
  return record(context, rulings);
}

/** All findings about a person managed within reach, the latest first. */
export async function listRulings(db: Db, personId: number): Promise<RulingRow[]> {
  const { rows } = await sql<RulingRow>`
    select f.id, json_build_object('vi', s.vi, 'en', s.en) as standard, coalesce((
      select told.says from standard_edition e, json_to_recordset(e.conditions) as told(key text, says json)
      where e.standard_id = s.id and not e.draft and told.key = f.condition order by e.from_on desc limit 1),
      json_build_object('vi', f.condition, 'en', f.condition)) as condition,
      f.says, f.grounds, f.from_on as "fromOn", f.to_on as "toOn", f.document_number as document
    from person_ruling f join standard s on s.id = f.standard_id where f.person_id = ${personId}
    order by f.from_on desc, f.id desc`.execute(db);
  return rows;
}
