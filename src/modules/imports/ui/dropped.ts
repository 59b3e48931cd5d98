const workbook = /\.(xlsx|xlsm|xls|csv)$/i;
/** What Office leaves beside an open workbook, and hidden files. */
const leftover = /^(~\$|\.)/;

/** Parts files that may be imported from those that are no workbooks; leftovers are in neither. */
export function sortOut(files: readonly File[]): { workbooks: File[]; others: string[] } {
  const meant = files.filter(({ name }) => !leftover.test(name));
  return {
    workbooks: meant.filter(({ name }) => workbook.test(name)),
    others: meant.filter(({ name }) => !workbook.test(name)).map(({ name }) => name),
  };
}

/** Everything that was dropped, folders opened. Entries must be taken before the first wait: then they are gone. */
export async function filesDropped(transfer: DataTransfer): Promise<File[]> {
  const entries = [...transfer.items]
    .map((item) => item.webkitGetAsEntry())
    .filter((entry) => entry !== null);
  if (entries.length === 0) return [...transfer.files];
  return (await Promise.all(entries.map(filesBelow))).flat();
}

async function filesBelow(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile)
    return [await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  // A reader answers a hundred entries at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return found;
    found.push(...(await Promise.all(some.map(filesBelow))).flat());
  }
}
