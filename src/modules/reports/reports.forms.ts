import { Problem } from '../../lib/problem.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { qualityColumns } from './forms/five-year.annexes.text.ts';
import { fiveYear } from './forms/five-year.ts';
import { fiveYearTitle } from './forms/five-year.words.text.ts';
import { staffQualityTitle } from './forms/staff-quality.text.ts';
import { qualityKeys, staffQuality } from './forms/staff-quality.ts';
import type { Facts, TableFacts } from './reports.facts.ts';
import { formUnknown } from './reports.problems.ts';
import type { AnyReport, Report, TableReport } from './reports.schema.ts';

interface Named {
  form: string;
  title: string;
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
    title: fiveYearTitle,
    format: 'docx',
    resolution: 'nq-03-tld-2019',
    byUnit: qualityColumns.map(({ key }) => key),
    write: fiveYear,
  },
  {
    form: 'staff-quality',
    title: staffQualityTitle,
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
