import type { ComponentProps, ReactNode } from 'react';
import type { Precision } from '../../../lib/days.ts';
import { showDay, yearOf } from '../../../lib/days.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { appointmentKinds } from '../../appointment/appointment.labels.ts';
import { titles } from '../../cadres/cadres.labels.ts';
import { awardForms, disciplineForms } from '../../cadres/cadres.rewards.labels.ts';
import { personText } from '../../cadres/ui/person.text.ts';
import { grades } from '../../evaluation/evaluation.labels.ts';
import { movementKinds } from '../../movement/movement.labels.ts';
import { committeeKinds } from '../committees.labels.ts';
import type { PersonRecord } from '../committees.record.schema.ts';
import { useFacts } from './person.facts.tsx';
import { RejudgeLink } from './RejudgeLink.tsx';

export const stepKinds = [
  'posts',
  'seats',
  'moves',
  'studies',
  'grades',
  'plans',
  'rewards',
  'party',
] as const;
export type StepKind = (typeof stepKinds)[number];

/** One thing that happened, as the timeline tells it. */
export interface Step {
  key: string;
  kind: StepKind;
  on: string;
  shown: string;
  what: string;
  /** The document it rests on; empty where none is on record. */
  paper: ReactNode;
  hint: string;
  /** Leads to what the law of its day made of it; null of what no law judges. */
  again: ReactNode;
  /** On record already, and after the day looked at. */
  coming: boolean;
}

type Lists = PersonRecord['coming'];
type Grounds = { id: number } & Parameters<ReturnType<typeof useFacts>['document']>[0];

/** The whole career, the latest first. */
export function useSteps(person: PersonRecord): Step[] {
  const text = useText(personText);
  const format = useFormat();
  const nameOf = useNames();
  const { document, hint } = useFacts();
  const stepsIn = (lists: Lists, coming: boolean): Step[] => {
    const step = (
      kind: StepKind,
      fact: Grounds,
      on: string | null,
      what: string,
      precision: string = 'day',
      paper: ReactNode = document(fact),
    ): Step[] =>
      on === null
        ? []
        : [
            {
              key: `${kind} ${fact.id} ${on} ${what}`,
              kind,
              on,
              shown: showDay(on, precision as Precision),
              what,
              paper,
              hint: hint(fact),
              again: null,
              coming,
            },
          ];
    const judged = (kind: ComponentProps<typeof RejudgeLink>['kind'], { id }: Grounds, steps: Step[]) =>
      steps.map((one) => ({
        ...one,
        again: <RejudgeLink personId={person.id} kind={kind} id={id} what={one.what} />,
      }));
    const at = (post: string | null, unit: string | null) => [post, unit].filter(Boolean).join(', ');
    return [
      ...lists.postings.flatMap((one) => [
        ...judged(
          'posting',
          one,
          step('posts', one, one.fromOn, text.started(one.postName, one.unitName ?? '')),
        ),
        ...step('posts', one, one.toOn, text.left(one.postName, one.unitName ?? ''), 'day', ''),
      ]),
      ...lists.seats.flatMap((one) =>
        step(
          'seats',
          one,
          one.fromOn,
          text.seated(nameOf(titles, one.title), nameOf(committeeKinds, one.committee), one.unitName ?? ''),
        ),
      ),
      ...lists.movements.flatMap((one) =>
        step(
          'moves',
          one,
          one.decidedOn,
          `${nameOf(movementKinds, one.kind)}: ${at(one.toPost, one.unitName)}`,
        ),
      ),
      ...lists.appointments.flatMap((one) =>
        judged(
          'appointment',
          one,
          step(
            'moves',
            one,
            one.decidedOn,
            `${nameOf(appointmentKinds, one.kind)}: ${at(one.toPost, one.unitName)}`,
          ),
        ),
      ),
      ...lists.participations.flatMap((one) =>
        step('studies', one, one.from?.on ?? null, text.learned(one.course), one.from?.precision),
      ),
      ...lists.evaluations.flatMap((one) =>
        step(
          'grades',
          one,
          one.decidedOn ?? `${one.year}-12-31`,
          text.graded(String(one.year), nameOf(grades, one.grade)),
          one.decidedOn ? 'day' : 'year',
        ),
      ),
      ...lists.planEntries.flatMap((one) =>
        judged(
          'plan_entry',
          one,
          step('plans', one, one.fromOn, text.planned(one.titleText, `${one.termFrom} – ${one.termTo}`)),
        ),
      ),
      ...lists.awards.flatMap((one) => step('rewards', one, one.givenOn, nameOf(awardForms, one.form))),
      ...lists.disciplines.flatMap((one) =>
        step('rewards', one, one.decidedOn, `${text.disciplines}: ${nameOf(disciplineForms, one.form)}`),
      ),
    ];
  };
  const party = person.party;
  const joined: Step[] = (
    [
      ['joined', party?.member ? party.joined : null],
      ['official', party?.member ? party.official : null],
      ['recruited', person.recruited],
    ] as const
  ).flatMap(([word, day]) =>
    day
      ? [
          {
            key: word,
            kind: word === 'recruited' ? 'posts' : 'party',
            on: day.on,
            shown: format.day(day.on, day.precision as Precision),
            what: text[word],
            paper: word !== 'recruited' && party ? document(party) : '',
            hint: '',
            again: null,
            coming: false,
          },
        ]
      : [],
  );
  return [...stepsIn(person, false), ...joined, ...stepsIn(person.coming, true)]
    .map((step) => ({ ...step, coming: step.coming || step.on > person.asOf }))
    .sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}

/** By year, in the order of the steps. */
export const byYear = (steps: readonly Step[]): [year: number, steps: Step[]][] => [
  ...Map.groupBy(steps, ({ on }) => yearOf(on)),
];
