import { z } from 'zod';
import { isDay, precisions } from '../../lib/days.ts';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id } from '../../lib/shapes.ts';
import { qualificationKinds, titles } from '../cadres/cadres.labels.ts';
import { committeeKinds } from '../committees/committees.labels.ts';
import { movementKinds } from '../movement/movement.labels.ts';
import { valueTold } from '../regulations/regulations.register.schema.ts';
import {
  type ForecastKind,
  forecastKinds,
  leavingKinds,
  nearnesses,
  outcomes,
  titleGroups,
} from './forecasts.labels.ts';

const verdicts = ['met', 'not_met', 'unknown'] as const;

/** Codes with commas between, as an address holds them. */
const kinds = z
  .string()
  .max(300)
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(forecastKinds.codes)).min(1));

export const forecastScope = z.object({
  unit: id,
  asOf: day.optional(),
  /** The last day that is looked at; ten years after the as-at day where it is left out. */
  until: day.optional(),
});

/** Which of the entries: chips of the list, cells of the calendar and of the picture. */
export const forecastFilter = forecastScope.extend({
  kind: kinds.optional(),
  nearness: z.enum(nearnesses.codes).optional(),
  /** The first day that is looked at; what is overdue and what has no day are then left out. */
  from: day.optional(),
  /** Entries of which one day is told, or only those of which a year is. */
  precision: z.enum(['day', 'year']).optional(),
  title: z.enum(titles.codes).optional(),
  group: z.enum(titleGroups.codes).optional(),
  /** A unit directly below; the unit itself means its own office. */
  branch: id.optional(),
});
export type ForecastFilter = z.infer<typeof forecastFilter>;

export const language = z.enum(['vi', 'en']).default('vi');

export const forecastsInput = forecastFilter.extend({
  // What has no day stands beyond every day that can be typed.
  after: place(z.tuple([z.string().refine(isDay), z.string(), z.string(), z.int()])).optional(),
  limit: pageSize,
});
export type ForecastPlace = readonly [day: string, sort: string, kind: string, ref: number];

/** One rule that was asked: which clause, what it asks, what was seen. */
export const reason = z.object({
  rule: z.string(),
  vi: z.string(),
  en: z.string(),
  counted: z.string(),
  bound: z.string().nullable(),
  /** What the rule asks; an age of retirement is told in months. */
  asked: valueTold.nullable(),
  /** A day, a count in what the rule counts, or words of the record; null is silence. */
  seen: z.union([z.string(), z.number()]).nullable(),
  /** `due`: the day by which it has to be done, reckoned from what was seen. */
  seenAs: z.enum(['day', 'due', 'count', 'words']),
  precision: z.enum(precisions).nullable(),
  verdict: z.enum(verdicts).nullable(),
  clause: z
    .object({
      regulationId: z.number(),
      document: z.string(),
      article: z.string().nullable(),
      from: z.string(),
      to: z.string().nullable(),
      enforcement: z.string(),
      confidence: z.string(),
    })
    .nullable(),
});
export type Reason = z.infer<typeof reason>;

const told = z.object({
  /** The fact that it follows from; of a person the person. */
  ref: z.number(),
  /** The first day that it can be; null where none can be told. */
  on: z.string().nullable(),
  /** The last; the same where one day is known. */
  latest: z.string().nullable(),
  precision: z.enum(['day', 'year']),
  nearness: z.enum(nearnesses.codes),
  personId: z.number(),
  fullName: z.string(),
  postName: z.string(),
  title: z.string(),
  unitId: z.number(),
  unitName: z.string(),
  /** Months of service left on that day; of what has no day, on the as-at day. */
  monthsLeft: z.number().nullable(),
  /** When what ends began, and how long it was to last. */
  since: z.string().nullable(),
  months: z.number().nullable(),
  document: z.string().nullable(),
  outcome: z.enum(outcomes.codes).nullable(),
  reasons: z.array(reason),
});

const nothing = z.null();
/** What each kind is about, beside what all tell. */
export const abouts = {
  retirement: nothing,
  retirement_notice: nothing,
  /** The field of the record that would settle the question; of a full record it is the law that is silent. */
  retirement_unknown: z.object({ mend: z.enum(['birth', 'sex', 'law']) }),
  reappointment_start: z.object({ ends: z.string() }),
  appointment_end: nothing,
  movement_end: z.object({ movement: z.enum(movementKinds.codes) }),
  seat_end: z.object({ committee: z.enum(committeeKinds.codes) }),
  posting_end: nothing,
  certificate_end: z.object({ attained: z.enum(qualificationKinds.codes) }),
  evaluation_missing: z.object({ year: z.number() }),
} satisfies Record<ForecastKind, z.ZodType>;

const of = <K extends ForecastKind>(kind: K) =>
  told.extend({ kind: z.literal(kind), about: abouts[kind] as (typeof abouts)[K] });
export const forecastEntry = z.discriminatedUnion('kind', [
  of('retirement'),
  of('retirement_notice'),
  of('retirement_unknown'),
  of('reappointment_start'),
  of('appointment_end'),
  of('movement_end'),
  of('seat_end'),
  of('posting_end'),
  of('certificate_end'),
  of('evaluation_missing'),
]);
export type ForecastEntry = z.infer<typeof forecastEntry>;

export const forecastsReply = z.object({
  asOf: z.string(),
  until: z.string(),
  rows: z.array(forecastEntry),
  total: z.number(),
  next: z.string().nullable(),
});

const near = z.object({
  late: z.number(),
  month: z.number(),
  quarter: z.number(),
  later: z.number(),
  undated: z.number(),
});
export type Near = z.infer<typeof near>;

export const forecastCalendar = z.object({
  asOf: z.string(),
  until: z.string(),
  total: near,
  kinds: z.array(z.object({ kind: z.enum(forecastKinds.codes), near })),
  /** By unit directly below, the own office first. */
  units: z.array(z.object({ unitId: z.number(), unitName: z.string(), own: z.boolean(), near })),
  /** Not what is overdue; a month of null is of the year alone. */
  months: z.array(
    z.object({
      year: z.number(),
      month: z.number().nullable(),
      kind: z.enum(forecastKinds.codes),
      count: z.number(),
    }),
  ),
});
export type ForecastCalendar = z.infer<typeof forecastCalendar>;

export const leaversInput = forecastScope.extend({ kind: z.enum(leavingKinds).default('retirement') });

export const forecastLeavers = z.object({
  asOf: z.string(),
  until: z.string(),
  /** Everybody posted under the unit on the day: those of whom the figures speak. */
  people: z.number(),
  /** Of whom no day can be told. */
  unknown: z.number(),
  late: z.number(),
  years: z.array(z.number()),
  groups: z.array(z.object({ group: z.enum(titleGroups.codes), year: z.number(), count: z.number() })),
  titles: z.array(z.object({ title: z.string(), year: z.number(), count: z.number() })),
  units: z.array(
    z.object({
      unitId: z.number(),
      unitName: z.string(),
      own: z.boolean(),
      year: z.number(),
      count: z.number(),
    }),
  ),
});
export type ForecastLeavers = z.infer<typeof forecastLeavers>;

export const personForecast = z.object({
  asOf: z.string(),
  until: z.string(),
  /** Null where birth or sex is not on record, or nobody is posted. */
  monthsLeft: z.number().nullable(),
  rows: z.array(forecastEntry),
  /** How many there are in all; a page that holds fewer says so. */
  total: z.number(),
});
export type PersonForecast = z.infer<typeof personForecast>;
