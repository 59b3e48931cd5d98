import { Button } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Notice } from '../../../web/parts/State.tsx';
import { useGet } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import { fieldNames } from '../imports.fields.labels.ts';
import { importSteps, sheetKinds } from '../imports.labels.ts';
import type { ImportedColumn, ImportedSheet } from '../imports.schema.ts';
import type { Draft } from './draft.ts';
import { Forget } from './Forget.tsx';
import type { ImportDetail } from './job.ts';
import styles from './Wizard.module.css';
import { wizardText } from './wizard.text.ts';

type Mapping = Draft['corrections']['mappings'][number];
interface Meanings {
  fields: (string | null)[];
  choices: { field: string; many: boolean }[];
}

/** What each table was taken for and what each of its columns means, to be put right where it is wrong. */
export function Recognised({ job, draft }: { job: ImportDetail; draft: Draft }) {
  const text = useText(wizardText);
  const sheets = job.result?.files ?? [];
  const mayRun = useRight('imports.run');
  return (
    <section className={styles.sheet}>
      <div>
        <h2>{useNames()(importSteps, 'recognised')}</h2>
        <p className={styles.quiet}>{text.recognisedHint}</p>
      </div>
      {sheets.map((sheet, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a sheet may hold several tables, and the list never changes
        <Table key={index} sheet={sheet} sheets={sheets} draft={draft} mayRun={mayRun} job={job.id} />
      ))}
    </section>
  );
}

interface TableProps {
  sheet: ImportedSheet;
  sheets: readonly ImportedSheet[];
  draft: Draft;
  mayRun: boolean;
  job: number;
}

function Table({ sheet, sheets, draft, mayRun, job }: TableProps) {
  const text = useText(wizardText);
  const format = useFormat();
  const nameOf = useNames();
  const { file, sheet: name, signature, columns, recognisedAs, mapped } = sheet;
  const given = draft.corrections.mappings.find((one) => one.signature === signature);
  const kind = given?.kind ?? recognisedAs;
  const fields = given?.fields ?? columns.map(({ field }) => field);
  const read = fields.filter((field) => field !== null).length;
  const isOdd = recognisedAs === 'unknown' || (mapped === 'recognised' && read < columns.length);
  const [open, setOpen] = useState(recognisedAs === 'unknown');
  return (
    <details
      className={styles.table}
      open={open}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <b>{[file, name].filter(Boolean).join(', ')}</b>
        <span className={isOdd ? styles.odd : styles.quiet}>
          {nameOf(sheetKinds, kind)}
          {columns.length > 0 && `, ${text.columnsRead(format.count(read), format.count(columns.length))}`}
        </span>
        {mapped === 'remembered' && !given && <span className={styles.mark}>{text.remembered}</span>}
        {mapped === 'said' && <span className={styles.mark}>{text.said}</span>}
        {given && draft.corrected && <span className={styles.mark}>{text.edited}</span>}
      </summary>
      {open &&
        (signature === null ? (
          <Notice tone="refused">{text.noHeading}</Notice>
        ) : (
          <Columns
            sheet={sheet}
            alike={sheets.filter((one) => one.signature === signature).length}
            kind={kind}
            fields={fields}
            draft={draft}
            mayRun={mayRun}
            job={job}
          />
        ))}
    </details>
  );
}

interface ColumnsProps {
  sheet: ImportedSheet;
  /** How many tables have this heading. */
  alike: number;
  kind: string;
  fields: readonly (string | null)[];
  draft: Draft;
  mayRun: boolean;
  job: number;
}

function Columns({ sheet, alike, kind, fields, draft, mayRun, job }: ColumnsProps) {
  const text = useText(wizardText);
  const format = useFormat();
  const language = useLanguage();
  const nameOf = useNames();
  const signature = sheet.signature!;
  const isRead = kind !== 'unknown' && kind !== 'skipped';
  const meanings = useGet<Meanings>(`/imports/${job}/mapping`, { signature, kind }, { enabled: isRead });
  const choices = meanings.data?.choices ?? [];
  const say = (changed: Partial<Mapping>) =>
    draft.map({ signature, kind: kind as Mapping['kind'], fields: [...fields], ...changed });
  const takeKind = async (next: string) => {
    if (next === 'unknown') return draft.unmap(signature);
    if (next === 'skipped') return say({ kind: 'skipped', fields: fields.map(() => null) });
    const found = await api.get<Meanings>(`/imports/${job}/mapping`, { signature, kind: next });
    say({ kind: next as Mapping['kind'], fields: found.fields });
  };
  const takenBy = (field: string, at: number) =>
    !choices.find((choice) => choice.field === field)?.many &&
    fields.some((other, index) => other === field && index !== at);
  return (
    <div className={styles.body}>
      <div className={styles.fieldsLine}>
        <label>
          {text.kind}
          <select
            value={kind}
            disabled={!mayRun}
            onChange={({ currentTarget }) => void takeKind(currentTarget.value)}
          >
            {sheetKinds.list
              .filter(({ code }) => code !== 'unknown' || kind === 'unknown')
              .map((option) => (
                <option key={option.code} value={option.code}>
                  {option.code === 'skipped' ? text.skipTable : option[language]}
                </option>
              ))}
          </select>
        </label>
        <HeadingRows sheet={sheet} draft={draft} mayRun={mayRun} />
      </div>
      {sheet.memory !== null && mayRun && (
        <p className={styles.quiet}>
          {text.rememberedHint} <Forget id={sheet.memory} />
        </p>
      )}
      {alike > 1 && <p className={styles.quiet}>{text.alike(format.count(alike))}</p>}
      {kind !== 'skipped' && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
        <section className={styles.scroll} tabIndex={0} aria-label={text.columnsOf(sheet.sheet)}>
          <table className={styles.columns}>
            <thead>
              <tr>
                <th scope="col">{text.column}</th>
                <th scope="col">{text.heading}</th>
                <th scope="col">{text.samples}</th>
                <th scope="col">{text.meaning}</th>
              </tr>
            </thead>
            <tbody>
              {sheet.columns.map((column, at) => {
                const field = fields[at] ?? null;
                return (
                  <tr key={column.letter} className={field === null && isRead ? styles.unread : undefined}>
                    <th scope="row">{column.letter}</th>
                    <td>{headingOf(column)}</td>
                    <td className={styles.quiet}>{column.samples.join(' · ')}</td>
                    <td>
                      {isRead && mayRun ? (
                        <select
                          aria-label={text.meaningOf(column.letter, headingOf(column))}
                          value={field ?? ''}
                          onChange={({ currentTarget }) =>
                            say({
                              fields: fields.map((one, index) =>
                                index === at ? currentTarget.value || null : one,
                              ),
                            })
                          }
                        >
                          <option value="">{text.notRead}</option>
                          {field !== null && !choices.some((choice) => choice.field === field) && (
                            <option value={field}>{nameOf(fieldNames, field)}</option>
                          )}
                          {choices.map((choice) => (
                            <option
                              key={choice.field}
                              value={choice.field}
                              disabled={takenBy(choice.field, at)}
                            >
                              {nameOf(fieldNames, choice.field)}
                            </option>
                          ))}
                        </select>
                      ) : (
                        nameOf(fieldNames, field) || text.notRead
                      )}
                    </td>
                  </tr>
                );
              })}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

/** A heading of several rows reads from the top down. */
const headingOf = ({ headings }: ImportedColumn) => headings.join(' › ');

/** Which rows are the heading; said otherwise, the table is read anew from there. */
function HeadingRows({
  sheet: { file, sheet, headerRows },
  draft,
  mayRun,
}: Pick<ColumnsProps, 'sheet' | 'draft' | 'mayRun'>) {
  const text = useText(wizardText);
  const said = draft.corrections.headings.find((one) => one.file === file && one.sheet === sheet);
  const [first, setFirst] = useState(String(said?.first ?? headerRows[0] ?? 1));
  const [last, setLast] = useState(String(said?.last ?? headerRows.at(-1) ?? 1));
  const rows = { first: Number(first), last: Number(last) };
  const isNew =
    rows.first !== (said?.first ?? headerRows[0]) || rows.last !== (said?.last ?? headerRows.at(-1));
  const fits = rows.first >= 1 && rows.last >= rows.first && rows.last - rows.first <= 9;
  return (
    <fieldset className={styles.rows} disabled={!mayRun}>
      <legend>{text.headingRows}</legend>
      <input
        type="number"
        min={1}
        aria-label={text.firstRow}
        value={first}
        onChange={({ currentTarget }) => setFirst(currentTarget.value)}
      />
      –
      <input
        type="number"
        min={1}
        aria-label={text.lastRow}
        value={last}
        onChange={({ currentTarget }) => setLast(currentTarget.value)}
      />
      {isNew && fits && (
        <Button variant="default" size="sm" onClick={() => draft.place({ file, sheet, ...rows })}>
          {text.takeRows}
        </Button>
      )}
      {said && !isNew && <small>{text.rowsSaid}</small>}
    </fieldset>
  );
}
