import type { CSSProperties } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Figure } from '../../../web/parts/Figure.tsx';
import { shortUnitName } from '../../organisation/organisation.short.labels.ts';
import type { Glance } from '../indicators.schema.ts';
import styles from './Glance.module.css';
import { glanceText } from './glance.text.ts';

type Branch = Glance['staffing'][number];

/** One bar per unit: what is there, against the mark of what was granted. */
export function Staffing({ glance: { staffing, asOf, carried } }: { glance: Glance }) {
  const text = useText(glanceText);
  const format = useFormat();
  const widest = Math.max(1, ...staffing.flatMap((branch) => [given(branch) ?? 0, branch.actual]));
  const share = (count: number) => `${(100 * count) / widest}%`;
  return (
    <section className={styles.sheet}>
      <div className={styles.title}>
        <h2>{text.staffing}</h2>
        <Legend
          marks={[
            ['payroll', text.payroll],
            ['contract', text.byContract],
          ]}
        />
      </div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{text.unit}</th>
            <th scope="col" className={styles.wide}>
              <span className="unseen">{text.payroll}</span>
            </th>
            <th scope="col">{text.payroll}</th>
            <th scope="col">{text.given}</th>
            <th scope="col">
              <span className="unseen">{text.staffing}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {staffing.map((branch) => (
            <tr key={branch.unitId}>
              <th scope="row" title={branch.unitName}>
                {shortUnitName(branch.unitName)}
                {branch.endedOn && (
                  <small className={styles.quiet}> ({text.ended(format.day(branch.endedOn))})</small>
                )}
              </th>
              <td>
                <span className={styles.track}>
                  <span className={styles.payroll} style={{ width: share(branch.payroll) }} />
                  <span className={styles.contract} style={{ width: share(branch.contract) }} />
                  {given(branch) !== null && (
                    <span className={styles.mark} style={{ left: share(given(branch)!) }} />
                  )}
                </span>
              </td>
              <td>
                <Figure of="staffing.payroll" value={branch.payroll} unit={branch.unitId} own={branch.own} />
              </td>
              <td>
                {(branch.quota !== null || branch.carried === null) && (
                  <Figure of="staffing.quota" value={branch.quota} unit={branch.unitId} own={branch.own} />
                )}
                {branch.carried !== null && (
                  <span className={styles.quiet}>
                    {branch.quota !== null && ' + '}
                    {format.count(branch.carried)}
                  </span>
                )}
              </td>
              <td>
                <Balance branch={branch} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {carried && (
        <p className={styles.quiet}>
          {text.carried(format.count(carried.quota), String(carried.year), asOf.slice(0, 4))}
        </p>
      )}
    </section>
  );
}

/** What the staff is held against: the quota of the year, and what is only given for an earlier one. */
const given = ({ quota, carried }: Branch) =>
  quota === null && carried === null ? null : (quota ?? 0) + (carried ?? 0);

/** Which colour is what. */
export function Legend({ marks }: { marks: readonly (readonly [string, string])[] }) {
  return (
    <span className={styles.legend}>
      {marks.map(([mark, word]) => (
        <span key={mark}>
          <i className={styles[mark]} />
          {word}
        </span>
      ))}
    </span>
  );
}

/** In words what the bar shows, so that colour is never alone. */
function Balance({ branch }: { branch: Branch }) {
  const text = useText(glanceText);
  const format = useFormat();
  const { payroll } = branch;
  const quota = given(branch);
  if (quota === null) return <span className={styles.quiet}>{text.unknown}</span>;
  if (payroll === quota) return <span className={styles.met}>{text.full}</span>;
  return payroll < quota ? (
    <span className={styles.waiting}>{text.short(format.count(quota - payroll))}</span>
  ) : (
    <span className={styles.refused}>{text.over(format.count(payroll - quota))}</span>
  );
}

const qualities = [
  ['total', 'total', 'cadres.fullTime.total'],
  ['female', 'female', 'cadres.fullTime.female'],
  ['party', 'partyMembers', 'cadres.fullTime.party'],
  ['universityOrAbove', 'university', 'cadres.fullTime.universityOrAbove'],
  ['theoryAdvanced', 'theoryAdvanced', 'cadres.fullTime.theoryAdvanced'],
  ['theoryIntermediate', 'theoryIntermediate', 'cadres.fullTime.theoryIntermediate'],
] as const;

/** The columns of the official statistics of staff quality, each count with its share as a faint bar. */
export function Quality({ glance: { quality, figures, unit } }: { glance: Glance }) {
  const text = useText(glanceText);
  return (
    <section className={`${styles.sheet} ${styles.broad}`}>
      <h2>{text.quality}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className={styles.scroll} tabIndex={0} aria-label={text.quality}>
        <table className={`${styles.table} ${styles.even}`}>
          <thead>
            <tr>
              <th scope="col">{text.unit}</th>
              {qualities.map(([field, word]) => (
                <th key={field} scope="col">
                  {text[word]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {quality.map((branch) => (
              <tr key={branch.unitId}>
                <th scope="row" title={branch.unitName}>
                  {shortUnitName(branch.unitName)}
                </th>
                {qualities.map(([field, , key]) => (
                  <Part
                    key={field}
                    of={key}
                    value={branch[field]}
                    whole={branch.total}
                    unit={branch.unitId}
                    own={branch.own}
                  />
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.all}</th>
              {qualities.map(([field, , key]) => (
                <Part
                  key={field}
                  of={key}
                  value={figures[key] ?? null}
                  whole={figures['cadres.fullTime.total'] ?? 0}
                  unit={unit.id}
                />
              ))}
            </tr>
          </tfoot>
        </table>
      </section>
    </section>
  );
}

interface PartProps {
  of: string;
  value: number | null;
  whole: number;
  unit: number;
  own?: boolean;
}

function Part({ of, value, whole, unit, own = false }: PartProps) {
  const isWhole = of === 'cadres.fullTime.total';
  return (
    <td className={styles.part}>
      {!isWhole && value !== null && whole > 0 && (
        <span style={{ '--share': value / whole } as CSSProperties} />
      )}
      <Figure of={of} value={value} unit={unit} own={own} />
    </td>
  );
}
