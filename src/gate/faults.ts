import type { z } from 'zod';
import type { FieldFault } from '../lib/problem.ts';

type Issue = z.core.$ZodIssue;

/** What a shape found wrong, in words for the field it belongs to. */
export const faultsOf = (error: z.ZodError): FieldFault[] =>
  error.issues.map((issue) => ({ path: issue.path.join('.') || '(dữ liệu)', ...sentence(issue) }));

function sentence(issue: Issue): { vi: string; en: string } {
  switch (issue.code) {
    case 'invalid_type':
      return { vi: 'thiếu, hoặc không đúng kiểu dữ liệu', en: 'missing or of the wrong type' };
    case 'too_small':
      return {
        vi: `quá nhỏ hoặc quá ngắn (ít nhất ${issue.minimum})`,
        en: `too small or too short (at least ${issue.minimum})`,
      };
    case 'too_big':
      return {
        vi: `quá lớn hoặc quá dài (nhiều nhất ${issue.maximum})`,
        en: `too large or too long (at most ${issue.maximum})`,
      };
    case 'invalid_value':
      return { vi: 'không thuộc danh mục cho phép', en: 'not one of the allowed values' };
    case 'unrecognized_keys':
      return { vi: `có mục lạ: ${issue.keys.join(', ')}`, en: `unknown fields: ${issue.keys.join(', ')}` };
    case 'custom':
      return issue.message === 'day'
        ? { vi: 'không phải một ngày có thật (YYYY-MM-DD)', en: 'not a day of the calendar (YYYY-MM-DD)' }
        : { vi: issue.message, en: issue.message };
    default:
      return { vi: 'không đúng dạng', en: 'not in the expected form' };
  }
}
