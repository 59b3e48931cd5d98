/** Words of the workbooks of assessments. */
export const assessmentFileWords = {
  sheet: { vi: 'Đối chiếu', en: 'Assessment' },
  name: { vi: 'doi-chieu-tieu-chuan', en: 'standards' },
  order: { vi: 'TT', en: 'No.' },
};
export const trainingFileWords = {
  sheet: { vi: 'Nhu cầu đào tạo', en: 'Training need' },
  name: { vi: 'nhu-cau-dao-tao', en: 'training-need' },
};

export const effectFileWords = {
  name: { vi: 'thu-thay-doi', en: 'draft-effect' },
  sheet: { vi: 'Thử thay đổi', en: 'Effect of the draft' },
};
