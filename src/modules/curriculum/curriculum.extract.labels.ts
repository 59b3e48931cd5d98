import { type Day, type Precision, showDay } from '../../lib/days.ts';
import {
  degreeLevels,
  itLevels,
  type QualificationKind,
  sexes,
  theoryLevels,
} from '../cadres/cadres.labels.ts';
import type { Organs } from '../organisation/organisation.organs.queries.ts';
import type { Extract, ExtractColumn, ExtractFacts } from './curriculum.extract.schema.ts';

const attained = (facts: ExtractFacts, kind: QualificationKind) =>
  facts.qualifications.filter((one) => one.kind === kind);
const listed = (words: readonly (string | null)[]) => words.filter(Boolean).join('; ');
const withDetail = (level: string, detail: string | null) => [level, detail].filter(Boolean).join(', ');

/** Languages are named; of a level of the frame its letter says enough in one line: "Tiếng Anh B1". */
const language = ({ level, detail }: ExtractFacts['qualifications'][number]) =>
  [detail, level && (level === 'degree' ? 'ĐH' : level.replace('level_', 'bậc '))].filter(Boolean).join(' ');

const degree = (facts: ExtractFacts) =>
  listed(attained(facts, 'degree').map(({ level, detail }) => withDetail(degreeLevels.vi(level), detail))) ||
  degreeLevels.vi(facts.degree);
const theory = (facts: ExtractFacts) =>
  listed(attained(facts, 'political_theory').map(({ level }) => theoryLevels.vi(level))) ||
  theoryLevels.vi(facts.theory);

const attainment = 'Trình độ';

/**
 * The name list that goes with a proposal (danh sách trích ngang), column by column. The annexes of the planning guides
 * prescribe none that could be read, so it is the list as offices really draw it up.
 */
const columns: readonly (ExtractColumn & { cell: (facts: ExtractFacts, order: number) => string })[] = [
  { headings: ['TT'], align: 'centre', width: 5, cell: (_facts, order) => String(order) },
  { headings: ['Họ và tên'], align: 'left', width: 21, cell: ({ fullName }) => fullName },
  {
    headings: ['Năm sinh'],
    align: 'centre',
    width: 14,
    cell: ({ birthOn, birthPrecision }) => shown(birthOn, birthPrecision),
  },
  { headings: ['Dân tộc'], align: 'centre', width: 9, cell: ({ ethnicGroup }) => ethnicGroup ?? '' },
  { headings: ['Nam/Nữ'], align: 'centre', width: 8, cell: ({ sex }) => sexes.vi(sex) },
  { headings: ['Quê quán'], align: 'left', width: 20, cell: ({ nativePlace }) => nativePlace ?? '' },
  {
    headings: ['Cấp bậc, chức vụ'],
    align: 'left',
    width: 28,
    cell: ({ posts }) => listed(posts.map(({ name, unit }) => withDetail(name, unit))),
  },
  { headings: [attainment, 'Chuyên môn'], align: 'left', width: 16, cell: degree },
  { headings: [attainment, 'LLCT'], align: 'centre', width: 10, cell: theory },
  {
    headings: [attainment, 'Ngoại ngữ'],
    align: 'centre',
    width: 13,
    cell: (facts) => listed(attained(facts, 'foreign_language').map(language)),
  },
  {
    headings: [attainment, 'Tiếng dân tộc'],
    align: 'centre',
    width: 11,
    cell: (facts) => listed(attained(facts, 'ethnic_language').map(language)),
  },
  {
    headings: [attainment, 'Tin học'],
    align: 'centre',
    width: 9,
    cell: (facts) => listed(attained(facts, 'it').map(({ level, detail }) => detail ?? itLevels.vi(level))),
  },
  {
    headings: ['Chức danh quy hoạch'],
    align: 'left',
    width: 18,
    cell: ({ plannedFor }) => listed(plannedFor),
  },
  {
    headings: ['Thời gian công tác'],
    align: 'centre',
    width: 12,
    cell: ({ recruitedOn, recruitedPrecision }) =>
      recruitedOn ? `Từ ${shown(recruitedOn, recruitedPrecision)}` : '',
  },
  { headings: ['Ghi chú'], align: 'left', width: 14, cell: ({ note }) => note ?? '' },
];

const shown = (on: Day | null, precision: string | null) =>
  on === null ? '' : showDay(on, (precision ?? 'day') as Precision);

export const extractWords = {
  sheet: 'Trích ngang',
  file: 'Trích ngang cán bộ',
  title: 'DANH SÁCH TRÍCH NGANG CÁN BỘ',
  asOf: (day: Day) => `(Tính đến ngày ${showDay(day)})`,
};

/** The people in the order given. */
export const extractOf = (
  people: readonly ExtractFacts[],
  asOf: Day,
  { superior, issuer }: Organs,
): Extract => ({
  superior,
  issuer,
  title: extractWords.title,
  asOf: extractWords.asOf(asOf),
  columns: columns.map(({ headings, align, width }) => ({ headings, align, width })),
  rows: people.map((facts, at) => columns.map(({ cell }) => cell(facts, at + 1))),
});
