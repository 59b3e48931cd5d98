import type { Facts } from '../reports.facts.ts';
import type { Annex, Column, Run, Table } from '../reports.schema.ts';
import { totalLabel, unitLabel } from '../reports.tables.ts';
import { penFor, say } from '../reports.writing.ts';
import { annexWords, gradeColumns, qualityColumns } from './five-year.annexes.text.ts';
import { evaluatedYears, gradeKeys } from './five-year.evaluation.ts';

/** The tables behind the text: staff by unit, and grades by year. */
export const annexes = (facts: Facts): Annex[] => [
  ...(facts.byUnit.some(({ values }) => Object.values(values).some((value) => value !== null))
    ? [{ ...annexWords.quality(facts), blocks: [quality(facts)] }]
    : []),
  { ...annexWords.evaluation(facts), blocks: [evaluation(facts)] },
];

const numberColumn = (label: string, group: string | null = null): Column => ({
  label,
  group,
  align: 'centre',
  width: 1,
});
const plain = (text: string): Run => say`${text}`[0] ?? { kind: 'text', text: '', emphasis: null };

function quality(facts: Facts): Table {
  const line = (
    first: string,
    name: string,
    total: boolean,
    pen: ReturnType<typeof penFor>,
    part: string | null,
  ) => ({
    total,
    cells: [plain(first), plain(name), ...qualityColumns.map(({ key }) => pen.cell(key, part))],
  });
  return {
    kind: 'table',
    columns: [
      { label: annexWords.order, group: null, align: 'centre', width: 0.6 },
      { label: annexWords.unit, group: null, align: 'left', width: 3.1 },
      ...qualityColumns.map(({ label, group }) => numberColumn(label, group)),
    ],
    rows: [
      line('', totalLabel(facts), true, penFor(facts), null),
      ...facts.byUnit.map((one, index) =>
        line(
          String(index + 1),
          unitLabel(facts, one),
          false,
          penFor(facts, one.unit, one.values),
          one.own ? 'office' : null,
        ),
      ),
    ],
  };
}

function evaluation(facts: Facts): Table {
  const pen = penFor(facts);
  return {
    kind: 'table',
    columns: [
      { label: annexWords.year, group: null, align: 'centre', width: 1 },
      ...gradeColumns.map((label) => numberColumn(label)),
    ],
    rows: evaluatedYears(facts).map((year) => ({
      total: false,
      cells: [plain(String(year)), ...gradeKeys(year).map((key) => pen.cell(key))],
    })),
  };
}
