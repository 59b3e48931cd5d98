import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headCells, headDepth } from './reports.headings.ts';
import type { HeadedColumn } from './reports.schema.ts';

const columnsOf = (...all: string[][]): HeadedColumn[] =>
  all.map((headings, at) => ({ headings, number: String(at), align: 'centre', width: 6, upright: false }));
const shapes = (columns: HeadedColumn[]) =>
  headCells(columns).map(({ text, row, column, rows, columns: wide }) => [text, row, column, rows, wide]);

const cases: [string, string[][], unknown[]][] = [
  [
    'một dòng',
    [['A'], ['B']],
    [
      ['A', 0, 0, 1, 1],
      ['B', 0, 1, 1, 1],
    ],
  ],
  [
    'cột không thuộc nhóm nào thì xuống hết đầu bảng',
    [['A'], ['N', 'x'], ['N', 'y']],
    [
      ['A', 0, 0, 2, 1],
      ['N', 0, 1, 1, 2],
      ['x', 1, 1, 1, 1],
      ['y', 1, 2, 1, 1],
    ],
  ],
  [
    'nhóm trong nhóm; cùng tên dưới hai nhóm khác nhau thì không gộp',
    [
      ['N', 'a', 'x'],
      ['N', 'a', 'y'],
      ['N', 'z'],
      ['M', 'a', 'x'],
    ],
    [
      ['N', 0, 0, 1, 3],
      ['M', 0, 3, 1, 1],
      ['a', 1, 0, 1, 2],
      ['z', 1, 2, 2, 1],
      ['a', 1, 3, 1, 1],
      ['x', 2, 0, 1, 1],
      ['y', 2, 1, 1, 1],
      ['x', 2, 3, 1, 1],
    ],
  ],
  [
    'cột riêng cùng tên với nhóm bên cạnh không bị gộp vào nhóm',
    [['N'], ['N', 'x']],
    [
      ['N', 0, 0, 2, 1],
      ['N', 0, 1, 1, 1],
      ['x', 1, 1, 1, 1],
    ],
  ],
];
for (const [title, headings, expected] of cases)
  test(`đầu bảng: ${title}`, () => {
    const columns = columnsOf(...headings);
    assert.deepEqual(shapes(columns), expected);
    // Every place of the head is covered once, else the merged cells of the workbook would overlap.
    const places = headCells(columns).reduce((sum, cell) => sum + cell.rows * cell.columns, 0);
    assert.equal(places, headDepth(columns) * columns.length);
  });
