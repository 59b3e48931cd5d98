import { convertMillimetersToTwip } from 'docx';

/** Measures of Nghị định 30/2020/NĐ-CP, which Quyết định 933/QĐ-TLĐ follows; sizes in half-points, lengths in twips. */

const mm = convertMillimetersToTwip;
const points = (size: number) => size * 2;

export const font = 'Times New Roman';
export const page = {
  width: mm(210),
  height: mm(297),
  margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
};
export const textWidth = page.width - page.margin.left - page.margin.right;
/** The organ's names on the left, the nation's on the right: a little into both margins, so that each stays on its line. */
export const headWidths = [mm(85), mm(90)] as const;
export const footWidths = [mm(85), mm(80)] as const;

export const size = {
  body: points(14),
  organ: points(12),
  nation: points(12),
  motto: points(13),
  number: points(13),
  date: points(13),
  title: points(14),
  summary: points(14),
  recipientsLabel: points(12),
  recipients: points(11),
  table: points(11),
  note: points(10),
  page: points(13),
};

export const firstLine = mm(12.7);
/** Exactly 18 points between lines, 6 between paragraphs: within "single to one and a half". */
export const bodySpacing = { line: 360, lineRule: 'exact' as const, before: 60, after: 60 };
/** Space left for signature and seal. */
export const signatureSpace = 1400;
