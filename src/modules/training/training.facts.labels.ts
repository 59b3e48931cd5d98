import { factKind } from '../../gate/fact.ts';
import { foldWords } from '../../lib/vietnamese.ts';
import { documentField } from '../cadres/cadres.facts.labels.ts';
import { engagements } from '../cadres/cadres.labels.ts';
import { trainingKinds } from './training.labels.ts';
import { participationRecord } from './training.schema.ts';

export const participationKind = factKind({
  key: 'participation',
  path: '/participations',
  right: 'training.write',
  vi: 'Khóa đào tạo, bồi dưỡng',
  en: 'Course',
  shape: participationRecord.omit({ personId: true }),
  fields: [
    { key: 'course', input: 'text', vi: 'Khóa học', en: 'Course' },
    { key: 'kind', input: 'code', codes: trainingKinds.list, vi: 'Loại', en: 'Kind' },
    { key: 'mode', input: 'text', vi: 'Hình thức', en: 'Mode' },
    { key: 'institution', input: 'text', vi: 'Cơ sở đào tạo', en: 'Institution' },
    { key: 'from', input: 'partialDay', vi: 'Từ', en: 'From' },
    { key: 'to', input: 'partialDay', vi: 'Đến', en: 'To' },
    { key: 'result', input: 'text', vi: 'Kết quả', en: 'Result' },
    { key: 'unitId', input: 'unit', only: 'new', vi: 'Đơn vị cử đi', en: 'Sent by' },
    {
      key: 'engagement',
      input: 'code',
      only: 'new',
      codes: engagements.list,
      vi: 'Loại cán bộ',
      en: 'Kind of cadre',
    },
    documentField,
  ],
  once: ({ course, from, document }) => `${foldWords(course)}|${from?.on}|${document?.number}`,
  check: ({ from, to }) =>
    from && to && to.on < from.on ? [{ path: 'to', vi: 'sớm hơn ngày bắt đầu', en: 'before it begins' }] : [],
});
