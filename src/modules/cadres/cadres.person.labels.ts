import { type FactField, factKind } from '../../gate/fact.ts';
import { documentField, fromOnField, postFields } from './cadres.facts.labels.ts';
import { personCorrection } from './cadres.identity.schema.ts';
import { sexes } from './cadres.labels.ts';
import { newPerson } from './cadres.person.schema.ts';

const fullName: FactField = { key: 'fullName', input: 'text', vi: 'Họ và tên', en: 'Full name' };
const rest: readonly FactField[] = [
  { key: 'sex', input: 'code', codes: sexes.list, vi: 'Giới tính', en: 'Sex' },
  { key: 'birth', input: 'partialDay', vi: 'Ngày sinh', en: 'Born' },
];
const groups: readonly FactField[] = [
  { key: 'nativePlace', input: 'text', vi: 'Quê quán', en: 'Native place' },
  { key: 'ethnicGroup', input: 'code', codes: { list: 'ethnic_groups' }, vi: 'Dân tộc', en: 'Ethnic group' },
  { key: 'religion', input: 'code', codes: { list: 'religions' }, vi: 'Tôn giáo', en: 'Religion' },
  {
    key: 'identityNumber',
    input: 'identity',
    vi: 'Số định danh',
    en: 'Identity number',
    hint: { vi: '12 số của CCCD, hoặc 9 số của CMND cũ.', en: '12 digits, or 9 of an old card.' },
  },
  { key: 'recruited', input: 'partialDay', vi: 'Vào ngành', en: 'Recruited' },
  { key: 'note', input: 'note', vi: 'Ghi chú', en: 'Note' },
];

/** Who a person is, whatever the day: corrected by PATCH /people/:id, which carries `version`. */
export const personKind = factKind({
  key: 'person',
  path: '/people',
  right: 'cadres.write',
  stamp: 'version',
  vi: 'Sơ lược',
  en: 'In brief',
  shape: personCorrection.omit({ id: true, version: true }).required(),
  fields: [
    fullName,
    { key: 'otherName', input: 'text', vi: 'Tên gọi khác', en: 'Other name' },
    ...rest,
    { key: 'birthPlace', input: 'text', vi: 'Nơi sinh', en: 'Place of birth' },
    ...groups,
  ],
});

/** Somebody not yet on record, with the first post: the beginning of a record. */
export const newPersonKind = factKind({
  key: 'person',
  path: '/people',
  right: 'cadres.write',
  vi: 'Cán bộ mới',
  en: 'New cadre',
  shape: newPerson,
  fields: [fullName, ...rest, ...groups, ...postFields, fromOnField, documentField],
});
