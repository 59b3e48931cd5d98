import { codeList } from '../../lib/codes.ts';
import { foldWords } from '../../lib/vietnamese.ts';

export const documentKinds = codeList([{ code: 'decision', vi: 'quyết định', en: 'decision' }]);

/** The letters by which a number says what the paper is (NĐ 30/2020, appendix III), and of grades of merit and schools. */
export const documentSigns = codeList([
  { code: 'NQ', vi: 'Nghị quyết', en: 'Resolution' },
  { code: 'QĐ', vi: 'Quyết định', en: 'Decision' },
  { code: 'QC', vi: 'Quy chế', en: 'Rules' },
  { code: 'QyĐ', vi: 'Quy định', en: 'Regulation' },
  { code: 'TB', vi: 'Thông báo', en: 'Notice' },
  { code: 'HD', vi: 'Hướng dẫn', en: 'Guidance' },
  { code: 'CTr', vi: 'Chương trình', en: 'Programme' },
  { code: 'KH', vi: 'Kế hoạch', en: 'Plan' },
  { code: 'BB', vi: 'Biên bản', en: 'Minutes' },
  { code: 'TTr', vi: 'Tờ trình', en: 'Submission' },
  { code: 'BC', vi: 'Báo cáo', en: 'Report' },
  { code: 'KL', vi: 'Kết luận', en: 'Conclusion' },
  { code: 'CC', vi: 'Chứng chỉ', en: 'Certificate' },
]);

/** What a number says of its paper: the sign of its kind, and who issued it as the number abbreviates that. */
export function signsOf(number: string): { kind: string | null; issuer: string | null } {
  const parts = number.split(/[/\-\s]+/).filter((part) => /^\p{L}/u.test(part));
  const at = parts.findIndex((part) =>
    documentSigns.codes.some((code) => code.toUpperCase() === part.toUpperCase()),
  );
  const sign = documentSigns.codes.find((code) => code.toUpperCase() === parts[at]?.toUpperCase());
  return { kind: sign ?? null, issuer: parts.slice(at + 1).join('-') || null };
}

/**
 * A number as it is searched: "Số 071/KH-LĐLĐ", "71-KH/LĐLĐ" and "KH 71 LĐLĐ" all begin with 71. Whatever
 * keeps a number keeps this key of it beside it.
 */
export function numberKey(words: string): string {
  const parts = foldWords(words).split(' ');
  if (parts[0] === 'so') parts.shift();
  const number = parts.findIndex((part) => /^\d/.test(part));
  if (number > 0) parts.unshift(...parts.splice(number, 1));
  return parts.join(' ').replace(/^0+(?=.)/, '');
}

/** Whether the words look for a number rather than a title: "71", "71/KH", "số 71". */
export const seeksNumber = (words: string): boolean =>
  /^((so|qd|kh|nq|ctr|hd|bc|cv) )*\d/.test(foldWords(words));
