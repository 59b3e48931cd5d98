import type { Verdict } from '../../rules/checks.ts';
import type { AffectedRow } from './assessment.effects.schema.ts';
import { verdictNames } from './assessment.labels.ts';
import type { FindingRow, JudgementRow, NeedRow } from './assessment.schema.ts';

export type Language = 'vi' | 'en';

export interface AssessedColumn<R> {
  key: string;
  vi: string;
  en: string;
  /** Width in a workbook, in characters. */
  characters: number;
  number?: boolean;
  read: (row: R, language: Language) => string | number | null;
}

/** What of the conditions has the verdict, each with its document. */
export const conditionsWith = ({ standards }: JudgementRow, verdict: Verdict, language: Language): string[] =>
  standards.flatMap(({ document, findings }) =>
    findings.flatMap((one) => (one.verdict === verdict ? [conditionOf(one, document, language)] : [])),
  );

/** A condition with the clause that lays it down. */
export function conditionOf(
  { says, article }: Pick<FindingRow, 'says' | 'article'>,
  document: string | null,
  language: Language,
): string {
  const words = clauseWords[language];
  const clause = [document ?? words.draft, ...(article ? [`${words.article} ${article}`] : [])].join(', ');
  return `${says[language]} (${clause})`;
}
const clauseWords = {
  vi: { article: 'Điều', draft: 'dự thảo' },
  en: { article: 'Article', draft: 'draft' },
};

export const verdictOf = ({ verdict, standards }: JudgementRow): Verdict | 'unasked' =>
  standards.length === 0 ? 'unasked' : verdict;

const told = (key: string, verdict: Verdict, vi: string, en: string): AssessedColumn<JudgementRow> => ({
  key,
  vi,
  en,
  characters: 60,
  read: (row, language) => conditionsWith(row, verdict, language).join('; '),
});

const whoAndWhere = [
  { key: 'name', vi: 'Họ và tên', en: 'Full name', characters: 28, read: (row: Named) => row.fullName },
  { key: 'post', vi: 'Chức vụ', en: 'Post', characters: 30, read: (row: Named) => row.postName },
  { key: 'unit', vi: 'Đơn vị', en: 'Unit', characters: 36, read: (row: Named) => row.unitName },
] as const;
type Named = Pick<JudgementRow, 'fullName' | 'postName' | 'unitName'>;

/** What the list shows of a person; the page and the workbook read these, so they show the same. */
export const assessmentColumns: readonly AssessedColumn<JudgementRow>[] = [
  ...whoAndWhere,
  {
    key: 'verdict',
    vi: 'Kết luận',
    en: 'Verdict',
    characters: 18,
    read: (row, language) => verdictNames[language](verdictOf(row)),
  },
  told('notMet', 'not_met', 'Điều kiện chưa đạt', 'Not met'),
  told('unknown', 'unknown', 'Điều kiện chưa đủ dữ liệu', 'Not known'),
];

const yes = { vi: 'Có', en: 'Yes' };
const yesOrNone = (value: boolean, language: Language) => (value ? yes[language] : '');

/** Whom a course is for: the reasons of the order stand beside each name. */
export const needColumns: readonly AssessedColumn<NeedRow>[] = [
  ...whoAndWhere,
  {
    key: 'verdict',
    vi: 'Kết luận',
    en: 'Verdict',
    characters: 18,
    read: ({ verdict }, language) => verdictNames[language](verdict),
  },
  {
    key: 'inPlan',
    vi: 'Trong quy hoạch',
    en: 'In the plan',
    characters: 16,
    read: ({ inPlan }, language) => yesOrNone(inPlan, language),
  },
  {
    key: 'leads',
    vi: 'Lãnh đạo',
    en: 'Leads',
    characters: 12,
    read: ({ leads }, language) => yesOrNone(leads, language),
  },
  {
    key: 'yearsLeft',
    vi: 'Còn công tác (năm)',
    en: 'Years of service left',
    characters: 18,
    number: true,
    read: ({ monthsLeft }) => (monthsLeft === null ? null : Math.max(0, Math.floor(monthsLeft / 12))),
  },
];

/** A verdict with the conditions that are not met or not known. */
const toldOf = ({ outcome, standards }: AffectedRow['before'], language: Language): string => {
  const open = standards.flatMap(({ document, findings }) =>
    findings.flatMap((one) => (one.verdict === 'met' ? [] : [conditionOf(one, document, language)])),
  );
  const verdict = verdictNames[language](outcome);
  return open.length === 0 ? verdict : `${verdict}: ${open.join('; ')}`;
};

/** What a draft would change of a person. */
export const affectedColumns: readonly AssessedColumn<AffectedRow>[] = [
  ...whoAndWhere,
  {
    key: 'before',
    vi: 'Theo quy định hiện hành',
    en: 'By the law as it is',
    characters: 60,
    read: ({ before }, language) => toldOf(before, language),
  },
  {
    key: 'after',
    vi: 'Theo dự thảo',
    en: 'By the draft',
    characters: 60,
    read: ({ after }, language) => toldOf(after, language),
  },
];
