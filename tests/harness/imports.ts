import type { Pool } from 'pg';
import { system } from '../../src/gate/actor.ts';
import type { Upload } from '../../src/gate/files.ts';
import { type Door, perform } from '../../src/gate/perform.ts';
import { answerImport, startImport } from '../../src/modules/imports/imports.routes.ts';
import type { ImportResult } from '../../src/modules/imports/imports.schema.ts';
import { jobKinds } from '../../src/server/jobkinds.ts';
import { Jobs } from '../../src/server/jobs.ts';

export const province = 'LĐLĐ tỉnh Ba Bể';
export const doorOf = (pool: Pool): Door => ({ pool, actor: system('kiểm thử'), today: '2026-11-21' });

/** Imports as the command does and brings the job to its end; a failed job is thrown with its message. */
export async function importFiles(
  door: Door,
  files: readonly Upload[],
  options: object = {},
): Promise<ImportResult> {
  const { job } = await perform(door, startImport, { files, unit: province, asOf: '2024-05-01', ...options });
  return resultOf(door, job);
}

/** The result of the import that reads the files of another again, with answers to its questions. */
export async function answerImported(
  door: Door,
  imported: ImportResult,
  answers: Record<string, string>,
): Promise<ImportResult> {
  const { job } = await perform(door, answerImport, { id: imported.job!, answers });
  return resultOf(door, job);
}

/** The result of the import that goes on with another's files, whatever of its options is changed. */
export async function takeUp(door: Door, id: number, changed: object): Promise<ImportResult> {
  const { job } = await perform(door, answerImport, { id, ...changed });
  return resultOf(door, job);
}

async function resultOf(door: Door, job: number): Promise<ImportResult> {
  const ended = await new Jobs(door.pool, jobKinds).finish(job, () => {});
  if (ended.state !== 'done') throw new Error(ended.message ?? ended.state);
  return ended.result as ImportResult;
}

/** Every row of every fact table and of what is derived from it, to tell whether two states are the same. */
export async function snapshot(pool: Pool): Promise<Record<string, string[]>> {
  const { rows } = await pool.query<{ name: string }>(`
    select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name not like '%\\_past' and table_name not in ('act', 'trail', 'trail_seal', 'job', 'job_file', 'job_change', 'import_memory', 'session', 'migration')
    order by 1`);
  const state: Record<string, string[]> = {};
  for (const { name } of rows) {
    const table = await pool.query<{ line: string }>(
      `select row_to_json(t)::text as line from "${name}" t order by 1`,
    );
    state[name] = table.rows.map(({ line }) => line);
  }
  return state;
}
