import { putListedQuota } from '../organisation/organisation.listed.routes.ts';
import { putUnitStatement } from '../organisation/organisation.routes.ts';
import { type ImportJob, writeRows } from './imports.job.ts';
import type { Listed } from './imports.unitlists.tree.ts';

/** Heads and quotas of the units that were written. */
export async function writeFigures(job: ImportJob, lines: readonly Listed[]): Promise<void> {
  const written = lines.filter(({ unit, refused }) => unit !== null && !refused);
  const counted = written.filter(({ line }) => line.workers !== null || line.members !== null);
  for (const [sheet, ones] of Map.groupBy(counted, (one) => one.sheet)) {
    const silent = { sector: null, sectorText: null, committeeSize: null };
    const rows = ones.map(({ row, unit, line: { workers, members, femaleMembers, statedOn } }) => ({
      row,
      of: unit!.name,
      input: { unitId: unit!.id, ...silent, workers, members, femaleMembers, statedOn },
    }));
    await writeRows(job, sheet.report, putUnitStatement, rows, ({ change }, row, name) =>
      job.tally.settle(sheet.report, row, name, 'unitCounts', change),
    );
  }
  const quotas = written.filter(({ line }) => line.quota !== null);
  for (const [sheet, ones] of Map.groupBy(quotas, (one) => one.sheet)) {
    const rows = ones.map(({ row, unit, line: { quota, quotaYear } }) => ({
      row,
      of: unit!.name,
      input: { unitId: unit!.id, year: quotaYear, quota: quota! },
    }));
    await writeRows(job, sheet.report, putListedQuota, rows, ({ change }, row, name) =>
      job.tally.settle(sheet.report, row, name, 'unitQuotas', change),
    );
  }
}
