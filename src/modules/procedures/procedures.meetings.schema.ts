import { z } from 'zod';
import { day, id, line, note } from '../../lib/shapes.ts';
import { ballotForms } from './procedures.labels.ts';
import { step } from './procedures.schema.ts';

const number = z.number().int().nonnegative().max(100_000);

const member = z.object({
  name: line,
  role: line.nullable().default(null),
  present: z.boolean().default(false),
});

const meetingFields = {
  heldOn: day,
  place: line.nullable().default(null),
  chair: line,
  secretary: line,
  note: note.nullable().default(null),
  /** Everyone called, whether they came or not. */
  members: member.array().min(1).max(2_000),
};
export const newMeeting = z.object({ id, ...meetingFields });
export type NewMeeting = z.infer<typeof newMeeting>;
/** The meeting as it should be, whole; until a round is open. */
export const meetingChange = z.object({ id, ...meetingFields });
export type MeetingChange = z.infer<typeof meetingChange>;
export const meetingInput = z.object({ id });
export const meetingWritten = z.object({ id: z.number(), caseId: z.number(), unitId: z.number() });
export type MeetingWritten = z.infer<typeof meetingWritten>;

const count = z.object({
  issued: z.number(),
  returned: z.number(),
  valid: z.number(),
  votes: z.array(z.number()),
});

const share = z.object({ parts: z.number(), of: z.number() });
const rule = z.object({
  quorum: share.nullable(),
  pass: share,
  bound: z.enum(['more_than', 'at_least']),
  of: z.enum(['convened', 'present', 'issued', 'returned', 'valid']),
  seats: z.number().nullable(),
  otherwise: z.union([z.enum(['nobody', 'two_highest']), z.object({ atLeast: share })]),
  headDecides: z.boolean(),
});

export const roundTold = z.object({
  id: z.number(),
  meetingId: z.number(),
  number: z.number(),
  form: z.enum(ballotForms.codes),
  convened: z.number(),
  present: z.number(),
  choices: z.number(),
  rule,
  closed: z.boolean(),
  /** How many of the two have counted. */
  entered: z.number(),
  /** Where they differ: a field, or the number of a candidate. */
  differing: z.array(z.string()),
  candidates: z.array(z.object({ personId: z.number(), fullName: z.string().nullable() })),
  /** The count, once it is closed; before, one's own alone. */
  count: count.nullable(),
});
export type Round = z.infer<typeof roundTold>;

export const meetingPage = z.object({
  id: z.number(),
  caseId: z.number(),
  procedureVi: z.string(),
  procedureEn: z.string(),
  postName: z.string().nullable(),
  unitId: z.number(),
  unitName: z.string(),
  step,
  document: z.string(),
  /** Whether the case still stands at it. */
  current: z.boolean(),
  heldOn: z.string(),
  place: z.string().nullable(),
  chair: z.string(),
  secretary: z.string(),
  note: z.string().nullable(),
  members: z.array(z.object({ name: z.string(), role: z.string().nullable(), present: z.boolean() })),
  frozen: z.boolean(),
  rounds: z.array(roundTold),
  /** Among whom a round may be opened now; null where none may. */
  further: z.array(z.object({ personId: z.number(), fullName: z.string().nullable() })).nullable(),
});
export type MeetingPage = z.infer<typeof meetingPage>;

export const newRound = z.object({ id, form: z.enum(ballotForms.codes) });
export const roundInput = z.object({ id });
export const countInput = z.object({
  id,
  issued: number,
  returned: number,
  valid: number,
  /** In the order of the candidates. */
  votes: number.array().max(50),
});
export const countWritten = z.object({
  id: z.number(),
  caseId: z.number(),
  unitId: z.number(),
  closed: z.boolean(),
  entered: z.number(),
  differing: z.array(z.string()),
});
export type CountWritten = z.infer<typeof countWritten>;
