import type { CSSProperties } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { unitKinds } from '../../organisation/organisation.labels.ts';
import type { Node } from './tree.nodes.ts';
import styles from './UnitTree.module.css';
import { unitsText } from './units.text.ts';

/** What is opened, as a table for paper: the list on screen draws only the rows in sight. */
export function TreePaper({ nodes }: { nodes: readonly Node[] }) {
  const text = useText(unitsText);
  const format = useFormat();
  const nameOf = useNames();
  const units = nodes.flatMap((node) => (node.is === 'unit' ? [node] : []));
  return (
    <table className={styles.paper}>
      <thead>
        <tr>
          <th scope="col">{text.serial}</th>
          <th scope="col">{text.name}</th>
          <th scope="col">{text.kind}</th>
          <th scope="col">{text.members}</th>
          <th scope="col">{text.workers}</th>
          <th scope="col">{text.quota}</th>
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, level }, index) => (
          <tr key={unit.id}>
            <td>{index + 1}</td>
            <td style={{ '--depth': level - 1 } as CSSProperties}>{unit.name}</td>
            <td>{nameOf(unitKinds, unit.kind)}</td>
            <td>{format.count(unit.members)}</td>
            <td>{format.count(unit.workers)}</td>
            <td>{format.count(unit.quota)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
