import { type Day, showDay, yearOf } from '../../lib/days.ts';
import { payItems, relations } from '../cadres/cadres.declared.labels.ts';
import { awardForms, disciplineForms } from '../cadres/cadres.rewards.labels.ts';
import { grades } from '../evaluation/evaluation.labels.ts';
import type { CurriculumFacts, Study } from './curriculum.facts.ts';
import { untilNow } from './curriculum.forms.labels.ts';
import { studiesOf } from './curriculum.studies.ts';
import type { TableKey } from './curriculum.values.ts';

type Rows = (facts: CurriculumFacts) => string[][];

const ofGroup =
  (group: Study['group'], row: (study: Study) => string[]): Rows =>
  (facts) =>
    studiesOf(facts)
      .filter((one) => one.group === group)
      .map(row);
/** Without a column for the subject, a course is told with its school. */
const course = (group: Study['group']): Rows =>
  ofGroup(group, ({ from, to, school, subject, mode, certificate }) => [
    from,
    to,
    [subject, school].filter(Boolean).join(', '),
    mode,
    certificate,
  ]);

const month = (on: Day | null) => (on ? showDay(on, 'month') : '……/………');

type Pay = CurriculumFacts['record']['pay'][number];
/** The earlier first. */
const paid = ({ record }: CurriculumFacts, wanted: (item: string) => boolean): Pay[] =>
  record.pay.filter(({ item }) => wanted(item)).reverse();
const spanOf = ({ fromOn, toOn }: Pay) => [
  fromOn ? showDay(fromOn, 'month') : '',
  toOn ? showDay(toOn, 'month') : untilNow,
];

const order = relations.codes as readonly string[];
const relativesOf =
  (side: string): Rows =>
  ({ record }) =>
    record.relatives
      .filter((one) => one.side === side)
      .sort(
        (one, other) =>
          order.indexOf(one.relation) - order.indexOf(other.relation) ||
          (one.birthYear ?? 0) - (other.birthYear ?? 0),
      )
      .map(({ relation, fullName, birthYear, detail }) => [
        relations.vi(relation),
        fullName,
        birthYear === null ? '' : String(birthYear),
        detail ?? '',
      ]);

/** The rows of each table, cell by cell as its columns stand; what is not known is a blank cell. */
export const tableRows: Record<TableKey, Rows> = {
  training: (facts) =>
    studiesOf(facts).map(({ from, to, school, subject, mode, certificate }) => [
      school,
      subject,
      [from, to].filter(Boolean).join(' – '),
      mode,
      certificate,
    ]),
  trainingDegree: ofGroup('degree', ({ from, to, school, subject, mode, certificate }) => [
    from,
    to,
    school,
    subject,
    mode,
    certificate,
  ]),
  trainingTheory: course('theory'),
  trainingState: course('state'),
  trainingDefence: course('defence'),
  trainingIt: course('it'),
  trainingLanguage: ofGroup('language', ({ from, to, school, subject, certificate }) => [
    from,
    to,
    school,
    subject,
    certificate,
    '',
  ]),
  career: ({ record }) =>
    [...record.postings]
      .sort((one, other) => ((one.fromOn ?? '') < (other.fromOn ?? '') ? -1 : 1))
      .map(({ fromOn, toOn, postName, unitName }) => [
        `${month(fromOn)} – ${toOn && toOn <= record.asOf ? month(toOn) : untilNow}`,
        [postName, unitName].filter(Boolean).join(', '),
      ]),
  awardYears: ({ record }) => {
    const years = new Set([
      ...record.evaluations.map(({ year }) => year),
      ...record.awards.map(({ givenOn }) => yearOf(givenOn)),
    ]);
    return [...years].sort().map((year) => [
      String(year),
      record.evaluations
        .filter((one) => one.year === year)
        .map(({ grade }) => grades.vi(grade))
        .join('; '),
      '',
      record.awards
        .filter(({ givenOn }) => yearOf(givenOn) === year)
        .map(({ form, detail }) => [awardForms.vi(form), detail].filter(Boolean).join(', '))
        .join('; '),
    ]);
  },
  disciplineRows: ({ record }) =>
    record.disciplines.map(({ form, detail, decidedOn, endsOn }) => [
      showDay(decidedOn),
      endsOn ? showDay(endsOn) : '',
      disciplineForms.vi(form),
      detail ?? '',
      '',
    ]),
  family: relativesOf('own'),
  familyInLaw: relativesOf('spouse'),
  salary: (facts) =>
    paid(facts, (item) => item === 'salary' || item === 'position').map((one) => [
      ...spanOf(one),
      one.rankCode ?? '',
      one.step ?? '',
      one.coefficient ?? '',
      one.amount ?? '',
    ]),
  allowances: (facts) =>
    paid(facts, (item) => item.endsWith('_allowance')).map((one) => [
      ...spanOf(one),
      one.rankName ?? payItems.vi(one.item),
      one.share ?? '',
      one.coefficient ?? '',
      '',
      one.amount ?? '',
    ]),
};
