import type { TableFacts } from '../reports.facts.ts';
import type { HeadedColumn, Run, TableReport } from '../reports.schema.ts';
import {
  cellsOf,
  empty,
  figureColumn,
  framed,
  group,
  line,
  type TablePlan,
  total,
  unknown,
  wordColumn,
} from '../reports.tables.ts';
import { leaderCriteria } from './criteria.text.ts';
import { tableWords } from './tables.text.ts';

/** Tables of criteria: rows are traits, columns are posts, and a cell is the figure of both. */

/** A column with the prefix of its figures; null where it has no meaning in a union. */
export interface CriteriaColumn {
  headings: readonly string[];
  prefix: string | null;
  number?: string;
}

export const criteriaKeys = (columns: readonly CriteriaColumn[]): string[] =>
  columns.flatMap(({ prefix }) =>
    prefix === null
      ? []
      : leaderCriteria.flatMap((row) => ('trait' in row && row.trait ? [`${prefix}.${row.trait}`] : [])),
  );

type Frame = Omit<TablePlan, 'columns' | 'rows'>;

export function criteriaTable(
  facts: TableFacts,
  columns: readonly CriteriaColumn[],
  frame: Frame,
): TableReport {
  const cells = cellsOf(facts, facts.values);
  const headed: HeadedColumn[] = [
    wordColumn([tableWords.order], 'A', 5, 'centre'),
    wordColumn([tableWords.criterion], 'B', 28),
    ...columns.map(({ headings, number }, at) => figureColumn(headings, number ?? String(at + 1), 9)),
  ];
  const across = (trait: string | null): Run[] =>
    columns.map(({ prefix }) =>
      prefix === null ? empty : trait === null ? unknown : cells.count(`${prefix}.${trait}`),
    );
  let order = 0;
  return framed(facts, {
    ...frame,
    columns: headed,
    rows: leaderCriteria.map((row) => {
      if ('group' in row) return group(String(++order), row.group, headed.length);
      return (row.total ? total : line)('', row.label, across(row.trait));
    }),
  });
}
