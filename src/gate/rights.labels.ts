import type { Words } from '../lib/problem.ts';
import type { Right } from './rights.ts';

/** What a right lets one do, in words for those who give it. */
export const rightNames: Record<Right, Words> = {
  'documents.read': {
    vi: 'Xem văn bản và những gì dựa trên văn bản',
    en: 'See documents and what rests on them',
  },
  'organisation.read': { vi: 'Xem tổ chức, đơn vị', en: 'See the organisation and its units' },
  'organisation.write': {
    vi: 'Lập, đổi tên, chuyển, kết thúc đơn vị',
    en: 'Establish, rename, move and end units',
  },
  'regulations.read': {
    vi: 'Xem văn bản quy định và các mức đang áp dụng',
    en: 'See regulations and the figures in force',
  },
  'regulations.write': {
    vi: 'Ghi văn bản quy định, mức riêng của đơn vị',
    en: 'Enter regulations and figures of one’s own unit',
  },
  'cadres.read': { vi: 'Xem cán bộ và hồ sơ', en: 'See cadres and their records' },
  'cadres.disclose': { vi: 'Đọc thông tin nhạy cảm trong hồ sơ', en: 'Read sensitive parts of records' },
  'cadres.write': { vi: 'Ghi, sửa hồ sơ cán bộ', en: 'Write and correct cadres’ records' },
  'procedures.read': { vi: 'Xem hồ sơ quy trình', en: 'See cases of procedures' },
  'procedures.write': {
    vi: 'Lập, chuyển hồ sơ quy trình, ghi phiếu',
    en: 'Begin and move cases, enter votes',
  },
  'evaluation.write': { vi: 'Ghi đánh giá, xếp loại', en: 'Write evaluations' },
  'training.write': { vi: 'Ghi đào tạo, bồi dưỡng', en: 'Write training' },
  'movement.write': { vi: 'Ghi luân chuyển, điều động', en: 'Write movements' },
  'appointment.write': { vi: 'Ghi bổ nhiệm, giới thiệu ứng cử', en: 'Write appointments and nominations' },
  'planning.write': { vi: 'Ghi quy hoạch', en: 'Write planning' },
  'committees.write': { vi: 'Ghi ban chấp hành, ủy viên', en: 'Write committees and seats' },
  'indicators.read': { vi: 'Xem số liệu tổng quan', en: 'See figures' },
  'reports.read': { vi: 'Xem và tải báo cáo', en: 'See and download reports' },
  'reports.write': { vi: 'Lập, viết và chốt báo cáo', en: 'Draw up, word and freeze reports' },
  'imports.read': { vi: 'Xem các lần nhập dữ liệu', en: 'See imports' },
  'imports.run': { vi: 'Nhập dữ liệu từ bảng tính', en: 'Import workbooks' },
  'imports.undo': { vi: 'Hoàn tác một lần nhập', en: 'Undo an import' },
  'trail.read': { vi: 'Xem nhật ký thay đổi', en: 'Read the trail' },
  'access.read': { vi: 'Xem tài khoản', en: 'See accounts' },
  'access.write': {
    vi: 'Lập, khóa tài khoản, cấp và thu quyền',
    en: 'Make and disable accounts, grant and revoke',
  },
  'views.read': { vi: 'Xem các chế độ xem đã lưu', en: 'See saved views' },
  'views.write': { vi: 'Lưu chế độ xem của mình', en: 'Save views of one’s own' },
  'views.share': { vi: 'Chia sẻ chế độ xem với đơn vị', en: 'Share views with a unit' },
};
