import type { ListedPerson, TableFacts } from '../reports.facts.ts';
import type { Run, TableReport } from '../reports.schema.ts';
import {
  cellsOf,
  empty,
  figureColumn,
  framed,
  group,
  lackingRemark,
  line,
  markRemark,
  plain,
  total,
  totalLabel,
  unitLabel,
  unknown,
  wordColumn,
} from '../reports.tables.ts';
import { staffQualityColumns, staffQualityWords as words } from './staff-quality.text.ts';
import { tableWords } from './tables.text.ts';

export const qualityKeys = staffQualityColumns.flatMap(({ key }) => key ?? []);

const columns = (second: string) => [
  wordColumn([tableWords.order], 'A', 5, 'centre'),
  wordColumn([second], 'B', 30),
  ...staffQualityColumns.map(({ headings }, at) => figureColumn(headings, String(at + 1), 5)),
];
const frame = (facts: TableFacts, lacking: string[]) => ({
  formNumber: words.formNumber,
  measure: tableWords.people,
  summary: tableWords.onDay(facts.to),
  remarks: [...words.remarks, tableWords.unknown, ...lacking],
});

/** The quality of a staff by unit, as Biểu BM01/BNV: the office, each union directly below it, and all together. */
export function staffQuality(facts: TableFacts): TableReport {
  const figures = (cells: ReturnType<typeof cellsOf>): Run[] =>
    staffQualityColumns.map(({ key }) => (key ? cells.count(key) : unknown));
  return framed(facts, {
    ...frame(facts, markRemark(facts)),
    form: 'staff-quality',
    title: words.title,
    columns: columns(words.unit),
    rows: [
      ...facts.byUnit.map((one, at) =>
        line(
          String(at + 1),
          unitLabel(facts, one),
          figures(cellsOf(facts, one.values, one.own ? 'office' : null, one.unit.id)),
        ),
      ),
      total('', totalLabel(facts), figures(cellsOf(facts, facts.values))),
    ],
  });
}

type Says = (one: ListedPerson) => boolean;
const aged =
  (first: number, last: number, sex?: string): Says =>
  (one) =>
    one.age !== null && one.age >= first && one.age <= last && (sex === undefined || one.sex === sex);
const managed =
  (level: string): Says =>
  ({ stateManagement }) =>
    stateManagement === level;

/** Whose record says what a column counts; degrees and theory by the column's own level. */
const says: Record<string, Says> = {
  female: ({ sex }) => sex === 'female',
  party: ({ party }) => party === true,
  ethnicMinority: ({ ethnicMinority }) => ethnicMinority === true,
  'degree.elementaryOrTechnical': ({ degree }) => degree === 'elementary' || degree === 'technical_worker',
  theoryIntermediate: ({ theory }) => theory === 'intermediate',
  'stateManagement.seniorSpecialist': managed('senior_specialist'),
  'stateManagement.principalSpecialist': managed('principal_specialist'),
  'stateManagement.specialist': managed('specialist'),
  'age.upTo30': aged(0, 30),
  'age.from31To40': aged(31, 40),
  'age.from41To50': aged(41, 50),
  'age.from51To60': aged(51, 60),
  'age.women51To55': aged(51, 55, 'female'),
  'age.men56To60': aged(56, 60, 'male'),
  'age.over60': aged(61, 200),
};

function mark(one: ListedPerson, key: string): boolean {
  if (key === 'staffing.quota') return false;
  if (key === 'staffing.actual') return true;
  const name = key.replace('cadres.fullTime.', '');
  const [kind, level] = name.split('.');
  return says[name]?.(one) ?? (kind === 'degree' ? one.degree : one.theory) === level;
}

/** The same form person by person, each with an X under what is on record of them. */
export function staffQualityPeople(facts: TableFacts): TableReport {
  const cells = cellsOf(facts, facts.values);
  const cross = (one: ListedPerson): Run[] =>
    staffQualityColumns.map(({ key }) => (key && mark(one, key) ? plain('X') : empty));
  let order = 0;
  const units = [...Map.groupBy(facts.people, ({ unitName }) => unitName)];
  return framed(facts, {
    ...frame(facts, lackingRemark(facts)),
    form: 'staff-quality-people',
    title: words.peopleTitle,
    columns: columns(words.name),
    rows: [
      ...units.flatMap(([unit, people]) => [
        group('', unit, staffQualityColumns.length + 2),
        ...people.map((one) => {
          const row = line(String(++order), one.fullName, cross(one));
          row.cells[1] = { kind: 'person', personId: one.personId, shown: one.fullName };
          return row;
        }),
      ]),
      total(
        '',
        totalLabel(facts),
        staffQualityColumns.map(({ key }) => (key ? cells.count(key) : unknown)),
      ),
    ],
  });
}
