import { problem } from '../../lib/problem.ts';

export const viewNamedTwice = problem({
  code: 'views.named_twice',
  status: 409,
  vi: 'Đã có chế độ xem mang tên này. Hãy đặt tên khác, hoặc xóa chế độ xem cũ.',
  en: 'There is a view of this name already. Choose another name, or delete the old view.',
  constraints: ['saved_view_name'],
});
export const viewsTooMany = problem({
  code: 'views.too_many',
  status: 422,
  vi: 'Mỗi người lưu được nhiều nhất {most} chế độ xem cho một danh sách. Hãy xóa bớt.',
  en: 'Nobody may keep more than {most} views of one list. Delete some of them.',
});
