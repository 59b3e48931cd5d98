import { sql } from 'kysely';
import type { Base, Indicator, OnRecord, Sql } from '../../lib/indicator.ts';
import { degrees, isFemale, isMinority, isParty, theory, trait } from './cadres.indicators.ts';

/** What official tables part people by, each row of them a trait: the same words whoever is counted. */
export interface NamedTrait {
  key: string;
  vi: string;
  en: string;
  where?: Sql;
  known?: readonly Sql[];
}

/** Full years on the day, both ends counted; null is open. */
const aged = (key: string, first: number | null, last: number | null): NamedTrait => ({
  ...trait('birth_on', sql`r.age >= ${first ?? 0}::int and r.age <= ${last ?? 200}::int`),
  key: `age.${key}`,
  vi:
    first === null
      ? `Từ ${last} tuổi trở xuống`
      : last === null
        ? `Trên ${first - 1} tuổi`
        : `Từ ${first} đến ${last} tuổi`,
  en:
    first === null
      ? `Aged ${last} or less`
      : last === null
        ? `Aged over ${first - 1}`
        : `Aged ${first} to ${last}`,
});

/** The rows of Biểu 9A–9C and 12A–12C. */
export const leaderTraits: readonly NamedTrait[] = [
  { key: 'total', vi: 'Tổng số', en: 'Total' },
  { ...isFemale, key: 'female', vi: 'Nữ', en: 'Women' },
  { ...isMinority, key: 'ethnicMinority', vi: 'Dân tộc thiểu số', en: 'Ethnic minorities' },
  { ...isParty, key: 'party', vi: 'Đảng viên', en: 'Party members' },
  aged('upTo40', null, 40),
  aged('from41To50', 41, 50),
  aged('over50', 51, null),
  {
    ...degrees('none', 'technical_worker', 'elementary', 'secondary', 'college'),
    key: 'degree.belowUniversity',
    vi: 'Dưới đại học',
    en: 'Below a university degree',
  },
  { ...degrees('university'), key: 'degree.university', vi: 'Đại học', en: 'University' },
  { ...degrees('master'), key: 'degree.master', vi: 'Thạc sĩ', en: 'Master' },
  { ...degrees('doctor'), key: 'degree.doctor', vi: 'Tiến sĩ', en: 'Doctor' },
  { ...theory('elementary'), key: 'theory.elementary', vi: 'LLCT sơ cấp', en: 'Elementary theory' },
  { ...theory('intermediate'), key: 'theory.intermediate', vi: 'LLCT trung cấp', en: 'Intermediate theory' },
  {
    ...theory('advanced', 'bachelor'),
    key: 'theory.advanced',
    vi: 'LLCT cao cấp, cử nhân',
    en: 'Advanced theory or bachelor',
  },
];

/** Ages as Biểu 8B-BTCTW bands them. */
export const bandTraits: readonly NamedTrait[] = [
  aged('from31To35', 31, 35),
  aged('from36To40', 36, 40),
  aged('from41To45', 41, 45),
  aged('from46To50', 46, 50),
  aged('from51To55', 51, 55),
  aged('from56To60', 56, 60),
];

interface Crossed {
  prefix: string;
  base: Base;
  recorded: readonly OnRecord[];
  posts: readonly { key: string; vi: string; en: string; where: Sql }[];
  traits: readonly NamedTrait[];
}

/** Every post by every trait, keyed `<prefix>.<post>.<trait>`: the cells of a table of criteria. */
export const crossed = ({ prefix, base, recorded, posts, traits }: Crossed): Indicator[] =>
  posts.flatMap((post) =>
    traits.map(({ key, vi, en, where, known }) => ({
      key: `${prefix}.${post.key}.${key}`,
      vi: `${post.vi}: ${vi}`,
      en: `${post.en}: ${en}`,
      kind: 'count' as const,
      base,
      among: post.where,
      ...(where ? { where } : {}),
      ...(known ? { known } : {}),
      recorded,
    })),
  );
