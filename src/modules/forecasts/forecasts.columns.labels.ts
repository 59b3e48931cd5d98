import { counted } from '../../lib/counted.ts';
import { showDay } from '../../lib/days.ts';
import type { AssessedColumn, Language } from '../assessment/assessment.columns.labels.ts';
import { qualificationKinds } from '../cadres/cadres.labels.ts';
import { committeeKinds } from '../committees/committees.labels.ts';
import { movementKinds } from '../movement/movement.labels.ts';
import { forecastKinds, nearnesses, outcomes } from './forecasts.labels.ts';
import type { ForecastEntry } from './forecasts.schema.ts';

const inMonths = (months: number) => counted(months, 'month', 'months');

const words = {
  vi: {
    between: (from: string, to: string) => `khoảng ${from} – ${to}`,
    article: (article: string) => `, Điều ${article}`,
    appointment: (since: string, months: number) => `Bổ nhiệm từ ${since}, thời hạn ${months} tháng`,
    appointed: (since: string) => `Bổ nhiệm từ ${since}, thời hạn theo quy định`,
    ends: (day: string) => `hết thời hạn ngày ${day}`,
    year: (year: string) => `Năm ${year}`,
    retires: (day: string) => `Nghỉ hưu ngày ${day}`,
    born: (day: string) => `Sinh ${day}`,
    age: (years: number, months: number) =>
      `tuổi nghỉ hưu ${years} tuổi${months > 0 ? ` ${months} tháng` : ''}`,
    unknown: { birth: 'Thiếu ngày sinh', sex: 'Thiếu giới tính', law: 'Không có lộ trình áp dụng' },
    moved: (what: string, since: string, months: number) => `${what} từ ${since}, ${months} tháng`,
  },
  en: {
    between: (from: string, to: string) => `about ${from} – ${to}`,
    article: (article: string) => `, Article ${article}`,
    appointment: (since: string, months: number) => `Appointed from ${since} for ${inMonths(months)}`,
    appointed: (since: string) => `Appointed from ${since} for the term by law`,
    ends: (day: string) => `ends ${day}`,
    year: (year: string) => `Year ${year}`,
    retires: (day: string) => `Retires ${day}`,
    born: (day: string) => `Born ${day}`,
    age: (years: number, months: number) =>
      `retires at ${counted(years, 'year', 'years')}${months > 0 ? ` ${inMonths(months)}` : ''}`,
    unknown: { birth: 'No day of birth', sex: 'No sex on record', law: 'No schedule in force' },
    moved: (what: string, since: string, months: number) => `${what} from ${since} for ${inMonths(months)}`,
  },
};

type Dated = Pick<ForecastEntry, 'on' | 'latest' | 'precision'>;

/** The day; both ends where the record does not tell one, the year where it tells that alone. */
export function dayWords({ on, latest, precision }: Dated, language: Language): string {
  if (on === null) return '';
  if (precision === 'year') return words[language].year(on.slice(0, 4)).toLowerCase();
  return latest === null || latest === on
    ? showDay(on)
    : words[language].between(showDay(on), showDay(latest));
}

/** The birth that is on record, and the age that the schedule asks of it. */
function ageWords({ reasons }: ForecastEntry, language: Language): string[] {
  const schedule = reasons.find(({ seenAs, bound }) => seenAs === 'day' && bound === null);
  if (typeof schedule?.asked !== 'number' || typeof schedule.seen !== 'string') return [];
  const { asked, seen, precision } = schedule;
  return [
    words[language].born(showDay(seen, precision ?? 'day')),
    words[language].age(Math.floor(asked / 12), asked % 12),
  ];
}

/** What the day follows from, in one line. */
export function aboutWords(entry: ForecastEntry, language: Language): string {
  const say = words[language];
  const since = showDay(entry.since ?? entry.on ?? '');
  const outcome = entry.outcome && outcomes[language](entry.outcome);
  const appointed = () =>
    entry.months === null ? say.appointed(since) : say.appointment(since, entry.months);
  const told = (): (string | null)[] => {
    switch (entry.kind) {
      case 'retirement':
        return ageWords(entry, language);
      case 'retirement_notice':
        return [say.retires(since)];
      case 'retirement_unknown':
        return [say.unknown[entry.about.mend]];
      case 'reappointment_start':
        return [appointed(), say.ends(showDay(entry.about.ends)), outcome];
      case 'appointment_end':
        return [appointed(), outcome];
      case 'movement_end':
        return [say.moved(movementKinds[language](entry.about.movement), since, entry.months ?? 0)];
      case 'seat_end':
        return [committeeKinds[language](entry.about.committee)];
      case 'posting_end':
        return [];
      case 'certificate_end':
        return [qualificationKinds[language](entry.about.attained)];
      case 'evaluation_missing':
        return [say.year(String(entry.about.year))];
    }
  };
  return told().filter(Boolean).join('; ');
}

/** The field of the record that would settle what is open; null where nothing is missing, or where the law is silent. */
export function mendOf(entry: ForecastEntry): string | null {
  if (entry.kind === 'evaluation_missing') return 'evaluation';
  return entry.kind === 'retirement_unknown' && entry.about.mend !== 'law' ? entry.about.mend : null;
}

/** The clauses that decided. */
export const clauseWords = ({ reasons }: ForecastEntry, language: Language): string =>
  reasons
    .flatMap(({ clause }) =>
      clause ? [`${clause.document}${clause.article ? words[language].article(clause.article) : ''}`] : [],
    )
    .filter((one, at, all) => all.indexOf(one) === at)
    .join('; ');

/** What the list shows of an entry; the workbook and the print read these too. */
export const forecastColumns: readonly AssessedColumn<ForecastEntry>[] = [
  { key: 'day', vi: 'Ngày', en: 'Day', characters: 14, read: dayWords },
  {
    key: 'nearness',
    vi: 'Mức gấp',
    en: 'Nearness',
    characters: 14,
    read: ({ nearness }, language) => nearnesses[language](nearness),
  },
  {
    key: 'kind',
    vi: 'Việc',
    en: 'What',
    characters: 34,
    read: ({ kind }, language) => forecastKinds[language](kind),
  },
  { key: 'name', vi: 'Họ và tên', en: 'Full name', characters: 28, read: ({ fullName }) => fullName },
  { key: 'post', vi: 'Chức vụ', en: 'Post', characters: 30, read: ({ postName }) => postName },
  { key: 'unit', vi: 'Đơn vị', en: 'Unit', characters: 36, read: ({ unitName }) => unitName },
  { key: 'about', vi: 'Nội dung', en: 'About', characters: 50, read: aboutWords },
  {
    key: 'left',
    vi: 'Còn công tác (tháng)',
    en: 'Months of service left',
    characters: 14,
    number: true,
    read: ({ monthsLeft }) => monthsLeft,
  },
  { key: 'document', vi: 'Theo văn bản', en: 'Document', characters: 20, read: ({ document }) => document },
  { key: 'clause', vi: 'Căn cứ', en: 'By', characters: 40, read: clauseWords },
];
