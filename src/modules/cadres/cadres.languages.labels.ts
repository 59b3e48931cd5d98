import { findTerm, mentions, type Term } from '../../lib/lexicon.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import type { QualificationKind } from './cadres.labels.ts';

type Skill = Extract<QualificationKind, 'foreign_language' | 'ethnic_language' | 'it'>;

const skills: readonly Term<Skill>[] = [
  {
    code: 'ethnic_language',
    words: `
      tiếng dân tộc | tiếng DTTS | tiếng Thái | tiếng Mông | tiếng H'Mông | tiếng HMông |
      tiếng Tày | tiếng Nùng | tiếng Dao | tiếng Mường | tiếng Khmer | tiếng Khơ me | tiếng Ê đê |
      tiếng Gia rai | tiếng Jrai | tiếng Ba na | tiếng Bahnar | tiếng M'Nông | tiếng Mnông |
      tiếng Chăm | tiếng Hà Nhì | tiếng Giáy | tiếng Cơ ho | tiếng K'ho | tiếng Xơ đăng |
      tiếng Raglai | tiếng Cơ tu | tiếng Vân Kiều | tiếng La Hủ | tiếng Xtiêng | tiếng S'tiêng |
      tiếng Hrê | dân tộc thiểu số`,
  },
  {
    code: 'it',
    words: `
      tin học | tin | CNTT | công nghệ thông tin | ƯDCNTT | UDCNTT | ứng dụng CNTT | ƯD CNTT | MOS |
      IC3 | tin học văn phòng | THVP | ICDL`,
  },
  {
    code: 'foreign_language',
    words: `
      Anh | Anh văn | tiếng Anh | Pháp | Nga | Trung | Trung Quốc | Hoa | Đức | Nhật | Hàn |
      Hàn Quốc | Lào | Campuchia | TOEIC | IELTS | TOEFL | VSTEP | HSK | ngoại ngữ | NN | English |
      KNLNN | CEFR | APTIS | PET | KET`,
  },
];

const noneWords = new Set(['khong', 'chua', 'khong co', 'chua co', 'chua qua']);

/** Frame levels of language certificates; the old A, B, C stand beside levels 1 to 3. */
const languageLevels: readonly Term<string>[] = [
  { code: 'degree', words: 'đại học | ĐH | cử nhân | CN | thạc sĩ | cao đẳng' },
  { code: 'level_6', words: 'C2 | bậc 6 | bậc VI | 6/6' },
  { code: 'level_5', words: 'C1 | bậc 5 | bậc V | 5/6' },
  { code: 'level_4', words: 'B2 | bậc 4 | bậc IV | 4/6' },
  { code: 'level_3', words: 'B1 | C | bậc 3 | bậc III | 3/6' },
  { code: 'level_2', words: 'A2 | B | bậc 2 | bậc II | 2/6' },
  { code: 'level_1', words: 'A1 | A | bậc 1 | bậc I | 1/6' },
];
const itLevels: readonly Term<string>[] = [
  {
    code: 'secondary_or_above',
    words: 'đại học | ĐH | cao đẳng | CĐ | trung cấp | TC | kỹ sư | cử nhân | thạc sĩ',
  },
  { code: 'advanced', words: 'nâng cao | MOS | IC3' },
  { code: 'basic', words: 'cơ bản | A | B | C | văn phòng | THVP | chứng chỉ' },
];

export interface SkillFound {
  kind: Skill;
  level: string | null;
  detail: string;
}

const levelOf = (kind: Skill, text: string): string | null => {
  if (kind === 'ethnic_language') return null;
  return findTerm(text, kind === 'it' ? itLevels : languageLevels)?.code ?? null;
};

/**
 * Languages and IT in one text. `order` are the meanings of the column in the order of its heading: parts that say
 * nothing themselves ("Anh B; A") take the meaning of their place.
 */
export function skillsIn(text: string, order: readonly Skill[]): SkillFound[] {
  const separator = order.length > 1 ? /[;\n,/+]/ : /[;\n,]/;
  const pieces = text
    .split(separator)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '' && !/^[-–—]+$/.test(piece));
  return pieces.flatMap((piece, index) => {
    if (noneWords.has(foldWords(piece))) return [];
    const own = findTerm(piece, skills)?.code;
    // In a column for one thing only its own family of words may change the meaning: "Anh" never makes IT a language.
    const kind =
      own && (order.length > 1 || own === 'ethnic_language')
        ? own
        : order[Math.min(index, order.length - 1)]!;
    return [
      {
        kind: order.length === 1 && order[0] === 'it' ? 'it' : kind,
        level: levelOf(kind, piece),
        detail: piece,
      },
    ];
  });
}

/** The skill a text names by its own words, whatever its column. */
export const skillNamed = (text: string): Skill | null => findTerm(text, skills)?.code ?? null;

export const speaksOfTheory = (text: string): boolean =>
  mentions(text, 'LLCT | lý luận | lí luận | chính trị | CCLLCT | TCLLCT | CCCT | TCCT') ||
  /^\s*(cao cấp|cc)\b/iu.test(text);
