import type { Words } from '../../lib/problem.ts';
import type { AskedField } from './procedures.labels.ts';

export const askedNames: Record<AskedField, Words> = {
  title: { vi: 'chức danh', en: 'the title' },
  postName: { vi: 'chức vụ', en: 'the post' },
  toUnit: { vi: 'đơn vị đến', en: 'the receiving unit' },
  months: { vi: 'thời hạn (tháng)', en: 'the term in months' },
};
