import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id } from '../../lib/shapes.ts';
import { enforcements } from '../../rules/condition.ts';

export const verdicts = ['met', 'not_met', 'unknown'] as const;

export const assessedUnit = z.object({
  unit: id,
  asOf: day.optional(),
  /** Code of one standard; all that apply where it is left out. */
  standard: z.string().max(60).optional(),
});

export const assessmentsInput = assessedUnit.extend({
  /** A condition's key, within `standard`. */
  condition: z.string().max(60).optional(),
  verdict: z.enum(verdicts).optional(),
  person: id.optional(),
  after: place(z.tuple([z.string(), z.int()])).optional(),
  limit: pageSize,
});
export type AssessmentsInput = z.infer<typeof assessmentsInput>;

/** One condition's outcome with what a reader needs to follow it: which clause, what it asks, what was seen and where. */
export const finding = z.object({
  condition: z.string(),
  says: z.object({ vi: z.string(), en: z.string() }),
  article: z.string().nullable(),
  verdict: z.enum(verdicts),
  enforcement: z.enum(enforcements),
  excused: z.boolean(),
  value: z.union([z.string(), z.number()]).nullable(),
  asked: z.number().nullable(),
  document: z.string().nullable(),
  since: z.string().nullable(),
  mend: z.string(),
});

export const judged = z.object({
  standard: z.string(),
  vi: z.string(),
  en: z.string(),
  regulationId: z.number(),
  document: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  postName: z.string(),
  unitId: z.number(),
  verdict: z.enum(verdicts),
  findings: z.array(finding),
});

export const judgement = z.object({
  personId: z.number(),
  fullName: z.string(),
  postName: z.string(),
  title: z.string(),
  unitId: z.number(),
  verdict: z.enum(verdicts),
  standards: z.array(judged),
});
export type JudgementRow = z.infer<typeof judgement>;

export const assessmentsReply = z.object({
  asOf: z.string(),
  rows: z.array(judgement),
  next: z.string().nullable(),
});

const tally = z.object({ met: z.number(), notMet: z.number(), unknown: z.number() });
/** A whole unit at a glance: people by verdict, by standard and by condition. */
export const assessmentSummary = z.object({
  asOf: z.string(),
  people: tally,
  /** Of whom no standard in force asks anything. */
  unasked: z.number(),
  standards: z.array(
    z.object({
      standard: z.string(),
      vi: z.string(),
      en: z.string(),
      people: tally,
      conditions: z.array(
        z.object({
          condition: z.string(),
          says: z.object({ vi: z.string(), en: z.string() }),
          people: tally,
        }),
      ),
    }),
  ),
});
export type AssessmentSummary = z.infer<typeof assessmentSummary>;
export type Tally = z.infer<typeof tally>;
