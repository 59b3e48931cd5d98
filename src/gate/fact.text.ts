/** What may be wrong with a fact beyond one field's own shape. */
export const factFaults = {
  reversed: { vi: 'phải sau ngày bắt đầu', en: 'must come after the first day' },
  future: {
    vi: 'ngày này chưa tới; việc chưa xảy ra thì chưa ghi được',
    en: 'that day has not come; what has not happened cannot be recorded',
  },
  numberless: {
    vi: 'cần số văn bản thì ngày ký và nơi ban hành mới ghi được',
    en: 'a document is known by its number',
  },
} as const;
