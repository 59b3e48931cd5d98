import { useNavigate } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { type Column, Rows } from '../../../web/parts/Rows.tsx';
import { caseStates } from '../procedures.labels.ts';
import type { CaseRow } from '../procedures.list.schema.ts';
import styles from './Cases.module.css';
import { casesText } from './cases.text.ts';

interface Props {
  label: string;
  rows: readonly CaseRow[];
  total: number;
  more: (() => void) | undefined;
}

/** The last day of a step; told in words where it has passed. */
export function Due({ dueOn, overdue }: Pick<CaseRow, 'dueOn' | 'overdue'>) {
  const text = useText(casesText);
  const format = useFormat();
  if (dueOn === null) return null;
  return overdue ? <span className={styles.late}>{text.late(format.day(dueOn))}</span> : format.day(dueOn);
}

export const peopleIn = ({ people }: CaseRow, nobody: string): string =>
  people.length > 3 ? `${people.slice(0, 3).join(', ')}…` : people.filter(Boolean).join(', ') || nobody;

/** Cases as a list, each opening its page. */
export function CaseRows({ label, rows, total, more }: Props) {
  const text = useText(casesText);
  const language = useLanguage();
  const nameOf = useNames();
  const navigate = useNavigate();
  const columns: Column<CaseRow>[] = [
    { key: 'who', head: text.who, width: '2fr', narrow: true, cell: (row) => peopleIn(row, text.nobody) },
    {
      key: 'procedure',
      head: text.procedure,
      width: '2fr',
      cell: (row) => [row[language], row.postName].filter(Boolean).join(': '),
    },
    {
      key: 'step',
      head: text.step,
      width: '2fr',
      narrow: true,
      cell: (row) =>
        row.state === 'open' ? (language === 'vi' ? row.stepVi : row.stepEn) : nameOf(caseStates, row.state),
    },
    { key: 'unit', head: text.unit, width: '1.5fr', cell: ({ unitName }) => unitName },
    { key: 'due', head: text.due, width: '150px', figures: true, cell: (row) => <Due {...row} /> },
  ];
  return (
    <Rows
      label={label}
      columns={columns}
      rows={rows}
      total={total}
      idOf={({ id }) => String(id)}
      choose={({ id }) => void navigate({ to: '/cases/$id', params: { id: String(id) } })}
      more={more}
    />
  );
}
