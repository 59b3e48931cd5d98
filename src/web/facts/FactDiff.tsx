import type { FactField, FactValues } from '../../gate/fact.ts';
import { useLanguage, useText } from '../language.ts';
import styles from './Facts.module.css';
import { FactValueText } from './FactValueText.tsx';
import { factsText } from './facts.text.ts';

interface Props {
  fields: readonly FactField[];
  /** Null for something new, of which only what it will be is shown. */
  before: FactValues | null;
  after: FactValues;
  /** Keys that another changed too. */
  both?: readonly string[];
}

/** Fields with what stood there and what will. */
export function FactDiff({ fields, before, after, both = [] }: Props) {
  const text = useText(factsText);
  const language = useLanguage();
  return (
    <table className={styles.diff}>
      <thead>
        <tr>
          <th scope="col">{text.field}</th>
          {before && <th scope="col">{text.before}</th>}
          <th scope="col">{text.after}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <tr key={field.key}>
            <th scope="row">
              {field[language]}
              {both.includes(field.key) && <small>{text.both}</small>}
            </th>
            {before && (
              <td>
                <del>
                  <FactValueText field={field} value={before[field.key]} values={before} />
                </del>
              </td>
            )}
            <td>
              <ins>
                <FactValueText field={field} value={after[field.key]} values={after} />
              </ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
