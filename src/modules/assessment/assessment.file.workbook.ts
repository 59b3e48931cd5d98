import { listWords } from '../../lib/listsheet.labels.ts';
import type { ListCell } from '../../lib/listsheet.ts';
import { type ListHead, listWorkbook } from '../../lib/listsheet.ts';
import type { AssessedColumn, Language } from './assessment.columns.labels.ts';

type Pages<R> = AsyncIterable<readonly R[]> | Iterable<readonly R[]>;

/** Rows under the heads of their columns, numbered and written while they are read. */
export function workbookOf<R>(
  pages: Pages<R>,
  columns: readonly AssessedColumn<R>[],
  language: Language,
  { sheet, of = 'people', ...head }: ListHead & { sheet: string; of?: 'people' | 'entries' },
): AsyncIterable<Uint8Array> {
  const words = listWords[language];
  return listWorkbook({
    name: sheet,
    head,
    columns: [
      { head: words.order, characters: 6, kind: 'number' },
      ...columns.map(({ characters, number, ...heads }) => ({
        head: heads[language],
        characters,
        kind: number ? ('number' as const) : ('text' as const),
      })),
    ],
    rows: cellsOf(pages, columns, language),
    closing: words[of],
  });
}

async function* cellsOf<R>(
  pages: Pages<R>,
  columns: readonly AssessedColumn<R>[],
  language: Language,
): AsyncGenerator<ListCell[]> {
  let order = 0;
  for await (const page of pages)
    for (const row of page) yield [++order, ...columns.map(({ read }) => read(row, language))];
}
