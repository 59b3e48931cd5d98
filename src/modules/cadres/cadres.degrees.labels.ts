import { findTerm, mentions, type Term } from '../../lib/lexicon.ts';
import { remember } from '../../lib/remember.ts';
import type { DegreeLevel, StateManagementLevel, TheoryLevel } from './cadres.labels.ts';

/**
 * Words of degrees as rosters write them. A medical specialist (chuyên khoa I, II) is read as university, as
 * data/codelists/degrees.json reasons: no source ranks the specialisation. Its own words stay in the detail.
 */
const degrees: readonly Term<DegreeLevel>[] = [
  {
    code: 'secondary',
    words: 'dược sĩ trung học | dược sĩ trung cấp | dược sỹ trung học | dược sỹ trung cấp',
  },
  { code: 'college', words: 'cử nhân cao đẳng | CN cao đẳng' },
  { code: 'elementary', words: 'sơ cấp' },
  { code: 'technical_worker', words: 'CN lái xe | CN kỹ thuật | CN kĩ thuật | công nhân kỹ thuật | CNKT' },
  { code: 'doctor', words: 'tiến sĩ | tiến sỹ | TSKH | TS | phó giáo sư | giáo sư | PGS | GS' },
  {
    code: 'master',
    words: `
      thạc sĩ | thạc sỹ | ThS | Th S | Th sĩ | Th sỹ | T sĩ | cao học | sau đại học | trên đại học | sau ĐH | trên ĐH`,
  },
  {
    code: 'university',
    words: `
      CKII | CK II | CK2 | CK 2 | BSCKII | BSCK2 | BSCK II | DSCKII | DSCK2 | chuyên khoa II |
      chuyên khoa 2 | chuyên khoa cấp II | chuyên khoa cấp 2 | CKI | CK I | CK1 | CK 1 | BSCKI |
      BSCK1 | BSCK I | DSCKI | DSCK1 | chuyên khoa I | chuyên khoa 1 | chuyên khoa cấp I |
      chuyên khoa cấp 1 | bác sĩ nội trú | đại học | ĐH | Đ H | ĐHSP | ĐHQG | ĐHKT | BSĐK | Đ học | cử nhân | CN |
      kỹ sư | kĩ sư | KS | K sư | kiến trúc sư | KTS | bác sĩ | bác sỹ | BS | dược sĩ | dược sỹ | DS`,
  },
  { code: 'college', words: 'cao đẳng | CĐ | C Đ | C đẳng | CĐSP | CĐN' },
  {
    code: 'secondary',
    words: `
      trung cấp | TC | T C | T cấp | trung học chuyên nghiệp | trung học | TH | THCN | TCCN | TCN | THSP |
      trung học sư phạm | y sĩ | y sỹ`,
  },
  {
    code: 'technical_worker',
    words: `
      công nhân kĩ thuật | công nhân | thợ | lái xe | bằng lái | GPLX`,
  },
  { code: 'elementary', words: 'SC | S C | S cấp | sơ học | chứng chỉ nghề' },
  {
    code: 'none',
    words: `
      chưa qua đào tạo | chưa qua ĐT | chưa đào tạo | lao động phổ thông | LĐPT | LĐ phổ thông |
      phổ thông | THPT | THCS | PTTH | 12/12 | 10/10 | 9/12 | =chưa | =không | 11/12 | =12 |
      =không có`,
  },
];

const theories: readonly Term<TheoryLevel>[] = [
  { code: 'advanced', words: 'cử nhân, cao cấp | cao cấp, cử nhân' },
  { code: 'bachelor', words: 'cử nhân | CN | CNCT | ĐH chính trị | đại học chính trị' },
  { code: 'advanced', words: 'cao cấp | CC | C C | C cấp | CCCT | CCLLCT | CCLL' },
  {
    code: 'intermediate',
    words: 'trung cấp | TC | T C | T cấp | TCCT | TCLLCT | TCLL | trung học chính trị | Tr cấp',
  },
  { code: 'elementary', words: 'sơ cấp | SC | S C | S cấp | SCCT | SCLLCT' },
  {
    code: 'none',
    words: '=chưa | =không | chưa qua | chưa học | chưa có | =chưa qua đào tạo | =không có',
  },
];

const stateManagement: readonly Term<StateManagementLevel>[] = [
  { code: 'senior_specialist', words: 'chuyên viên cao cấp | CVCC | CV cao cấp | =cao cấp' },
  {
    code: 'principal_specialist',
    words: 'chuyên viên chính | CVC | CV chính | K chuyên viên chính | =trung cấp',
  },
  { code: 'specialist', words: 'chuyên viên | CV | C viên' },
  { code: 'clerk', words: 'cán sự | CS | =sơ cấp' },
];

/** What somebody is only studying for is not attained. */
const underway = `
  đang học | đang theo học | đang đào tạo | đang bồi dưỡng | đang làm | đang hoàn thiện |
  chuẩn bị học | nghiên cứu sinh | NCS`;

/** The parts of a cell that speak of several attainments. */
export const parts = (text: string): string[] =>
  text
    .split(/[;\n+]|\((?=\s*(?:đang|chuẩn bị)\s)|,(?=\s*\p{L})|\s+và\s+(?=\p{Lu})/u)
    .map((part) => part.trim())
    .filter(Boolean);

export interface Attainment<L extends string> {
  level: L | null;
  /** Field of study, or the words of the certificate. */
  detail: string | null;
}

const fieldOnly = (text: string): string | null => {
  const field = text.replace(/^(chuyên ngành|chuyên môn|ngành|về|loại)\s*:?\s+/iu, '').trim();
  return field === '' ? null : field;
};

const isSpecialist = (words: string): boolean => /ck|chuyên khoa|nội trú/i.test(words);

/** The degrees a text names; a part without a level of its own is the field of the one before it. */
export const degreesIn = remember(readDegrees);

function readDegrees(text: string): readonly Attainment<DegreeLevel>[] {
  const found: Attainment<DegreeLevel>[] = [];
  for (const part of parts(text)) {
    if (mentions(part, underway)) continue;
    const term = findTerm(part, degrees);
    const last = found.at(-1);
    if (term) {
      const detail = isSpecialist(term.words) || /^[A-Z]*SP$/.test(term.words) ? part : fieldOnly(term.rest);
      found.push({ level: term.code, detail });
    } else if (last) {
      last.detail = last.detail ? `${last.detail}, ${part}` : fieldOnly(part);
    } else {
      found.push({ level: null, detail: fieldOnly(part) });
    }
  }
  return found;
}

/** The highest theory level named, undefined where the text names none. */
export const theoryIn = remember((text): TheoryLevel | undefined => {
  const reached = parts(text)
    .filter((part) => !mentions(part, underway))
    .join(', ');
  return findTerm(reached, theories)?.code;
});

export const isUnderway = remember((text) => parts(text).every((part) => mentions(part, underway)));

export const stateManagementIn = (text: string): StateManagementLevel | undefined =>
  findTerm(text, stateManagement)?.code;
