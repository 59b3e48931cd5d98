import { z } from 'zod';
import { day, id, line, note, partialDay } from '../../lib/shapes.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { employmentBases, engagements, qualificationKinds, sexes, titles } from './cadres.labels.ts';
import { identityMalformed } from './cadres.problems.ts';

/** Digits only, as the new card or the old one has them. */
export const identityNumber = z.string().regex(/^(\d{9}|\d{12})$/, identityMalformed);

/** One attainment; `level` is a code of the kind's own list, null where a document names none ("đã qua"). */
export const qualification = z.object({
  kind: z.enum(qualificationKinds.codes),
  level: z.string().max(60).nullable(),
  /** Field of study, language, or the certificate's own words. */
  detail: line.nullable(),
  institution: line.nullish(),
  awarded: partialDay.nullish(),
  highest: z.boolean().default(true),
});
export type Qualification = z.infer<typeof qualification>;

/** Party membership as a document states it; `member` false is an answer, null is silence. */
export const partyStatement = z.object({
  member: z.boolean().nullable(),
  joined: partialDay.nullable(),
  official: partialDay.nullable(),
});

/** What one row of a roster says of one person; null means that the roster is silent, never "none". */
export const personStatement = z.object({
  fullName: line,
  sex: z.enum(sexes.codes).nullable(),
  birth: partialDay.nullable(),
  identityNumber: identityNumber.nullable(),
  /** Code of `ethnic_group` in the scheme of data/codelists, e.g. '01'. */
  ethnicGroup: z.string().max(10).nullable(),
  religion: z.string().max(10).nullable(),
  nativePlace: line.nullable(),
  party: partyStatement,
  qualifications: z.array(qualification).max(40),
  recruited: partialDay.nullable(),
  note: note.nullable(),
});
export type PersonStatement = z.infer<typeof personStatement>;

/** What a document says that names a person and tells nothing else of them. */
export const onlyNamed = (fullName: string): PersonStatement => ({
  fullName,
  sex: null,
  birth: null,
  identityNumber: null,
  ethnicGroup: null,
  religion: null,
  nativePlace: null,
  party: { member: null, joined: null, official: null },
  qualifications: [],
  recruited: null,
  note: null,
});

/** One row of a staff roster: a full-time person in a post of a unit. */
export const staffLine = z.object({
  /** The unit as named by the row, else by the sheet's title; null where neither names one. */
  unit: line.nullable(),
  /** A real office department (văn phòng, ban) under whose heading the person stands. */
  department: line.nullable(),
  person: personStatement,
  title: z.enum(titles.codes),
  /** The post in the office's own words, without the unit's name. */
  postName: line,
  basis: z.enum(employmentBases.codes),
  statedOn: day,
});
export type StaffLine = z.infer<typeof staffLine>;

/** One row of a list of part-time committee members. */
export const partTimeLine = z.object({
  unit: line.nullable(),
  upperUnit: line.nullable(),
  person: personStatement,
  title: z.enum(titles.codes),
  postName: line,
  statedOn: day,
});
export type PartTimeLine = z.infer<typeof partTimeLine>;

/** Names the person an event sheet speaks of. */
export const personReference = z.object({
  fullName: line,
  unit: line.nullable(),
  birth: partialDay.nullable(),
  identityNumber: identityNumber.nullable(),
});
export type PersonReference = z.infer<typeof personReference>;

/** What a document of one day says of one person in one post. */
export const cadreStatement = z.object({
  unitId: id,
  /** Null: a person not yet on record. */
  personId: id.nullable(),
  person: personStatement,
  engagement: z.enum(engagements.codes),
  basis: z.enum(employmentBases.codes).nullable(),
  title: z.enum(titles.codes),
  postName: line,
  statedOn: day,
  /** The paper that says so; a roster is none. */
  document: documentReference.nullish(),
});
export type CadreStatement = z.infer<typeof cadreStatement>;

const document = documentReference.nullable().default(null);

/** What a person attained, from the day of the paper; of a kind of which one is the highest, it takes over from the last. */
export const newQualification = qualification.omit({ highest: true }).extend({
  personId: id,
  level: z.string().max(60).nullable().default(null),
  detail: line.nullable().default(null),
  institution: line.nullable().default(null),
  awarded: partialDay.nullable().default(null),
  fromOn: day,
  document,
});
export type NewQualification = z.infer<typeof newQualification>;

export const newPartyMembership = z.object({
  personId: id,
  member: z.boolean(),
  joined: partialDay.nullable().default(null),
  official: partialDay.nullable().default(null),
  fromOn: day,
  document,
});
export type NewPartyMembership = z.infer<typeof newPartyMembership>;
