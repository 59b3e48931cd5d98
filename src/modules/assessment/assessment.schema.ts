import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id } from '../../lib/shapes.ts';
import { enforcements } from '../../rules/condition.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { trainingKinds } from '../training/training.labels.ts';
import { supposedHalf } from './assessment.problems.ts';

export const verdicts = ['met', 'not_met', 'unknown'] as const;

const code = z.string().max(60);

export const assessedUnit = z.object({
  unit: id,
  asOf: day.optional(),
  /** Code of one standard; all that apply where it is left out. */
  standard: code.optional(),
});

/** Whom of the unit, and what is asked of them: the cells of the summary, each of which opens to its people. */
export const assessmentsFilter = assessedUnit.extend({
  /** A condition's key, within `standard`. */
  condition: code.optional(),
  /** `unasked`: of whom no standard in force asks anything; else only those of whom one does. */
  verdict: z.enum([...verdicts, 'unasked']).optional(),
  /** Of the main post. */
  title: z.enum(titles.codes).optional(),
  /** A unit directly below; the unit itself means its own office. */
  branch: id.optional(),
  person: id.optional(),
});
export type AssessmentsFilter = z.infer<typeof assessmentsFilter>;

export const language = z.enum(['vi', 'en']).default('vi');

export const assessmentsInput = assessmentsFilter.extend({
  after: place(z.tuple([z.string(), z.int()])).optional(),
  limit: pageSize,
});

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
  /** Whether what was seen is sensitive and not told: nothing is said of whether something was. */
  closed: z.boolean(),
});

export const judged = z.object({
  standard: z.string(),
  vi: z.string(),
  en: z.string(),
  /** Null of a draft. */
  regulationId: z.number().nullable(),
  document: z.string().nullable(),
  /** Laid down since for more than the unit; the nearer one still decides. */
  newer: z.object({ document: z.string(), from: z.string() }).nullable(),
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
  unitName: z.string(),
  verdict: z.enum(verdicts),
  /** None where no standard in force asks anything of the person. */
  standards: z.array(judged),
});
export type JudgementRow = z.infer<typeof judgement>;
export type JudgedStandard = z.infer<typeof judged>;
export type FindingRow = z.infer<typeof finding>;

export const assessmentsReply = z.object({
  asOf: z.string(),
  rows: z.array(judgement),
  /** People judged for this page; where few are wanted `next` leads on though there are few rows, or none. */
  judged: z.number(),
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
  /** By the title of the main post, in the order of titles. */
  titles: z.array(z.object({ title: z.string(), people: tally })),
  /** By unit directly below, the own office first. */
  units: z.array(z.object({ unitId: z.number(), unitName: z.string(), own: z.boolean(), people: tally })),
});
export type AssessmentSummary = z.infer<typeof assessmentSummary>;
export type Tally = z.infer<typeof tally>;

export const personAssessmentInput = z
  .object({
    id,
    asOf: day.optional(),
    /** Another post than the one held: what it would ask. */
    title: z.enum(titles.codes).optional(),
    unit: id.optional(),
  })
  .refine(({ title, unit }) => (title === undefined) === (unit === undefined), {
    path: ['unit'],
    error: supposedHalf,
  });

/** Null where the person holds no post on the day. */
export const personAssessment = z.object({ asOf: z.string(), judgement: judgement.nullable() });
export type PersonAssessment = z.infer<typeof personAssessment>;

const openVerdict = z.enum(['not_met', 'unknown']);

export const trainingNeeds = z.object({
  asOf: z.string(),
  courses: z.array(
    z.object({
      course: z.enum(trainingKinds.codes),
      level: z.string().nullable(),
      /** People who do not meet what the course leads to, and people of whom nobody knows. */
      notMet: z.number(),
      unknown: z.number(),
    }),
  ),
});
export type TrainingNeeds = z.infer<typeof trainingNeeds>;

export const needsFilter = assessedUnit.omit({ standard: true }).extend({
  course: z.enum(trainingKinds.codes),
  level: code.optional(),
  verdict: openVerdict.optional(),
});

export const needsInput = needsFilter.extend({
  after: place(z.tuple([z.boolean(), z.boolean(), z.int().nullable(), z.string(), z.int()])).optional(),
  limit: pageSize,
});

const needRow = z.object({
  personId: z.number(),
  fullName: z.string(),
  postName: z.string(),
  unitId: z.number(),
  unitName: z.string(),
  verdict: openVerdict,
  inPlan: z.boolean(),
  leads: z.boolean(),
  /** Months of service left by the schedule in force; null where birth or sex is not on record. */
  monthsLeft: z.number().nullable(),
});
export type NeedRow = z.infer<typeof needRow>;

export const needsReply = z.object({
  asOf: z.string(),
  rows: z.array(needRow),
  total: z.number(),
  next: z.string().nullable(),
});
