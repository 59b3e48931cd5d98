import { z } from 'zod';
import { pageSize, place } from '../../lib/paging.ts';
import { day, id } from '../../lib/shapes.ts';
import { caseState } from './procedures.cases.schema.ts';

const code = z.string().max(60);
const words = { vi: z.string(), en: z.string() };

const caseGroup = z.enum(['waiting', 'sent', 'followed']);
export type CaseGroup = z.infer<typeof caseGroup>;
export const casesFilter = z.object({
  /** With all that lies below it. */
  unit: id.optional(),
  procedure: code.optional(),
  step: code.optional(),
  state: caseState.optional(),
  overdue: z.union([z.boolean(), z.enum(['true', 'false']).transform((word) => word === 'true')]).optional(),
  mine: caseGroup.optional(),
  person: id.optional(),
});
export type CasesFilter = z.infer<typeof casesFilter>;
export const casesInput = casesFilter.extend({
  after: place(z.tuple([z.boolean(), day, z.int()])).optional(),
  limit: pageSize,
});
export type CasePlace = [boolean, string, number];

export const caseRow = z.object({
  id: z.number(),
  procedure: z.string(),
  ...words,
  unitId: z.number(),
  unitName: z.string(),
  postName: z.string().nullable(),
  people: z.array(z.string()),
  step: z.string(),
  stepVi: z.string(),
  stepEn: z.string(),
  state: caseState,
  enteredOn: z.string(),
  dueOn: z.string().nullable(),
  overdue: z.boolean(),
});
export type CaseRow = z.infer<typeof caseRow>;
export const casesReply = z.object({
  rows: z.array(caseRow),
  total: z.number(),
  next: z.string().nullable(),
});

export const toDosInput = z.object({
  group: caseGroup.default('waiting'),
  after: casesInput.shape.after,
  limit: pageSize,
});
export const toDosReply = casesReply.extend({
  counts: z.object({ waiting: z.number(), sent: z.number(), followed: z.number() }),
});
export type ToDos = z.infer<typeof toDosReply>;
