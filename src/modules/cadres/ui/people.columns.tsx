import type { Day, PartialDay, Precision } from '../../../lib/days.ts';
import { showDay } from '../../../lib/days.ts';
import { type Format, useFormat } from '../../../web/format.ts';
import { useLanguage } from '../../../web/language.ts';
import type { Column } from '../../../web/parts/Rows.tsx';
import { shortUnitName } from '../../organisation/organisation.short.labels.ts';
import {
  type Cell,
  type ColumnKey,
  columnCodes,
  personColumns,
  usualColumns,
} from '../cadres.columns.labels.ts';
import type { PersonRow } from '../cadres.list.schema.ts';

const beside: ReadonlySet<ColumnKey> = new Set(['name', 'birth', 'post', 'unit']);
/** In sight however far the table is scrolled sideways, where they come first. */
const fixed: ReadonlySet<ColumnKey> = new Set(['order', 'name']);

export const birthOf = (format: Format, { birthOn, birthPrecision }: Partial<PersonRow>) =>
  format.day(birthOn, birthPrecision as Precision | null);

/** The columns of an address; those it does not know are left out, and without any the usual ones are meant. */
export function columnsOf(chosen: string | undefined): readonly ColumnKey[] {
  const known = (chosen ?? '').split(',').filter((key) => columnCodes.has(key));
  return known.length > 0 ? known : usualColumns;
}

export const wordsOf = (cell: Cell): string =>
  cell === null ? '' : typeof cell === 'object' ? showDay(cell.on, cell.precision) : String(cell);

const isDay = (cell: Cell): cell is PartialDay => typeof cell === 'object' && cell !== null;

/** What stands of a person in a column, as words. */
export const usePersonCell = (asOf: Day): ((key: ColumnKey, row: PersonRow, index: number) => Cell) => {
  const language = useLanguage();
  return (key, row, index) => personColumns[key].read(row, { language, asOf, order: index + 1 });
};

/** The columns of the catalogue as the table draws them; fewer beside a panel. */
export function usePersonColumns(
  keys: readonly ColumnKey[],
  asOf: Day,
  few: boolean,
): readonly Column<PersonRow>[] {
  const language = useLanguage();
  const format = useFormat();
  const cellOf = usePersonCell(asOf);
  const kept = few ? keys.filter((key) => beside.has(key)) : keys;
  const shown = kept.length > 0 ? kept : keys;
  return shown.map((key, at): Column<PersonRow> => {
    const { least, share, narrow, orders, ...names } = personColumns[key];
    return {
      key,
      head: names[language],
      width: share > 0 ? `${share}fr` : `${least}px`,
      least,
      narrow: narrow ?? false,
      fixed: shown.slice(0, at + 1).every((one) => fixed.has(one)),
      ...(orders ? { orders } : {}),
      figures: share === 0,
      cell: (row, index) => {
        const cell = cellOf(key, row, index);
        const words = isDay(cell) ? format.day(cell.on, cell.precision) : wordsOf(cell);
        if (key === 'name') return <b>{words}</b>;
        return share === 0 ? (
          words
        ) : (
          <span title={words}>{key === 'unit' ? shortUnitName(words) : words}</span>
        );
      },
    };
  });
}
