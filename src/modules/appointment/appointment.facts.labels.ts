import { factKind } from '../../gate/fact.ts';
import { decidedOnField, documentField } from '../cadres/cadres.facts.labels.ts';
import { appointmentKinds } from './appointment.labels.ts';
import { appointmentRecord } from './appointment.schema.ts';

export const appointmentKind = factKind({
  key: 'appointment',
  path: '/appointments',
  right: 'appointment.write',
  vi: 'Bổ nhiệm, bổ nhiệm lại',
  en: 'Appointment',
  shape: appointmentRecord.omit({ personId: true }),
  fields: [
    { key: 'kind', input: 'code', codes: appointmentKinds.list, vi: 'Loại', en: 'Kind' },
    { key: 'fromPost', input: 'text', vi: 'Chức vụ cũ', en: 'From post' },
    { key: 'toPost', input: 'text', vi: 'Chức vụ mới', en: 'To post' },
    { key: 'unitId', input: 'unit', only: 'new', vi: 'Đơn vị', en: 'Unit' },
    decidedOnField,
    { key: 'months', input: 'number', vi: 'Thời hạn (tháng)', en: 'Months' },
    documentField,
  ],
  once: ({ kind, decidedOn }) => `${kind}|${decidedOn}`,
});
