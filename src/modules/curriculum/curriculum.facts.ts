import type { PersonRecord } from '../committees/committees.record.schema.ts';

/** What a curriculum vitae is written from: the person's record as at a day, and what no screen shows whole. */
export interface CurriculumFacts {
  record: PersonRecord;
  /** In full; null where none is on record or the reader may not know it. */
  identityNumber: string | null;
  /** Version of the photo; null where there is none. */
  photo: number | null;
}

export type Posting = PersonRecord['postings'][number];

/** Held on the day of the record: the full-time one first, then the latest begun. */
export function presentPostings({ record }: CurriculumFacts): Posting[] {
  const held = record.postings.filter(({ toOn }) => toOn === null || toOn > record.asOf);
  const weight = ({ engagement }: Posting) => (engagement === 'full_time' ? 0 : 1);
  return held.sort((one, other) => weight(one) - weight(other));
}

/** One course or attainment, from whichever list of the record. */
export interface Study {
  /** The table of the form of 2023 that it belongs to. */
  group: 'degree' | 'theory' | 'state' | 'defence' | 'it' | 'language';
  from: string;
  to: string;
  school: string;
  subject: string;
  mode: string;
  certificate: string;
}
