import type { Code } from '../../../lib/codes.ts';
import type { Day } from '../../../lib/days.ts';
import {
  degreeLevels,
  itLevels,
  languageLevels,
  qualificationKinds,
  stateManagementLevels,
  theoryLevels,
} from '../cadres.labels.ts';
import { awardForms } from '../cadres.rewards.labels.ts';

/** What was typed so far, by the names of the fields; a day as ISO. */
export type Told = Readonly<Record<string, string>>;

export interface ActField {
  name: string;
  vi: string;
  en: string;
  kind: 'day' | 'line' | 'code';
  options?: (told: Told) => readonly Code[];
  required?: boolean;
}

/** What can be put on record of many people at once. */
export interface Act {
  /** Of its route, also its name. */
  path: string;
  right: string;
  vi: string;
  en: string;
  fields: readonly ActField[];
  /** The route's input, beside the list and the paper; without it, what was told as it is. */
  body?: (told: Told) => Record<string, unknown>;
}

const levels: Record<string, { list: readonly Code[] }> = {
  degree: degreeLevels,
  political_theory: theoryLevels,
  state_management: stateManagementLevels,
  foreign_language: languageLevels,
  it: itLevels,
};

export const peopleActs: readonly Act[] = [
  {
    path: '/people/posting-ends',
    right: 'cadres.write',
    vi: 'Thôi giữ chức vụ',
    en: 'End the posting',
    fields: [
      {
        name: 'toOn',
        vi: 'Thôi giữ từ ngày (ngày đầu tiên không còn giữ)',
        en: 'Over from (the first day on which it is not held)',
        kind: 'day',
        required: true,
      },
    ],
  },
  {
    path: '/people/awards',
    right: 'cadres.write',
    vi: 'Khen thưởng',
    en: 'Award',
    fields: [
      {
        name: 'form',
        vi: 'Hình thức',
        en: 'Form',
        kind: 'code',
        options: () => awardForms.list,
        required: true,
      },
      { name: 'givenOn', vi: 'Ngày khen', en: 'Given on', kind: 'day', required: true },
      { name: 'detail', vi: 'Nội dung', en: 'Detail', kind: 'line' },
    ],
  },
  {
    path: '/people/qualifications',
    right: 'cadres.write',
    vi: 'Trình độ, chứng chỉ',
    en: 'Qualification',
    fields: [
      {
        name: 'kind',
        vi: 'Loại',
        en: 'Kind',
        kind: 'code',
        options: () => qualificationKinds.list,
        required: true,
      },
      {
        name: 'level',
        vi: 'Mức',
        en: 'Level',
        kind: 'code',
        options: ({ kind }) => levels[kind ?? '']?.list ?? [],
      },
      { name: 'detail', vi: 'Ngành, thứ tiếng', en: 'Field, language', kind: 'line' },
      { name: 'institution', vi: 'Cơ sở đào tạo', en: 'Institution', kind: 'line' },
      { name: 'fromOn', vi: 'Ngày cấp', en: 'Attained on', kind: 'day', required: true },
    ],
  },
];

/** A day of a field as the routes of facts take it where perhaps only the year is known. */
export const wholeDay = (on: Day | undefined) => (on ? { on, precision: 'day' } : null);
