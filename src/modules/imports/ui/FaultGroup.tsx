import { Button } from '@mantine/core';
import { useId, useState } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { fieldNames, personalFields } from '../imports.fields.labels.ts';
import { noteNames } from '../imports.labels.ts';
import type { FaultPlace, FaultGroup as Group } from '../imports.schema.ts';
import type { Draft } from './draft.ts';
import styles from './Wizard.module.css';
import { wizardText } from './wizard.text.ts';

interface Props {
  group: Group;
  draft: Draft;
  mayRun: boolean;
}

/** One kind of fault: what is wrong, one answer for all its cells, and each cell by itself. */
export function FaultGroup({ group, draft, mayRun }: Props) {
  const text = useText(wizardText);
  const format = useFormat();
  const language = useLanguage();
  const nameOf = useNames();
  const { field, value, heading, places, count } = group;
  const about = field ? nameOf(fieldNames, field) : heading;
  const said = language === 'en' && group.messageEn ? group.messageEn : group.message;
  // A single row may say more of itself than its group does.
  const own = noteNames.has(group.code) && count > 1;
  return (
    <article className={styles.group}>
      <h3>
        <span>
          {format.count(count)} {value === null ? text.rowsWord : text.cellsWord}
        </span>
        {about && (
          <span>
            {about}
            {value !== null && `: “${value}”`}
          </span>
        )}
        {own && <span>{nameOf(noteNames, group.code)}</span>}
        <span className={group.refused ? styles.refusedMark : styles.mark}>
          {group.refused ? text.rowsOut : places[0]?.row === null ? text.forYou : text.rowsIn}
        </span>
      </h3>
      {!own && <p>{said}</p>}
      {mayRun && field !== null && value !== null && (
        <ForAll field={field} value={value} group={group} draft={draft} />
      )}
      <details open={value === null && count <= 5}>
        <summary>{text.eachPlace(format.count(count))}</summary>
        <ul className={styles.places}>
          {places.map((place, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one row may be told twice, and the list never changes
            <OnePlace key={index} place={place} own={own} draft={draft} mayRun={mayRun} />
          ))}
        </ul>
        {count > places.length && (
          <p className={styles.quiet}>{text.morePlaces(format.count(count - places.length))}</p>
        )}
      </details>
    </article>
  );
}

function ForAll({
  field,
  value,
  group,
  draft,
}: {
  field: string;
  value: string;
  group: Group;
  draft: Draft;
}) {
  const text = useText(wizardText);
  const format = useFormat();
  const list = useId();
  const fix = draft.corrections.values.find((one) => one.field === field && one.value === value);
  const [to, setTo] = useState('');
  const [remember, setRemember] = useState(false);
  if (fix)
    return (
      <p className={styles.done}>
        {fix.to === null ? text.allLeftOut : text.allBecome(fix.to)}{' '}
        <button type="button" className={styles.word} onClick={() => draft.unfixValue(field, value)}>
          {text.unfix}
        </button>
      </p>
    );
  const put = (next: string | null) => draft.fixValue({ field, value, to: next, remember });
  return (
    <div className={styles.forAll}>
      <label>
        {text.changeAll}
        <input
          list={list}
          value={to}
          autoComplete="off"
          placeholder={group.suggestions[0] ?? ''}
          onChange={({ currentTarget }) => setTo(currentTarget.value)}
        />
      </label>
      <datalist id={list}>
        {group.suggestions.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <Button size="sm" disabled={to.trim() === ''} onClick={() => put(to.trim())}>
        {text.applyAll(format.count(group.count))}
      </Button>
      <Button variant="default" size="sm" onClick={() => put(null)}>
        {text.leaveAllOut}
      </Button>
      {!personalFields.has(field) && (
        <label className={styles.check}>
          <input
            type="checkbox"
            checked={remember}
            onChange={({ currentTarget }) => setRemember(currentTarget.checked)}
          />
          {text.rememberNext}
        </label>
      )}
    </div>
  );
}

interface PlaceProps {
  place: FaultPlace;
  /** Whether it says more of itself than its group does. */
  own: boolean;
  draft: Draft;
  mayRun: boolean;
}

function OnePlace({ place, own, draft, mayRun }: PlaceProps) {
  const text = useText(wizardText);
  const language = useLanguage();
  const { file, sheet, row, column, value } = place;
  const named = row === null ? text.wholeTable : column === null ? text.row(String(row)) : `${column}${row}`;
  const fixOf = (of: string | null) =>
    draft.corrections.cells.find(
      (one) => one.file === file && one.sheet === sheet && one.row === row && one.column === of,
    );
  const fix = column === null ? undefined : fixOf(column);
  const out = fixOf(null);
  return (
    <li>
      <span className={styles.where}>
        <b>{named}</b> {[file, sheet].filter(Boolean).join(', ')}
      </span>
      {own && <span>{language === 'en' && place.messageEn ? place.messageEn : place.message}</span>}
      {mayRun && row !== null && (
        <span className={styles.mend}>
          {column !== null && (
            <input
              aria-label={text.fixCell(named)}
              defaultValue={fix?.to ?? value}
              disabled={out !== undefined}
              onBlur={({ currentTarget }) => {
                const next = currentTarget.value.trim();
                draft.fixCell({ file, sheet, row, column }, next === value ? undefined : next);
              }}
            />
          )}
          <label className={styles.check}>
            <input
              type="checkbox"
              checked={out !== undefined}
              onChange={({ currentTarget }) =>
                draft.fixCell({ file, sheet, row, column: null }, currentTarget.checked ? null : undefined)
              }
            />
            {text.leaveRowOut}
          </label>
        </span>
      )}
    </li>
  );
}
