/** Workbooks made and read in the browser, for what should not travel; their code comes when first needed. */

export async function saveWorkbook(
  name: string,
  sheet: string,
  rows: readonly (readonly string[])[],
): Promise<void> {
  const { writeXlsx } = await import('hucre/xlsx');
  const widths = rows[0]!.map((_, at) => ({
    width: Math.max(...rows.map((row) => row[at]?.length ?? 0)) + 3,
  }));
  const bytes = await writeXlsx({
    sheets: [{ name: sheet, columns: widths, rows: rows.map((row) => [...row]) }],
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
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
