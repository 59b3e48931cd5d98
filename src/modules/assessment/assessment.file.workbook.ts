import { type CellValue, writeXlsxStream } from 'hucre';
import type { AssessedColumn, Language } from './assessment.columns.labels.ts';
import { assessmentFileWords } from './assessment.file.labels.ts';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What is typed into such a cell stays what was typed: a name that looks like a formula. */
const textFormat = '@';

/** Rows under the heads of their columns, numbered and written while they are read. */
export const workbookOf = <R>(
  pages: AsyncIterable<readonly R[]> | Iterable<readonly R[]>,
  columns: readonly AssessedColumn<R>[],
  language: Language,
  sheet: string,
): AsyncIterable<Uint8Array> =>
  writeXlsxStream(cellsOf(pages, columns, language), {
    name: sheet,
    columns: [
      { header: assessmentFileWords.order[language], width: 6 },
      ...columns.map(({ characters, number, ...heads }) => ({
        header: heads[language],
        width: characters,
        ...(number ? {} : { numFmt: textFormat }),
      })),
    ],
    freezePane: { rows: 1 },
  });

async function* cellsOf<R>(
  pages: AsyncIterable<readonly R[]> | Iterable<readonly R[]>,
  columns: readonly AssessedColumn<R>[],
  language: Language,
): AsyncGenerator<CellValue[]> {
  let order = 0;
  for await (const page of pages)
    for (const row of page) yield [++order, ...columns.map(({ read }) => read(row, language))];
}
