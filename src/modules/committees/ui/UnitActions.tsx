import { Link } from '@tanstack/react-router';
import { useText } from '../../../web/language.ts';
import { useRight } from '../../../web/session.ts';
import type { UnitPage as Unit } from '../../organisation/organisation.schema.ts';
import styles from './UnitPage.module.css';
import { unitsText } from './units.text.ts';

/** Where one goes from a unit, and what one may do to it. */
export function UnitActions({ unit }: { unit: Unit }) {
  const text = useText(unitsText);
  const mayRead = useRight('cadres.read');
  return (
    <>
      {mayRead && (
        <Link to="/people" search={{ unit: unit.id }} className={styles.action}>
          {text.people}
        </Link>
      )}
      <Link to="/units" search={{ at: unit.id }} className={styles.action}>
        {text.showInTree}
      </Link>
      <Link to="/units/chart" search={{ root: unit.id }} className={styles.action}>
        {text.chart}
      </Link>
    </>
  );
}
