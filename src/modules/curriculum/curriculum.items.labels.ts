import { type Precision, showDay } from '../../lib/days.ts';
import type { Numbers, Worded } from './curriculum.forms.labels.ts';
import type { SlotKey } from './curriculum.values.ts';

/** One thing that is asked: its number on each form, its words, and where a form words it otherwise. */
export interface Item {
  value: SlotKey;
  on: Numbers;
  label: string;
  worded?: Worded;
}
const item = (value: SlotKey, on: Numbers, label: string, worded?: Worded): Item =>
  worded ? { value, on, label, worded } : { value, on, label };
/** The numbers on the forms of 1998, 2008 and 2023; a blank where a form does not ask it. */
const on = (tctw_1998: string, bnv_2008: string, tt06_2023: string): Numbers => ({
  ...(tctw_1998 && { tctw_1998 }),
  ...(bnv_2008 && { bnv_2008 }),
  ...(tt06_2023 && { tt06_2023 }),
});

/** Above the title; the number says on which line. */
export const headItems: readonly Item[] = [
  item('province', on('1', '', ''), 'Bộ, tỉnh'),
  item('managingUnit', on('2', '1', '1'), 'Cơ quan quản lý cán bộ, công chức, viên chức', {
    tctw_1998: 'Đơn vị trực thuộc',
    bnv_2008: 'Cơ quan, đơn vị có thẩm quyền quản lý CBCC',
  }),
  item('employingUnit', on('3', '2', '2'), 'Cơ quan sử dụng cán bộ, công chức, viên chức', {
    tctw_1998: 'Đơn vị cơ sở',
    bnv_2008: 'Cơ quan, đơn vị sử dụng CBCC',
  }),
  item('staffNumber', on('4', '3', '3'), 'Số hiệu', {
    tctw_1998: 'Số hiệu cán bộ, công chức',
    bnv_2008: 'Số hiệu cán bộ, công chức',
  }),
  item('identityNumber', on('', '', '4'), 'Mã số định danh'),
];

/** All that the three forms ask in a line, in the order of what shares a number. */
export const items: readonly Item[] = [
  item('fullName', on('1', '1', '1'), 'Họ và tên khai sinh (viết chữ in hoa)', {
    tctw_1998: 'Họ và tên khai sinh',
  }),
  item('otherName', on('2', '2', '2'), 'Các tên gọi khác', { bnv_2008: 'Tên gọi khác' }),
  item('birth', on('4', '3', '3'), 'Sinh ngày'),
  item('sex', on('1', '3', '1'), 'Giới tính', { tctw_1998: 'Nam, nữ', bnv_2008: 'Giới tính (nam, nữ)' }),
  item('birthPlace', on('5', '4', '4'), 'Nơi sinh'),
  item('nativePlace', on('6', '5', '5'), 'Quê quán'),
  item('partyCommittee', on('3', '', ''), 'Cấp ủy hiện tại'),
  item('partyCommitteeAlso', on('3', '', ''), 'Cấp ủy kiêm'),
  item('posts', on('~3.1', '12', ''), 'Chức vụ (chức danh) hiện tại', {
    tctw_1998: 'Chức vụ (Đảng, đoàn thể, chính quyền, kể cả chức vụ kiêm nhiệm)',
  }),
  item('postAllowance', on('~3.2', '', ''), 'Phụ cấp chức vụ'),
  item('ethnicGroup', on('8', '6', '6'), 'Dân tộc'),
  item('religion', on('9', '7', '7'), 'Tôn giáo'),
  item('permanentResidence', on('', '8', ''), 'Nơi đăng ký hộ khẩu thường trú'),
  item('identityNumber', on('25', '25', '8'), 'Số CMND/CCCD', {
    tctw_1998: 'Số chứng minh nhân dân',
    bnv_2008: 'Số chứng minh nhân dân/CCCD',
  }),
  item('identityIssued', on('', '25', '8'), 'Ngày cấp'),
  item('insurance', on('', '26', '9'), 'Số BHXH', { bnv_2008: 'Số sổ BHXH' }),
  item('healthCard', on('', '', '9'), 'Số thẻ BHYT'),
  item('residence', on('7', '9', '10'), 'Nơi ở hiện nay'),
  item('phone', on('7', '', '8'), 'Điện thoại', { tt06_2023: 'SĐT liên hệ' }),
  item('familyBackground', on('10', '', '11'), 'Thành phần gia đình xuất thân'),
  item('formerOccupation', on('11', '10', '12'), 'Nghề nghiệp trước khi được tuyển dụng', {
    tctw_1998: 'Nghề nghiệp bản thân trước khi được tuyển dụng',
    bnv_2008: 'Nghề nghiệp khi được tuyển dụng',
  }),
  item('recruited', on('12', '11', '13'), 'Ngày được tuyển dụng lần đầu', {
    tctw_1998: 'Ngày được tuyển dụng',
    bnv_2008: 'Ngày tuyển dụng',
  }),
  item('recruitingBody', on('12', '11', '13'), 'Cơ quan, tổ chức, đơn vị tuyển dụng', {
    tctw_1998: 'Vào cơ quan nào, ở đâu',
    bnv_2008: 'Cơ quan tuyển dụng',
  }),
  item('joinedBody', on('13', '', '14'), 'Ngày vào cơ quan hiện đang công tác'),
  item('revolution', on('13', '', ''), 'Ngày tham gia cách mạng'),
  item('partyJoined', on('14', '16', '15'), 'Ngày vào Đảng Cộng sản Việt Nam'),
  item('partyOfficial', on('14', '16', '15'), 'Ngày chính thức'),
  item('massOrganisations', on('15', '17', '16'), 'Ngày tham gia tổ chức chính trị - xã hội', {
    tctw_1998: 'Ngày tham gia các tổ chức chính trị, xã hội',
    tt06_2023: 'Ngày tham gia tổ chức chính trị - xã hội đầu tiên (Đoàn, Công đoàn, Hội)',
  }),
  item('enlisted', on('16', '18', '17'), 'Ngày nhập ngũ'),
  item('discharged', on('16', '18', '17'), 'Ngày xuất ngũ'),
  item('militaryRank', on('16', '18', '17'), 'Quân hàm cao nhất', {
    tctw_1998: 'Quân hàm, chức vụ cao nhất',
  }),
  item('policy', on('~25.1', '24', '18'), 'Đối tượng chính sách', {
    tctw_1998: 'Thương binh loại; gia đình liệt sĩ',
    bnv_2008: 'Là thương binh hạng; là con gia đình chính sách',
  }),
  item(
    'generalEducation',
    on('17', '15.1', '19'),
    'Trình độ giáo dục phổ thông (tốt nghiệp lớp mấy, hệ nào)',
    {
      tctw_1998: 'Trình độ học vấn: Giáo dục phổ thông',
    },
  ),
  item('degree', on('~17.1', '15.2', '20'), 'Trình độ chuyên môn cao nhất', {
    tctw_1998: '- Học vị cao nhất',
  }),
  item('academicTitle', on('~17.1', '', '21'), 'Học hàm'),
  item('theory', on('~17.2', '15.3', ''), 'Lý luận chính trị', { tctw_1998: '- Lý luận chính trị' }),
  item('stateManagement', on('~17.3', '15.4', ''), 'Quản lý nhà nước'),
  item('languages', on('~17.4', '15.5', ''), 'Ngoại ngữ', { tctw_1998: '- Ngoại ngữ' }),
  item('it', on('', '15.6', ''), 'Tin học'),
  item('honour', on('20', '19', '22'), 'Danh hiệu được phong tặng cao nhất', {
    tctw_1998: 'Danh hiệu được phong (năm nào)',
    tt06_2023: 'Danh hiệu nhà nước phong tặng',
  }),
  item('mainPost', on('', '', '23'), 'Chức vụ hiện tại'),
  item('appointed', on('', '', '23'), 'Ngày bổ nhiệm/phê chuẩn'),
  item('reappointed', on('', '', '23'), 'Ngày bổ nhiệm lại/phê chuẩn nhiệm kỳ tiếp theo'),
  item('plannedFor', on('', '', '24'), 'Được quy hoạch chức danh'),
  item('concurrentPosts', on('', '', '25'), 'Chức vụ kiêm nhiệm'),
  item('partyCommittee', on('', '', '26'), 'Chức vụ Đảng hiện tại'),
  item('partyCommitteeAlso', on('', '', '27'), 'Chức vụ Đảng kiêm nhiệm'),
  item('mainWork', on('18', '13', '28'), 'Công việc chính được giao', {
    tctw_1998: 'Công tác chính đang làm',
  }),
  item('strength', on('21', '20', '29'), 'Sở trường công tác'),
  item('longestWork', on('21', '', '29'), 'Công việc làm lâu nhất', {
    tctw_1998: 'Công việc đã làm lâu nhất',
  }),
  item('payRank', on('19', '14', '30.1'), 'Ngạch/chức danh nghề nghiệp', {
    tctw_1998: 'Ngạch công chức',
    bnv_2008: 'Ngạch công chức (viên chức)',
  }),
  item('payCode', on('19', '14', '30.1'), 'Mã số', { bnv_2008: 'Mã ngạch' }),
  item('payStep', on('19', '~14.1', '~30.1.1'), 'Bậc lương'),
  item('payCoefficient', on('19', '~14.1', '~30.1.1'), 'Hệ số'),
  item('paidSince', on('19', '~14.1', '~30.1.1'), 'Ngày hưởng', { tctw_1998: 'Từ' }),
  item('seniority', on('', '', '~30.1.1'), 'Phụ cấp thâm niên vượt khung'),
  item('postAllowance', on('', '~14.1', '30.2'), 'Phụ cấp chức vụ'),
  item('concurrentAllowance', on('', '', '30.2'), 'Phụ cấp kiêm nhiệm'),
  item('otherAllowance', on('', '~14.1', '30.2'), 'Phụ cấp khác'),
  item('jobPosition', on('', '', '30.3'), 'Vị trí việc làm'),
  item('jobCode', on('', '', '30.3'), 'Mã số'),
  item('jobPay', on('', '', '30.3'), 'Lương theo mức tiền'),
  item('jobPaidSince', on('', '', '30.3'), 'Ngày hưởng'),
  item('awards', on('22', '21', ''), 'Khen thưởng (hình thức cao nhất, năm nào)', {
    tctw_1998: 'Khen thưởng',
  }),
  item('disciplines', on('23', '22', ''), 'Kỷ luật (hình thức cao nhất, năm nào)', {
    tctw_1998: 'Kỷ luật (Đảng, chính quyền, đoàn thể; cấp quyết định, năm nào, lý do)',
  }),
  item('health', on('24', '23', '31'), 'Tình trạng sức khỏe'),
  item('height', on('24', '23', '31'), 'Chiều cao', { tctw_1998: 'Cao' }),
  item('weight', on('24', '23', '31'), 'Cân nặng'),
  item('bloodGroup', on('24', '23', '31'), 'Nhóm máu'),
];

/** When it was awarded, as far as it is known; it says nothing of when it was studied for. */
export const awardedWords = (day: { on: string; precision: string } | null) =>
  day && `cấp ${day.precision === 'year' ? 'năm ' : ''}${showDay(day.on, day.precision as Precision)}`;
