import { yearOf } from '../../../lib/days.ts';
import type { TableFacts } from '../reports.facts.ts';
import type { Run, TableReport } from '../reports.schema.ts';
import { capitals, chairPosition, inTheNameOf, placeOf, superiorOf, writtenOut } from '../reports.text.ts';
import { bold, type Pen, penFor } from '../reports.writing.ts';
import { staffQualityColumns, staffQualityTitle, staffQualityWords as words } from './staff-quality.text.ts';

export const qualityKeys = staffQualityColumns.map(({ key }) => key);

const plain = (text: string): Run => ({ kind: 'text', text, emphasis: null });

/** The quality of a staff by unit, after Biểu BM01/BNV: the office, each union directly below it, and all together. */
export function staffQuality(facts: TableFacts): TableReport {
  const superior = superiorOf(facts.unit.kind, facts.above);
  const figures = (pen: Pen, part: string | null) => qualityKeys.map((key) => pen.cell(key, part));
  return {
    format: 'xlsx',
    form: 'staff-quality',
    unit: { id: facts.unit.id, name: facts.unit.name },
    from: facts.from,
    to: facts.to,
    head: {
      superior: superior && capitals(superior),
      issuer: capitals(writtenOut(facts.unit.name)),
      place: placeOf(facts.unit.name, facts.above),
      year: yearOf(facts.to),
      number: null,
      signedOn: null,
    },
    title: capitals(staffQualityTitle),
    summary: words.summary(facts),
    remark: words.remark,
    columns: [
      { headings: [words.order], number: 'A', align: 'centre', width: 5 },
      { headings: [words.unit], number: 'B', align: 'left', width: 32 },
      ...staffQualityColumns.map(({ headings }, at) => ({
        headings: [...headings],
        number: String(at + 1),
        align: 'centre' as const,
        width: 5,
      })),
    ],
    rows: [
      ...facts.byUnit.map(({ unit, own, values }, at) => ({
        total: false,
        cells: [
          plain(String(at + 1)),
          plain(own ? words.office(unit.name) : unit.name),
          ...figures(penFor(facts, unit, values), own ? 'office' : null),
        ],
      })),
      { total: true, cells: [plain(''), bold(words.total), ...figures(penFor(facts), null)] },
    ],
    drawnUpBy: words.drawnUpBy,
    signature: { authority: inTheNameOf(facts.unit.kind), position: chairPosition, name: facts.chair },
  };
}
