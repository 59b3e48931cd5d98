import type { Day } from '../../lib/days.ts';
import { Problem, type Words } from '../../lib/problem.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { qualityColumns } from './forms/five-year.annexes.text.ts';
import { fiveYear } from './forms/five-year.ts';
import { qualityKeys, staffQuality } from './forms/staff-quality.ts';
import type { Facts, TableFacts } from './reports.facts.ts';
import { formNames } from './reports.forms.labels.ts';
import type { FormGroup } from './reports.labels.ts';
import { formUnknown } from './reports.problems.ts';
import type { AnyReport, Report, TableReport } from './reports.schema.ts';

/** The period that a form speaks of, where nobody says another. */
export type FormPeriod =
  /** Since a day, while that is less than `years` + 1 back; later the last `years` years. */
  | { kind: 'since'; on: Day; years: number }
  /** The calendar year up to the day. */
  | { kind: 'year' }
  /** A day alone. */
  | { kind: 'day' };

interface Named {
  form: string;
  title: Words;
  about: Words;
  group: FormGroup;
  period: FormPeriod;
  /** Indicators that it shows of each unit below. */
  byUnit: readonly string[];
}

/** A form: from facts to a report. */
export type Form = DocumentForm | TableForm;

export interface DocumentForm extends Named {
  format: 'docx';
  /** The document in data/regulations whose carrying out it reports. */
  resolution: string;
  write: (facts: Facts) => Report;
}

export interface TableForm extends Named {
  format: 'xlsx';
  write: (facts: TableFacts) => TableReport;
}

export const forms: readonly Form[] = [
  {
    form: 'five-year',
    ...formNames['five-year'],
    group: 'review',
    // The day on which the resolution was signed.
    period: { kind: 'since', on: '2019-01-11', years: 5 },
    format: 'docx',
    resolution: 'nq-03-tld-2019',
    byUnit: qualityColumns.map(({ key }) => key),
    write: fiveYear,
  },
  {
    form: 'staff-quality',
    ...formNames['staff-quality'],
    group: 'staff',
    period: { kind: 'day' },
    format: 'xlsx',
    byUnit: qualityKeys,
    write: staffQuality,
  },
];

export function getForm(name: string): Form {
  const found = forms.find(({ form }) => form === name);
  if (!found) throw new Problem(formUnknown, { form: name, forms: forms.map(({ form }) => form).join(', ') });
  return found;
}

/** What the file is called on the reader's disk: the form, the unit and the last day, in plain letters. */
export const fileName = ({ form, unit, to, format }: AnyReport): string =>
  `${form}-${foldWords(unit.name).replaceAll(' ', '-')}-${to}.${format}`;
