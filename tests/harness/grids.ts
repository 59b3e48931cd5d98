import { type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { columnOf } from '../../src/lib/ooxml.ts';

export interface SheetPlan {
  name?: string;
  /** Rows from the first on; null leaves a cell blank. */
  rows: CellValue[][];
  /** 'A1:C1' and the like. */
  merges?: string[];
  hidden?: boolean;
  /** Font of every cell, as old Vietnamese codes need one. */
  font?: string;
  /** Cells written in full (formulas, errors, number formats), by reference. */
  cells?: Record<string, object>;
}

const place = (reference: string) => ({
  row: Number(/\d+/.exec(reference)![0]) - 1,
  column: columnOf(reference),
});

function writeSheet(plan: SheetPlan, index: number): WriteSheet {
  const cells = new Map<string, object>();
  if (plan.font) {
    for (const [row, values] of plan.rows.entries()) {
      for (const [column, value] of values.entries()) {
        if (value !== null) cells.set(`${row},${column}`, { value, style: { font: { name: plan.font } } });
      }
    }
  }
  for (const [reference, cell] of Object.entries(plan.cells ?? {})) {
    const { row, column } = place(reference);
    cells.set(`${row},${column}`, cell);
  }
  return {
    name: plan.name ?? `Sheet${index + 1}`,
    rows: plan.rows,
    cells,
    hidden: plan.hidden ?? false,
    merges: (plan.merges ?? []).map((reference) => {
      const [start, end] = reference.split(':').map((corner) => place(corner)) as [
        ReturnType<typeof place>,
        ReturnType<typeof place>,
      ];
      return { startRow: start.row, startCol: start.column, endRow: end.row, endCol: end.column };
    }),
  };
}

/** An .xlsx of the given sheets, written as any office program would. */
export const workbook = (...plans: SheetPlan[]): Promise<Uint8Array> =>
  writeXlsx({ sheets: plans.map(writeSheet) });

/** Rows drawn as text: `|` between cells, a blank line is a blank row, `#12` is a number, anything else text. */
export function grid(drawn: string): CellValue[][] {
  const lines = drawn
    .replace(/^\n/, '')
    .replace(/\n\s*$/, '')
    .split('\n');
  return lines.map((line) =>
    line.trim() === ''
      ? []
      : line.split('|').map((cell) => {
          const text = cell.trim().replaceAll('\\n', '\n');
          if (text === '') return null;
          return /^#-?\d/.test(text) ? Number(text.slice(1)) : text;
        }),
  );
}
