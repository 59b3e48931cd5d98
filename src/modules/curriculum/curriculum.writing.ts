import type { SensitiveField } from '../../lib/sensitive.labels.ts';
import type { CurriculumFacts } from './curriculum.facts.ts';
import {
  type CurriculumForm,
  formWords,
  type Numbers,
  photoHint,
  type Worded,
} from './curriculum.forms.labels.ts';
import { headItems, type Item, items } from './curriculum.items.labels.ts';
import { tableRows } from './curriculum.rows.ts';
import type { Block, Curriculum, Line, Slot } from './curriculum.schema.ts';
import { tableItems, writingItems } from './curriculum.tables.labels.ts';
import { sensitiveValues, slotValues, writingValues } from './curriculum.values.ts';

/** The form filled from the facts. `open` are the classes of sensitive data that the reader may know. */
export function writeCurriculum(
  facts: CurriculumFacts,
  form: CurriculumForm,
  open: ReadonlySet<SensitiveField>,
): Omit<Curriculum, 'sensitive'> {
  const words = formWords[form];
  const may = (key: keyof typeof sensitiveValues) => {
    const field = sensitiveValues[key];
    return field === undefined || open.has(field);
  };
  const worded = (one: { label?: string; text?: string; worded?: Worded }) =>
    one.worded?.[form] ?? one.label ?? one.text ?? '';
  const slotOf = (one: Item): Slot => ({
    label: worded(one),
    value: may(one.value) ? slotValues[one.value](facts) : null,
  });
  const asked = <T extends { on: Numbers }>(all: readonly T[]) =>
    all.flatMap((one) => {
      const place = one.on[form];
      return place === undefined ? [] : [{ one, place }];
    });

  const lines = Map.groupBy(asked(items), ({ place }) => place);
  const placed: { place: string; block: Block }[] = [
    ...[...lines].map(([place, slots]) => ({
      place,
      block: {
        kind: 'line' as const,
        number: printed(place),
        joins: words.joined.includes(place),
        slots: slots.map(({ one }) => slotOf(one)),
      },
    })),
    ...words.headings.map(({ number, text }) => ({
      place: number,
      block: { kind: 'heading' as const, number: printed(number), text },
    })),
    ...asked(tableItems).map(({ one, place }) => {
      const rows = may(one.value) ? tableRows[one.value](facts) : [];
      return {
        place,
        block: {
          kind: 'table' as const,
          number: printed(place),
          text: worded(one),
          columns: one.columns.map(([label, width]) => ({ label, width })),
          rows,
          blank: Math.max(0, one.least - rows.length),
        },
      };
    }),
    ...asked(writingItems).map(({ one, place }) => ({
      place,
      block: {
        kind: 'writing' as const,
        number: printed(place),
        text: one.text,
        value: may(one.value) ? writingValues[one.value](facts) : null,
        lines: one.lines,
      },
    })),
  ].sort((a, b) => compare(a.place, b.place));
  const beside = placed.filter(({ place }) => compare(place, words.besideUntil) <= 0);
  return {
    form,
    source: words.source,
    title: words.title,
    head: asked(headItems)
      .sort((a, b) => compare(a.place, b.place))
      .map(({ one }) => slotOf(one)),
    person: { id: facts.record.id, name: facts.record.fullName },
    asOf: facts.record.asOf,
    photo: facts.photo,
    photoHint,
    beside: beside.map(({ block }) => block as Line),
    blocks: placed.slice(beside.length).map(({ block }) => block),
    signatures: [...words.signatures],
  };
}

/** '1)' and '15.1-'; what only says where it stands has no number. */
const printed = (place: string): string | null =>
  place.startsWith('~') ? null : place.includes('.') ? `${place}-` : `${place})`;

const steps = (place: string) => place.replace('~', '').split('.').map(Number);
function compare(one: string, other: string): number {
  const [a, b] = [steps(one), steps(other)];
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const step = (a[at] ?? -1) - (b[at] ?? -1);
    if (step !== 0) return step;
  }
  return 0;
}
