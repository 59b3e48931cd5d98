import { findTerm, type Term } from '../../lib/lexicon.ts';
import type { MovementKind } from '../movement/movement.labels.ts';
import type { AppointmentKind } from './appointment.labels.ts';

/** Forms of cadre work in one list, since one sheet mixes them; re-appointment before appointment. */
const forms: readonly Term<MovementKind | AppointmentKind>[] = [
  { code: 'reappointment', words: 'bổ nhiệm lại | tái bổ nhiệm | BNL | kéo dài thời gian giữ chức vụ' },
  { code: 'rotation', words: 'luân chuyển | LC | tăng cường cơ sở' },
  { code: 'secondment', words: 'biệt phái | BP | trưng tập' },
  {
    code: 'transfer',
    words: 'điều động | ĐĐ | thuyên chuyển | tiếp nhận | chuyển công tác | điều chuyển',
  },
  {
    code: 'appointment',
    words: `
      bổ nhiệm | BN | bổ nhiệm lần đầu | bổ nhiệm mới | chỉ định | phê chuẩn | công nhận`,
  },
];

/** What a form of movement or appointment is, from its words. */
export const formOf = (text: string): MovementKind | AppointmentKind | null =>
  findTerm(text, forms)?.code ?? null;

/** The only form a title speaks of; null where it names none or several. */
export function formOfTitle(title: string): MovementKind | AppointmentKind | null {
  const named = new Set<MovementKind | AppointmentKind>();
  for (let rest = title; ; ) {
    const found = findTerm(rest, forms);
    if (!found) break;
    named.add(found.code);
    rest = `${rest.slice(0, found.at)} ; ${rest.slice(found.at + found.words.length)}`;
  }
  const [only, ...others] = named;
  return others.length === 0 ? (only ?? null) : null;
}
