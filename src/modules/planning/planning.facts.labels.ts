import { factKind } from '../../gate/fact.ts';
import { day } from '../../lib/shapes.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { documentField, fromOnField, toOnField } from '../cadres/cadres.facts.labels.ts';
import { titles } from '../cadres/cadres.labels.ts';
import { planRecord } from './planning.schema.ts';

export const planEntryKind = factKind({
  key: 'plan_entry',
  path: '/plan-entries',
  right: 'planning.write',
  vi: 'Quy hoạch',
  en: 'Plan entry',
  shape: planRecord.omit({ personId: true }).extend({ toOn: day.nullable().default(null) }),
  fields: [
    { key: 'unitId', input: 'unit', only: 'new', vi: 'Đơn vị', en: 'Unit' },
    { key: 'title', input: 'code', codes: titles.list, vi: 'Chức danh', en: 'Title' },
    { key: 'titleText', input: 'text', vi: 'Chức danh quy hoạch', en: 'Planned title' },
    { key: 'termFrom', input: 'number', vi: 'Nhiệm kỳ từ năm', en: 'Term from' },
    { key: 'termTo', input: 'number', vi: 'đến năm', en: 'to' },
    fromOnField,
    toOnField,
    documentField,
  ],
  once: ({ unitId, titleText, termFrom, termTo }) =>
    [unitId, foldWords(titleText), termFrom, termTo].join('|'),
  check: ({ termFrom, termTo }) =>
    termTo < termFrom ? [{ path: 'termTo', vi: 'trước năm bắt đầu', en: 'before the term begins' }] : [],
});
