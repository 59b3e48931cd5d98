import { readBirth } from '../../lib/cells.days.ts';
import { type CellFault, readName } from '../../lib/cells.ts';
import type { Day, PartialDay } from '../../lib/days.ts';
import type { Cell } from '../../lib/grid.ts';
import type { FieldFault, Words } from '../../lib/problem.ts';
import { birthFaults, personFaults } from './cadres.faults.text.ts';

export interface Identity {
  fullName?: string | null | undefined;
  birth?: PartialDay | null | undefined;
  recruited?: PartialDay | null | undefined;
}

const textCell = (text: string): Cell => ({
  text,
  kind: 'text',
  number: null,
  column: 0,
  dateFormat: null,
  formula: 'none',
  font: null,
});

const written = ({ on, precision }: PartialDay) =>
  precision === 'day' ? on : precision === 'month' ? `${on.slice(5, 7)}/${on.slice(0, 4)}` : on.slice(0, 4);

/** What is wrong with who a person is said to be, by the rules that hold for a row of a workbook. */
export function identityFaults({ fullName, birth, recruited }: Identity, today: Day): FieldFault[] {
  const named = fullName ? readName(textCell(fullName)) : null;
  const born = birth ? readBirth(textCell(written(birth)), { asOf: today, date1904: false }) : null;
  return [
    ...(named && named.value === undefined ? [{ path: 'fullName', ...personFaults.name }] : []),
    ...(born?.fault ? [{ path: 'birth', ...birthFault(born.fault) }] : []),
    ...(birth &&
    recruited &&
    recruited.on.slice(0, 4) < String(Number(birth.on.slice(0, 4)) + youngestRecruit)
      ? [{ path: 'recruited', ...personFaults.recruitedYoung }]
      : []),
  ];
}

const birthFault = (fault: CellFault): Words => birthFaults[fault] ?? personFaults.birth;

/** Nobody is taken on before that age (Bộ luật Lao động 2019, article 143). */
const youngestRecruit = 15;
