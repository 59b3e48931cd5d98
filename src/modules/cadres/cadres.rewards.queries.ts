import { type Recorded, recordMany } from '../../db/record.ts';
import { type FactKind, type FactValues, faultsToCome } from '../../gate/fact.ts';
import type { Context } from '../../gate/route.ts';
import type { Day } from '../../lib/days.ts';
import { invalidInput, Problem } from '../../lib/problem.ts';
import { ensureDocument } from '../documents/documents.queries.ts';
import { awardKind, disciplineKind } from './cadres.facts.labels.ts';
import { lockPerson } from './cadres.postings.queries.ts';
import { disciplineReversed } from './cadres.problems.ts';
import type { Award, Discipline } from './cadres.rewards.schema.ts';

interface Rewarded {
  /** The unit that managed the person when it was put on record, where the fact stays. */
  unitId: number;
  change: Recorded;
}

/** What has not happened yet is refused: an award of a day to come would be counted by nobody until then. */
export function refuseToCome(kind: FactKind, told: object, today: Day): void {
  const faults = faultsToCome(kind, told as FactValues, today);
  if (faults.length > 0) throw invalidInput(faults);
}

/** One form on one day is one award; told again, it is filled or corrected. */
export async function recordAward({ db, memory, today }: Context, award: Award): Promise<Rewarded> {
  refuseToCome(awardKind, award, today);
  const { unitId, unitPath } = await lockPerson(db, award.personId);
  const row = {
    person_id: award.personId,
    form: award.form,
    detail: award.detail,
    given_on: award.givenOn,
    document_id: await ensureDocument(db, award.document, unitPath),
    unit_path: unitPath,
  };
  const key = ['person_id', 'form', 'given_on'];
  const told = ['detail', 'document_id'];
  const [change] = await recordMany(db, memory, { table: 'award', owner: 'person_id', key, told }, [row]);
  return { unitId, change: change! };
}

export async function recordDiscipline({ db, memory, today }: Context, told: Discipline): Promise<Rewarded> {
  refuseToCome(disciplineKind, told, today);
  if (told.endsOn !== null && told.endsOn <= told.decidedOn) throw new Problem(disciplineReversed);
  const { unitId, unitPath } = await lockPerson(db, told.personId);
  const row = {
    person_id: told.personId,
    form: told.form,
    detail: told.detail,
    decided_on: told.decidedOn,
    ends_on: told.endsOn,
    document_id: await ensureDocument(db, told.document, unitPath),
    unit_path: unitPath,
  };
  const recording = {
    table: 'discipline',
    owner: 'person_id',
    key: ['person_id', 'form', 'decided_on'],
    told: ['detail', 'ends_on', 'document_id'],
  } as const;
  const [change] = await recordMany(db, memory, recording, [row]);
  return { unitId, change: change! };
}
