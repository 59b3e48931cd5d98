import type { AnyReport, Block, Paragraph, Report, Run } from './reports.schema.ts';
import { gapWords } from './reports.text.ts';

/** People's own words in the places of a form: an automatic sentence as plain text, and plain text as runs again. */

/** The place of those who receive the document: a line each. */
export const recipientsKey = 'recipients';

const wordsOf = (run: Run): string => {
  switch (run.kind) {
    case 'figure':
    case 'person':
      return run.shown;
    case 'gap':
      return gapWords(run.hint);
    case 'note':
      return '';
    case 'text':
      return run.text;
  }
};

/** What is read of the paragraphs of one place, a line each; notes at the foot are not part of it. */
export const plainWords = (paragraphs: readonly Paragraph[]): string =>
  paragraphs.map(({ runs }) => runs.map(wordsOf).join('')).join('\n');

/** Every place of a report that people may word themselves, with what stands there, in the order of reading. */
export function placesOf(report: AnyReport): ReadonlyMap<string, string> {
  if (report.format === 'xlsx') return new Map();
  const places = Map.groupBy(paragraphsOf(report), ({ key }) => key);
  return new Map([
    ...[...places].map(([key, paragraphs]) => [key, plainWords(paragraphs)] as const),
    [recipientsKey, report.recipients.join('\n')],
  ]);
}

/** Places that wait for the unit's own people. */
export const countGaps = (report: AnyReport): number =>
  report.format === 'xlsx'
    ? 0
    : paragraphsOf(report).filter(({ runs }) => runs.some(({ kind }) => kind === 'gap')).length;

function paragraphsOf(report: Report): Paragraph[] {
  const blocks = [
    ...report.parts.flatMap(({ sections }) => sections.flatMap((section) => section.blocks)),
    ...report.annexes.flatMap((annex) => annex.blocks),
  ];
  return [
    ...report.opening,
    ...blocks.filter((block): block is Paragraph => block.kind === 'paragraph'),
    report.closing,
  ];
}

/** The report with people's words in their places. */
export function reworded(report: Report, words: ReadonlyMap<string, string>): Report {
  const among = (blocks: readonly Block[]): Block[] => {
    const met = new Set<string>();
    return blocks.flatMap((block) => {
      const told = block.kind === 'paragraph' ? words.get(block.key) : undefined;
      if (block.kind !== 'paragraph' || told === undefined) return [block];
      if (met.has(block.key)) return [];
      met.add(block.key);
      const together = blocks.filter((one) => one.kind === 'paragraph' && one.key === block.key);
      return said(block, together as Paragraph[], told);
    });
  };
  const closing = words.get(report.closing.key);
  return {
    ...report,
    opening: among(report.opening) as Paragraph[],
    parts: report.parts.map((part) => ({
      ...part,
      sections: part.sections.map((section) => ({ ...section, blocks: among(section.blocks) })),
    })),
    // One paragraph ends the text, however many lines were typed.
    closing:
      closing === undefined
        ? report.closing
        : said(report.closing, [report.closing], closing.replaceAll('\n', ' '))[0]!,
    recipients: words.get(recipientsKey)?.split('\n') ?? report.recipients,
    annexes: report.annexes.map((annex) => ({ ...annex, blocks: among(annex.blocks) })),
  };
}

/** A paragraph for each line; figures, open places and notes of the automatic text that still stand in it stay what they are. */
function said(first: Paragraph, automatic: readonly Paragraph[], words: string): Paragraph[] {
  const left = automatic.flatMap(({ runs }) => runs.filter(({ kind }) => kind !== 'text'));
  const notes = left.filter(({ kind }) => kind === 'note');
  const lines = words.split('\n').map((line) => woven(line, left));
  lines[lines.length - 1] = [...lines.at(-1)!, ...notes];
  return lines.map((runs) => ({ ...first, runs }));
}

const wordSign = /[\p{L}\p{N}]/u;

/** Where the words stand in the text as words of their own: "1 người" is not in "11 người". */
function placeIn(text: string, words: string): number {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' '];
    const apart = (sign: string, edge: string) => !(wordSign.test(sign) && wordSign.test(edge));
    const inNumber = /[.,]$/.test(before) && /\d/.test(text[at - 2] ?? ' ');
    if (apart(before, words[0]!) && apart(after, words.at(-1)!) && !inNumber) return at;
  }
  return -1;
}

/** One line as runs; each run of `left` is found once, in its order, and taken from it. */
function woven(line: string, left: Run[]): Run[] {
  const runs: Run[] = [];
  const tell = (text: string) => {
    if (text !== '') runs.push({ kind: 'text', text, emphasis: null });
  };
  let rest = line;
  for (let at = 0; at < left.length; ) {
    const run = left[at]!;
    const words = wordsOf(run);
    const place = words === '' ? -1 : placeIn(rest, words);
    if (place < 0) {
      at++;
      continue;
    }
    tell(rest.slice(0, place));
    runs.push(run);
    rest = rest.slice(place + words.length);
    left.splice(at, 1);
  }
  tell(rest);
  return runs;
}
