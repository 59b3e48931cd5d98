import { sql } from 'kysely';
import type { Db } from '../../db/database.ts';
import type { LawFault } from './regulations.files.ts';

/** Under which the faults of the last reading of data/ are kept. */
export const lawFaultsSetting = 'law.faults';

export async function listLawFaults(db: Db): Promise<LawFault[]> {
  const { rows } = await sql<{ value: LawFault[] }>`
    select value from setting where key = ${lawFaultsSetting}`.execute(db);
  return rows[0]?.value ?? [];
}
