import { showDay } from '../../lib/days.ts';
import { nameKey } from '../../lib/vietnamese.ts';
import { type Match, matchPeople, type Purpose } from '../cadres/cadres.matching.queries.ts';
import { recordCadre } from '../cadres/cadres.routes.ts';
import type { CadreStatement, PersonStatement } from '../cadres/cadres.schema.ts';
import { type ImportJob, type WaitingSheet, writeRows } from './imports.job.ts';
import { say } from './imports.text.ts';
import type { KnownUnit } from './imports.units.ts';

/** A person's row, its unit settled. */
export interface PersonRow {
  row: number;
  /** Where the posting is: the unit or a department of it. */
  postedIn: KnownUnit;
  /** The unit whose list it is. */
  house: KnownUnit;
  statement: Omit<CadreStatement, 'unitId' | 'personId'>;
}

/** Who has been stated by a sheet, to tell a name that comes twice, and who is missing at the end. */
export class Roster {
  readonly stated = new Map<number, number>();
  readonly houses = new Map<number, KnownUnit>();
}

const sameKey = ({ house, statement: { person } }: PersonRow) => `${house.id}|${nameKey(person.fullName)}`;

/** Writes people set-wise; rows of one name in one unit go one after the other, so that the second can find the first. */
export async function writePeople(
  job: ImportJob,
  sheet: WaitingSheet,
  roster: Roster,
  rows: readonly PersonRow[],
  purpose: Purpose,
): Promise<void> {
  let waiting = rows;
  while (waiting.length > 0) {
    const round: PersonRow[] = [];
    const later: PersonRow[] = [];
    const seen = new Set<string>();
    for (const row of waiting) {
      const key = sameKey(row);
      if (seen.has(key)) later.push(row);
      else {
        seen.add(key);
        round.push(row);
      }
    }
    await writeRound(job, sheet, roster, round, purpose);
    waiting = later;
  }
}

async function writeRound(
  job: ImportJob,
  sheet: WaitingSheet,
  roster: Roster,
  rows: readonly PersonRow[],
  purpose: Purpose,
): Promise<void> {
  const wanted = rows.map(({ house, statement: { person } }) => ({
    fullName: person.fullName,
    birth: person.birth,
    identityNumber: person.identityNumber,
    unitId: house.id,
  }));
  const matches = await matchPeople(job.db, wanted, purpose, sheet.statedOn);
  const inputs = rows.flatMap((row, index) => {
    const personId = decide(job, sheet, roster, row, matches[index]!);
    return personId === undefined
      ? []
      : [{ row: row.row, input: { ...row.statement, unitId: row.postedIn.id, personId }, of: row }];
  });
  await writeRows(job, sheet.report, recordCadre, inputs, (result, row, of) => {
    sheet.report.accept(row);
    roster.stated.set(result.personId, row);
    roster.houses.set(of.house.id, of.house);
    for (const { fact, change } of result.changes) job.tally.settle(sheet.report, row, fact, change);
  });
}

const distinguishable = (person: PersonStatement) => person.birth !== null || person.identityNumber !== null;

/** The person's id, null for somebody new, undefined where the row is refused or waits for an answer. */
function decide(
  job: ImportJob,
  { report }: WaitingSheet,
  roster: Roster,
  { row, house, statement: { person } }: PersonRow,
  match: Match,
): number | null | undefined {
  const name = person.fullName;
  const id = `person:${report.told.file}:${report.told.sheet}:${row}`;
  const answer = job.questions.answer(id);
  if (answer === 'skip') {
    report.refuse(row, name, 'cadres.skipped', say.personSkipped(name));
    return undefined;
  }
  if (answer === 'create') return null;
  if (match.kind === 'none') {
    if (match.namesake)
      report.note(row, null, name, 'cadres.same_name_other_birth', say.sameNameOtherBirth(name, house.name));
    return null;
  }
  if (match.kind === 'one') {
    const before = roster.stated.get(match.personId);
    if (before === undefined || distinguishable(person)) return match.personId;
    report.refuse(row, name, 'cadres.twice_in_sheet', say.twiceInSheet(name, before));
    return undefined;
  }
  const chosen = match.candidates.find((one) => String(one.personId) === answer);
  if (chosen) return chosen.personId;
  const labels = match.candidates.map(labelOf);
  const message = say.personSeveral(name, house.name, labels);
  job.questions.ask({
    id,
    kind: 'person',
    file: report.told.file,
    sheet: report.told.sheet,
    row,
    value: name,
    message,
    options: match.candidates.map((one, index) => ({ id: String(one.personId), label: labels[index]! })),
    mayCreate: true,
  });
  report.refuse(row, name, 'cadres.several_people', message);
  return undefined;
}

export const labelOf = (one: {
  fullName: string;
  unitName: string;
  birthOn: string | null;
  birthPrecision: 'day' | 'month' | 'year' | null;
}): string =>
  [
    one.fullName,
    one.birthOn === null ? null : showDay(one.birthOn, one.birthPrecision ?? 'day'),
    one.unitName,
  ]
    .filter(Boolean)
    .join(', ');
