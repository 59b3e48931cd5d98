import { z } from 'zod';
import { type FactField, factKind } from '../../gate/fact.ts';
import { day, headcount, id, note } from '../../lib/shapes.ts';
import { documentReference } from '../documents/documents.schema.ts';
import { ownershipSectors, unitKinds } from './organisation.labels.ts';
import { newUnit } from './organisation.schema.ts';

const document = documentReference.nullable();
export const documentField: FactField = {
  key: 'document',
  input: 'document',
  vi: 'Quyết định',
  en: 'Decision',
};
const decided = { effectiveOn: day, document, note: note.nullable() };
const decidedFields: readonly FactField[] = [
  {
    key: 'effectiveOn',
    input: 'day',
    vi: 'Có hiệu lực từ ngày',
    en: 'In effect from',
    hint: {
      vi: 'Ngày đã qua hay sắp tới đều được; đến ngày ấy mới đổi.',
      en: 'A past or a future day; the change holds from that day.',
    },
  },
  documentField,
  { key: 'note', input: 'note', vi: 'Ghi chú', en: 'Note' },
];
const event = { key: 'unit_event', path: '/unit-events', right: 'organisation.write' } as const;
const otherUnit = (vi: string, en: string): FactField => ({ key: 'otherUnitId', input: 'unit', vi, en });
const nameField = (vi: string, en: string): FactField => ({ key: 'name', input: 'text', vi, en });

/** What is typed of each event that happens to a unit; the unit and the kind are known. */
export const eventForms = {
  renamed: factKind({
    ...event,
    vi: 'Đổi tên',
    en: 'Rename',
    shape: z.object({ name: newUnit.shape.name, ...decided }),
    fields: [nameField('Tên mới', 'New name'), ...decidedFields],
  }),
  moved: factKind({
    ...event,
    vi: 'Chuyển cấp quản lý',
    en: 'Move to another unit above',
    shape: z.object({ otherUnitId: id, ...decided }),
    fields: [otherUnit('Về trực thuộc', 'To stand under'), ...decidedFields],
  }),
  merged: factKind({
    ...event,
    vi: 'Sáp nhập vào đơn vị khác',
    en: 'Merge into another unit',
    shape: z.object({ otherUnitId: id, ...decided }),
    fields: [otherUnit('Đơn vị nhận', 'Receiving unit'), ...decidedFields],
  }),
  split: factKind({
    ...event,
    vi: 'Chia tách',
    en: 'Split',
    shape: z.object({ name: newUnit.shape.name, unitKind: newUnit.shape.kind, ...decided }),
    fields: [
      nameField('Tên đơn vị mới', 'Name of the new unit'),
      { key: 'unitKind', input: 'code', codes: unitKinds.list, vi: 'Loại', en: 'Kind' },
      ...decidedFields,
    ],
  }),
  ended: factKind({
    ...event,
    vi: 'Kết thúc hoạt động',
    en: 'End',
    shape: z.object(decided),
    fields: decidedFields,
  }),
};
export type EventForm = keyof typeof eventForms;

export const quotaForm = factKind({
  key: 'unit_quota',
  path: '/unit-quotas',
  right: 'organisation.write',
  vi: 'Biên chế giao',
  en: 'Quota',
  shape: z.object({
    year: z.number().int().min(1945).max(2200),
    quota: z.number().int().min(0).max(1_000_000),
    document,
  }),
  fields: [
    { key: 'year', input: 'number', vi: 'Năm', en: 'Year' },
    { key: 'quota', input: 'number', vi: 'Số biên chế', en: 'Posts granted' },
    documentField,
  ],
});

const count = headcount.nullable();
const counts: readonly FactField[] = [
  { key: 'workers', input: 'number', vi: 'Lao động', en: 'Workers' },
  { key: 'members', input: 'number', vi: 'Đoàn viên', en: 'Members' },
  { key: 'femaleMembers', input: 'number', vi: 'Đoàn viên nữ', en: 'Women members' },
  { key: 'committeeSize', input: 'number', vi: 'Số ủy viên ban chấp hành', en: 'Committee members' },
];
export const countsForm = factKind({
  key: 'unit_count',
  path: '/unit-counts',
  right: 'organisation.write',
  vi: 'Số lao động, đoàn viên',
  en: 'Workers and members',
  shape: z.object({
    statedOn: day,
    workers: count,
    members: count,
    femaleMembers: count,
    committeeSize: count,
  }),
  fields: [{ key: 'statedOn', input: 'day', vi: 'Tại ngày', en: 'As at' }, ...counts],
  check: ({ members, femaleMembers }) =>
    members !== null && femaleMembers !== null && femaleMembers > members
      ? [
          {
            path: 'femaleMembers',
            vi: 'Nhiều hơn tổng số đoàn viên.',
            en: 'More than all the members.',
          },
        ]
      : [],
});

export const nameForm = factKind({
  key: 'unit_name',
  path: '/unit-name-corrections',
  right: 'organisation.write',
  vi: 'Tên đã ghi sai',
  en: 'Name written wrongly',
  shape: z.object({ name: newUnit.shape.name }),
  fields: [
    {
      ...nameField('Tên đúng', 'The right name'),
      hint: {
        vi: 'Chỉ khi tên đã ghi sai. Nếu đơn vị đổi tên theo quyết định, hãy ghi sự kiện “Đổi tên”.',
        en: 'Only where the name was written wrongly. If the unit was renamed by a decision, record the event.',
      },
    },
  ],
});

export const detailsForm = factKind({
  key: 'unit',
  path: '/unit-details',
  right: 'organisation.write',
  vi: 'Thông tin đơn vị',
  en: 'Details of the unit',
  shape: z.object({
    kind: newUnit.shape.kind,
    code: newUnit.shape.code.removeDefault(),
    sector: newUnit.shape.sector.removeDefault(),
  }),
  fields: [
    { key: 'kind', input: 'code', codes: unitKinds.list, vi: 'Loại', en: 'Kind' },
    { key: 'code', input: 'text', vi: 'Mã đơn vị', en: 'Code' },
    { key: 'sector', input: 'code', codes: ownershipSectors.list, vi: 'Loại hình', en: 'Sector' },
  ],
});
