import { Link } from '@tanstack/react-router';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Figure } from '../../../web/parts/Figure.tsx';
import { present } from '../../../web/scope.ts';
import { branchParts } from '../../indicators/indicators.schema.ts';
import { figureName } from '../reports.figures.ts';
import type { FigureRun } from '../reports.schema.ts';
import styles from './Paper.module.css';
import { usePaper } from './paper.context.ts';
import { reportPageText } from './reportpage.text.ts';

/** A figure of a paper; beside it, where the last period is shown, how it changed. */
export function PaperFigure({ run }: { run: FigureRun }) {
  const { report, against } = usePaper();
  const name = figureName(report, run);
  return (
    <>
      <Opening run={run} name={name} />
      {against && <Change run={run} name={name} />}
    </>
  );
}

function Opening({ run, name }: { run: FigureRun; name: string }) {
  const { frozen } = usePaper();
  // What is not known opens nothing; it is said as it will stand on paper.
  if (run.value === null) return run.shown;
  if (frozen !== undefined)
    return (
      <Link
        to="/reports/kept/$id/figure"
        params={{ id: String(frozen) }}
        search={{ figure: name }}
        preload={false}
      >
        {run.shown}
      </Link>
    );
  return (
    <Figure
      of={run.key}
      value={run.value}
      unit={run.unitId}
      from={run.from}
      to={run.to}
      asOf={run.asOf}
      part={branchParts.find((one) => one === run.part)}
    >
      {run.shown}
    </Figure>
  );
}

function Change({ run, name }: { run: FigureRun; name: string }) {
  const text = useText(reportPageText);
  const format = useFormat();
  const { against } = usePaper();
  const before = against!.values[name] ?? null;
  // Against what was not known nothing can be said.
  if (before === null || run.value === null) return null;
  const fresh = against!.entered[name] ?? 0;
  const difference = Math.round((run.value - fresh - before) * 10) / 10;
  if (difference === 0 && fresh === 0) return <small className={styles.same}> (=)</small>;
  const { asked } = against!;
  const grown = `${difference > 0 ? '+' : difference < 0 ? '−' : '='}${difference === 0 ? '' : format.count(Math.abs(difference))}`;
  return (
    <small className={styles.change}>
      {' '}
      <Link
        to="/reports/changes"
        search={(search) => present({ ...search, ...asked, figure: name })}
        preload={false}
        aria-label={text.changed(format.count(before), format.count(run.value))}
      >
        ({fresh > 0 ? `${grown}; ${text.fresh(format.count(fresh))}` : grown})
      </Link>
    </small>
  );
}
