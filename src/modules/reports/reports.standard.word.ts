import {
  AlignmentType,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { StandardSheet } from '../assessment/assessment.standardsheet.text.ts';
import type { Organs } from '../organisation/organisation.organs.queries.ts';
import { rule } from './reports.word.head.ts';
import { font, page, size, textWidth } from './reports.word.layout.ts';

const centred = (text: string, look: { bold?: boolean; italics?: boolean; size: number }, after = 0) =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { after },
    children: [new TextRun({ text, ...look })],
  });

/** One edition of a standard as a .docx: organ, title, what it rests on, the table with its head on every page. */
export async function packStandard(sheet: StandardSheet, { superior, issuer }: Organs): Promise<Uint8Array> {
  const whole = sheet.columns.reduce((sum, { share }) => sum + share, 0);
  const widths = sheet.columns.map(({ share }) => Math.floor((textWidth * share) / whole));
  const cell = (text: string, at: number, look: { bold?: boolean; span?: number } = {}) =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 70, right: 70, top: 40, bottom: 40 },
      ...(look.span ? { columnSpan: look.span } : {}),
      children: [
        new Paragraph({
          alignment:
            !look.span && (look.bold || sheet.columns[at]!.centre)
              ? AlignmentType.CENTER
              : AlignmentType.LEFT,
          children: [new TextRun({ text, bold: look.bold ?? false, size: size.table + 2 })],
        }),
      ],
    });
  const document = new Document({
    title: sheet.title,
    styles: {
      default: {
        document: { run: { font, size: size.body, color: '000000', language: { value: 'vi-VN' } } },
      },
    },
    sections: [
      {
        properties: { page: { size: { width: page.width, height: page.height }, margin: page.margin } },
        children: [
          ...(superior ? [centred(superior.toUpperCase(), { size: size.organ })] : []),
          ...(issuer ? [centred(issuer.toUpperCase(), { size: size.organ, bold: true })] : []),
          rule(textWidth, 0.2, 240),
          centred(sheet.title, { size: size.title, bold: true }, 60),
          ...sheet.about.map((line) => centred(line, { size: size.organ, italics: true }, 40)),
          new Paragraph({ children: [] }),
          new Table({
            width: { size: textWidth, type: WidthType.DXA },
            columnWidths: widths,
            layout: TableLayoutType.FIXED,
            rows: [
              new TableRow({
                tableHeader: true,
                children: sheet.columns.map(({ head }, at) => cell(head, at, { bold: true })),
              }),
              ...sheet.rows.map(
                (cells) =>
                  new TableRow({
                    cantSplit: true,
                    children:
                      cells.length === 1
                        ? [cell(cells[0]!, 0, { bold: true, span: sheet.columns.length })]
                        : cells.map((text, at) => cell(text, at)),
                  }),
              ),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
