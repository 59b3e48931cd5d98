import type { ReactNode } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useText } from '../../../web/language.ts';
import { Figure } from '../../../web/parts/Figure.tsx';
import type { Glance } from '../indicators.schema.ts';
import styles from './Glance.module.css';
import { glanceText } from './glance.text.ts';

/** The six numbers a leader asks for first, each with what it is made of. */
export function KeyFigures({ glance: { figures, unit, asOf, from, to, carried } }: { glance: Glance }) {
  const text = useText(glanceText);
  const format = useFormat();
  const figure = (key: string) => <Figure of={key} value={figures[key]} unit={unit.id} />;
  const part = (key: string, word: string) => (
    <span>
      {figure(key)} {word}
    </span>
  );
  const quota = figures['staffing.quota'];
  return (
    <ul className={styles.keys}>
      <Key word={text.fullTime} figure={figure('cadres.fullTime.total')}>
        {part('cadres.fullTime.female', text.women)}
        {part('cadres.fullTime.party', text.party)}
        {part('cadres.fullTime.ethnicMinority', text.minority)}
      </Key>
      <Key word={text.quota} figure={figure('staffing.payroll')}>
        {quota != null && part('staffing.quota', text.ofQuota)}
        {carried && (
          <span>{text.carried(format.count(carried.quota), String(carried.year), asOf.slice(0, 4))}</span>
        )}
        {quota == null && !carried && <span>{text.noQuota}</span>}
        {part('staffing.contract', text.contract)}
      </Key>
      <Key word={text.partTime} figure={figure('cadres.partTime.total')}>
        {figures['cadres.all.partTimeShare'] != null && (
          <span>
            <Figure
              of="cadres.all.partTimeShare"
              value={figures['cadres.all.partTimeShare']}
              unit={unit.id}
              share
            />{' '}
            {text.ofAll}
          </span>
        )}
      </Key>
      <Key word={text.unions} figure={figure('organisation.grassrootsUnions')}>
        {part('organisation.members', text.members)}
        {part('organisation.upperUnions', text.upper)}
      </Key>
      <Key word={text.trained} figure={figure('training.participations.total')}>
        {part('training.classes', text.classes)}
        {part('training.classAttendances', text.attendances)}
        <span>{text.period(format.day(from), format.day(to))}</span>
      </Key>
      <Key word={text.moved} figure={figure('movement.transfers')}>
        {part('movement.rotations', text.rotations)}
        {part('movement.secondments', text.secondments)}
        {part('appointment.appointments', text.appointments)}
      </Key>
    </ul>
  );
}

function Key({ word, figure, children }: { word: string; figure: ReactNode; children: ReactNode }) {
  return (
    <li>
      <h2>{word}</h2>
      <p className={styles.number}>{figure}</p>
      <p className={styles.parts}>{children}</p>
    </li>
  );
}
