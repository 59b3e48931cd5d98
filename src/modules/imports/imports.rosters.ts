import { titles } from '../cadres/cadres.labels.ts';
import { listOthersPosted } from '../cadres/cadres.matching.queries.ts';
import { onlyNamed, type PartTimeLine, type StaffLine } from '../cadres/cadres.schema.ts';
import { putUnitStatement } from '../organisation/organisation.routes.ts';
import type { GrassrootsLine } from '../organisation/organisation.schema.ts';
import {
  batchSize,
  type ImportJob,
  type WaitingSheet,
  type WrittenRoster,
  writeRows,
} from './imports.job.ts';
import { type PersonRow, Roster, writePeople } from './imports.people.ts';
import type { Places } from './imports.placing.ts';
import { say } from './imports.text.ts';
import type { KnownUnit } from './imports.units.ts';

/** The unit a row names, told to the sheet where the answer was to skip it; the job's own where it names none. */
export function placed(
  job: ImportJob,
  sheet: WaitingSheet,
  places: Places,
  row: number,
  name: string | null,
  upper: string | null,
): KnownUnit | undefined {
  if (name === null) return job.units.root;
  const unit = places.get({ name, upper, kind: null });
  if (unit) return unit;
  sheet.report.refuse(row, name, 'organisation.unit_skipped', say.unitSkipped(name));
  return undefined;
}

export async function writeStaff(job: ImportJob, sheet: WaitingSheet, places: Places): Promise<void> {
  const roster = new Roster();
  for await (const batch of sheet.rows.batches(batchSize)) {
    const rows: PersonRow[] = [];
    for (const { row, line } of batch) {
      const { unit, department, person, title, postName, basis, statedOn } = line as StaffLine;
      const house = placed(job, sheet, places, row, unit, null);
      if (!house) continue;
      rows.push({
        row,
        house,
        department,
        statement: { person, title, postName, basis, engagement: 'full_time', statedOn },
      });
    }
    await writePeople(job, sheet, roster, rows, 'fullTime');
    await job.step(batch.length);
  }
  job.rosters.push({ sheet, roster, engagement: 'full_time', title: null });
}

export async function writePartTime(job: ImportJob, sheet: WaitingSheet, places: Places): Promise<void> {
  const roster = new Roster();
  for await (const batch of sheet.rows.batches(batchSize)) {
    const rows: PersonRow[] = [];
    for (const { row, line } of batch) {
      const { unit, upperUnit, person, title, postName, statedOn } = line as PartTimeLine;
      const house = placed(job, sheet, places, row, unit ?? upperUnit, unit === null ? null : upperUnit);
      if (house)
        rows.push({
          row,
          house,
          department: null,
          statement: { person, title, postName, basis: null, engagement: 'part_time', statedOn },
        });
    }
    await writePeople(job, sheet, roster, rows, 'partTime');
    await job.step(batch.length);
  }
  job.rosters.push({ sheet, roster, engagement: 'part_time', title: null });
}

/** One row is a union with its figures, and its chair: a part-time cadre of that union. */
export async function writeGrassroots(job: ImportJob, sheet: WaitingSheet, places: Places): Promise<void> {
  const roster = new Roster();
  for await (const batch of sheet.rows.batches(batchSize)) {
    const units: { row: number; unit: KnownUnit; line: GrassrootsLine }[] = [];
    for (const { row, line } of batch) {
      const told = line as GrassrootsLine;
      const unit = placed(job, sheet, places, row, told.name, told.upperUnit);
      if (unit) units.push({ row, unit, line: told });
    }
    const statements = units.map(({ row, unit, line }) => {
      const { sector, sectorText, workers, members, femaleMembers, committeeSize, statedOn } = line;
      return {
        row,
        of: { unit, line },
        input: {
          unitId: unit.id,
          sector,
          sectorText,
          workers,
          members,
          femaleMembers,
          committeeSize,
          statedOn,
        },
      };
    });
    const chairs: PersonRow[] = [];
    await writeRows(job, sheet.report, putUnitStatement, statements, ({ change }, row, { unit, line }) => {
      job.tally.settle(sheet.report, row, line.name, 'unitCounts', change);
      if (line.chairName === null) sheet.report.accept(row);
      else
        chairs.push({
          row,
          house: unit,
          department: null,
          statement: {
            person: onlyNamed(line.chairName),
            title: 'chair',
            postName: titles.vi('chair'),
            basis: null,
            engagement: 'part_time',
            statedOn: line.statedOn,
          },
        });
    });
    await writePeople(job, sheet, roster, chairs, 'partTime');
    await job.step(batch.length);
  }
  job.rosters.push({ sheet, roster, engagement: 'part_time', title: 'chair' });
}

/**
 * People on record in the rostered units whom no roster of the job names on its day or later: a question to the office,
 * never an end. Asked when all are written, since one unit's people may stand on several sheets.
 */
export async function noteMissing(
  job: ImportJob,
  { sheet, roster, engagement, title }: WrittenRoster,
): Promise<void> {
  const missing = await listOthersPosted(job.db, {
    unitIds: [...roster.houses.keys()],
    besides: job.rosters
      .filter((other) => other.engagement === engagement && other.sheet.statedOn >= sheet.statedOn)
      .flatMap((other) => [...other.roster.stated.keys()]),
    engagement,
    title,
    on: sheet.statedOn,
  });
  for (const { fullName, unitName } of missing) {
    const said = title === 'chair' ? say.otherChair(fullName, unitName) : say.missing(fullName, unitName);
    sheet.report.note(null, null, fullName, 'cadres.missing_from_roster', said);
  }
}
