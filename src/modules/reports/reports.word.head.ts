import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Report } from './reports.schema.ts';
import { beforePlace, dateWords, motto, nation, numberWords, recipientsLabel } from './reports.text.ts';
import { footWidths, headWidths, signatureSpace, size } from './reports.word.layout.ts';

/** The two tables without lines that hold the head and the foot of an official document. */

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borderless = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

const grid = (widths: readonly [number, number], rows: readonly (readonly [Paragraph[], Paragraph[]])[]) =>
  new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: borderless,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, index) =>
              new TableCell({
                borders: borderless,
                verticalAlign: VerticalAlignTable.TOP,
                width: { size: widths[index]!, type: WidthType.DXA },
                children,
              }),
          ),
        }),
    ),
  });

const centred = (children: TextRun[], { before = 0, after = 0, keepNext = false } = {}) =>
  new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before, after }, keepNext, children });

/** A line under a text, so long and no longer: the border of an empty paragraph drawn in from both sides. */
export const rule = (width: number, share: number, after = 0) =>
  new Paragraph({
    spacing: { before: 40, after, line: 80, lineRule: 'exact' },
    indent: { left: Math.round((width * (1 - share)) / 2), right: Math.round((width * (1 - share)) / 2) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });

/** More capitals than one line of the left column holds. */
const longName = 33;

/** A long name goes on two lines, broken before its place, else in the middle; the space stays, for who reads the text. */
export function linesOf(name: string): string[] {
  if (name.length < longName) return [name];
  const spaces = [...name.matchAll(/\s/g)].map((match) => match.index);
  const byPlace = name.search(beforePlace);
  const middle =
    spaces.sort((a, b) => Math.abs(a - name.length / 2) - Math.abs(b - name.length / 2))[0] ?? name.length;
  const at = byPlace > 0 ? byPlace : middle;
  return [name.slice(0, at + 1), name.slice(at + 1)].filter(Boolean);
}

const lines = (name: string, options: { bold?: boolean; size: number }) =>
  linesOf(name).map((text, index) => new TextRun({ text, ...options, ...(index > 0 ? { break: 1 } : {}) }));

export function wordHead({ head }: Report): Table {
  const [left, right] = headWidths;
  const superior = head.superior ? [centred(lines(head.superior, { size: size.organ }))] : [];
  return grid(headWidths, [
    [
      [...superior, centred(lines(head.issuer, { size: size.organ, bold: true })), rule(left, 0.33)],
      [
        centred([new TextRun({ text: nation, bold: true, size: size.nation })]),
        centred([new TextRun({ text: motto, bold: true, size: size.motto })]),
        // As long as the motto above it.
        rule(right, 0.59),
      ],
    ],
    [
      [
        centred([new TextRun({ text: numberWords(head.number, head.symbol), size: size.number })], {
          before: 80,
        }),
      ],
      [
        centred([new TextRun({ text: dateWords(head), italics: true, size: size.date })], {
          before: 80,
        }),
      ],
    ],
  ]);
}

export function wordFoot({ recipients, signature }: Report): Table {
  const left = [
    new Paragraph({
      children: [
        new TextRun({ text: recipientsLabel, bold: true, italics: true, size: size.recipientsLabel }),
      ],
    }),
    ...recipients.map(
      (text) => new Paragraph({ children: [new TextRun({ text: `- ${text}`, size: size.recipients })] }),
    ),
  ];
  const right = [
    centred([new TextRun({ text: signature.authority, bold: true, size: size.body })], { keepNext: true }),
    centred([new TextRun({ text: signature.position, bold: true, size: size.body })], {
      after: signatureSpace,
      keepNext: true,
    }),
    centred([new TextRun({ text: signature.name ?? '', bold: true, size: size.body })]),
  ];
  return grid(footWidths, [[left, right]]);
}
