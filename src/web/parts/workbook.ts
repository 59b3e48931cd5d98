/** Workbooks made and read in the browser, for what should not travel; their code comes when first needed. */

import type { ListSheet } from '../../lib/listsheet.ts';

export async function saveWorkbook(name: string, sheet: ListSheet): Promise<void> {
  const { listWorkbook, workbookType } = await import('../../lib/listsheet.ts');
  const chunks = (await Array.fromAsync(listWorkbook(sheet))) as Uint8Array<ArrayBuffer>[];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(chunks, { type: workbookType }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** The cells of a workbook's first sheet as text. */
export async function readWorkbook(file: File): Promise<string[][]> {
  const { readXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(new Uint8Array(await file.arrayBuffer()));
  return (sheets[0]?.rows ?? []).map((row) => row.map((cell) => String(cell ?? '').trim()));
}
