import { Link } from '@tanstack/react-router';
import type { Change } from '../../lib/changes.ts';
import { unitsAsOne } from '../../lib/changes.units.ts';
import { useText } from '../language.ts';
import styles from './Changes.module.css';
import { changesText } from './changes.text.ts';
import { useValues } from './values.ts';

interface Props {
  changes: readonly Change[];
  titled?: boolean;
  /** Whether a person has a page to be opened; one that would only be made has none. */
  isOnRecord?: (personId: number) => boolean;
}

/** What an act changed or would change, person by person: what was made, what was taken away, and each value before and after. */
export function Changes({ changes, titled = true, isOnRecord = () => true }: Props) {
  const text = useText(changesText);
  const groups = Map.groupBy(changes, ({ personId }) => personId);
  return (
    <section className={styles.changes} aria-label={text.list}>
      {[...groups].map(([personId, ones]) => (
        <section key={personId ?? 0} className={styles.group}>
          {titled && (
            <h2>
              {personId === null ? (
                text.others
              ) : !isOnRecord(personId) ? (
                (ones[0]!.personName ?? personId)
              ) : (
                <Link to="/people/$id" params={{ id: String(personId) }}>
                  {ones[0]!.personName ?? personId}
                </Link>
              )}
              {personId !== null && ones[0]!.unitName && (
                <span>{ones.find((one) => one.unitName)!.unitName}</span>
              )}
            </h2>
          )}
          <ul>
            {unitsAsOne(ones).map((one) => (
              <OneChange key={`${one.table} ${one.rowId}`} change={one} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

function OneChange({ change }: { change: Change }) {
  const text = useText(changesText);
  const values = useValues();
  const { table, about, before, after } = change;
  const known = { ...about, ...before, ...after };
  const columns = Object.keys(before ?? after ?? {});
  const said = Object.entries(about).filter(([, value]) => value !== null);
  const shown = change.change === 'updated' ? columns : columns.filter((column) => !(column in about));
  return (
    <li className={styles.row}>
      <span className={`${styles.kind} ${styles[change.change]}`}>{text[change.change]}</span>
      <div>
        <p className={styles.what}>
          <strong>{values.table(table)}</strong>
          {said.map(([column, value]) => (
            <span key={column}>{values.value(table, column, value, known)}</span>
          ))}
          {change.personId === null && change.unitName && <span>{change.unitName}</span>}
        </p>
        {shown.length > 0 && (
          <dl>
            {shown.map((column) => (
              <div key={column}>
                <dt>{values.column(table, column)}</dt>
                <dd>
                  {before && <Side gone value={values.value(table, column, before[column], known)} />}
                  {before && after && (
                    <>
                      <span aria-hidden="true"> → </span>
                      <span className="unseen"> {text.becomes} </span>
                    </>
                  )}
                  {after && <Side value={values.value(table, column, after[column], known)} />}
                </dd>
              </div>
            ))}
          </dl>
        )}
      </div>
    </li>
  );
}

function Side({ value, gone = false }: { value: string; gone?: boolean }) {
  const text = useText(changesText);
  if (value === '') return <em>{text.blank}</em>;
  return gone ? <del>{value}</del> : <ins>{value}</ins>;
}
