export const secondmentTermWords = {
  vi: 'Thời hạn biệt phái không quá mức quy định (tháng)',
  en: 'The term of secondment is no longer than allowed (months)',
} as const;
