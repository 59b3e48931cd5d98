import { findTerm, mentions, type Term } from '../../lib/lexicon.ts';
import { remember } from '../../lib/remember.ts';
import type { EmploymentBasis, Title } from './cadres.labels.ts';

/** By rank: who is chair and member of a committee at once is the chair. */
const titleWords: readonly Term<Title>[] = [
  {
    code: 'inspection_vice_chair',
    words: `
      phó chủ nhiệm | P chủ nhiệm | phó CN UBKT | PCN UBKT | phó trưởng ban kiểm tra UBKT`,
  },
  {
    code: 'inspection_chair',
    words: `
      =chủ nhiệm | =CN UBKT | =chủ nhiệm UBKT | =chủ nhiệm ủy ban kiểm tra | =chủ tịch UBKT |
      =chủ tịch ủy ban kiểm tra`,
  },
  {
    code: 'vice_chair',
    words: 'phó chủ tịch | P chủ tịch | phó CT | PCT | P CT | phó chủ tịch thường trực',
  },
  { code: 'inspection_chair', words: 'chủ tịch UBKT | chủ tịch ủy ban kiểm tra' },
  { code: 'chair', words: 'chủ tịch | CT | Q chủ tịch | quyền chủ tịch' },
  {
    code: 'department_deputy',
    words: `
      phó trưởng ban | phó ban | P trưởng ban | P ban | PTB | phó chánh văn phòng | phó chánh VP |
      phó CVP | PCVP |
      P chánh văn phòng | phó văn phòng | phó trưởng phòng | phó phòng | PTP | phó giám đốc |
      phó hiệu trưởng`,
  },
  {
    code: 'department_head',
    words: `
      trưởng ban | TB | chánh văn phòng | chánh VP | trưởng phòng | CVP | giám đốc | hiệu trưởng |
      phụ trách ban | phụ trách văn phòng`,
  },
  { code: 'inspection_chair', words: 'chủ nhiệm' },
  {
    code: 'standing_member',
    words: `
      ủy viên ban thường vụ | ủy viên BTV | UV BTV | UVBTV | UV ban thường vụ | ủy viên thường vụ |
      UVTV | ban thường vụ | BTV`,
  },
  {
    code: 'inspection_member',
    words: `
      ủy viên ủy ban kiểm tra | ủy viên UBKT | UV UBKT | UVUBKT | thành viên UBKT |
      ủy viên UB kiểm tra`,
  },
  {
    code: 'committee_member',
    words: `
      ủy viên ban chấp hành | ủy viên BCH | UV BCH | UVBCH | UV ban chấp hành | BCH |
      ban chấp hành | =ủy viên | =UV`,
  },
  { code: 'group_head', words: 'tổ trưởng công đoàn | tổ trưởng CĐ | tổ trưởng' },
  { code: 'accountant', words: 'kế toán trưởng | kế toán | KT' },
  { code: 'clerk', words: 'văn thư | văn thư lưu trữ | thủ quỹ văn thư' },
  { code: 'driver', words: 'lái xe | tài xế' },
  {
    code: 'specialist',
    words: `
      chuyên viên | CV | CVC | CVCC | chuyên viên chính | cán bộ chuyên trách | cán bộ công đoàn |
      cán bộ | chuyên trách`,
  },
];

/** The title a post's words name. */
export const titleOf = (post: string): Title => findTerm(post, titleWords)?.code ?? 'other';

/** Whether a text begins like a post at all, so that the words behind a comma may be told from a place. */
export const namesTitle = (text: string): boolean => findTerm(text, titleWords) !== null;

const contractWords = `
  hợp đồng | HĐ | HĐLĐ | HĐLV | hợp đồng lao động | HĐ68 | HĐ111 | HĐ161 | lao động hợp đồng |
  LĐHĐ | diện hợp đồng`;
const payrollWords = 'biên chế | BC | công chức | viên chức | CC | VC | sang biên chế';
const councils = `
  HĐ trường | HĐ quản trị | HĐ nhân dân | HĐ thành viên | hội đồng | hết hợp đồng | sang biên chế |
  chấm dứt hợp đồng | không hợp đồng`;

/** "HĐ68", "NĐ 161/2018", "Nghị định 111": the decrees on contract labour are named without the word too. */
const contractDecree = /(?<![\p{L}\p{M}])(?:HĐ\s*\d|(?:NĐ|nghị định)(?:\s+số)?\s*(?:68|161|111)(?!\d))/iu;

/** "HĐ", "hợp đồng", with whatever decree, means contract; null where the words say nothing of it. */
export const basisIn = remember((text): EmploymentBasis | null => {
  if (mentions(text, councils)) return mentions(text, 'sang biên chế') ? 'payroll' : null;
  if (mentions(text, contractWords) || contractDecree.test(text)) return 'contract';
  return null;
});

/** The basis that a column for it states. */
export const basisStated = (text: string): EmploymentBasis | null =>
  basisIn(text) ?? (mentions(text, payrollWords) ? 'payroll' : null);
