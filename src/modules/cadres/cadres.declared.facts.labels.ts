import { type FactField, factKind } from '../../gate/fact.ts';
import {
  academicTitles,
  associationKinds,
  bloodGroups,
  familyBackgrounds,
  payItems,
  relations,
  sidesOfFamily,
} from './cadres.declared.labels.ts';
import { association, health, particulars, pay, relative } from './cadres.declared.schema.ts';
import { detailField, documentField, fromOnField, toOnField } from './cadres.facts.labels.ts';

const text = (key: string, vi: string, en: string): FactField => ({ key, input: 'text', vi, en });
const date = (key: string, vi: string, en: string): FactField => ({ key, input: 'partialDay', vi, en });

/** In the order of the form of 2023. */
export const particularsKind = factKind({
  key: 'particulars',
  path: '/particulars',
  right: 'cadres.write',
  vi: 'Lý lịch bổ sung',
  en: 'Particulars',
  shape: particulars,
  fields: [
    text('insuranceNumber', 'Số sổ BHXH', 'Insurance number'),
    text('residence', 'Nơi ở hiện nay', 'Residence'),
    text('phone', 'Điện thoại', 'Phone'),
    {
      key: 'familyBackground',
      input: 'code',
      codes: familyBackgrounds.list,
      vi: 'Thành phần gia đình xuất thân',
      en: 'Family background',
    },
    text('formerOccupation', 'Nghề nghiệp trước khi được tuyển dụng', 'Former occupation'),
    text('recruitingBody', 'Cơ quan tuyển dụng', 'Recruiting body'),
    date('joinedBody', 'Ngày vào cơ quan hiện đang công tác', 'Joined the present body'),
    date('enlisted', 'Ngày nhập ngũ', 'Enlisted'),
    date('discharged', 'Ngày xuất ngũ', 'Discharged'),
    text('militaryRank', 'Quân hàm cao nhất', 'Highest military rank'),
    text('policy', 'Đối tượng chính sách', 'Policy beneficiary'),
    text('generalEducation', 'Trình độ giáo dục phổ thông', 'General education'),
    { key: 'academicTitle', input: 'code', codes: academicTitles.list, vi: 'Học hàm', en: 'Academic title' },
    text('honour', 'Danh hiệu được phong tặng cao nhất', 'Highest honour'),
    text('mainWork', 'Công việc chính được giao', 'Main work'),
    text('strength', 'Sở trường công tác', 'Strengths'),
    {
      key: 'abroad',
      input: 'note',
      vi: 'Quan hệ với tổ chức, thân nhân ở nước ngoài',
      en: 'Relations and kin abroad',
    },
    documentField,
  ],
  once: () => '',
  check: ({ enlisted, discharged }) =>
    enlisted && discharged && discharged.on < enlisted.on
      ? [{ path: 'discharged', vi: 'sớm hơn ngày nhập ngũ', en: 'before the day of enlisting' }]
      : [],
});

export const healthKind = factKind({
  key: 'health',
  path: '/health-checks',
  right: 'cadres.write',
  vi: 'Sức khỏe',
  en: 'Health',
  shape: health,
  fields: [
    { key: 'examinedOn', input: 'day', vi: 'Ngày khám', en: 'Examined' },
    text('state', 'Tình trạng sức khỏe', 'State of health'),
    { key: 'height', input: 'number', vi: 'Chiều cao (cm)', en: 'Height (cm)' },
    { key: 'weight', input: 'number', vi: 'Cân nặng (kg)', en: 'Weight (kg)' },
    { key: 'bloodGroup', input: 'code', codes: bloodGroups.list, vi: 'Nhóm máu', en: 'Blood group' },
    documentField,
  ],
  once: ({ examinedOn }) => examinedOn,
});

export const relativeKind = factKind({
  key: 'relative',
  path: '/relatives',
  right: 'cadres.write',
  vi: 'Quan hệ gia đình',
  en: 'Family',
  shape: relative,
  fields: [
    { key: 'side', input: 'code', codes: sidesOfFamily.list, vi: 'Bên', en: 'Side' },
    { key: 'relation', input: 'code', codes: relations.list, vi: 'Mối quan hệ', en: 'Relation' },
    text('fullName', 'Họ và tên', 'Full name'),
    { key: 'birthYear', input: 'number', vi: 'Năm sinh', en: 'Born in' },
    {
      key: 'detail',
      input: 'note',
      vi: 'Quê quán, nghề nghiệp, chức vụ, nơi ở',
      en: 'Native place, occupation, post, residence',
    },
    documentField,
  ],
  once: ({ side, relation, fullName }) => `${side}|${relation}|${fullName}`,
});

export const payKind = factKind({
  key: 'pay',
  path: '/pay-steps',
  right: 'cadres.write',
  vi: 'Lương, phụ cấp',
  en: 'Pay',
  shape: pay,
  fields: [
    { key: 'item', input: 'code', codes: payItems.list, vi: 'Loại', en: 'Kind' },
    text('rankName', 'Ngạch, chức danh nghề nghiệp', 'Rank'),
    text('rankCode', 'Mã số', 'Code of rank'),
    text('step', 'Bậc', 'Step'),
    text('coefficient', 'Hệ số', 'Coefficient'),
    text('share', 'Phần trăm hưởng', 'Share'),
    text('amount', 'Mức tiền', 'Amount'),
    fromOnField,
    // What was drawn once is declared whole, with its end.
    { ...toOnField, only: undefined } as FactField,
    documentField,
  ],
  line: ({ item, rankCode }) => (item === 'other_allowance' ? `${item}|${rankCode}` : item),
});

export const associationKind = factKind({
  key: 'association',
  path: '/associations',
  right: 'cadres.write',
  vi: 'Tổ chức chính trị - xã hội',
  en: 'Mass organisations',
  shape: association,
  fields: [
    { key: 'kind', input: 'code', codes: associationKinds.list, vi: 'Tổ chức', en: 'Organisation' },
    date('joined', 'Ngày tham gia', 'Joined'),
    { ...detailField, vi: 'Làm việc gì trong tổ chức', en: 'Work in it' },
    documentField,
  ],
  once: ({ kind, detail }) => `${kind}|${detail}`,
});

export const declaredKinds = [particularsKind, healthKind, relativeKind, payKind, associationKind] as const;
