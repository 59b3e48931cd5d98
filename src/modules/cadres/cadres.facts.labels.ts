import { type FactField, factKind } from '../../gate/fact.ts';
import type { Code } from '../../lib/codes.ts';
import { day } from '../../lib/shapes.ts';
import {
  degreeLevels,
  employmentBases,
  engagements,
  itLevels,
  languageLevels,
  qualificationKinds,
  singleQualifications,
  stateManagementLevels,
  theoryLevels,
  titles,
} from './cadres.labels.ts';
import { newPosting } from './cadres.postings.schema.ts';
import { awardForms, disciplineForms } from './cadres.rewards.labels.ts';
import { award, discipline } from './cadres.rewards.schema.ts';
import { newPartyMembership, newQualification } from './cadres.schema.ts';

const toOn = day.nullable().default(null);

/** The fields that many kinds share, each the same wherever it stands. */
export const documentField: FactField = {
  key: 'document',
  input: 'document',
  vi: 'Văn bản',
  en: 'Document',
};
export const detailField: FactField = { key: 'detail', input: 'text', vi: 'Nội dung', en: 'Content' };
export const fromOnField: FactField = { key: 'fromOn', input: 'day', vi: 'Từ ngày', en: 'From' };
export const toOnField: FactField = {
  key: 'toOn',
  input: 'day',
  only: 'correction',
  vi: 'Đến ngày',
  en: 'Until',
  hint: {
    vi: 'Ngày đầu tiên không còn nữa; để trống nếu vẫn còn.',
    en: 'The first day without it; empty while it lasts.',
  },
};
export const decidedOnField: FactField = {
  key: 'decidedOn',
  input: 'day',
  vi: 'Ngày quyết định',
  en: 'Decided',
};

export const partyMembershipKind = factKind({
  key: 'party_membership',
  path: '/party-memberships',
  right: 'cadres.write',
  vi: 'Tình trạng đảng viên',
  en: 'Party membership',
  shape: newPartyMembership.omit({ personId: true }).extend({ toOn }),
  fields: [
    { key: 'member', input: 'flag', vi: 'Là đảng viên', en: 'Party member' },
    { key: 'joined', input: 'partialDay', vi: 'Ngày vào Đảng', en: 'Joined' },
    { key: 'official', input: 'partialDay', vi: 'Ngày chính thức', en: 'Full member since' },
    fromOnField,
    toOnField,
    documentField,
  ],
  line: () => '',
  check: ({ joined, official }) =>
    joined && official && official.on < joined.on
      ? [{ path: 'official', vi: 'sớm hơn ngày vào Đảng', en: 'before the day of joining' }]
      : [],
});

const levels: Record<string, readonly Code[]> = {
  degree: degreeLevels.list,
  political_theory: theoryLevels.list,
  state_management: stateManagementLevels.list,
  foreign_language: languageLevels.list,
  it: itLevels.list,
};

export const qualificationKind = factKind({
  key: 'qualification',
  path: '/qualifications',
  right: 'cadres.write',
  vi: 'Trình độ',
  en: 'Qualification',
  shape: newQualification.omit({ personId: true }).extend({ toOn }),
  fields: [
    { key: 'kind', input: 'code', codes: qualificationKinds.list, vi: 'Loại', en: 'Kind' },
    {
      key: 'level',
      input: 'code',
      codes: ({ kind }) => levels[String(kind)] ?? null,
      vi: 'Trình độ',
      en: 'Level',
    },
    {
      key: 'detail',
      input: 'text',
      vi: 'Chuyên ngành, ngôn ngữ, chứng chỉ',
      en: 'Field, language, certificate',
    },
    { key: 'institution', input: 'text', vi: 'Cơ sở đào tạo', en: 'Institution' },
    {
      key: 'awarded',
      input: 'partialDay',
      vi: 'Ngày cấp',
      en: 'Awarded',
      hint: {
        vi: 'Ngày cấp bằng, chứng chỉ; chỉ biết năm thì ghi năm.',
        en: 'The day on the degree or certificate; the year alone where no more is known.',
      },
    },
    {
      ...fromOnField,
      past: true,
      hint: { vi: 'Ngày từ đó hồ sơ có trình độ này.', en: 'The day from which the record has it.' },
    },
    toOnField,
    documentField,
  ],
  check: ({ awarded, fromOn }) =>
    awarded && awarded.on > fromOn
      ? [
          {
            path: 'awarded',
            vi: 'muộn hơn ngày bắt đầu có trình độ',
            en: 'after the day from which it is held',
          },
        ]
      : [],
  line: ({ kind, detail }) => (singleQualifications.includes(kind) ? kind : `${kind}|${detail}`),
});

/** The post somebody takes, as its decision names it. */
export const postFields: readonly FactField[] = [
  { key: 'unitId', input: 'unit', only: 'new', vi: 'Đơn vị', en: 'Unit' },
  { key: 'title', input: 'code', codes: titles.list, vi: 'Chức danh', en: 'Title' },
  {
    key: 'postName',
    input: 'text',
    vi: 'Chức vụ',
    en: 'Post',
    hint: {
      vi: 'Như ghi trong quyết định, không kèm tên đơn vị.',
      en: 'As the decision has it, without the unit.',
    },
  },
  { key: 'engagement', input: 'code', codes: engagements.list, vi: 'Loại cán bộ', en: 'Kind of cadre' },
  { key: 'basis', input: 'code', codes: employmentBases.list, vi: 'Biên chế', en: 'Payroll' },
];

export const postingKind = factKind({
  key: 'posting',
  path: '/postings',
  right: 'cadres.write',
  vi: 'Chức vụ',
  en: 'Posting',
  shape: newPosting.omit({ personId: true }).extend({ toOn }),
  fields: [...postFields, fromOnField, toOnField, documentField],
  line: ({ engagement, unitId }) => (engagement === 'full_time' ? engagement : `${engagement}|${unitId}`),
});

export const awardKind = factKind({
  key: 'award',
  path: '/awards',
  right: 'cadres.write',
  vi: 'Khen thưởng',
  en: 'Award',
  shape: award.omit({ personId: true }),
  fields: [
    { key: 'form', input: 'code', codes: awardForms.list, vi: 'Hình thức', en: 'Form' },
    detailField,
    { key: 'givenOn', input: 'day', past: true, vi: 'Ngày', en: 'Given' },
    documentField,
  ],
  once: ({ form, givenOn }) => `${form}|${givenOn}`,
});

export const disciplineKind = factKind({
  key: 'discipline',
  path: '/disciplines',
  right: 'cadres.write',
  vi: 'Kỷ luật',
  en: 'Disciplinary measure',
  shape: discipline.omit({ personId: true }),
  fields: [
    { key: 'form', input: 'code', codes: disciplineForms.list, vi: 'Hình thức', en: 'Form' },
    detailField,
    { ...decidedOnField, past: true },
    {
      key: 'endsOn',
      input: 'day',
      vi: 'Hết thời hạn',
      en: 'Ends',
      hint: {
        vi: 'Ngày đầu tiên không còn tính là đang bị kỷ luật.',
        en: 'The first day on which it no longer counts.',
      },
    },
    documentField,
  ],
  once: ({ form, decidedOn }) => `${form}|${decidedOn}`,
  check: ({ decidedOn, endsOn }) =>
    endsOn !== null && endsOn <= decidedOn
      ? [{ path: 'endsOn', vi: 'phải sau ngày quyết định', en: 'must come after the day it was decided' }]
      : [],
});
