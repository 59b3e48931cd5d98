import type { CSSProperties } from 'react';
import { useText } from '../../../web/language.ts';
import { type ColumnKey, useUnitColumns } from './tree.columns.tsx';
import type { Node } from './tree.nodes.ts';
import styles from './UnitTree.module.css';
import { unitsText } from './units.text.ts';

/** What is opened with the columns chosen, as a table for paper: the list on screen draws only the rows in sight. */
export function TreePaper({ nodes, chosen }: { nodes: readonly Node[]; chosen: readonly ColumnKey[] }) {
  const text = useText(unitsText);
  const columns = useUnitColumns(chosen);
  const units = nodes.flatMap((node) => (node.is === 'unit' ? [node] : []));
  return (
    <table className={styles.paper}>
      <thead>
        <tr>
          <th scope="col">{text.serial}</th>
          <th scope="col">{text.name}</th>
          {columns.map(({ key, head }) => (
            <th key={key} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {units.map(({ unit, level }, index) => (
          <tr key={unit.id}>
            <td>{index + 1}</td>
            <td style={{ '--depth': level - 1 } as CSSProperties}>{unit.name}</td>
            {columns.map(({ key, align, cell }) => (
              <td key={key} className={align === 'end' ? styles.end : undefined}>
                {cell(unit, index)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
