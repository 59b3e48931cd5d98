import { dimensions } from '../../../rules/edition.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Icon, type IconName } from '../../../web/parts/Icon.tsx';
import { scopeLists } from '../../../web/parts/scopes.ts';
import { confidences, enforcementNames, ruleBounds, ruleUnits } from '../regulations.labels.ts';
import type { EditionTold, ValueTold } from '../regulations.register.schema.ts';
import styles from './Regulations.module.css';
import { regulationsText } from './regulations.text.ts';
import { rulesText } from './rules.text.ts';

type Told = Pick<EditionTold, 'value' | 'counted' | 'bound'> & {
  /** Whether a table is only told by its length. */
  short?: boolean;
};

/** A figure in words: “không quá 3 người”, “Có”, “ít nhất 2/3”. */
export function EditionValue({ value, counted, bound, short = false }: Told) {
  const text = useText(rulesText);
  const nameOf = useNames();
  if (typeof value === 'boolean') return <span className={styles.value}>{value ? text.yes : text.no}</span>;
  if (Array.isArray(value))
    return short ? <span className={styles.value}>{text.tableOf(value.length)}</span> : <Rows rows={value} />;
  const unit = counted === 'share' || counted === 'text' ? '' : nameOf(ruleUnits, counted);
  return (
    <span className={styles.value}>
      {[nameOf(ruleBounds, bound), String(value), unit].filter(Boolean).join(' ')}
    </span>
  );
}

function Rows({ rows }: { rows: Extract<ValueTold, readonly object[]> }) {
  const text = useText(rulesText);
  const nameOf = useNames();
  const heads = Object.keys(rows[0] ?? {});
  return (
    <table>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {text.column(head)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={JSON.stringify(row)}>
            {heads.map((head) => (
              <td key={head}>{nameOf(scopeLists.unitKinds, text.column(String(row[head] ?? '')))}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const icons: Record<string, IconName> = { block: 'refuse', override: 'file', warn: 'warn', off: 'close' };

/** What happens where it is broken. */
export function Enforcement({ enforcement, more }: { enforcement: string; more?: string }) {
  const nameOf = useNames();
  return (
    <span className={styles.state}>
      <Icon name={icons[enforcement] ?? 'question'} size={14} />
      {[nameOf(enforcementNames, enforcement), more].filter(Boolean).join(' · ')}
    </span>
  );
}

/** The same, and how sure the figure is. */
export function EditionForce({ enforcement, confidence }: Pick<EditionTold, 'enforcement' | 'confidence'>) {
  const nameOf = useNames();
  return <Enforcement enforcement={enforcement} more={nameOf(confidences, confidence)} />;
}

/** For whom an edition is meant, in one line. */
export function EditionScope({ scope, unitName }: Pick<EditionTold, 'scope' | 'unitName'>) {
  const text = useText(regulationsText);
  const nameOf = useNames();
  const named = dimensions.flatMap((dimension) =>
    (scope[dimension] ?? []).map((code) => nameOf(scopeLists[dimension], code)),
  );
  return <>{[unitName, named.join(', ') || text.allScope].filter(Boolean).join(' · ')}</>;
}
