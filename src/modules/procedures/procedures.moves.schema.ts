import { z } from 'zod';
import { day, id, line, note } from '../../lib/shapes.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { answers } from './procedures.labels.ts';

const code = z.string().max(60);

export const newCase = z.object({
  procedure: code,
  unitId: id,
  people: id.array().min(1).max(50),
  title: z.enum(titles.codes).nullable().default(null),
  postName: line.nullable().default(null),
  toUnitId: id.nullable().default(null),
  months: z.number().int().positive().max(600).nullable().default(null),
  /** Today where nothing is said; never later. */
  begunOn: day.optional(),
});
export type NewCase = z.infer<typeof newCase>;

const versioned = { id, version: id };
const document = documentReference.extend({ number: line, signedOn: day });

export const moveInput = z.object({
  ...versioned,
  move: z.enum(['onward', 'back', 'refusal', 'withdrawal', 'entry', 'exit']),
  /** Of a return: to which step. */
  to: code.optional(),
  reason: note.min(1).nullable().default(null),
  document: document.nullable().default(null),
  on: day.optional(),
  /** Who comes in or leaves. */
  personId: id.optional(),
  /** Whom the head has chosen among those with exactly the share. */
  head: id.array().max(50).default([]),
});
export type MoveInput = z.infer<typeof moveInput>;

export const conclusionInput = z.object({ ...versioned, document, effectiveOn: day.optional() });

export const newPaper = z.object({
  id,
  paper: code,
  personId: id.nullable().default(null),
  issuedOn: day,
  validUntil: day.nullable().default(null),
  document: documentReference.nullable().default(null),
  note: note.nullable().default(null),
});
export const paperInput = z.object({ id, paperId: id });

export const newConsultation = z.object({
  id,
  body: line,
  sentOn: day,
  document: document.nullable().default(null),
});
export const consultationAnswer = z.object({
  id,
  consultationId: id,
  answer: z.enum(answers.codes),
  answeredOn: day,
  document: document.nullable().default(null),
  note: note.nullable().default(null),
});

export const newException = z.object({
  id,
  gate: code,
  personId: id.nullable().default(null),
  reason: note.min(1),
  document,
});
export const exceptionInput = z.object({ id, exceptionId: id });
