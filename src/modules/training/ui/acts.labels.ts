import { type Act, wholeDay } from '../../cadres/ui/acts.labels.ts';
import { trainingKinds } from '../training.labels.ts';

/** Everybody chosen sent to one course. */
export const courseAct: Act = {
  path: '/people/participations',
  right: 'training.write',
  vi: 'Cử đi đào tạo, bồi dưỡng',
  en: 'Send to a course',
  fields: [
    { name: 'course', vi: 'Tên lớp', en: 'Course', kind: 'line', required: true },
    {
      name: 'kind',
      vi: 'Loại lớp',
      en: 'Kind',
      kind: 'code',
      options: () => trainingKinds.list,
      required: true,
    },
    { name: 'mode', vi: 'Loại hình', en: 'Mode', kind: 'line' },
    { name: 'institution', vi: 'Nơi mở lớp', en: 'Institution', kind: 'line' },
    { name: 'from', vi: 'Từ ngày', en: 'From', kind: 'day' },
    { name: 'to', vi: 'Đến ngày', en: 'To', kind: 'day' },
    { name: 'result', vi: 'Kết quả', en: 'Result', kind: 'line' },
  ],
  body: ({ course, kind, mode, institution, from, to, result }) => ({
    ...{ course, kind, mode: mode ?? null, institution: institution ?? null },
    ...{ from: wholeDay(from), to: wholeDay(to), result: result ?? null },
  }),
};
