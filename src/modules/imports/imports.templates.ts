import { type CellStyle, type WriteSheet, writeXlsx } from 'hucre';
import { columnName } from '../../lib/grid.ts';
import { type TemplateKind, templateOf, templateSheet } from './imports.templates.labels.ts';

/** Rows that a template has room for. */
const room = 500;
const headings = 4;
/** Text, so that a code or a number keeps the zero in front. */
const text: CellStyle = { numFmt: '@' };

/** An empty table of a kind, with what may be chosen in its columns. */
export async function templateWorkbook(kind: TemplateKind): Promise<Uint8Array> {
  const { title, hint, heads, choices = {} } = templateOf(kind);
  const sheet: WriteSheet = {
    name: templateSheet,
    columns: heads.map((head, at) => ({
      // The number, then whom or what the row is about.
      width: at === 0 ? 5 : at === 1 ? 34 : Math.max(14, head.length + 2),
      style: text,
    })),
    rows: [[null, title], [null, hint], [], [...heads]],
    cells: new Map<string, object>([
      ['0,1', { value: title, style: { font: { bold: true, size: 13 } } }],
      ['1,1', { value: hint, style: { font: { italic: true } } }],
      ...heads.map(
        (head, at) =>
          [
            `${headings - 1},${at}`,
            {
              value: head,
              style: { font: { bold: true }, alignment: { wrapText: true, vertical: 'center' } },
            },
          ] as const,
      ),
    ]),
    dataValidations: heads.flatMap((head, at) => {
      const column = columnName(at);
      const values = choices[head];
      return values
        ? [
            {
              type: 'list' as const,
              values: [...values],
              allowBlank: true,
              range: `${column}${headings + 1}:${column}${headings + room}`,
            },
          ]
        : [];
    }),
    freezePane: { rows: headings },
  };
  return new Uint8Array(await writeXlsx({ sheets: [sheet] }));
}
