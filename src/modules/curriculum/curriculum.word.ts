import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  HeightRule,
  ImageRun,
  LeaderType,
  convertMillimetersToTwip as mm,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { font, page, textWidth } from '../reports/reports.word.layout.ts';
import { dots, headOf, type Piece, type Printed, printedOf } from './curriculum.pieces.ts';
import type { Curriculum, Table as Rows, Writing } from './curriculum.schema.ts';

const points = (size: number) => size * 2;
const size = { body: points(13), small: points(11), title: points(15), source: points(10) };
const spacing = { line: 300, before: 30, after: 30 };
/** The photo is 4 × 6 cm; in pixels of 1/96 inch, as the package takes it. */
const photo = { width: mm(40), height: mm(60), pixels: { width: 151, height: 227 } };
const photoColumn = mm(46);

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const single = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const around = (border: typeof none | typeof single) => ({
  top: border,
  bottom: border,
  left: border,
  right: border,
});
const inside = { insideHorizontal: none, insideVertical: none };

const leader = (width: number) => ({
  tabStops: [{ type: TabStopType.RIGHT, position: width, leader: LeaderType.DOT }],
});

/** A printed line in so much width: what is not known is dotted to its end. */
const lineOf = (pieces: readonly Piece[], width: number, { first = false } = {}) =>
  new Paragraph({
    spacing,
    ...leader(width),
    children: pieces.map((piece, at) => {
      if (piece.kind === 'leader') return new TextRun({ text: '\t' });
      if (piece.kind === 'dots') return new TextRun({ text: dots });
      return new TextRun({ text: piece.text, bold: first && at === 1 });
    }),
  });
const dottedLine = () =>
  // Like what is written instead, the last of them keep the signatures from standing on a page alone.
  new Paragraph({ spacing, keepNext: true, ...leader(textWidth), children: [new TextRun({ text: '\t' })] });
const words = (text: string, options: { bold?: boolean; italics?: boolean; keepNext?: boolean } = {}) =>
  new Paragraph({
    spacing: { ...spacing, before: options.bold ? 120 : 30 },
    keepNext: options.keepNext ?? false,
    children: [new TextRun({ text, bold: options.bold ?? false, italics: options.italics ?? false })],
  });
const numbered = ({ number, text }: { number: string | null; text: string }) =>
  [number, text].filter(Boolean).join(' ');

function tableOf({ columns, rows, blank }: Rows): Table {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  const widths = columns.map(({ width }) => Math.floor((textWidth * width) / whole));
  const cell = (text: string, at: number, head: boolean) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 50, right: 50, top: 30, bottom: 30 },
      children: [
        new Paragraph({
          ...(head ? { alignment: AlignmentType.CENTER } : {}),
          children: [new TextRun({ text, bold: head, size: size.small })],
        }),
      ],
    });
  const empty = Array.from({ length: blank }, () => columns.map(() => ''));
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ label }, at) => cell(label, at, true)),
      }),
      ...[...rows, ...empty].map(
        (row) =>
          new TableRow({
            cantSplit: true,
            height: { value: 400, rule: HeightRule.ATLEAST },
            children: row.map((text, at) => cell(text, at, false)),
          }),
      ),
    ],
  });
}

const writingOf = (block: Writing): Paragraph[] => [
  words(numbered(block), { keepNext: true }),
  ...(block.value === null
    ? Array.from({ length: block.lines }, dottedLine)
    : [words(block.value, { keepNext: true })]),
];

function printed(block: Printed): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'pieces':
      return [lineOf(block.pieces, textWidth)];
    case 'heading':
      return [words(numbered(block), { bold: true, keepNext: true })];
    case 'table':
      return [words(numbered(block), { bold: true, keepNext: true }), tableOf(block), after(60)];
    case 'writing':
      return writingOf(block);
  }
}
const after = (height: number, keepNext = false) =>
  new Paragraph({
    keepNext,
    spacing: { before: 0, after: 0, line: height, lineRule: 'exact' },
    children: [],
  });

/** The box for the photo, with it or with its words, and what stands beside it. */
function besidePhoto(curriculum: Curriculum, picture: Uint8Array | null): Table {
  const width = textWidth - photoColumn;
  const lines = printedOf(curriculum.beside).map((block, at) =>
    block.kind === 'pieces' ? lineOf(block.pieces, width, { first: at === 0 }) : after(0),
  );
  const image = picture
    ? new ImageRun({ type: picture[0] === 0x89 ? 'png' : 'jpg', data: picture, transformation: photo.pixels })
    : new TextRun({ text: curriculum.photoHint, italics: true, size: size.small });
  const box = new Table({
    width: { size: photo.width, type: WidthType.DXA },
    columnWidths: [photo.width],
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        height: { value: photo.height, rule: HeightRule.EXACT },
        children: [
          new TableCell({
            borders: around(single),
            margins: { left: 0, right: 0, top: 0, bottom: 0 },
            verticalAlign: VerticalAlignTable.CENTER,
            children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [image] })],
          }),
        ],
      }),
    ],
  });
  return borderless([photoColumn, width], [[box, after(20)], lines.length > 0 ? lines : [after(20)]]);
}

const borderless = (widths: readonly number[], cells: readonly (Paragraph | Table)[][]) =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { ...around(none), ...inside },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, at) =>
            new TableCell({
              borders: around(none),
              margins: { left: 0, right: 0 },
              width: { size: widths[at]!, type: WidthType.DXA },
              children,
            }),
        ),
      }),
    ],
  });

const centred = (
  text: string,
  options: { bold?: boolean; italics?: boolean; size?: number; after?: number },
) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 30, after: options.after ?? 0 },
    children: [new TextRun({ text, ...options })],
  });

const signatures = ({ signatures }: Curriculum) =>
  borderless(
    signatures.map(() => Math.floor(textWidth / signatures.length)),
    signatures.map(({ above, title, hint, oath }) => [
      centred(above ?? '', { italics: true, size: size.small }),
      centred(title, { bold: true }),
      ...(oath ? [centred(oath, { italics: true, size: size.small })] : []),
      centred(hint, { italics: true, size: size.small, after: 1400 }),
    ]),
  );

/** The form as a .docx. Synchronous work in the main: call it through `pack`. */
export async function packCurriculum(
  curriculum: Curriculum,
  picture: Uint8Array | null,
): Promise<Uint8Array> {
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT] })],
  });
  const document = new Document({
    title: `${curriculum.title} – ${curriculum.person.name}`,
    styles: {
      default: {
        document: { run: { font, size: size.body, color: '000000', language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: page.width, height: page.height }, margin: page.margin },
        },
        headers: {
          default: new Header({ children: [number] }),
          first: new Header({ children: [new Paragraph({ children: [] })] }),
        },
        children: [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            spacing: { after: 60 },
            children: [new TextRun({ text: curriculum.source, italics: true, size: size.source })],
          }),
          ...headOf(curriculum).map((pieces) => lineOf(pieces, textWidth)),
          centred(curriculum.title, { bold: true, size: size.title, after: 200 }),
          besidePhoto(curriculum, picture),
          ...printedOf(curriculum.blocks).flatMap(printed),
          after(200, true),
          signatures(curriculum),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
