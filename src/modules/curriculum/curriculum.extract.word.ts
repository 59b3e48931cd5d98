import {
  AlignmentType,
  Document,
  Packer,
  PageOrientation,
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
import { headCells, headDepth } from '../reports/reports.headings.ts';
import { font, page } from '../reports/reports.word.layout.ts';
import type { Extract } from './curriculum.extract.schema.ts';

const points = (size: number) => size * 2;
const margin = { top: 1000, bottom: 1000, left: 900, right: 700 };
/** Across the long side of the paper. */
const width = page.height - margin.left - margin.right;

const line = (text: string, size: number, emphasis: { bold?: boolean; italics?: boolean }, after = 0) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after },
    children: [new TextRun({ text, size: points(size), ...emphasis })],
  });

/** Over the left part of the page. */
const organ = (text: string, emphasis: { bold?: boolean }) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    indent: { right: Math.floor(width * 0.58) },
    spacing: { after: emphasis.bold ? 160 : 0 },
    children: [new TextRun({ text: text.toUpperCase(), size: points(12), ...emphasis })],
  });

/** The list as a landscape .docx. Synchronous work in the main: call it through `pack`. */
export async function packExtract({
  superior,
  issuer,
  title,
  asOf,
  columns,
  rows,
}: Extract): Promise<Uint8Array> {
  const whole = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.floor((width * column.width) / whole));
  const cell = (text: string, at: number, bold: boolean, rest: object = {}) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 40, right: 40, top: 30, bottom: 30 },
      ...rest,
      children: [
        new Paragraph({
          alignment: bold || columns[at]!.align === 'centre' ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun({ text, bold, size: points(10) })],
        }),
      ],
    });
  const head = headCells(columns);
  const headRow = (row: number) =>
    columns.flatMap((_column, at) => {
      const own = head.find((one) => one.row === row && one.column === at);
      if (own)
        return [
          cell(own.text, at, true, {
            columnSpan: own.columns,
            ...(own.rows > 1 ? { verticalMerge: VerticalMergeType.RESTART } : {}),
          }),
        ];
      const above = head.find((one) => one.row < row && one.column === at && one.row + one.rows > row);
      return above ? [cell('', at, true, { verticalMerge: VerticalMergeType.CONTINUE })] : [];
    });
  const document = new Document({
    title,
    styles: {
      default: {
        document: { run: { font, size: points(12), color: '000000', language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
            margin,
          },
        },
        children: [
          ...(superior ? [organ(superior, {})] : []),
          ...(issuer ? [organ(issuer, { bold: true })] : []),
          line(title, 14, { bold: true }),
          line(asOf, 12, { italics: true }, 160),
          new Table({
            width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
            columnWidths: widths,
            layout: TableLayoutType.FIXED,
            rows: [
              ...Array.from(
                { length: headDepth(columns) },
                (_, row) => new TableRow({ tableHeader: true, cantSplit: true, children: headRow(row) }),
              ),
              ...rows.map(
                (row) =>
                  new TableRow({ cantSplit: true, children: row.map((text, at) => cell(text, at, false)) }),
              ),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
