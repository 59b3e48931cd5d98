import { fileName } from '../../lib/filenames.ts';
import { Problem } from '../../lib/problem.ts';
import { shortUnitName } from '../organisation/organisation.short.labels.ts';
import { qualityColumns } from './forms/five-year.annexes.text.ts';
import { fiveYear } from './forms/five-year.ts';
import type { Form } from './reports.form.ts';
import { formNames } from './reports.forms.labels.ts';
import { tableForms } from './reports.forms.tables.ts';
import { formUnknown } from './reports.problems.ts';
import type { AnyReport } from './reports.schema.ts';

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
  ...tableForms,
];

export function getForm(name: string): Form {
  const found = forms.find(({ form }) => form === name);
  if (!found) throw new Problem(formUnknown, { form: name, forms: forms.map(({ form }) => form).join(', ') });
  return found;
}

/** What the report's file is called on the reader's disk. */
export const fileOfForm = ({ form, unit, to, format }: AnyReport): string =>
  fileName(getForm(form).file, shortUnitName(unit.name), to, format);
