import type { Block, Curriculum, Line, Slot } from './curriculum.schema.ts';

/** What a printed line is made of: the form's words, what is answered, dots within a line, dots to its end. */
export type Piece = { kind: 'words' | 'answer'; text: string } | { kind: 'dots' } | { kind: 'leader' };
export type Printed = Exclude<Block, Line> | { kind: 'pieces'; pieces: Piece[] };

/** The lines that share one on the paper, then the blocks between them as they are. */
export function printedOf(blocks: readonly Block[]): Printed[] {
  const printed: Printed[] = [];
  let lines: Line[] = [];
  const flush = () => {
    if (lines.length > 0) printed.push({ kind: 'pieces', pieces: piecesOf(lines) });
    lines = [];
  };
  for (const block of blocks) {
    if (block.kind === 'line') {
      if (!block.joins) flush();
      lines.push(block);
    } else {
      flush();
      printed.push(block);
    }
  }
  flush();
  return printed;
}

export const headOf = ({ head }: Curriculum): Piece[][] => head.map((slot) => piecesOf([bare(slot)]));
const bare = (slot: Slot): Line => ({ kind: 'line', number: null, joins: false, slots: [slot] });

function piecesOf(lines: readonly Line[]): Piece[] {
  const slots = lines.flatMap(({ number, slots }) =>
    slots.map((slot, at) => ({
      ...slot,
      label: at === 0 && number ? `${number} ${slot.label}` : slot.label,
    })),
  );
  return slots.flatMap(({ label, value }, at): Piece[] => {
    const last = at === slots.length - 1;
    const gap: Piece[] = last ? [] : [{ kind: 'words', text: '   ' }];
    const answer: Piece =
      value !== null ? { kind: 'answer', text: value } : last ? { kind: 'leader' } : { kind: 'dots' };
    return [{ kind: 'words', text: `${label}: ` }, answer, ...gap];
  });
}

/** Dots of a line that goes on after them. */
export const dots = '…'.repeat(6);
