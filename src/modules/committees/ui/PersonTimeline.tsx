import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { appointmentKinds } from '../../appointment/appointment.labels.ts';
import { personText } from '../../cadres/ui/person.text.ts';
import { grades } from '../../evaluation/evaluation.labels.ts';
import { movementKinds } from '../../movement/movement.labels.ts';
import styles from './Person.module.css';
import { Nothing, type Props } from './PersonTabs.tsx';
import { useFacts } from './person.facts.ts';

/** The whole career, the latest first, each with the paper it rests on. */
export function Timeline({ person }: Props) {
  const text = useText(personText);
  const nameOf = useNames();
  const format = useFormat();
  const { partial, document } = useFacts();
  const steps: { on: string; shown: string; what: string; paper: string }[] = [
    ...person.postings.flatMap((one) => [
      ...(one.fromOn
        ? [
            {
              on: one.fromOn,
              shown: format.day(one.fromOn),
              what: text.started(one.postName, one.unitName ?? ''),
              paper: document(one),
            },
          ]
        : []),
      ...(one.toOn
        ? [
            {
              on: one.toOn,
              shown: format.day(one.toOn),
              what: text.left(one.postName, one.unitName ?? ''),
              paper: '',
            },
          ]
        : []),
    ]),
    ...[
      ...person.movements.map((one) => ({ ...one, list: movementKinds })),
      ...person.appointments.map((one) => ({ ...one, list: appointmentKinds })),
    ].map((one) => ({
      on: one.decidedOn,
      shown: format.day(one.decidedOn),
      what: `${nameOf(one.list, one.kind)}: ${[one.toPost, one.unitName].filter(Boolean).join(', ')}`,
      paper: document(one),
    })),
    ...person.participations.flatMap((one) =>
      one.from
        ? [
            {
              on: one.from.on,
              shown: partial(one.from),
              what: text.learned(one.course),
              paper: document(one),
            },
          ]
        : [],
    ),
    ...person.evaluations.map((one) => ({
      on: one.decidedOn ?? `${one.year}-12-31`,
      shown: one.decidedOn ? format.day(one.decidedOn) : String(one.year),
      what: text.graded(String(one.year), nameOf(grades, one.grade)),
      paper: document(one),
    })),
    ...person.planEntries.flatMap((one) =>
      one.fromOn
        ? [
            {
              on: one.fromOn,
              shown: format.day(one.fromOn),
              what: text.planned(one.titleText, `${one.termFrom} – ${one.termTo}`),
              paper: document(one),
            },
          ]
        : [],
    ),
    ...(person.party?.joined
      ? [{ on: person.party.joined.on, shown: partial(person.party.joined), what: text.joined, paper: '' }]
      : []),
    ...(person.recruited
      ? [{ on: person.recruited.on, shown: partial(person.recruited), what: text.recruited, paper: '' }]
      : []),
  ].sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
  if (steps.length === 0) return <Nothing />;
  return (
    <ol className={styles.timeline}>
      {steps.map(({ on, shown, what, paper }) => (
        <li key={`${on} ${what}`}>
          <time dateTime={on}>{shown}</time>
          <div>
            {what}
            {paper && <small>{paper}</small>}
          </div>
        </li>
      ))}
    </ol>
  );
}
