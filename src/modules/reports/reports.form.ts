import type { Day } from '../../lib/days.ts';
import type { Words } from '../../lib/problem.ts';
import type { BranchPart } from '../indicators/indicators.schema.ts';
import type { Facts, TableFacts } from './reports.facts.ts';
import type { FormGroup } from './reports.labels.ts';
import type { PeopleList } from './reports.people.queries.ts';
import type { Report, TableReport } from './reports.schema.ts';

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
  /** What its file is called, beside whose it is and of which day. */
  file: string;
  title: Words;
  about: Words;
  group: FormGroup;
  period: FormPeriod;
  /** Indicators that it shows of each unit below; `<year>` in a key is the year of the last day. */
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
  /** Indicators of the whole unit; with `parts`, of those parts of it too. */
  keys: readonly string[];
  parts?: readonly BranchPart[];
  /** Whether they stand beside those of the same days a year earlier. */
  earlier?: true;
  people?: PeopleList;
  write: (facts: TableFacts) => TableReport;
}
