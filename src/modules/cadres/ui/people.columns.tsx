import type { Precision } from '../../../lib/days.ts';
import { type Format, useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import type { Column } from '../../../web/parts/Rows.tsx';
import { shortUnitName } from '../../organisation/organisation.short.labels.ts';
import { degreeLevels, sexes, theoryLevels } from '../cadres.labels.ts';
import type { PersonRow } from '../cadres.list.schema.ts';
import { peopleText } from './people.text.ts';

const beside = new Set(['name', 'birth', 'post', 'unit']);

type Shown = Partial<PersonRow> & Pick<PersonRow, 'fullName'>;

export const birthOf = (format: Format, { birthOn, birthPrecision }: Partial<PersonRow>) =>
  format.day(birthOn, birthPrecision as Precision | null);

/** The columns of every list of people: who, when born, where, as what, how qualified; fewer beside a panel. */
export function usePersonColumns(few: boolean): readonly Column<Shown>[] {
  const text = useText(peopleText);
  const format = useFormat();
  const nameOf = useNames();
  const columns: readonly Column<Shown>[] = [
    {
      key: 'name',
      head: text.fullName,
      width: '2.2fr',
      narrow: true,
      cell: ({ fullName }) => <b>{fullName}</b>,
    },
    { key: 'birth', head: text.birth, width: '92px', figures: true, cell: (row) => birthOf(format, row) },
    { key: 'sex', head: text.sex, width: '64px', cell: ({ sex }) => nameOf(sexes, sex) },
    {
      key: 'post',
      head: text.post,
      width: '1.7fr',
      narrow: true,
      cell: ({ postName }) => <span title={postName}>{postName}</span>,
    },
    {
      key: 'unit',
      head: text.unit,
      width: '3.3fr',
      cell: ({ unitName }) => <span title={unitName}>{unitName && shortUnitName(unitName)}</span>,
    },
    { key: 'degree', head: text.degree, width: '1fr', cell: ({ degree }) => nameOf(degreeLevels, degree) },
    { key: 'theory', head: text.theory, width: '1fr', cell: ({ theory }) => nameOf(theoryLevels, theory) },
    {
      key: 'party',
      head: text.party,
      width: '76px',
      cell: ({ party }) => (party ? text.yes : party === false ? text.no : ''),
    },
  ];
  return few ? columns.filter(({ key }) => beside.has(key)) : columns;
}
