import type { z } from 'zod';
import type { FieldFault, Words } from '../lib/problem.ts';
import { findShapeFault } from '../lib/shape.problems.ts';

type Issue = z.core.$ZodIssue;

/** What a shape found wrong, in words for the field it belongs to. */
export const faultsOf = (error: z.ZodError): FieldFault[] =>
  error.issues.map((issue) => ({ path: nameOf(issue.path), ...sentence(issue) }));

const nameOf = (path: readonly PropertyKey[]) => path.join('.') || '(dữ liệu)';

function sentence(issue: Issue): Words {
  const told = findShapeFault(issue.message);
  if (told) return told;
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
    default:
      return { vi: 'không đúng dạng', en: 'not in the expected form' };
  }
}

/** Where text holds a NUL or half a character, neither of which the database can keep. */
export function unkeepable(value: unknown, path: readonly string[] = []): FieldFault[] {
  if (typeof value === 'string') return isKeepable(value) ? [] : [{ path: nameOf(path), ...unkept }];
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return [];
  return Object.entries(value).flatMap(([name, part]) =>
    isKeepable(name) ? unkeepable(part, [...path, name]) : [{ path: nameOf(path), ...unkept }],
  );
}

const isKeepable = (text: string) => !text.includes('\0') && text.isWellFormed();

const unkept = {
  vi: 'có ký tự không ghi được (ký tự rỗng hoặc nửa ký tự)',
  en: 'holds a character that cannot be kept (NUL or half a character)',
};
