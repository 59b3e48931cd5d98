import { factKind } from '../../gate/fact.ts';
import { decidedOnField, documentField } from '../cadres/cadres.facts.labels.ts';
import { movementKinds } from './movement.labels.ts';
import { movementRecord } from './movement.schema.ts';

export const movementKind = factKind({
  key: 'movement',
  path: '/movements',
  right: 'movement.write',
  vi: 'Luân chuyển, điều động, biệt phái',
  en: 'Rotation, transfer, secondment',
  shape: movementRecord.omit({ personId: true }),
  fields: [
    { key: 'kind', input: 'code', codes: movementKinds.list, vi: 'Loại', en: 'Kind' },
    { key: 'fromPost', input: 'text', vi: 'Chức vụ cũ', en: 'From post' },
    { key: 'fromUnitId', input: 'unit', vi: 'Đơn vị cũ', en: 'From unit' },
    { key: 'toPost', input: 'text', vi: 'Chức vụ mới', en: 'To post' },
    { key: 'unitId', input: 'unit', only: 'new', vi: 'Đơn vị mới', en: 'To unit' },
    decidedOnField,
    { key: 'months', input: 'number', vi: 'Thời hạn (tháng)', en: 'Months' },
    documentField,
  ],
  once: ({ kind, decidedOn }) => `${kind}|${decidedOn}`,
});
