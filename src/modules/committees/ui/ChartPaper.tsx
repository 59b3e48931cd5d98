import type { Ref } from 'react';
import { queryClient } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import type { Staffing } from '../committees.staffing.schema.ts';
import styles from './Chart.module.css';
import { BoxShape, onPaper } from './ChartBox.tsx';
import { viewBoxOf } from './chart.export.ts';
import { type Extent, type Laid, linkOf, type Way } from './chart.layout.ts';
import { staffingKey } from './staffing.batch.ts';

/** Every box of the chart for paper and files, with what has been read of each. */
export function ChartPaper({
  boxes,
  extent,
  way,
  ref,
}: {
  boxes: readonly Laid[];
  extent: Extent;
  way: Way;
  ref: Ref<SVGSVGElement>;
}) {
  const { asOf } = useScope();
  return (
    <svg
      ref={ref}
      className={styles.paper}
      viewBox={viewBoxOf(extent)}
      fontFamily="Inter, 'Segoe UI', system-ui, sans-serif"
      aria-hidden="true"
    >
      <path d={boxes.map((box) => linkOf(box, way)).join('')} fill="none" stroke={onPaper.rule} />
      {boxes.map((box) => (
        <g key={box.node.key} transform={`translate(${box.x} ${box.y})`}>
          <BoxShape
            box={box}
            staffing={queryClient.getQueryData<Staffing | null>(staffingKey(box.node.unit, asOf))}
            paint={onPaper}
          />
        </g>
      ))}
    </svg>
  );
}
