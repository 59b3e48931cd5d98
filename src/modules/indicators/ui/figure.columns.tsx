import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Precision } from '../../../lib/days.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import type { Column } from '../../../web/parts/Rows.tsx';
import { appointmentKinds } from '../../appointment/appointment.labels.ts';
import { degreeLevels, theoryLevels } from '../../cadres/cadres.labels.ts';
import { grades } from '../../evaluation/evaluation.labels.ts';
import { movementKinds } from '../../movement/movement.labels.ts';
import { unitKinds } from '../../organisation/organisation.labels.ts';
import { shortUnitName } from '../../organisation/organisation.short.labels.ts';
import { trainingKinds } from '../../training/training.labels.ts';
import { figureText } from './figure.text.ts';

export type FigureRow = Record<string, string | number | boolean | null>;

/** `kind` is a code of whichever module the rows come from; their codes do not meet. */
const kinds = {
  list: [...trainingKinds.list, ...movementKinds.list, ...appointmentKinds.list, ...unitKinds.list],
};

/** What rows may hold, in the order in which it is read; a list has the columns that its rows fill. */
export function useFigureColumns(rows: readonly FigureRow[], few: boolean): readonly Column<FigureRow>[] {
  const text = useText(figureText);
  const format = useFormat();
  const nameOf = useNames();
  const word = (key: string) => (row: FigureRow) => <span title={String(row[key] ?? '')}>{row[key]}</span>;
  const count = (key: string) => (row: FigureRow) => format.count(row[key] as number | null);
  /** Names are read first: where the page is narrow they have the room. */
  const named = rows.some((row) => 'fullName' in row);
  const known: (Omit<Column<FigureRow>, 'cell'> & { cell?: (row: FigureRow) => ReactNode })[] = [
    {
      key: 'part',
      head: text.part,
      width: '84px',
      cell: (row) => (row.part === 'numerator' ? text.numerator : text.denominator),
    },
    {
      key: 'on',
      head: text.day,
      width: '92px',
      figures: true,
      narrow: true,
      cell: (row) => format.day(row.on as string, row.precision as Precision),
    },
    {
      key: 'fullName',
      head: text.fullName,
      width: '2.2fr',
      narrow: true,
      cell: (row) => <b>{row.fullName}</b>,
    },
    {
      key: 'birthOn',
      head: text.birth,
      width: '92px',
      figures: true,
      cell: (row) => format.day(row.birthOn as string, row.birthPrecision as Precision),
    },
    { key: 'name', head: text.name, width: '2.4fr', narrow: true },
    { key: 'course', head: text.course, width: '2.6fr', narrow: !named },
    { key: 'year', head: text.year, width: '60px' },
    {
      key: 'grade',
      head: text.grade,
      width: '2fr',
      narrow: true,
      cell: (row) => nameOf(grades, row.grade as string),
    },
    { key: 'postName', head: text.post, width: '2fr', narrow: true },
    {
      key: 'unitName',
      head: text.unit,
      width: '2.6fr',
      narrow: !named && !rows.some((row) => 'name' in row),
      cell: (row) => (
        <Link
          to="/units/$id"
          params={{ id: String(row.unitId) }}
          onClick={(event) => event.stopPropagation()}
          tabIndex={-1}
        >
          {shortUnitName(String(row.unitName))}
        </Link>
      ),
    },
    { key: 'kind', head: text.kind, width: '1.6fr', cell: (row) => nameOf(kinds, row.kind as string) },
    { key: 'topic', head: text.topic, width: '2fr' },
    { key: 'audience', head: text.audience, width: '1.6fr' },
    { key: 'mode', head: text.mode, width: '1fr' },
    { key: 'institution', head: text.institution, width: '1.6fr' },
    { key: 'fromPost', head: text.fromPost, width: '1.6fr' },
    { key: 'fromUnitName', head: text.fromUnitName, width: '1.6fr' },
    { key: 'toPost', head: text.toPost, width: '1.6fr', narrow: true },
    {
      key: 'degree',
      head: text.degree,
      width: '1fr',
      cell: (row) => nameOf(degreeLevels, row.degree as string),
    },
    {
      key: 'theory',
      head: text.theory,
      width: '1fr',
      cell: (row) => nameOf(theoryLevels, row.theory as string),
    },
    { key: 'days', head: text.days, width: '72px', align: 'end', cell: count('days') },
    { key: 'attendances', head: text.attendances, width: '84px', align: 'end', cell: count('attendances') },
    {
      key: 'femaleAttendances',
      head: text.femaleAttendances,
      width: '92px',
      figures: true,
      align: 'end',
      cell: count('femaleAttendances'),
    },
    { key: 'months', head: text.months, width: '72px', align: 'end', cell: count('months') },
    {
      key: 'inPlan',
      head: text.inPlan,
      width: '96px',
      cell: (row) => (row.inPlan ? text.yes : row.inPlan === false ? text.no : ''),
    },
    { key: 'amount', head: text.amount, width: '96px', align: 'end', narrow: true, cell: count('amount') },
  ];
  const filled = (key: string) =>
    rows.some((row) => row[key] !== null && row[key] !== undefined && row[key] !== '');
  return known
    .filter(({ key, narrow }) => filled(key) && (!few || narrow))
    .map((column) => ({ cell: word(column.key), ...column }));
}
