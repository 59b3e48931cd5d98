import { problem } from '../../lib/problem.ts';
import { shapeFault } from '../../lib/shape.problems.ts';

export const selectionTooLong = shapeFault('curriculum.selection_too_long', {
  vi: 'nhiều nhất 1000 người một lần; hãy dùng bộ lọc cho danh sách dài hơn',
  en: 'no more than 1000 people at once; use a filter for a longer list',
});
export const extractTooLong = problem({
  code: 'curriculum.extract_too_long',
  status: 422,
  vi: 'Danh sách có {count} người; bản trích ngang này chứa nhiều nhất {most}. Hãy chọn đơn vị cấp dưới, thêm điều kiện lọc hoặc xuất Excel.',
  en: 'The list has {count} people; this extract holds at most {most}. Choose a lower unit, add a filter or take Excel.',
});
export const pdfUndrawn = problem({
  code: 'curriculum.pdf_undrawn',
  status: 422,
  vi: 'Không dựng được bản PDF: ảnh chân dung hỏng, hoặc hồ sơ có ký hiệu lạ mà bộ dựng trang không đọc được. Hãy thay ảnh, bỏ ký hiệu đó, hoặc lấy bản Word.',
  en: 'The PDF cannot be drawn: the photo is broken, or the record holds signs that cannot be laid out. Replace the photo, remove those signs, or take the Word file.',
});
