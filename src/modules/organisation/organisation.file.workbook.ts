import type { Db } from '../../db/database.ts';
import type { FileStream } from '../../gate/streams.ts';
import { type Day, showDay } from '../../lib/days.ts';
import { fileName } from '../../lib/filenames.ts';
import { listWords } from '../../lib/listsheet.labels.ts';
import { type ListCell, listWorkbook, workbookType } from '../../lib/listsheet.ts';
import type { Words } from '../../lib/problem.ts';
import { findOrgans } from './organisation.organs.queries.ts';
import { shortUnitName } from './organisation.short.labels.ts';

type Language = 'vi' | 'en';

interface Column<R> extends Words {
  /** Width in characters. */
  characters: number;
  number?: boolean;
  read: (row: R, language: Language) => ListCell;
}

type Pages<R> = AsyncIterable<readonly R[]> | Iterable<readonly R[]>;

interface Listed<R> {
  unit: number;
  asOf: Day;
  language: Language;
  words: { sheet: Words; title: Words; file: string };
  /** As what its rows are counted in the line below the last. */
  counted?: 'people' | 'entries' | 'documents';
  /** Whom or what of the unit the list is of, in words; what is absent says nothing. */
  told: readonly (string | null | false | undefined)[];
  columns: readonly Column<R>[];
  pages: Pages<R>;
}

/** A list of a unit as a file: its rows numbered under the heads of their columns, written while they are read. */
export async function unitListFile<R>(
  db: Db,
  { unit, asOf, language, words, counted, told, columns, pages }: Listed<R>,
): Promise<FileStream> {
  const says = listWords[language];
  const organs = await findOrgans(db, unit, asOf);
  const conditions = told.filter(Boolean).join('; ');
  return {
    name: fileName(words.file, organs.issuer && shortUnitName(organs.issuer), asOf, 'xlsx'),
    type: workbookType,
    chunks: listWorkbook({
      name: words.sheet[language],
      head: {
        ...organs,
        title: words.title[language],
        about: [says.asAt(showDay(asOf)), ...(conditions ? [says.filtered(conditions)] : [])],
      },
      columns: [
        { head: says.order, characters: 6, kind: 'number' },
        ...columns.map(({ characters, number, ...heads }) => ({
          head: heads[language],
          characters,
          kind: number ? ('number' as const) : ('text' as const),
        })),
      ],
      rows: cellsOf(pages, columns, language),
      closing: says[counted ?? 'people'],
    }),
  };
}

async function* cellsOf<R>(
  pages: Pages<R>,
  columns: readonly Column<R>[],
  language: Language,
): AsyncGenerator<ListCell[]> {
  let order = 0;
  for await (const page of pages)
    for (const row of page) yield [++order, ...columns.map(({ read }) => read(row, language))];
}

/** Only the rows of pages that hold more for who asks page by page. */
export async function* rowsOf<R>(pages: AsyncIterable<readonly { row: R }[]>): AsyncGenerator<R[]> {
  for await (const page of pages) yield page.map(({ row }) => row);
}
