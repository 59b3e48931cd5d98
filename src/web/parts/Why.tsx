import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Day } from '../../lib/days.ts';
import { personText } from '../../modules/cadres/ui/person.text.ts';
import type { Finding } from '../../rules/assess.ts';
import { useFormat } from '../format.ts';
import { useLanguage, useText } from '../language.ts';
import { anchorOf } from './articles.ts';
import { Icon } from './Icon.tsx';
import { Popup } from './Popup.tsx';
import { useValues } from './values.ts';
import styles from './Why.module.css';
import { whyText } from './why.text.ts';

export type ShownVerdict = 'met' | 'not_met' | 'unknown' | 'excused';

const marks = {
  met: { icon: 'check', word: 'met', tone: styles.met },
  not_met: { icon: 'refuse', word: 'notMet', tone: styles.refused },
  unknown: { icon: 'question', word: 'unknown', tone: styles.waiting },
  excused: { icon: 'file', word: 'excused', tone: styles.excused },
} as const;

/** A verdict as picture, word and colour. */
export function Verdict({ of }: { of: ShownVerdict }) {
  const text = useText(whyText);
  const { icon, word, tone } = marks[of];
  return (
    <span className={`${styles.verdict} ${tone}`}>
      <Icon name={icon} size={15} />
      {text[word]}
    </span>
  );
}

/** Where on the person's page a question is put right. */
const tabs = {
  sex: 'general',
  birth: 'general',
  party: 'general',
  engagement: 'work',
  posting: 'work',
  evaluation: 'evaluation',
  discipline: 'rewards',
  plan: 'planning',
  qualification: 'learning',
  opinion: 'standards',
} as const;
export const tabFor = (mend: string) => tabs[mend.split('.')[0] as keyof typeof tabs];

/** The clause that decided: who lays it down, where, and over which days. */
export interface Clause {
  /** Null of a draft. */
  regulationId: number | null;
  document: string | null;
  article: string | null;
  from: Day;
  to: Day | null;
  /** Laid down since for more than the unit, while this one, being nearer, still decides. */
  newer?: { document: string; from: Day } | null;
}

interface Props {
  finding: Omit<Finding, 'mend' | 'asked' | 'condition'> & {
    says: Record<'vi' | 'en', string>;
    mend: string;
    /** A count of months or years, or what was asked in the words of whoever asks. */
    asked: number | string | null;
    /** What was seen is sensitive and not told. */
    closed?: boolean;
  };
  clause: Clause;
  /** Whose record would be put right; null where it is nobody's. */
  personId: number | null;
}

/** A verdict that opens to its reasons: the clause, what it asks, what was seen and where, and what to put right. */
export function Why({ finding, clause, personId }: Props) {
  const text = useText(whyText);
  const language = useLanguage();
  const shown = finding.excused ? 'excused' : finding.verdict;
  return (
    <Popup
      label={`${text.why} ${finding.says[language]}`}
      align="end"
      className={styles.button}
      button={
        <>
          <Verdict of={shown} />
          <span className={styles.why}>
            {text.why}
            <span className="unseen"> {finding.says[language]}</span>
          </span>
        </>
      }
    >
      {() => <Reasons finding={finding} clause={clause} personId={personId} />}
    </Popup>
  );
}

function Reasons({ finding, clause, personId }: Props) {
  const text = useText(whyText);
  const names = useText(personText);
  const language = useLanguage();
  const format = useFormat();
  const seen = useSeen(finding);
  const tab = tabFor(finding.mend);
  const window = clause.to
    ? text.until(format.day(clause.from), format.day(clause.to))
    : text.from(format.day(clause.from));
  const cited = [clause.document ?? text.draft, clause.article && `${text.article} ${clause.article}`]
    .filter(Boolean)
    .join(', ');
  const regulation =
    clause.regulationId === null ? (
      cited
    ) : (
      <Link
        to="/regulations/$id"
        params={{ id: String(clause.regulationId) }}
        hash={anchorOf(clause.article)}
      >
        {cited}
      </Link>
    );
  const lines: (readonly [string, ReactNode])[] = [
    [text.condition, finding.says[language]],
    [text.document, regulation],
    [text.inForce, clause.regulationId !== null && window],
    [text.asked, seen.asked],
    [text.seen, seen.value],
    [text.since, finding.since && format.day(finding.since)],
    [text.paper, finding.document],
  ];
  return (
    <div className={styles.reasons}>
      {finding.excused && <p>{text.excusedHint}</p>}
      {clause.newer && <p>{text.shadow(clause.newer.document, format.day(clause.newer.from))}</p>}
      {finding.verdict === 'unknown' && <p>{text.unknownHint}</p>}
      <dl>
        {lines.map(
          ([word, value]) =>
            value && (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      {finding.verdict !== 'met' && personId !== null && tab && (
        <Link to="/people/$id" params={{ id: String(personId) }} search={{ tab }}>
          {text.mend(names[tab])}
        </Link>
      )}
    </div>
  );
}

/** What was seen, in words: a code of the list that the field is of, months or years. */
export function useSeen({
  mend,
  value,
  asked,
  since,
  closed,
}: Pick<Props['finding'], 'mend' | 'value' | 'asked' | 'since' | 'closed'>) {
  const text = useText(whyText);
  const values = useValues();
  const [field = '', kind] = mend.split('.');
  // An age is told with the day of birth, service left without.
  const inYears = field === 'evaluation' || (field === 'birth' && since !== null);
  const count = (number: number) => (inYears ? text.years(number) : text.months(number));
  const lists: Record<string, readonly [table: string, column: string]> = {
    qualification: ['qualification', 'level'],
    engagement: ['posting', 'engagement'],
    evaluation: ['evaluation', 'grade'],
    discipline: ['discipline', 'form'],
    plan: ['plan_entry', 'title'],
  };
  const told = () => {
    if (closed) return text.closed;
    if (value === null) return text.nothing;
    if (typeof value === 'number') return count(value);
    if (value === 'yes' || value === 'no') return text[value];
    // An attainment without levels names its kind.
    if (value === kind) return values.value('qualification', 'kind', kind);
    const list = lists[field];
    return list ? values.value(list[0], list[1], value, kind ? { kind } : {}) : value;
  };
  return {
    value: told(),
    asked:
      asked === null || (field === 'birth' && value === null)
        ? null
        : typeof asked === 'number'
          ? count(asked)
          : asked,
  };
}
