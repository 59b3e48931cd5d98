import { addDays, type Day } from '../../lib/days.ts';
import { keepsTo } from '../../rules/bound.ts';
import type { Verdict } from '../../rules/checks.ts';
import type { Occasion } from '../../rules/edition.ts';
import { gradedBy } from '../../rules/grading.ts';
import { monthOf } from '../../rules/months.ts';
import { workingDaysBefore } from '../../rules/workdays.ts';
import { type Title, titles } from '../cadres/cadres.labels.ts';
import type { PlacedEdition } from '../regulations/regulations.rules.queries.ts';
import type { Outcome } from './forecasts.labels.ts';
import { type ForecastLaw, type ForecastRule, rules } from './forecasts.law.queries.ts';
import type { EntryRow } from './forecasts.list.queries.ts';
import type { ForecastEntry, Reason } from './forecasts.schema.ts';

/** An entry with what decided it, rule by rule. */
export function tell(row: EntryRow, unitName: string, asOf: Day, law: ForecastLaw): ForecastEntry {
  const { unitPath: _path, unitKind: _kind, cadreKind: _cadre, sex: _sex, birthOn: _birth, ...entry } = row;
  const { birthPrecision: _precision, retire, due: _due, sort: _sort, ...told } = entry;
  const { reasons, outcome = null } = reasonsOf(row, asOf, law);
  return {
    ...told,
    postName: row.postName ?? titles.vi(row.title as Title),
    unitName,
    monthsLeft: retire === null ? null : retire - monthOf(row.on ?? asOf),
    outcome,
    reasons,
  };
}

interface ToldReasons {
  reasons: Reason[];
  outcome?: Outcome;
}

function reasonsOf(row: EntryRow, asOf: Day, law: ForecastLaw): ToldReasons {
  const on = (day: Day): Occasion => ({
    on: day,
    path: row.unitPath,
    titles: row.title,
    cadreKinds: row.cadreKind,
    unitKinds: row.unitKind,
  });
  const ask = (rule: ForecastRule, day: Day) => law.find(rule, on(day));
  switch (row.kind) {
    case 'retirement':
    case 'retirement_unknown':
      return { reasons: [...schedule(row, ask(rules.schedule, asOf))] };
    case 'retirement_notice':
      return {
        reasons: [
          ...because(ask(rules.notice, asOf), { seen: row.since, seenAs: 'day' }),
          ...schedule(row, ask(rules.schedule, asOf)),
        ],
      };
    case 'appointment_end':
    case 'reappointment_start':
      return appointment(row, asOf, ask);
    case 'seat_end': {
      const again = ask(rules.again, row.latest!);
      // Of a term of which only the year is known, both its ends must be on one side.
      const left = row.retire === null ? null : row.retire - monthOf(row.latest!);
      const atMost = row.retire === null ? null : row.retire - monthOf(row.on!);
      const verdict = judge(again, left);
      return {
        reasons: because(again, {
          seen: left,
          verdict: judge(again, atMost) === verdict ? verdict : 'unknown',
        }),
      };
    }
    case 'movement_end': {
      const length = ask(row.about.movement === 'secondment' ? rules.secondment : rules.rotation, row.since!);
      return { reasons: because(length, { seen: row.months, verdict: judge(length, row.months) }) };
    }
    case 'evaluation_missing': {
      const law = gradedBy(row.about.year);
      return {
        reasons: [
          ...because(ask(rules.graded, law), { seen: null, verdict: 'not_met' }),
          ...because(ask(rules.gradedMonths, law), { seen: row.since, seenAs: 'day' }),
        ],
      };
    }
    default:
      return { reasons: [] };
  }
}

type Ask = (rule: ForecastRule, day: Day) => PlacedEdition | null;

type Appointed = Extract<EntryRow, { kind: 'appointment_end' | 'reappointment_start' }>;

/** How the term was reckoned, by when the renewal begins and is decided, and what may follow by the service left. */
function appointment(row: Appointed, asOf: Day, ask: Ask): ToldReasons {
  const ends = row.kind === 'appointment_end' ? row.on! : row.about.ends;
  const left = row.retire === null ? null : row.retire - monthOf(ends);
  const term = row.months === null ? ask(rules.term, row.since!) : null;
  const start = ask(rules.start, ends);
  const days = numberOf(start);
  const extension = ask(rules.extension, ends);
  const whole = ask(rules.untilRetirement, ends);
  const decision = ask(rules.decision, ends);
  const workdays = numberOf(decision);
  const outcome: Outcome =
    judge(whole, left) === 'unknown'
      ? 'unknown'
      : judge(extension, left) === 'met'
        ? 'extension'
        : judge(whole, left) === 'met'
          ? 'until_retirement'
          : 'full_term';
  const begin = days === null ? null : addDays(ends, -days);
  return {
    outcome,
    reasons: [
      ...because(term, { seen: row.since, seenAs: 'day' }),
      ...because(start, {
        seen: begin,
        seenAs: 'due',
        verdict: begin === null ? 'unknown' : begin >= asOf ? null : 'not_met',
      }),
      ...because(decision, {
        seen: workdays === null ? null : workingDaysBefore(ends, workdays),
        seenAs: 'due',
      }),
      ...because(outcome === 'extension' ? extension : whole, { seen: left }),
    ],
  };
}

/** The age that the schedule asks of a birth, and the birth that was seen. */
function* schedule(row: EntryRow, edition: PlacedEdition | null): Generator<Reason> {
  const { birthOn, birthPrecision, retire } = row;
  const age = retire !== null && birthOn !== null ? retire - monthOf(birthOn) : null;
  if (edition)
    yield {
      ...about(edition),
      counted: 'months',
      bound: null,
      asked: age,
      seen: birthOn,
      seenAs: 'day',
      precision: birthPrecision,
      verdict: retire === null ? 'unknown' : null,
    };
}

const numberOf = (edition: PlacedEdition | null): number | null =>
  typeof edition?.value === 'number' ? edition.value : null;

/** Whether a count keeps to an edition, in the direction in which its rule binds. */
function judge(edition: PlacedEdition | null, seen: number | null): Verdict {
  const limit = numberOf(edition);
  const kept = seen === null || limit === null ? null : keepsTo(edition!.bound, seen, limit);
  return kept === null ? 'unknown' : kept ? 'met' : 'not_met';
}

const about = (edition: PlacedEdition) => ({
  rule: edition.rule,
  vi: edition.vi,
  en: edition.en,
  counted: edition.counted,
  bound: edition.bound,
  clause: {
    regulationId: edition.regulationId,
    document: edition.number,
    article: edition.article,
    from: edition.from,
    to: edition.to,
    enforcement: edition.enforcement,
    confidence: edition.confidence,
  },
});

interface Saw {
  seen: string | number | null;
  seenAs?: Reason['seenAs'];
  verdict?: Verdict | null;
}

/** A rule that nobody has laid down says nothing, and is not told. */
function because(edition: PlacedEdition | null, { seen, seenAs = 'count', verdict = null }: Saw): Reason[] {
  if (!edition) return [];
  return [{ ...about(edition), asked: edition.value, seen, seenAs, precision: null, verdict }];
}
