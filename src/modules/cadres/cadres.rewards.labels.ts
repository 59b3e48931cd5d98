import { codeList } from '../../lib/codes.ts';

/** Forms and titles of commendation as data/codelists/award_forms.json has them; a test holds the two equal. */
export const awardForms = codeList([
  { code: 'outstanding_member', vi: 'Đoàn viên công đoàn xuất sắc', en: 'Outstanding union member' },
  { code: 'strong_group', vi: 'Tổ công đoàn vững mạnh', en: 'Strong union group' },
  { code: 'strong_grassroots', vi: 'Công đoàn cơ sở vững mạnh', en: 'Strong grassroots union' },
  {
    code: 'province_flag',
    vi: 'Cờ thi đua của Liên đoàn Lao động tỉnh',
    en: 'Emulation flag of the provincial federation',
  },
  {
    code: 'confederation_flag',
    vi: 'Cờ thi đua của Tổng Liên đoàn',
    en: 'Emulation flag of the confederation',
  },
  { code: 'certificate', vi: 'Giấy khen', en: 'Certificate of commendation' },
  {
    code: 'province_merit',
    vi: 'Bằng khen của Ban Chấp hành Liên đoàn Lao động tỉnh',
    en: 'Certificate of merit of the provincial federation',
  },
  {
    code: 'confederation_merit',
    vi: 'Bằng khen của Ban Chấp hành Tổng Liên đoàn',
    en: 'Certificate of merit of the confederation',
  },
  { code: 'creative_labour', vi: 'Bằng Lao động sáng tạo', en: 'Creative labour certificate' },
  {
    code: 'union_cause_medal',
    vi: 'Kỷ niệm chương "Vì sự nghiệp xây dựng tổ chức Công đoàn"',
    en: 'Medal "For the building of the trade union"',
  },
  {
    code: 'province_prize',
    vi: 'Giải thưởng của Liên đoàn Lao động tỉnh',
    en: 'Prize of the provincial federation',
  },
  { code: 'nguyen_duc_canh_prize', vi: 'Giải thưởng Nguyễn Đức Cảnh', en: 'Nguyen Duc Canh prize' },
  { code: 'party_badge', vi: 'Huy hiệu Đảng', en: 'Party badge' },
]);

/** As data/codelists/discipline_forms.json, from the lightest. */
export const disciplineForms = codeList([
  { code: 'reprimand', vi: 'Khiển trách', en: 'Reprimand' },
  { code: 'warning', vi: 'Cảnh cáo', en: 'Warning' },
  { code: 'pay_reduction', vi: 'Hạ bậc lương', en: 'Pay-step reduction' },
  { code: 'demotion', vi: 'Giáng chức', en: 'Demotion' },
  { code: 'removal', vi: 'Cách chức', en: 'Removal from post' },
  { code: 'recall', vi: 'Bãi nhiệm', en: 'Recall from elected office' },
  { code: 'dismissal', vi: 'Buộc thôi việc', en: 'Dismissal' },
  { code: 'expulsion', vi: 'Khai trừ', en: 'Expulsion from the Party' },
]);
