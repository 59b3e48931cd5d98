import { factKind } from '../../gate/fact.ts';
import { documentField, fromOnField, toOnField } from '../cadres/cadres.facts.labels.ts';
import { rulingSays } from './assessment.labels.ts';
import { excusedWithoutPaper } from './assessment.problems.ts';
import { newRuling } from './assessment.rulings.schema.ts';

export const rulingKind = factKind({
  key: 'ruling',
  path: '/rulings',
  right: 'cadres.write',
  vi: 'Kết luận, miễn điều kiện',
  en: 'Finding or exception',
  shape: newRuling.omit({ personId: true }),
  fields: [
    { key: 'standardId', input: 'standard', only: 'new', vi: 'Tiêu chuẩn', en: 'Standard' },
    { key: 'condition', input: 'condition', only: 'new', vi: 'Điều kiện', en: 'Condition' },
    { key: 'says', input: 'code', codes: rulingSays.list, vi: 'Kết luận', en: 'Finding' },
    { key: 'grounds', input: 'note', vi: 'Lý do', en: 'Reason' },
    { key: 'unitId', input: 'unit', only: 'new', vi: 'Đơn vị kết luận', en: 'Found by' },
    fromOnField,
    { key: 'toOn', input: 'day', vi: toOnField.vi, en: toOnField.en, hint: toOnField.hint! },
    documentField,
  ],
  line: ({ standardId, condition }) => `${standardId} ${condition}`,
  check: ({ says, document }) =>
    says === 'excused' && !document?.number ? [{ path: 'document', ...excusedWithoutPaper }] : [],
});
