import { groupThousands, percentage, writtenCount, writtenShare } from '../../lib/numbers.ts';
import type { Facts, Values } from './reports.facts.ts';
import type { Block, FigureRun, Paragraph, Run, TextRun } from './reports.schema.ts';
import { people, unknownFigure } from './reports.text.ts';

/** The small vocabulary in which forms are written: text around figures, so that a number can only come with its key. */

type Piece = string | Run | readonly Run[];

export const text = (words: string, emphasis: TextRun['emphasis'] = null): TextRun => ({
  kind: 'text',
  text: words,
  emphasis,
});
export const italic = (words: string): TextRun => text(words, 'italic');
export const bold = (words: string): TextRun => text(words, 'bold');
export const gap = (hint: string): Run => ({ kind: 'gap', hint });
export const note = (words: string): Run => ({ kind: 'note', text: words });

/** Joins pieces to runs; neighbouring plain text becomes one run, so that a sentence can be found in the file. */
export function runs(pieces: readonly Piece[]): Run[] {
  const joined: Run[] = [];
  for (const run of pieces.flatMap((piece) => (typeof piece === 'string' ? text(piece) : piece))) {
    const last = joined.at(-1);
    if (run.kind === 'text' && run.text === '') continue;
    if (run.kind === 'text' && last?.kind === 'text' && last.emphasis === run.emphasis)
      joined[joined.length - 1] = text(last.text + run.text, run.emphasis);
    else joined.push(run);
  }
  return joined;
}

const woven = (words: TemplateStringsArray, pieces: readonly Piece[]) =>
  runs(words.flatMap((part, index) => (index < pieces.length ? [part, pieces[index]!] : [part])));

/**
 * `say` weaves runs into running text; `paragraph` and `item` ("- …") make a block of it. Their key names the place in
 * the form, whatever the figures say: by it people's own words find their place again.
 */
export const say = (words: TemplateStringsArray, ...pieces: Piece[]): Run[] => woven(words, pieces);
const block =
  (key: string, item: boolean) =>
  (words: TemplateStringsArray, ...pieces: Piece[]): Paragraph => ({
    kind: 'paragraph',
    key,
    item,
    runs: woven(words, pieces),
  });
export const paragraph = (key: string) => block(key, false);
export const item = (key: string) => block(key, true);
export const heading = (level: 2 | 3, words: string): Block => ({ kind: 'heading', level, text: words });

/** Lists with commas: "a, b, c". */
export const listed = (entries: readonly (readonly Run[])[]): Run[] =>
  runs(entries.flatMap((entry, index) => (index === 0 ? [entry] : [', ', entry])));

export type Pen = ReturnType<typeof penFor>;

/** Writes the figures of one unit and period. */
export function penFor(
  facts: Pick<Facts, 'unit' | 'from' | 'to' | 'values'>,
  unit: { id: number } = facts.unit,
  values: Values = facts.values,
) {
  const known = (key: string): number | null => values[key] ?? null;
  const figure = (
    key: string,
    value: number | null,
    shown: string,
    rest: Partial<FigureRun> = {},
  ): FigureRun => ({
    kind: 'figure',
    key,
    unitId: unit.id,
    asOf: facts.to,
    from: facts.from,
    to: facts.to,
    value,
    shown,
    of: null,
    part: null,
    ...rest,
  });

  return {
    known,
    /** "34 người"; a measure word says nothing without its number, so it goes where the number is not known. */
    count(key: string, measure = people): FigureRun {
      const value = known(key);
      return figure(key, value, value === null ? unknownFigure : `${writtenCount(value)} ${measure}`.trim());
    },
    /** "777 công đoàn cơ sở": the noun stays where the number is not known. */
    counted(key: string, noun: string): FigureRun {
      const value = known(key);
      return figure(
        key,
        value,
        value === null ? `${noun} ${unknownFigure}` : `${writtenCount(value)} ${noun}`,
      );
    },
    /** An indicator that is a percentage itself. */
    percent(key: string): FigureRun {
      const value = known(key);
      return figure(key, value, value === null ? unknownFigure : writtenShare(value));
    },
    /** " (65,4%)" behind a count; nothing where either number is missing. */
    share(key: string, of: string): Run[] {
      const [part, whole] = [known(key), known(of)];
      const value = part === null || whole === null ? null : percentage(part, whole);
      return value === null ? [] : say` (${figure(key, value, writtenShare(value), { of })})`;
    },
    part: (key: string, code: string, value: number, noun: string): FigureRun =>
      figure(key, value, `${writtenCount(value)} ${noun}`, { part: code }),
    /** For the cells of tables: the bare number, nothing typed before it. */
    cell(key: string, part: string | null = null): FigureRun {
      const value = known(key);
      return figure(key, value, value === null ? '…' : groupThousands(value), { part });
    },
  };
}
