import type { Day } from '../lib/days.ts';
import type { Counted, Simple } from './condition.ts';
import { type GradingDeadline, newestGraded } from './grading.ts';
import { ageOn, latestOf, wholeMonths } from './months.ts';
import { type RetirementSchedule, remainingMonths } from './retirement.ts';
import type { FactSheet, FieldName, Held } from './sheet.ts';

export type Verdict = 'met' | 'not_met' | 'unknown';

/** What a check saw of a record: a code, a number of months or years, or nothing. */
export interface Seen {
  verdict: Verdict;
  value: string | number | null;
  /** What the law asked for on the day, where it is a number. */
  asked: number | null;
  document: string | null;
  since: Day | null;
  /** What would settle or change it. */
  mend: FieldName;
}

/** What the law of the day gives to the checks. */
export interface Given {
  /** Codes of a list from the lowest to the highest: those of qualifications by their kind, and `grade`. */
  orders: Readonly<Record<string, readonly string[]>>;
  /** Null where no schedule is in force. */
  retirement: RetirementSchedule | null;
  /** The number of a rule in force; null where none is, and then nobody can say. */
  numberOf: (rule: string) => number | null;
  /** By when a year was graded by the law of a day; null where none says. */
  gradingOn: (day: Day) => GradingDeadline | null;
}

type Told = Partial<Omit<Seen, 'mend'>>;
const tell = (mend: FieldName, told: Told): Seen => ({
  verdict: 'unknown',
  value: null,
  asked: null,
  document: null,
  since: null,
  mend,
  ...told,
});
const judged = (holds: boolean): Verdict => (holds ? 'met' : 'not_met');
const asked = (count: Counted, { numberOf }: Given) =>
  typeof count === 'number' ? count : numberOf(count.rule);

type Ask<C extends Simple['check']> = (
  asks: Extract<Simple, { check: C }>,
  sheet: FactSheet,
  given: Given,
) => Seen;

const checks: { [C in Simple['check']]: Ask<C> } = {
  attained: ({ kind, level, equals = [] }, { attained }, { orders }) => {
    const order = orders[kind] ?? [];
    const rank = (one: string | null) =>
      level && one && equals.includes(one) ? order.indexOf(level) : order.indexOf(one ?? '');
    const mine = attained.filter((one) => one.kind === kind);
    const best = mine.toSorted((one, other) => rank(other.level) - rank(one.level))[0];
    if (!best) return tell(`qualification.${kind}`, {});
    const { level: value, document, since } = best;
    // Of what has no place in the order (a kind without levels) only its being there can be asked.
    const holds = level === undefined ? value !== 'none' : rank(value) >= order.indexOf(level);
    const unsaid = level !== undefined && (value === null || rank(value) < 0);
    const verdict = unsaid ? 'unknown' : judged(holds);
    return tell(`qualification.${kind}`, { verdict, value: value ?? kind, document, since });
  },

  party_member: ({ months }, { party, on }, given) => {
    if (!party) return tell('party', {});
    const { member, joined, document } = party;
    const source = { document, since: joined };
    if (!member) return tell('party', { verdict: 'not_met', value: 'no', ...source });
    if (months === undefined) return tell('party', { verdict: 'met', value: 'yes', ...source });
    const least = asked(months, given);
    const value = joined === null ? null : wholeMonths(joined, on);
    if (value === null || least === null) return tell('party', { value, asked: least, ...source });
    return tell('party', { verdict: judged(value >= least), value, asked: least, ...source });
  },

  engagement: ({ is }, { engagement }) =>
    engagement === null
      ? tell('engagement', {})
      : tell('engagement', { verdict: judged(is.includes(engagement)), value: engagement }),

  age_below: ({ years }, { birth, on }, given) => {
    const below = asked(years, given);
    if (!birth) return tell('birth', { asked: below });
    const value = ageOn(birth.on, on);
    if (below === null) return tell('law', { value, since: birth.on });
    // Of a year or a month alone the oldest and the youngest that it can mean must both be on one side.
    const youngest = ageOn(latestOf(birth), on);
    const verdict = value < below ? 'met' : youngest >= below ? 'not_met' : 'unknown';
    return tell('birth', { verdict, value, asked: below, since: birth.on });
  },

  remaining_service: ({ months }, { birth, sex, on }, given) => {
    const least = asked(months, given);
    if (!birth || !sex) return tell(birth ? 'sex' : 'birth', { asked: least });
    if (!given.retirement) return tell('law', { asked: least });
    const value = remainingMonths(birth, sex, on, given.retirement);
    if (least === null) return tell('law', { value });
    return tell('birth', { verdict: judged(value >= least), value, asked: least });
  },

  held: ({ titles, months }, { held, on }, given) => {
    const least = asked(months, given);
    const fitting = held.filter((one) => titles.includes(one.title) && one.from <= on);
    if (held.length === 0) return tell('posting', { asked: least });
    const value = monthsTogether(fitting, on);
    const { document = null, from: since = null } = fitting[0] ?? {};
    if (least === null) return tell('law', { value, document, since });
    // That somebody held a post too short can be said only where the record reaches back so far.
    const told = held.some(({ from }) => wholeMonths(from, on) >= least);
    const verdict = value >= least ? 'met' : told ? 'not_met' : 'unknown';
    return tell('posting', { verdict, value, asked: least, document, since });
  },

  graded: ({ years, atLeast }, { grades, on }, { orders, gradingOn }) => {
    const order = orders.grade ?? [];
    const graded = (year: number) => grades.some((one) => one.year === year);
    const running = Number(on.slice(0, 4));
    // Until everyone's grade of a year is due, the year before counts for whoever has none.
    const newest = [running, running - 1].find(graded) ?? newestGraded(on, gradingOn);
    if (newest === null) return tell('law', { asked: years });
    const wanted = [...Array(years).keys()].map((back) => newest - back);
    const found = wanted.map((year) => grades.find((one) => one.year === year));
    const ranks = found.map((one) => (one ? order.indexOf(one.grade) : -1));
    const low = found.find((_, at) => ranks[at]! >= 0 && ranks[at]! < order.indexOf(atLeast));
    if (low)
      return tell('evaluation', {
        verdict: 'not_met',
        value: low.grade,
        document: low.document,
        since: low.since,
      });
    if (ranks.some((rank) => rank < 0)) return tell('evaluation', { asked: years });
    return tell('evaluation', { verdict: 'met', value: found[0]!.grade, document: found[0]!.document });
  },

  no_discipline: ({ silence }, { disciplines, on }) => {
    const standing = disciplines.find(({ decided, ends }) => decided <= on && (ends === null || on < ends));
    if (standing) {
      const { form, document, decided, ends } = standing;
      const verdict = ends === null ? 'unknown' : 'not_met';
      return tell('discipline', { verdict, value: form, document, since: decided });
    }
    return tell('discipline', { verdict: silence });
  },

  planned: ({ titles }, { planned, planKnown }) => {
    const entry = planned.find(({ title }) => !titles || titles.includes(title));
    if (entry) {
      const { title, document, since } = entry;
      return tell('plan', { verdict: 'met', value: title, document, since });
    }
    return tell('plan', { verdict: planKnown ? 'not_met' : 'unknown' });
  },

  by_hand: () => tell('opinion', {}),
};

export const see = (asks: Simple, sheet: FactSheet, given: Given): Seen =>
  (checks[asks.check] as Ask<Simple['check']>)(asks as never, sheet, given);

/** Months in any of the posts by the day: those that touch or overlap count as one, odd days of others are left out. */
function monthsTogether(held: readonly Held[], on: Day): number {
  const spans = held
    .map(({ from, to }) => ({ from, to: to === null || to > on ? on : to }))
    .sort((one, other) => (one.from < other.from ? -1 : 1));
  const joined: { from: Day; to: Day }[] = [];
  for (const { from, to } of spans) {
    const last = joined.at(-1);
    if (last && from <= last.to) last.to = to > last.to ? to : last.to;
    else joined.push({ from, to });
  }
  return joined.reduce((months, { from, to }) => months + wholeMonths(from, to), 0);
}
