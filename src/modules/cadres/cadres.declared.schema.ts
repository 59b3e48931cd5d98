import { z } from 'zod';
import { day, line, note, partialDay } from '../../lib/shapes.ts';
import { documentReference } from '../documents/documents.schema.ts';
import {
  academicTitles,
  associationKinds,
  bloodGroups,
  familyBackgrounds,
  payItems,
  relations,
  sidesOfFamily,
} from './cadres.declared.labels.ts';

const text = line.nullable().default(null);
const date = partialDay.nullable().default(null);
const document = documentReference.nullable().default(null);

export const particulars = z.object({
  residence: text,
  phone: text,
  insuranceNumber: text,
  familyBackground: z.enum(familyBackgrounds.codes).nullable().default(null),
  formerOccupation: text,
  recruitingBody: text,
  joinedBody: date,
  enlisted: date,
  discharged: date,
  militaryRank: text,
  honour: text,
  policy: text,
  generalEducation: text,
  academicTitle: z.enum(academicTitles.codes).nullable().default(null),
  mainWork: text,
  strength: text,
  abroad: note.nullable().default(null),
  document,
});

export const health = z.object({
  examinedOn: day,
  state: text,
  /** Centimetres and kilograms. */
  height: z.number().int().min(50).max(250).nullable().default(null),
  weight: z.number().int().min(20).max(300).nullable().default(null),
  bloodGroup: z.enum(bloodGroups.codes).nullable().default(null),
  document,
});

export const relative = z.object({
  side: z.enum(sidesOfFamily.codes),
  relation: z.enum(relations.codes),
  fullName: line,
  birthYear: z.number().int().min(1850).max(2100).nullable().default(null),
  detail: note.nullable().default(null),
  document,
});

export const pay = z.object({
  item: z.enum(payItems.codes),
  rankName: text,
  rankCode: text,
  step: text,
  coefficient: text,
  share: text,
  amount: text,
  fromOn: day,
  toOn: day.nullable().default(null),
  document,
});

export const association = z.object({
  kind: z.enum(associationKinds.codes),
  joined: date,
  detail: text,
  document,
});
