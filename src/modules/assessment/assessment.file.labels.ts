/** Words of the workbooks of assessments; a file's name is Vietnamese for everybody. */
export const assessmentFileWords = {
  sheet: { vi: 'Đối chiếu', en: 'Assessment' },
  title: { vi: 'Danh sách đối chiếu tiêu chuẩn chức danh', en: 'Assessment against the standards of posts' },
  file: 'Đối chiếu tiêu chuẩn',
  standard: { vi: 'Tiêu chuẩn', en: 'Standard' },
  condition: { vi: 'Điều kiện', en: 'Condition' },
  verdict: { vi: 'Kết luận', en: 'Verdict' },
  post: { vi: 'Chức danh', en: 'Title' },
  branch: { vi: 'Đơn vị', en: 'Unit' },
};
export const trainingFileWords = {
  sheet: { vi: 'Nhu cầu đào tạo', en: 'Training need' },
  title: { vi: 'Danh sách cán bộ cần đào tạo, bồi dưỡng', en: 'Cadres in need of training' },
  file: 'Nhu cầu đào tạo',
  course: { vi: 'Khóa học', en: 'Course' },
};

export const effectFileWords = {
  sheet: { vi: 'Thử thay đổi', en: 'Effect of the draft' },
  title: { vi: 'Danh sách cán bộ chịu ảnh hưởng của dự thảo', en: 'Cadres whom the draft concerns' },
  file: 'Thử thay đổi tiêu chuẩn',
  becomes: { vi: 'Sẽ là', en: 'Becomes' },
  unchanged: { vi: 'Không đổi', en: 'Unchanged' },
};
