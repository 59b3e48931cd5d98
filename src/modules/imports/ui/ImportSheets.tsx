import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { encodings, recordKinds, sheetKinds } from '../imports.labels.ts';
import type { ImportedSheet, ImportResult } from '../imports.schema.ts';
import styles from './Imports.module.css';
import { importsText } from './imports.text.ts';

/** A file in which no sheet could be read stands as one sheet without a name. */
const isUnread = ({ sheet }: ImportedSheet) => sheet === '';

/** Every sheet of the job: what it was taken for, and how many of its rows were accepted. */
export function ImportSheets({ sheets }: { sheets: readonly ImportedSheet[] }) {
  const text = useText(importsText);
  const format = useFormat();
  const nameOf = useNames();
  return (
    <section className={styles.sheet}>
      <FactTable
        title={text.sheets}
        heads={[
          text.file,
          text.sheet,
          text.recognised,
          text.encoding,
          text.rows,
          text.accepted,
          text.refused,
        ]}
        counts={[4, 5, 6]}
        rows={sheets.map((sheet, index) => ({
          key: `${index} ${sheet.file} ${sheet.sheet}`,
          cells: [
            sheet.file,
            sheet.sheet,
            isUnread(sheet) ? text.unread : nameOf(sheetKinds, sheet.recognisedAs),
            isUnread(sheet) ? '' : nameOf(encodings, sheet.encoding),
            format.count(sheet.rows),
            format.count(sheet.accepted),
            sheet.refused > 0 ? (
              <b key="refused" className={styles.refused}>
                {format.count(sheet.refused)}
              </b>
            ) : (
              '0'
            ),
          ],
        }))}
      />
    </section>
  );
}

/** How many records of each kind were made, changed or found as they were. */
export function ImportChanges({ result }: { result: ImportResult }) {
  const text = useText(importsText);
  const format = useFormat();
  const nameOf = useNames();
  const { created, updated, unchanged, createdUnits, listedUnits, dryRun } = result;
  const kinds = [...new Set([created, updated, unchanged].flatMap((tally) => Object.keys(tally)))];
  if (kinds.length === 0) return null;
  return (
    <section className={styles.sheet}>
      <FactTable
        title={dryRun ? text.changesDry : text.changes}
        heads={[text.record, text.created, text.updated, text.unchanged]}
        counts={[1, 2, 3]}
        rows={kinds.map((kind) => ({
          key: kind,
          cells: [
            nameOf(recordKinds, kind),
            ...[created, updated, unchanged].map((tally) => format.count(tally[kind] ?? 0)),
          ],
        }))}
      />
      {createdUnits.length > 0 && listedUnits.length === 0 && (
        <details className={styles.notes}>
          <summary>
            {text.units}: {format.count(createdUnits.length)}
          </summary>
          <ul className={styles.made}>
            {createdUnits.map((name, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two units may bear one name, and the list never changes
              <li key={index}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
