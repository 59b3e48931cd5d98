import {
  AlignmentType,
  FootnoteReferenceRun,
  HeadingLevel,
  HighlightColor,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Annex, Block, Report, Run, Table as TableValue } from './reports.schema.ts';
import { gapWords } from './reports.text.ts';
import { rule } from './reports.word.head.ts';
import { bodySpacing, firstLine, size, textWidth } from './reports.word.layout.ts';

/** Notes are numbered as they are met; the document takes them all at its end. */
export class Notes {
  readonly texts: string[] = [];

  add(text: string): number {
    return this.texts.push(text);
  }
}

export function wordRuns(
  runs: readonly Run[],
  notes: Notes,
  options: { size: number; bold?: boolean },
): (TextRun | FootnoteReferenceRun)[] {
  return runs.map((run) => wordRun(run, notes, options));
}

function wordRun(
  run: Run,
  notes: Notes,
  options: { size: number; bold?: boolean },
): TextRun | FootnoteReferenceRun {
  switch (run.kind) {
    case 'text': {
      const bold = options.bold || run.emphasis === 'bold';
      return new TextRun({ text: run.text, ...options, bold, italics: run.emphasis === 'italic' });
    }
    case 'figure':
    case 'person':
      return new TextRun({ text: run.shown, ...options });
    case 'gap':
      return new TextRun({ text: gapWords(run.hint), ...options, highlight: HighlightColor.YELLOW });
    case 'note':
      return new FootnoteReferenceRun(notes.add(run.text));
  }
}

const centred = (
  text: string,
  options: { bold?: boolean; italics?: boolean; size?: number; before?: number; after?: number; level?: 1 },
) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: options.before ?? 0, after: options.after ?? 0 },
    ...(options.level ? { heading: HeadingLevel.HEADING_1 } : {}),
    children: [
      new TextRun({ text, bold: options.bold, italics: options.italics, size: options.size ?? size.body }),
    ],
  });

const bodyLine = { alignment: AlignmentType.JUSTIFIED, indent: { firstLine }, spacing: bodySpacing };

const headingLine = (text: string, level: 2 | 3 | 4) =>
  new Paragraph({
    ...bodyLine,
    keepNext: true,
    heading: ([HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4] as const)[level - 2],
    children: [new TextRun({ text, bold: true, italics: level === 4, size: size.body })],
  });

function wordBlock(block: Block, notes: Notes): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingLine(block.text, block.level === 2 ? 3 : 4)];
    case 'paragraph':
      return [
        new Paragraph({
          ...bodyLine,
          children: [
            ...(block.item ? [new TextRun({ text: '- ', size: size.body })] : []),
            ...wordRuns(block.runs, notes, { size: size.body }),
          ],
        }),
      ];
    case 'table':
      return [wordTable(block, notes)];
  }
}

const blocks = (all: readonly Block[], notes: Notes) => all.flatMap((block) => wordBlock(block, notes));

export function wordBody(report: Report, notes: Notes): (Paragraph | Table)[] {
  return [
    centred(report.title, { bold: true, size: size.title, before: 360 }),
    centred(report.summary, { bold: true, size: size.summary, after: 60 }),
    rule(textWidth, 0.25, 240),
    ...blocks(report.opening, notes),
    ...report.parts.flatMap((part) => [
      centred(part.label, { bold: true, before: 180, level: 1 }),
      centred(part.heading, { bold: true, after: 120 }),
      ...part.sections.flatMap((section) => [
        headingLine(section.heading, 2),
        ...blocks(section.blocks, notes),
      ]),
    ]),
    // The signature never stands on a page alone.
    new Paragraph({
      ...bodyLine,
      keepNext: true,
      children: wordRuns(report.closing.runs, notes, { size: size.body }),
    }),
    new Paragraph({ keepNext: true, spacing: { before: 0, after: 120 }, children: [] }),
  ];
}

export const wordAnnex = (annex: Annex, notes: Notes): (Paragraph | Table)[] => [
  centred(annex.label, { bold: true, before: 240, level: 1 }),
  centred(annex.heading, { bold: true }),
  centred(annex.remark, { italics: true, size: size.recipientsLabel, after: 120 }),
  ...blocks(annex.blocks, notes),
];

function wordTable(table: TableValue, notes: Notes): Table {
  const whole = table.columns.reduce((sum, column) => sum + column.width, 0);
  const widths = table.columns.map((column) => Math.floor((textWidth * column.width) / whole));
  const alignment = { left: AlignmentType.LEFT, centre: AlignmentType.CENTER };
  const cell = (runs: readonly Run[], bold: boolean, at: number, rest: object = {}) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 30, right: 30, top: 40, bottom: 40 },
      ...rest,
      children: [
        new Paragraph({
          alignment: bold && 'head' in rest ? AlignmentType.CENTER : alignment[table.columns[at]!.align],
          children: wordRuns(runs, notes, { size: size.table, bold }),
        }),
      ],
    });
  const label = (text: string, at: number, rest: object = {}) =>
    cell([{ kind: 'text', text, emphasis: null }], true, at, { head: true, ...rest });

  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      ...headRows(table, label).map(
        (children) => new TableRow({ tableHeader: true, cantSplit: true, children }),
      ),
      ...table.rows.map(
        (row) =>
          new TableRow({ cantSplit: true, children: row.cells.map((run, at) => cell([run], row.total, at)) }),
      ),
    ],
  });
}

/** One row of labels; two where neighbours stand under a common heading. */
function headRows(
  { columns }: TableValue,
  label: (text: string, at: number, rest?: object) => TableCell,
): TableCell[][] {
  if (columns.every((column) => column.group === null))
    return [columns.map((column, at) => label(column.label, at))];
  const above = columns.flatMap((column, at) => {
    if (column.group === null) return [label(column.label, at, { verticalMerge: VerticalMergeType.RESTART })];
    if (columns[at - 1]?.group === column.group) return [];
    return [
      label(column.group, at, { columnSpan: columns.filter((other) => other.group === column.group).length }),
    ];
  });
  const below = columns.map((column, at) =>
    column.group === null
      ? label('', at, { verticalMerge: VerticalMergeType.CONTINUE })
      : label(column.label, at),
  );
  return [above, below];
}
