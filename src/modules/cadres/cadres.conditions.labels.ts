import type { Code } from '../../lib/codes.ts';
import { isDay, showDay } from '../../lib/days.ts';
import { unitKinds } from '../organisation/organisation.labels.ts';
import {
  degreeLevels,
  employmentBases,
  engagements,
  sexes,
  stateManagementLevels,
  theoryLevels,
  titles,
} from './cadres.labels.ts';
import { ageBands, gaps, statuses } from './cadres.list.labels.ts';

interface PeopleCondition {
  vi: string;
  en: string;
  options: readonly Code[];
  /** Several of the options may be asked for together. */
  many?: boolean;
}

const yesNo = [
  { code: 'true', vi: 'Có', en: 'Yes' },
  { code: 'false', vi: 'Không', en: 'No' },
];
const officeOnly = [
  {
    code: 'true',
    vi: 'Riêng cơ quan đơn vị này, không kể cấp dưới',
    en: 'Only this unit’s own office, nothing below it',
  },
];

const endedUnits = [
  { code: 'true', vi: 'Đơn vị đã kết thúc', en: 'Units that have ended' },
  { code: 'false', vi: 'Đơn vị đang hoạt động', en: 'Units in being' },
];

/** What a list of people can be filtered by, in the order in which it is offered; the page, the file and the print name it so. */
export const peopleConditions = {
  engagement: { vi: 'Loại cán bộ', en: 'Kind of cadre', options: engagements.list },
  title: { vi: 'Chức danh', en: 'Title', options: titles.list, many: true },
  sex: { vi: 'Giới tính', en: 'Sex', options: sexes.list },
  degree: { vi: 'Trình độ', en: 'Degree', options: degreeLevels.list, many: true },
  party: { vi: 'Đảng viên', en: 'Party member', options: yesNo },
  office: { vi: 'Phạm vi', en: 'Extent', options: officeOnly },
  kind: { vi: 'Loại đơn vị', en: 'Kind of unit', options: unitKinds.list, many: true },
  unitEnded: { vi: 'Nơi giữ chức vụ', en: 'Unit of the post', options: endedUnits },
  age: { vi: 'Độ tuổi', en: 'Age', options: ageBands.list, many: true },
  basis: { vi: 'Biên chế', en: 'Payroll', options: employmentBases.list },
  minority: { vi: 'Dân tộc thiểu số', en: 'Ethnic minority', options: yesNo },
  theory: { vi: 'Lý luận chính trị', en: 'Political theory', options: theoryLevels.list, many: true },
  state: { vi: 'Quản lý nhà nước', en: 'State management', options: stateManagementLevels.list, many: true },
  status: { vi: 'Tình trạng', en: 'Status', options: statuses.list },
  missing: { vi: 'Khuyết thông tin', en: 'Lacking', options: gaps.list, many: true },
  // Set by the links that lead here, not by hand: ages serve those who ask.
  bornFrom: { vi: 'Sinh từ', en: 'Born from', options: [] },
  bornTo: { vi: 'Sinh đến', en: 'Born until', options: [] },
} satisfies Record<string, PeopleCondition>;

export type PeopleConditionKey = keyof typeof peopleConditions;
export const peopleConditionKeys = Object.keys(peopleConditions) as PeopleConditionKey[];

type Language = 'vi' | 'en';
const told = {
  search: { vi: 'Họ tên có', en: 'Name has' },
  people: { vi: (count: number) => `Chọn riêng ${count} người`, en: (count: number) => `${count} chosen` },
  except: { vi: (count: number) => `Trừ ${count} người`, en: (count: number) => `All but ${count}` },
};

/** By what a list was filtered, in words: as an address has it, or as a route has parsed it. Empty where by nothing. */
export function conditionsTold(filter: { readonly [name: string]: unknown }, language: Language): string {
  const wordsOf = (name: string) => (filter[name] === undefined ? [] : String(filter[name]).split(','));
  const named = (options: readonly Code[], code: string) =>
    isDay(code) ? showDay(code) : (options.find((one) => one.code === code)?.[language] ?? code);
  const [search, people, except] = [filter.search, wordsOf('people'), wordsOf('except')];
  return [
    ...(search ? [`${told.search[language]} “${search}”`] : []),
    ...peopleConditionKeys.flatMap((name) => {
      const { options, ...label } = peopleConditions[name];
      const words = wordsOf(name).map((code) => named(options, code));
      return words.length > 0 ? [`${label[language]}: ${words.join(', ')}`] : [];
    }),
    ...(people.length > 0 ? [told.people[language](people.length)] : []),
    ...(except.length > 0 ? [told.except[language](except.length)] : []),
  ].join('; ');
}
