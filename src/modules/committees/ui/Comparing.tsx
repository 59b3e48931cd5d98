import type { ReactNode } from 'react';
import { inReadingOrder } from '../../../lib/facts.labels.ts';
import { address } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { useValues } from '../../../web/parts/values.ts';
import { engagements } from '../../cadres/cadres.labels.ts';
import { Disclosure } from '../../cadres/ui/Disclosure.tsx';
import type { Side } from '../committees.merging.schema.ts';
import styles from './Merging.module.css';
import { mergingText } from './merging.text.ts';

/** One of two records that stand side by side. */
export type Which = 'one' | 'other';

interface Props {
  one: Side;
  other: Side;
  /** The record that stays. */
  kept: Which;
  keep: (which: Which) => void;
  /** By field whose value stays; of the others the kept record's, or the only one there is. */
  choices: Readonly<Record<string, Which>>;
  choose: (field: string, which: Which) => void;
  /** Fields between which nothing is chosen for the reader. */
  undecided: ReadonlySet<string>;
  /** Only to be read. */
  locked: boolean;
}

const sides = ['one', 'other'] as const;

/** Fields, numbers of rows and postings of two records; where both know a field and differ, one value is chosen. */
export function Comparing({ one, other, kept, keep, choices, choose, undecided, locked }: Props) {
  const text = useText(mergingText);
  const values = useValues();
  const both = { one, other };
  const fields = inReadingOrder([...new Set([...Object.keys(one.fields), ...Object.keys(other.fields)])]);
  const shown = (which: Which, field: string) =>
    values.value('person', field, both[which].fields[field], both[which].fields);
  const known = fields.filter((field) => shown('one', field) !== '' || shown('other', field) !== '');
  const chosen = (field: string): Which | undefined =>
    choices[field] ?? (undecided.has(field) ? undefined : shown(kept, field) === '' ? otherOf(kept) : kept);
  const differs = (field: string) => undecided.has(field) || shown('one', field) !== shown('other', field);
  const tables = [...new Set([...Object.keys(one.counts), ...Object.keys(other.counts)])];
  const row = (key: string, head: string, cell: (which: Which) => ReactNode, marked = false) => (
    <tr key={key} className={marked ? styles.differs : undefined}>
      <th scope="row">{head}</th>
      {sides.map((which) => (
        <td key={which}>{cell(which)}</td>
      ))}
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys
    <section className={styles.comparing} tabIndex={0} aria-label={text.about}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text.field}</th>
            {sides.map((which) => (
              <th key={which} scope="col" className={which === kept ? styles.kept : undefined}>
                {text.record(String(both[which].id))}
                {!locked && (
                  <label>
                    <input type="radio" name="kept" checked={which === kept} onChange={() => keep(which)} />
                    {text.keepThis}
                  </label>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(one.photo ?? other.photo) !== null &&
            row(
              'photo',
              text.photo,
              (which) => (
                <Portrait
                  side={both[which]}
                  checked={(choices.photo ?? (both[kept].photo === null ? otherOf(kept) : kept)) === which}
                  choose={
                    locked || one.photo === null || other.photo === null
                      ? undefined
                      : () => choose('photo', which)
                  }
                />
              ),
              one.photo !== null && other.photo !== null,
            )}
          {known.map((field) => {
            const head = values.column('person', field);
            if (!differs(field)) return row(field, head, (which) => shown(which, field));
            return row(
              field,
              head,
              (which) => {
                const value = shown(which, field);
                if (locked) return value || <em>{text.blank}</em>;
                return (
                  <label>
                    <input
                      type="radio"
                      name={field}
                      aria-label={`${text.choose(head)} ${value || text.blank}`}
                      checked={chosen(field) === which}
                      onChange={() => choose(field, which)}
                    />
                    {value || <em>{text.blank}</em>}
                  </label>
                );
              },
              true,
            );
          })}
          {(one.sensitive !== 'open' || other.sensitive !== 'open') &&
            row(
              'sensitive',
              text.sensitive,
              (which) =>
                both[which].sensitive !== 'open' && (
                  <Disclosure
                    person={{ ...both[which], name: String(both[which].fields.full_name) }}
                    what={text.record(String(both[which].id))}
                  />
                ),
            )}
          {row('unit', text.unit, (which) => both[which].unitName)}
          {row('facts', text.facts, (which) => (
            <Counts side={both[which]} tables={tables} />
          ))}
          {row('postings', text.postings, (which) => (
            <Postings side={both[which]} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

const otherOf = (which: Which): Which => (which === 'one' ? 'other' : 'one');

/** The photo, to be chosen where both have one. */
function Portrait({
  side: { id, photo },
  checked,
  choose,
}: {
  side: Side;
  checked: boolean;
  choose: (() => void) | undefined;
}) {
  const text = useText(mergingText);
  if (photo === null) return <em>{text.blank}</em>;
  const picture = <img src={address(`/people/${id}/photos/${photo}`)} alt={text.photoOf(String(id))} />;
  if (!choose) return picture;
  return (
    <label>
      <input type="radio" name="photo" checked={checked} onChange={choose} />
      {picture}
    </label>
  );
}

function Counts({ side, tables }: { side: Side; tables: readonly string[] }) {
  const values = useValues();
  const format = useFormat();
  return (
    <ul>
      {tables.map((table) => (
        <li key={table}>
          {format.count(side.counts[table] ?? 0)} {values.table(table)}
        </li>
      ))}
    </ul>
  );
}

function Postings({ side }: { side: Side }) {
  const format = useFormat();
  const nameOf = useNames();
  return (
    <ul>
      {side.postings.map((one) => (
        <li key={one.id}>
          <b>{one.postName}</b>, {one.unitName}
          <small>
            {nameOf(engagements, one.engagement)} · {format.day(one.fromOn)}
            {one.toOn && ` – ${format.day(one.toOn)}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
