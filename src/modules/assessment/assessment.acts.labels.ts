import { type CodeOf, codeList } from '../../lib/codes.ts';
import { leadingTitles, type Title } from '../cadres/cadres.labels.ts';

/** What may be judged anew: facts by which somebody was put into a post or a plan. The code is the table. */
export const actKinds = codeList([
  { code: 'posting', vi: 'Giữ chức vụ', en: 'Taking up a post' },
  { code: 'appointment', vi: 'Bổ nhiệm', en: 'Appointment' },
  { code: 'plan_entry', vi: 'Quy hoạch', en: 'Plan entry' },
]);
export type ActKind = CodeOf<typeof actKinds>;

/** How a verdict by the law of another day stands to that by the act's own. */
export const actChanges = codeList([
  { code: 'same', vi: 'Như nhau', en: 'The same' },
  { code: 'edition', vi: 'Khác quy định, cùng kết luận', en: 'Another edition, the same verdict' },
  { code: 'verdict', vi: 'Khác kết luận', en: 'Another verdict' },
  { code: 'asked', vi: 'Nay mới hỏi', en: 'Only asked now' },
  { code: 'unasked', vi: 'Nay không có quy định để xét', en: 'No rule on record now' },
]);
export type ActChange = CodeOf<typeof actChanges>;

export interface ActAsked {
  kind: ActKind;
  /** The act's own day. */
  on: string;
  title: string | null;
  engagement: string;
  /** Of an appointment: the first, or one again. */
  appointment: string | null;
  /** Year in which the term of a plan begins. */
  termFrom: number | null;
  /** Whether the person held the same title in the unit before. */
  again: boolean;
}

const appointed: readonly string[] = ['department_head', 'department_deputy'] satisfies Title[];

/** The figures that bind an act of its kind and ask something of one person by themselves. */
export function rulesOfAct(act: ActAsked): string[] {
  const { kind, on, title, engagement, appointment, termFrom, again } = act;
  if (kind === 'plan_entry') {
    const next = Number(on.slice(0, 4)) < (termFrom ?? 0);
    return [`planning.remaining_service.${next ? 'next_term' : 'current_term'}`];
  }
  if (kind === 'appointment') return appointment === 'appointment' ? ['appointment.remaining_service'] : [];
  if (title === null || engagement !== 'full_time') return [];
  if (appointed.includes(title)) return ['appointment.remaining_service'];
  // Who leads a union or its inspection is elected.
  const elected = (leadingTitles as readonly string[]).includes(title);
  return elected ? [`nomination.remaining_service.${again ? 'again' : 'first'}`] : [];
}
