import { unitLevels } from '../../organisation/organisation.levels.labels.ts';
import type { TableFacts } from '../reports.facts.ts';
import type { TableReport } from '../reports.schema.ts';
import { cellsOf, framed, line, total, unknown, wordColumn } from '../reports.tables.ts';
import { tableWords } from './tables.text.ts';

/** Biểu 13-BTCTW: appointments and nominations by the level that manages the post. */

const all = 'appointment.all';
const again = 'appointment.reappointments';
export const appointmentKeys = [
  all,
  again,
  ...unitLevels.flatMap(({ key }) => [`${all}.${key}`, `${again}.${key}`]),
];

export const appointmentTitle = 'Kết quả bổ nhiệm, giới thiệu cán bộ ứng cử';

export function appointment(facts: TableFacts): TableReport {
  const cells = cellsOf(facts, facts.values);
  const nominated = [unknown];
  const kind = 'Bổ nhiệm';
  return framed(facts, {
    form: 'appointment',
    formNumber: 'Biểu số 13-BTCTW',
    measure: tableWords.turns,
    title: appointmentTitle,
    summary: tableWords.period(facts.from, facts.to),
    remarks: [
      tableWords.follows('Biểu 13-BTCTW của Ban Tổ chức Trung ương'),
      'Tính theo ngày ký quyết định; bổ nhiệm gồm cả bổ nhiệm lại. Giới thiệu ứng cử chưa được ghi trong dữ liệu.',
      'Dấu “…”: chưa có dữ liệu.',
    ],
    columns: [
      wordColumn(['TT'], 'A', 6, 'centre'),
      wordColumn(['Diện quản lý'], 'B', 46),
      wordColumn([kind, 'Tổng số'], '1', 16, 'centre'),
      wordColumn([kind, 'Trong đó: bổ nhiệm lại'], '2', 16, 'centre'),
      wordColumn(['Giới thiệu ứng cử'], '3', 16, 'centre'),
    ],
    rows: [
      total('', tableWords.total, [cells.count(all), cells.count(again), ...nominated]),
      ...unitLevels.map(({ key, vi }, at) =>
        line(String(at + 1), `Chức danh ${vi}`, [
          cells.count(`${all}.${key}`),
          cells.count(`${again}.${key}`),
          ...nominated,
        ]),
      ),
    ],
  });
}
