import { problem } from '../../lib/problem.ts';

export const womenMoreThanAll = problem({
  code: 'training.women_more_than_all',
  status: 422,
  vi: 'Số lượt nữ lớn hơn tổng số lượt người.',
  en: 'More women than attendances.',
  constraints: ['training_class_women'],
});
export const endsBeforeItBegins = problem({
  code: 'training.ends_before_it_begins',
  status: 422,
  vi: 'Ngày kết thúc khóa học sớm hơn ngày bắt đầu.',
  en: 'The course ends before it begins.',
  constraints: ['participation_days'],
});
