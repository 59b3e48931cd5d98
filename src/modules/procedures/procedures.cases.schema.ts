import { z } from 'zod';
import { day, id } from '../../lib/shapes.ts';
import { enforcements } from '../../rules/condition.ts';
import { titles } from '../cadres/cadres.labels.ts';
import {
  answers,
  askedFields,
  caseStates,
  moves,
  obstacles,
  paperStates,
  parts,
} from './procedures.labels.ts';
import { content } from './procedures.schema.ts';

const words = { vi: z.string(), en: z.string() };

/** The figure of a rule as it was on the day on which a case began, with its clause. */
export const figure = z.object({
  ...words,
  value: z.union([z.number(), z.string()]),
  regulationId: z.number(),
  number: z.string(),
  article: z.string().nullable(),
});

/** What a case goes by, whole. */
export const keptEdition = z.object({
  id: z.number(),
  ...words,
  writer: z.string(),
  asks: z.enum(askedFields).array(),
  regulationId: z.number(),
  number: z.string(),
  article: z.string().nullable(),
  from: z.string(),
  to: z.string().nullable(),
  confidence: z.string(),
  note: z.string().nullable(),
  figures: z.record(z.string(), figure),
  content,
});
export type KeptEdition = z.infer<typeof keptEdition>;

/** A case as it is kept. */
export interface CaseRecord {
  id: number;
  procedure: string;
  unitId: number;
  unitPath: string;
  /** Null while the unit stands. */
  unitEndedOn: string | null;
  decidingUnitId: number;
  actingUnitId: number;
  title: string | null;
  postName: string | null;
  toUnitId: number | null;
  months: number | null;
  begunOn: string;
  begunBy: number | null;
  edition: KeptEdition;
  step: string;
  state: z.infer<typeof caseState>;
  enteredOn: string;
  dueOn: string | null;
  version: number;
}

export const caseState = z.enum(caseStates.codes);

export const proceduresInput = z.object({
  unit: id,
  on: day.optional(),
  title: z.enum(titles.codes).optional(),
});
export const proceduresReply = z.object({
  rows: z.array(
    z.object({
      procedure: z.string(),
      ...words,
      asks: z.enum(askedFields).array(),
      /** Null where none is in force on the day. */
      edition: z
        .object({
          id: z.number(),
          regulationId: z.number(),
          number: z.string(),
          from: z.string(),
          to: z.string().nullable(),
          note: z.string().nullable(),
          steps: z.array(z.object({ step: z.string(), ...words })),
        })
        .nullable(),
    }),
  ),
});
export type ProcedureRow = z.infer<typeof proceduresReply>['rows'][number];

export const caseWritten = z.object({ id: z.number(), unitId: z.number(), version: z.number() });
export type CaseWritten = z.infer<typeof caseWritten>;

export const caseInput = z.object({ id });

export const finding = z.object({
  gate: z.string(),
  says: z.object(words),
  personId: z.number().nullable(),
  fullName: z.string().nullable(),
  verdict: z.enum(['met', 'not_met', 'unknown']),
  enforcement: z.enum(enforcements),
  /** Whether it passes only because of a countersigned exception. */
  excused: z.boolean(),
  stops: z.boolean(),
  value: z.union([z.string(), z.number()]).nullable(),
  asked: z.union([z.string(), z.number()]).nullable(),
  document: z.string().nullable(),
  since: z.string().nullable(),
  mend: z.string(),
  clause: z.object({
    regulationId: z.number().nullable(),
    document: z.string().nullable(),
    article: z.string().nullable(),
    from: z.string(),
    to: z.string().nullable(),
  }),
});
export type Finding = z.infer<typeof finding>;

const documentTold = z
  .object({
    id: z.number(),
    number: z.string().nullable(),
    signedOn: z.string().nullable(),
    issuer: z.string().nullable(),
  })
  .nullable();

export const historyRow = z.object({
  seq: z.number(),
  move: z.enum(moves.codes),
  from: z.string().nullable(),
  to: z.string(),
  ended: caseState.exclude(['open']).nullable(),
  on: z.string(),
  reason: z.string().nullable(),
  document: documentTold,
  entered: z.array(z.number()),
  gone: z.array(z.number()),
  at: z.string(),
  by: z.string().nullable(),
});
export type HistoryRow = z.infer<typeof historyRow>;

export const consultationTold = z.object({
  id: z.number(),
  step: z.string(),
  body: z.string(),
  document: documentTold,
  sentOn: z.string(),
  silentOn: z.string().nullable(),
  answer: z.enum(answers.codes).nullable(),
  answeredOn: z.string().nullable(),
  note: z.string().nullable(),
});

export const checklistRow = z.object({
  paper: z.string(),
  ...words,
  required: z.boolean(),
  personId: z.number().nullable(),
  state: z.enum(paperStates.codes),
  /** The one that counts; null where none is on record. */
  held: z
    .object({
      id: z.number(),
      issuedOn: z.string(),
      validUntil: z.string().nullable(),
      document: documentTold,
      note: z.string().nullable(),
    })
    .nullable(),
});
export type ChecklistRow = z.infer<typeof checklistRow>;

export const exceptionTold = z.object({
  id: z.number(),
  gate: z.string(),
  personId: z.number().nullable(),
  reason: z.string(),
  document: documentTold,
  by: z.string(),
  /** Whether whoever looks asked for it, and so cannot countersign. */
  own: z.boolean(),
  countersignedBy: z.string().nullable(),
});

export const casePage = z.object({
  id: z.number(),
  procedure: z.string(),
  edition: keptEdition,
  unitId: z.number(),
  unitName: z.string(),
  unitEndedOn: z.string().nullable(),
  decidingUnitId: z.number(),
  decidingUnitName: z.string().nullable(),
  title: z.string().nullable(),
  postName: z.string().nullable(),
  toUnitId: z.number().nullable(),
  toUnitName: z.string().nullable(),
  months: z.number().nullable(),
  begunOn: z.string(),
  step: z.string(),
  state: caseState,
  enteredOn: z.string(),
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
  version: z.number(),
  following: z.boolean(),
  people: z.array(
    z.object({
      personId: z.number(),
      fullName: z.string().nullable(),
      postName: z.string().nullable(),
      gone: z.boolean(),
    }),
  ),
  moves: z.array(
    z.object({
      move: z.enum(moves.codes),
      to: z.string().nullable(),
      because: z.enum(obstacles.codes).array(),
    }),
  ),
  /** Candidates for whom the head must decide: they have exactly the share. */
  headDecides: z.array(z.number()),
  mine: z.enum(parts.codes).array(),
  findings: z.array(finding),
  checklist: z.array(checklistRow),
  consultations: z.array(consultationTold),
  exceptions: z.array(exceptionTold),
  meetings: z.array(
    z.object({
      id: z.number(),
      step: z.string(),
      heldOn: z.string(),
      current: z.boolean(),
      rounds: z.number(),
      closed: z.number(),
    }),
  ),
  history: z.array(historyRow),
  /** Set where the law has changed since: the edition that a case begun on the day would run by. */
  newer: z.object({ number: z.string(), from: z.string(), differs: z.array(z.string()) }).nullable(),
});
export type CasePage = z.infer<typeof casePage>;
