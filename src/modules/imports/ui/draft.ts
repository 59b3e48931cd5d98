import { useState } from 'react';
import type { Day } from '../../../lib/days.ts';
import type { CellFix, Corrections, ValueFix } from '../imports.corrections.schema.ts';

/** What was put right on the page and waits to be tried: all of the import's corrections, and the answers given since. */
export interface Draft {
  corrections: Corrections;
  answers: Record<string, string>;
  /** Another day that tables without one speak of. */
  asOf: Day | null;
  stateOn: (day: Day | null) => void;
  /** Whether anything but answers was changed since the import ran. */
  corrected: boolean;
  changed: boolean;
  /** `option` undefined takes an answer away. */
  answer: (question: string, option: string | undefined) => void;
  map: (mapping: Corrections['mappings'][number]) => void;
  unmap: (signature: string) => void;
  place: (heading: Corrections['headings'][number]) => void;
  /** Takes the place of an earlier fix of the same cell or row; `to` undefined takes that away. */
  fixCell: (at: Omit<CellFix, 'to'>, to: string | null | undefined) => void;
  fixValue: (fix: ValueFix) => void;
  unfixValue: (field: string, value: string) => void;
}

const isSameCell = (one: Omit<CellFix, 'to'>, other: Omit<CellFix, 'to'>) =>
  one.file === other.file &&
  one.sheet === other.sheet &&
  one.row === other.row &&
  one.column === other.column;

/** The draft of one import; begin a new one (by `key`) for another. */
export function useDraft(given: Corrections): Draft {
  const [corrections, setCorrections] = useState(given);
  const [answers, setAnswers] = useState<Record<string, string>>({});
  const [asOf, stateOn] = useState<Day | null>(null);
  const put = <K extends keyof Corrections>(
    what: K,
    keep: (one: Corrections[K][number]) => boolean,
    added: Corrections[K][number][] = [],
  ) =>
    setCorrections((before) => ({
      ...before,
      [what]: [...(before[what] as Corrections[K][number][]).filter(keep), ...added],
    }));
  const corrected = asOf !== null || JSON.stringify(corrections) !== JSON.stringify(given);
  return {
    corrections,
    answers,
    asOf,
    stateOn,
    corrected,
    changed: corrected || Object.keys(answers).length > 0,
    answer: (question, option) =>
      setAnswers(({ [question]: _, ...others }) =>
        option === undefined ? others : { ...others, [question]: option },
      ),
    map: (mapping) => put('mappings', ({ signature }) => signature !== mapping.signature, [mapping]),
    unmap: (gone) => put('mappings', ({ signature }) => signature !== gone),
    place: (heading) =>
      put('headings', ({ file, sheet }) => file !== heading.file || sheet !== heading.sheet, [heading]),
    fixCell: (at, to) => put('cells', (one) => !isSameCell(one, at), to === undefined ? [] : [{ ...at, to }]),
    fixValue: (fix) => put('values', ({ field, value }) => field !== fix.field || value !== fix.value, [fix]),
    unfixValue: (field, value) => put('values', (one) => one.field !== field || one.value !== value),
  };
}
