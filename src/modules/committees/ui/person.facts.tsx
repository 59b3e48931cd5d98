import type { ReactNode } from 'react';
import type { Precision } from '../../../lib/days.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { DocumentRef } from '../../../web/parts/DocumentRef.tsx';
import {
  degreeLevels,
  itLevels,
  languageLevels,
  stateManagementLevels,
  theoryLevels,
} from '../../cadres/cadres.labels.ts';
import { personText } from '../../cadres/ui/person.text.ts';
import type { PersonRecord } from '../committees.record.schema.ts';

type Fact = Pick<PersonRecord['postings'][number], 'document' | 'act'>;

const levels: Record<string, Parameters<ReturnType<typeof useNames>>[0]> = {
  degree: degreeLevels,
  political_theory: theoryLevels,
  state_management: stateManagementLevels,
  foreign_language: languageLevels,
  it: itLevels,
};

/** How the facts of a record are written: windows, partial days, documents, levels. */
export function useFacts() {
  const text = useText(personText);
  const format = useFormat();
  const nameOf = useNames();
  const partial = (day: PersonRecord['birth']) => (day ? format.day(day.on, day.precision as Precision) : '');
  return {
    partial,
    window: (fromOn: string | null, toOn: string | null) =>
      // Held together by spaces that do not break.
      `${format.day(fromOn)}\u00a0–\u2060\u00a0${toOn ? format.day(toOn) : text.ongoing}`,
    span: (from: PersonRecord['birth'], to: PersonRecord['birth']) =>
      [...new Set([partial(from), partial(to)])].filter(Boolean).join(' – '),
    document: ({ document }: Fact): ReactNode => document && <DocumentRef document={document} />,
    /** Who put it on record and when, said when the row is pointed at. */
    hint: ({ act }: Fact) => text.recorded(act.by, format.instant(act.at)),
    months: (count: number | null) => (count === null ? '' : text.monthCount(format.count(count))),
    level: (kind: string, level: string | null) =>
      levels[kind] ? nameOf(levels[kind], level) : (level ?? ''),
  };
}
