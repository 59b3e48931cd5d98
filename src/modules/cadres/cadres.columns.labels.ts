import { type Code, codeList } from '../../lib/codes.ts';
import type { Day, PartialDay, Precision } from '../../lib/days.ts';
import type { ListCell } from '../../lib/listsheet.ts';
import {
  degreeLevels,
  employmentBases,
  engagements,
  languageLevels,
  sexes,
  stateManagementLevels,
  theoryLevels,
  titles,
} from './cadres.labels.ts';
import { ageOn, type Order } from './cadres.list.labels.ts';
import type { PersonRow } from './cadres.list.schema.ts';

export type Language = 'vi' | 'en';

export type Cell = ListCell;

interface Read {
  language: Language;
  /** The day the list speaks of. */
  asOf: Day;
  /** The row's place in the whole list, from 1. */
  order: number;
}

export interface PersonColumn {
  vi: string;
  en: string;
  /** Pixels it needs at least, and its share of what is left over; a column of days or marks takes none. */
  least: number;
  share: number;
  /** Width in a workbook, in characters. */
  characters: number;
  read: (row: PersonRow, context: Read) => Cell;
  /** Orders that its heading offers: the first, then the other way about. */
  orders?: readonly Order[];
  /** Stays where the page is narrow. */
  narrow?: boolean;
}

const yes = { vi: 'Có', en: 'Yes' };
const no = { vi: 'Không', en: 'No' };
const yesOrNo = (value: boolean | null | undefined, { language }: Read) =>
  value === null || value === undefined ? null : (value ? yes : no)[language];
const named = (
  { list }: { list: readonly Code[] },
  code: string | null | undefined,
  { language }: Read,
): string | null => (code ? (list.find((one) => one.code === code)?.[language] ?? code) : null);
const day = (on: Day | null | undefined, precision: string | null | undefined): PartialDay | null =>
  on ? { on, precision: (precision ?? 'day') as Precision } : null;

/**
 * Every column that a list of people can have: the screen, the workbook and the print read this one catalogue, so they
 * show the same. Its order is the order of the official lists.
 */
const catalogue = {
  order: { vi: 'STT', en: 'No.', least: 32, share: 0, characters: 6, read: (_row, { order }) => order },
  name: {
    vi: 'Họ và tên',
    en: 'Full name',
    least: 150,
    share: 2.2,
    characters: 28,
    narrow: true,
    orders: ['name'],
    read: ({ fullName }) => fullName,
  },
  birth: {
    vi: 'Ngày sinh',
    en: 'Born',
    least: 84,
    share: 0,
    characters: 12,
    orders: ['birth', '-birth'],
    read: ({ birthOn, birthPrecision }) => day(birthOn, birthPrecision),
  },
  age: {
    vi: 'Tuổi',
    en: 'Age',
    least: 44,
    share: 0,
    characters: 6,
    read: ({ birthOn }, { asOf }) => (birthOn ? ageOn(birthOn, asOf) : null),
  },
  sex: {
    vi: 'Giới tính',
    en: 'Sex',
    least: 60,
    share: 0,
    characters: 10,
    read: ({ sex }, context) => named(sexes, sex, context),
  },
  ethnic: {
    vi: 'Dân tộc',
    en: 'Ethnic group',
    least: 84,
    share: 0.4,
    characters: 14,
    read: ({ ethnicGroup }) => ethnicGroup ?? null,
  },
  minority: {
    vi: 'Dân tộc thiểu số',
    en: 'Ethnic minority',
    least: 108,
    share: 0,
    characters: 18,
    read: ({ ethnicMinority }, context) => yesOrNo(ethnicMinority, context),
  },
  native: {
    vi: 'Quê quán',
    en: 'Native place',
    least: 150,
    share: 1.4,
    characters: 34,
    read: ({ nativePlace }) => nativePlace ?? null,
  },
  post: {
    vi: 'Chức vụ',
    en: 'Post',
    least: 120,
    share: 1.7,
    characters: 34,
    narrow: true,
    read: ({ postName }) => postName,
  },
  title: {
    vi: 'Chức danh',
    en: 'Title',
    least: 130,
    share: 1.2,
    characters: 28,
    read: ({ title }, context) => named(titles, title, context),
  },
  unit: {
    vi: 'Đơn vị',
    en: 'Unit',
    least: 150,
    share: 3.3,
    characters: 44,
    orders: ['unit'],
    read: ({ unitName }) => unitName,
  },
  from: {
    vi: 'Từ ngày',
    en: 'Since',
    least: 92,
    share: 0,
    characters: 12,
    orders: ['from', '-from'],
    read: ({ postedOn }) => day(postedOn, 'day'),
  },
  to: {
    vi: 'Đến ngày',
    en: 'Until',
    least: 92,
    share: 0,
    characters: 12,
    read: ({ endedOn }) => day(endedOn, 'day'),
  },
  engagement: {
    vi: 'Loại cán bộ',
    en: 'Kind of cadre',
    least: 116,
    share: 0.5,
    characters: 18,
    read: ({ engagement }, context) => named(engagements, engagement, context),
  },
  basis: {
    vi: 'Biên chế',
    en: 'Payroll',
    least: 80,
    share: 0,
    characters: 12,
    read: ({ basis }, context) => named(employmentBases, basis, context),
  },
  recruited: {
    vi: 'Ngày tuyển dụng',
    en: 'Recruited',
    least: 104,
    share: 0,
    characters: 14,
    read: ({ recruitedOn, recruitedPrecision }) => day(recruitedOn, recruitedPrecision),
  },
  degree: {
    vi: 'Trình độ',
    en: 'Degree',
    least: 96,
    share: 1,
    characters: 20,
    read: ({ degree }, context) => named(degreeLevels, degree, context),
  },
  theory: {
    vi: 'LLCT',
    en: 'Theory',
    least: 72,
    share: 1,
    characters: 16,
    read: ({ theory }, context) => named(theoryLevels, theory, context),
  },
  state: {
    vi: 'QLNN',
    en: 'State management',
    least: 110,
    share: 0.8,
    characters: 20,
    read: ({ stateManagement }, context) => named(stateManagementLevels, stateManagement, context),
  },
  languages: {
    vi: 'Ngoại ngữ',
    en: 'Foreign languages',
    least: 110,
    share: 1,
    characters: 24,
    read: ({ languages }, context) =>
      languages
        ?.map(({ detail, level }) =>
          [detail, named(languageLevels, level, context)].filter(Boolean).join(', '),
        )
        .filter(Boolean)
        .join('; ') || null,
  },
  party: {
    vi: 'Đảng viên',
    en: 'Party member',
    least: 70,
    share: 0,
    characters: 10,
    read: ({ party }, context) => yesOrNo(party, context),
  },
  partyOn: {
    vi: 'Ngày vào Đảng',
    en: 'Joined the Party',
    least: 104,
    share: 0,
    characters: 14,
    read: ({ partyOn, partyPrecision }) => day(partyOn, partyPrecision),
  },
} satisfies Record<string, PersonColumn>;

export type ColumnKey = keyof typeof catalogue;
export const personColumns: Readonly<Record<ColumnKey, PersonColumn>> = catalogue;
export const columnCodes = codeList(
  (Object.keys(catalogue) as ColumnKey[]).map((code) => ({
    code,
    vi: catalogue[code].vi,
    en: catalogue[code].en,
  })),
);

/** What a list shows until somebody chooses otherwise. */
export const usualColumns: readonly ColumnKey[] = [
  'order',
  'name',
  'birth',
  'sex',
  'post',
  'unit',
  'degree',
  'theory',
  'party',
];
