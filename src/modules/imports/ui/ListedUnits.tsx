import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CodeOf } from '../../../lib/codes.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { unitKinds } from '../../organisation/organisation.labels.ts';
import { unitOutcomes } from '../imports.labels.ts';
import type { ListedUnit } from '../imports.schema.ts';
import styles from './Wizard.module.css';
import { wizardText } from './wizard.text.ts';

const atOnce = 100;
type Outcome = CodeOf<typeof unitOutcomes>;

/** Unit by unit what the lists of units have come to, the new ones and the changed ones first. */
export function ListedUnits({ units, dryRun }: { units: readonly ListedUnit[]; dryRun: boolean }) {
  const text = useText(wizardText);
  const format = useFormat();
  const nameOf = useNames();
  const [only, setOnly] = useState<Outcome | null>(null);
  const [shown, setShown] = useState(atOnce);
  if (units.length === 0) return null;
  const counts = Map.groupBy(units, ({ change }) => change);
  const rows = units.filter(({ change }) => only === null || change === only);
  return (
    <section className={styles.sheet} aria-label={dryRun ? text.unitsTrial : text.unitsDone}>
      <h2>{dryRun ? text.unitsTrial : text.unitsDone}</h2>
      <fieldset className={styles.filter}>
        <legend className="unseen">{text.filterChanges}</legend>
        {([null, ...unitOutcomes.codes] as const).map((one) => (
          <label key={one ?? 'all'}>
            <input type="radio" name="unit-outcome" checked={only === one} onChange={() => setOnly(one)} />
            {one === null
              ? `${text.allChanges} (${format.count(units.length)})`
              : `${nameOf(unitOutcomes, one)} (${format.count(counts.get(one)?.length ?? 0)})`}
          </label>
        ))}
      </fieldset>
      <FactTable
        heads={[text.unitName, text.unitKind, text.unitAbove, text.unitOutcome]}
        rows={rows.slice(0, shown).map(({ name, kind, upper, change }, at) => ({
          key: `${at} ${name}`,
          cells: [name, nameOf(unitKinds, kind), upper ?? '', nameOf(unitOutcomes, change)],
        }))}
      />
      {rows.length > shown && (
        <Button variant="default" size="sm" onClick={() => setShown(shown + 5 * atOnce)}>
          {text.moreUnits(format.count(rows.length - shown))}
        </Button>
      )}
    </section>
  );
}
