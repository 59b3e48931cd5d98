import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Report } from './reports.schema.ts';
import { Notes, wordAnnex, wordBody } from './reports.word.body.ts';
import { wordFoot, wordHead } from './reports.word.head.ts';
import { font, page, size } from './reports.word.layout.ts';

const pageNumber = () =>
  new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children: [PageNumber.CURRENT], size: size.page })],
      }),
    ],
  });
const nothing = () => new Header({ children: [new Paragraph({ children: [] })] });

const properties = (first: boolean): ISectionOptions['properties'] => ({
  // The first page of the document bears no number; the annexes count on.
  titlePage: first,
  page: { size: { width: page.width, height: page.height }, margin: page.margin },
});

/** The report as a .docx in the official layout. Synchronous work in the main: call it through `writeWord`. */
export async function packWord(report: Report): Promise<Uint8Array> {
  const notes = new Notes();
  const sections: ISectionOptions[] = [
    {
      properties: properties(true),
      headers: { default: pageNumber(), first: nothing() },
      footers: { default: new Footer({ children: [] }) },
      children: [wordHead(report), ...wordBody(report, notes), wordFoot(report)],
    },
    ...(report.annexes.length > 0
      ? [
          {
            properties: properties(false),
            headers: { default: pageNumber() },
            children: report.annexes.flatMap((annex) => wordAnnex(annex, notes)),
          },
        ]
      : []),
  ];
  const document = new Document({
    title: `${report.title} ${report.summary}`,
    creator: report.head.issuer,
    styles: {
      default: {
        document: { run: { font, size: size.body, color: '000000', language: { value: 'vi-VN' } } },
        ...plainHeadings,
        footnoteText: { run: { font, size: size.note }, paragraph: { spacing: { after: 0, line: 240 } } },
      },
    },
    footnotes: Object.fromEntries(
      notes.texts.map((text, index) => [
        index + 1,
        {
          children: [
            new Paragraph({
              alignment: AlignmentType.JUSTIFIED,
              children: [new TextRun({ text: ` ${text}`, size: size.note })],
            }),
          ],
        },
      ]),
    ),
    sections,
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Headings are for Word's outline; they look like the text around them. */
const plain = { run: { font, size: size.body, bold: true, color: '000000' } };
const plainHeadings = {
  heading1: plain,
  heading2: plain,
  heading3: plain,
  heading4: { run: { ...plain.run, italics: true } },
};
