import { factKind } from '../../gate/fact.ts';
import { decidedOnField, documentField } from '../cadres/cadres.facts.labels.ts';
import { grades } from './evaluation.labels.ts';
import { gradeRecord } from './evaluation.schema.ts';

export const evaluationKind = factKind({
  key: 'evaluation',
  path: '/evaluations',
  right: 'evaluation.write',
  vi: 'Xếp loại',
  en: 'Grade',
  shape: gradeRecord.omit({ personId: true }),
  fields: [
    { key: 'year', input: 'number', vi: 'Năm', en: 'Year' },
    { key: 'grade', input: 'code', codes: grades.list, vi: 'Xếp loại', en: 'Grade' },
    { key: 'unitId', input: 'unit', only: 'new', vi: 'Đơn vị', en: 'Unit' },
    decidedOnField,
    documentField,
  ],
  once: ({ year }) => String(year),
});
