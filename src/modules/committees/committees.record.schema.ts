import { z } from 'zod';
import type { CodeOf } from '../../lib/codes.ts';
import type { factNames } from '../../lib/facts.labels.ts';
import { isSensitive, sensitiveStates, withoutSensitiveKeys } from '../../lib/sensitive.labels.ts';

const text = z.string().nullable();
const number = z.number().nullable();
const partial = z.object({ on: z.string(), precision: z.string() }).nullable();

/** The row, the paper it rests on, and who put it on record when; a person stands behind `by`, or the operator. */
const grounds = {
  id: z.number(),
  document: z.object({ id: z.number(), number: text, signedOn: text }).nullable(),
  act: z.object({ id: z.number(), at: z.string(), by: z.string() }),
};
const window = { fromOn: text, toOn: text };
const at = { unitId: z.number(), unitName: text };

export const partyFact = z.object({
  ...window,
  member: z.boolean(),
  joined: partial,
  official: partial,
  ...grounds,
});
export const qualificationFact = z.object({
  ...window,
  kind: z.string(),
  level: text,
  detail: text,
  institution: text,
  awarded: partial,
  ...grounds,
});
export const postingFact = z.object({
  ...window,
  ...at,
  title: z.string(),
  postName: z.string(),
  engagement: z.string(),
  basis: text,
  ...grounds,
});
export const seatFact = z.object({
  ...window,
  ...at,
  committee: z.string(),
  termFrom: number,
  termTo: number,
  title: z.string(),
  entryMode: text,
  ...grounds,
});
export const evaluationFact = z.object({
  ...at,
  year: z.number(),
  grade: z.string(),
  decidedOn: text,
  ...grounds,
});
export const participationFact = z.object({
  ...at,
  course: z.string(),
  kind: z.string(),
  mode: text,
  institution: text,
  from: partial,
  to: partial,
  result: text,
  ...grounds,
});
export const movementFact = z.object({
  ...at,
  kind: z.string(),
  fromPost: text,
  fromUnitName: text,
  toPost: text,
  decidedOn: z.string(),
  months: number,
  ...grounds,
});
export const appointmentFact = z.object({
  ...at,
  kind: z.string(),
  fromPost: text,
  toPost: text,
  decidedOn: z.string(),
  months: number,
  ...grounds,
});
export const planEntryFact = z.object({
  ...window,
  ...at,
  title: z.string(),
  titleText: z.string(),
  termFrom: z.number(),
  termTo: z.number(),
  ...grounds,
});
export const awardFact = z.object({ form: z.string(), detail: text, givenOn: z.string(), ...grounds });
export const disciplineFact = z.object({
  form: z.string(),
  detail: text,
  decidedOn: z.string(),
  endsOn: text,
  ...grounds,
});

export const particularsFact = z.object({
  residence: text,
  phone: text,
  insuranceNumber: text,
  familyBackground: text,
  formerOccupation: text,
  recruitingBody: text,
  joinedBody: partial,
  enlisted: partial,
  discharged: partial,
  militaryRank: text,
  honour: text,
  policy: text,
  generalEducation: text,
  academicTitle: text,
  mainWork: text,
  strength: text,
  abroad: text,
  ...grounds,
});
export const healthFact = z.object({
  examinedOn: z.string(),
  state: text,
  height: number,
  weight: number,
  bloodGroup: text,
  ...grounds,
});
export const relativeFact = z.object({
  side: z.string(),
  relation: z.string(),
  fullName: z.string(),
  birthYear: number,
  detail: text,
  ...grounds,
});
export const payFact = z.object({
  ...window,
  item: z.string(),
  rankName: text,
  rankCode: text,
  step: text,
  coefficient: text,
  share: text,
  amount: text,
  ...grounds,
});
export const associationFact = z.object({ kind: z.string(), joined: partial, detail: text, ...grounds });

const lists = {
  partyMemberships: z.array(partyFact),
  qualifications: z.array(qualificationFact),
  postings: z.array(postingFact),
  seats: z.array(seatFact),
  evaluations: z.array(evaluationFact),
  participations: z.array(participationFact),
  movements: z.array(movementFact),
  appointments: z.array(appointmentFact),
  planEntries: z.array(planEntryFact),
  awards: z.array(awardFact),
  disciplines: z.array(disciplineFact),
  /** One, or none. */
  particulars: z.array(particularsFact),
  health: z.array(healthFact),
  relatives: z.array(relativeFact),
  pay: z.array(payFact),
  associations: z.array(associationFact),
};

/** A code with its names; null where none is on record. */
const coded = z.object({ code: z.string(), scheme: z.string(), vi: z.string(), en: z.string() }).nullable();

/** A person's whole record: what had begun by the day, ended or not; lists are latest first. */
export const personRecord = z.object({
  id: z.number(),
  /** To be sent with a correction of who the person is. */
  version: z.number(),
  asOf: z.string(),
  fullName: z.string(),
  otherName: text,
  sex: text,
  birth: partial,
  ethnicGroup: coded,
  religion: coded,
  nativePlace: text,
  birthPlace: text,
  /** Its last digits alone until it is disclosed. */
  identityNumber: text,
  sensitive: z.enum(sensitiveStates),
  /** Version of the photo, which stands in its address; null where there is none. */
  photo: number,
  recruited: partial,
  note: text,
  party: z.object({ member: z.boolean(), joined: partial, official: partial, ...grounds }).nullable(),
  /** The unit that manages the person now, with the units above it, outermost first. */
  unit: z.object({ id: z.number(), kind: z.string(), name: z.string(), above: z.array(z.string()) }),
  ...lists,
  /** What is on record already and begins after the day; nothing where the day is past. */
  coming: z.object(lists),
});
export type PersonRecord = z.infer<typeof personRecord>;

/** The table that keeps each list of facts. */
const tables: Readonly<Record<keyof typeof lists, CodeOf<typeof factNames>>> = {
  partyMemberships: 'party_membership',
  qualifications: 'qualification',
  postings: 'posting',
  seats: 'seat',
  evaluations: 'evaluation',
  participations: 'participation',
  movements: 'movement',
  appointments: 'appointment',
  planEntries: 'plan_entry',
  awards: 'award',
  disciplines: 'discipline',
  particulars: 'particulars',
  health: 'health',
  relatives: 'relative',
  pay: 'pay',
  associations: 'association',
};
type Lists = PersonRecord['coming'];

/** The record without what only a disclosure opens: sensitive parts are as if nothing were on record. */
export const withoutSensitive = (record: PersonRecord): PersonRecord => ({
  ...withoutSensitiveKeys('person', record),
  ...openLists(record),
  coming: openLists(record.coming),
});

const openLists = (all: Lists): Lists =>
  Object.fromEntries(
    Object.entries(tables).map(([key, table]) => [
      key,
      isSensitive(table) ? [] : all[key as keyof Lists].map((row) => withoutSensitiveKeys(table, row)),
    ]),
  ) as unknown as Lists;
