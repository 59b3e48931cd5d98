import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { FileAnswer } from '../../gate/files.ts';
import { fileOfForm } from './reports.forms.ts';
import type { AnyReport, Report } from './reports.schema.ts';
import { writeWorkbook } from './reports.workbook.ts';

/** The report's Word file, packed beside the main thread, which goes on answering meanwhile. */
export async function writeWord(report: Report): Promise<Uint8Array<ArrayBuffer>> {
  const worker = new Worker(new URL('./reports.word.worker.ts', import.meta.url), { workerData: report });
  try {
    const [bytes] = await once(worker, 'message');
    return bytes as Uint8Array<ArrayBuffer>;
  } finally {
    await worker.terminate();
  }
}

const types = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

export const wordType = types.docx;

/** The report as the file of its form. */
export async function fileOf(report: AnyReport): Promise<FileAnswer> {
  const bytes = await (report.format === 'docx' ? writeWord(report) : writeWorkbook(report));
  return { name: fileOfForm(report), type: types[report.format], bytes };
}
