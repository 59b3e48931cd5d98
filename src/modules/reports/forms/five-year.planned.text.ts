import type { Facts } from '../reports.facts.ts';
import type { Section } from '../reports.schema.ts';
import { fullCitation } from '../reports.text.ts';
import { gap, paragraph } from '../reports.writing.ts';
import { failedTargets } from './five-year.targets.text.ts';
import { shortSpeaker } from './five-year.words.text.ts';

/** Part two: the work ahead. The tasks follow the resolution's groups; what the unit asks for is its own. */
export function planned(facts: Facts): Section[] {
  const failed = failedTargets(facts)
    .map(({ target }) => `(${target.number})`)
    .join(', ');
  const tasks = [
    `Tiếp tục lãnh đạo, chỉ đạo các cấp công đoàn thực hiện ${fullCitation(facts.resolution)}${failed ? `, trọng tâm là các mục tiêu chưa đạt: ${failed}` : ''}.`,
    'Đẩy mạnh tuyên truyền để cấp ủy, chính quyền, người sử dụng lao động và đoàn viên hiểu rõ vị trí, vai trò của cán bộ công đoàn, tạo điều kiện để cán bộ công đoàn hoạt động theo quy định của pháp luật.',
    'Đánh giá cán bộ hằng năm và trước khi quy hoạch, bổ nhiệm, luân chuyển, giới thiệu ứng cử theo đúng quy định, gắn với kết quả thực hiện nhiệm vụ; công khai kết quả theo thẩm quyền.',
    'Rà soát, bổ sung quy hoạch theo định kỳ; chú trọng nguồn cán bộ trẻ, cán bộ nữ, cán bộ người dân tộc thiểu số và cán bộ trưởng thành từ cơ sở.',
    'Đào tạo, bồi dưỡng theo tiêu chuẩn chức danh và vị trí việc làm; mở rộng bồi dưỡng kỹ năng cho cán bộ công đoàn cơ sở, nhất là ở khu vực doanh nghiệp ngoài nhà nước.',
    'Thực hiện luân chuyển, điều động, bổ nhiệm, bổ nhiệm lại đúng quy trình, đúng thời hạn; kiện toàn kịp thời các chức danh khi có biến động.',
    'Tăng cường kiểm tra, giám sát công tác cán bộ; thực hiện đầy đủ chế độ, chính sách đối với cán bộ công đoàn; hoàn thiện dữ liệu về đội ngũ cán bộ để phục vụ công tác quản lý.',
  ];
  return [
    {
      heading: 'I. NHIỆM VỤ, GIẢI PHÁP CHỦ YẾU',
      blocks: tasks.map((task, index) => paragraph(`ahead.${index + 1}`)`${String(index + 1)}. ${task}`),
    },
    {
      heading: 'II. KIẾN NGHỊ, ĐỀ XUẤT',
      blocks: [
        paragraph(
          'ahead.proposals',
        )`${shortSpeaker(facts)} kiến nghị, đề xuất: ${gap('Kiến nghị với công đoàn cấp trên, cấp ủy và chính quyền')}`,
      ],
    },
  ];
}
