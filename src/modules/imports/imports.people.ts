import { showDay } from '../../lib/days.ts';
import { nameKey } from '../../lib/vietnamese.ts';
import { type Candidate, type Match, matchPeople, type Purpose } from '../cadres/cadres.matching.queries.ts';
import { recordCadre } from '../cadres/cadres.routes.ts';
import type { CadreStatement, PersonStatement } from '../cadres/cadres.schema.ts';
import { type ImportJob, type WaitingSheet, writeRows } from './imports.job.ts';
import type { SheetReport } from './imports.notes.ts';
import { departmentOf } from './imports.placing.ts';
import { say } from './imports.text.ts';
import type { KnownUnit } from './imports.units.ts';

/** A person's row, its unit settled. */
export interface PersonRow {
  row: number;
  /** The unit whose list it is, and the department of it that the posting is in, as the list calls it. */
  house: KnownUnit;
  department: string | null;
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
  const inputs = [];
  for (const [index, row] of rows.entries()) {
    const personId = decide(job, sheet, roster, row, matches[index]!);
    if (personId === undefined) continue;
    // A department is made for who is written into it, never for a row that is left out.
    const { id: unitId } = await departmentOf(job, row.house, row.department, sheet);
    inputs.push({ row: row.row, input: { ...row.statement, unitId, personId }, of: row });
  }
  await writeRows(job, sheet.report, recordCadre, inputs, (result, row, of) => {
    sheet.report.accept(row);
    roster.stated.set(result.personId, row);
    roster.houses.set(of.house.id, of.house);
    const { fullName } = of.statement.person;
    for (const { fact, change } of result.changes)
      job.tally.settle(sheet.report, row, fullName, fact, change);
  });
}

/** Whether a second row of one list can only mean the person of the first. */
const isSame = ({ birth, identityNumber }: PersonStatement, { birthOn, birthPrecision }: Candidate) =>
  identityNumber !== null || (birth !== null && birth.on === birthOn && birth.precision === birthPrecision);

/** The person's id, null for somebody new, undefined where the row is refused or waits for an answer. */
function decide(
  job: ImportJob,
  { report }: WaitingSheet,
  roster: Roster,
  { row, house, statement: { person } }: PersonRow,
  match: Match,
): number | null | undefined {
  const name = person.fullName;
  const answer = answered(job, report, row, name);
  if (answer === 'skip') return undefined;
  if (answer === 'create') return null;
  if (match.kind === 'none') {
    if (match.namesake)
      report.note(row, null, name, 'cadres.same_name_other_birth', say.sameNameOtherBirth(name, house.name));
    return null;
  }
  if (match.kind === 'one') {
    const { personId } = match.found;
    const before = roster.stated.get(personId);
    if (before === undefined || isSame(person, match.found)) return personId;
    if (person.birth === null) {
      report.refuse(row, name, 'cadres.twice_in_sheet', say.twiceInSheet(name, before));
      return undefined;
    }
    // A list that says 1982 in one row and 15/08/1982 in another may mean two people.
    return chosen(job, report, row, name, house, [match.found], true)?.personId;
  }
  return chosen(job, report, row, name, house, match.candidates, true)?.personId;
}

const questionOf = ({ told }: SheetReport, row: number) => `person:${told.file}:${told.sheet}:${row}`;

/** What was answered about the row's person; "skip" leaves the row out. */
export function answered(job: ImportJob, report: SheetReport, row: number, name: string): string | undefined {
  const answer = job.questions.answer(questionOf(report, row));
  if (answer === 'skip') report.refuse(row, name, 'cadres.skipped', say.personSkipped(name));
  return answer;
}

/** The one of several that was chosen; until then the row is left out and the question stands. */
export function chosen(
  job: ImportJob,
  report: SheetReport,
  row: number,
  name: string,
  unit: KnownUnit,
  candidates: readonly Candidate[],
  mayCreate: boolean,
): Candidate | undefined {
  const id = questionOf(report, row);
  const answer = job.questions.answer(id);
  const found = candidates.find((one) => String(one.personId) === answer);
  if (found) return found;
  const labels = candidates.map(labelOf);
  const said = say.personSeveral(name, unit.name, labels);
  job.questions.ask({
    id,
    kind: 'person',
    file: report.told.file,
    sheet: report.told.sheet,
    row,
    value: name,
    message: said.vi,
    messageEn: said.en,
    options: candidates.map((one, index) => ({ id: String(one.personId), label: labels[index]! })),
    mayCreate,
  });
  report.refuse(row, name, 'cadres.several_people', said);
  return undefined;
}

const labelOf = ({ fullName, unitName, birthOn, birthPrecision }: Candidate): string =>
  [fullName, birthOn === null ? null : showDay(birthOn, birthPrecision ?? 'day'), unitName]
    .filter(Boolean)
    .join(', ');
