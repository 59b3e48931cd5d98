import type { ReactNode } from 'react';
import { absent, useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Facts, FactTable } from '../../../web/parts/Facts.tsx';
import { Empty } from '../../../web/parts/State.tsx';
import { appointmentKinds } from '../../appointment/appointment.labels.ts';
import {
  employmentBases,
  engagements,
  qualificationKinds,
  sexes,
  titles,
} from '../../cadres/cadres.labels.ts';
import { awardForms, disciplineForms } from '../../cadres/cadres.rewards.labels.ts';
import { personText } from '../../cadres/ui/person.text.ts';
import { grades } from '../../evaluation/evaluation.labels.ts';
import { movementKinds } from '../../movement/movement.labels.ts';
import { trainingKinds } from '../../training/training.labels.ts';
import { committeeKinds } from '../committees.labels.ts';
import type { PersonRecord } from '../committees.record.schema.ts';
import { useFacts } from './person.facts.ts';

export type Props = { person: PersonRecord };

/** Lists of the record have no ids: what a row says, and where, tells it from its neighbours. */
const keyed = <T,>(rows: readonly T[], row: (fact: T) => { cells: readonly ReactNode[]; hint?: string }) =>
  rows.map((fact, index) => ({ key: String(index), ...row(fact) }));

export function Nothing() {
  const text = useText(personText);
  return (
    <Empty title={text.nothing}>
      <p>{text.nothingHint}</p>
    </Empty>
  );
}

export function General({ person }: Props) {
  const text = useText(personText);
  const language = useLanguage();
  const nameOf = useNames();
  const { partial, document } = useFacts();
  const { party } = person;
  return (
    <Facts
      facts={[
        [text.otherName, person.otherName],
        [text.sex, nameOf(sexes, person.sex)],
        [text.birth, partial(person.birth)],
        [text.birthPlace, person.birthPlace],
        [text.nativePlace, person.nativePlace],
        [text.ethnicGroup, person.ethnicGroup?.[language]],
        [text.religion, person.religion?.[language]],
        [text.identity, person.identityMasked],
        [text.recruited, partial(person.recruited)],
        [text.party, party ? (party.member ? text.member : text.notMember) : absent],
        [text.joined, party && partial(party.joined)],
        [text.official, party && partial(party.official)],
        [text.document, party && document(party)],
        [text.managedBy, person.unit.name],
        [text.note, person.note],
      ]}
    />
  );
}

export function Learning({ person: { qualifications } }: Props) {
  const text = useText(personText);
  const nameOf = useNames();
  const { window, document, hint, level } = useFacts();
  if (qualifications.length === 0) return <Nothing />;
  return (
    <FactTable
      heads={[text.kind, text.level, text.detail, text.institution, text.window, text.document]}
      rows={keyed(qualifications, (one) => ({
        cells: [
          nameOf(qualificationKinds, one.kind),
          level(one.kind, one.level),
          one.detail,
          one.institution,
          window(one.fromOn, one.toOn),
          document(one),
        ],
        hint: hint(one),
      }))}
    />
  );
}

export function Studies({ person: { participations } }: Props) {
  const text = useText(personText);
  const nameOf = useNames();
  const { span, document, hint } = useFacts();
  if (participations.length === 0) return <Nothing />;
  return (
    <FactTable
      heads={[text.window, text.course, text.kind, text.mode, text.institution, text.result, text.document]}
      rows={keyed(participations, (one) => ({
        cells: [
          span(one.from, one.to),
          one.course,
          nameOf(trainingKinds, one.kind),
          one.mode,
          one.institution,
          one.result,
          document(one),
        ],
        hint: hint(one),
      }))}
    />
  );
}

export function Work({ person }: Props) {
  const text = useText(personText);
  const format = useFormat();
  const nameOf = useNames();
  const { window, document, hint, months } = useFacts();
  const { postings, seats, movements, appointments } = person;
  if (postings.length + seats.length + movements.length + appointments.length === 0) return <Nothing />;
  return (
    <>
      <FactTable
        title={text.postings}
        heads={[text.window, text.post, text.unit, text.engagement, text.basis, text.document]}
        rows={keyed(postings, (one) => ({
          cells: [
            window(one.fromOn, one.toOn),
            one.postName,
            one.unitName,
            nameOf(engagements, one.engagement),
            nameOf(employmentBases, one.basis),
            document(one),
          ],
          hint: hint(one),
        }))}
      />
      {seats.length > 0 && (
        <FactTable
          title={text.seats}
          heads={[text.window, text.title, text.committee, text.unit, text.term, text.document]}
          rows={keyed(seats, (one) => ({
            cells: [
              window(one.fromOn, one.toOn),
              nameOf(titles, one.title),
              nameOf(committeeKinds, one.committee),
              one.unitName,
              `${one.termFrom ?? ''} – ${one.termTo ?? ''}`,
              document(one),
            ],
            hint: hint(one),
          }))}
        />
      )}
      {movements.length > 0 && (
        <FactTable
          title={text.movements}
          heads={[text.day, text.kind, text.fromPost, text.toPost, text.months, text.document]}
          rows={keyed(movements, (one) => ({
            cells: [
              format.day(one.decidedOn),
              nameOf(movementKinds, one.kind),
              [one.fromPost, one.fromUnitName].filter(Boolean).join(', '),
              [one.toPost, one.unitName].filter(Boolean).join(', '),
              months(one.months),
              document(one),
            ],
            hint: hint(one),
          }))}
        />
      )}
      {appointments.length > 0 && (
        <FactTable
          title={text.appointments}
          heads={[text.day, text.kind, text.fromPost, text.toPost, text.months, text.document]}
          rows={keyed(appointments, (one) => ({
            cells: [
              format.day(one.decidedOn),
              nameOf(appointmentKinds, one.kind),
              one.fromPost,
              [one.toPost, one.unitName].filter(Boolean).join(', '),
              months(one.months),
              document(one),
            ],
            hint: hint(one),
          }))}
        />
      )}
    </>
  );
}

export function Planning({ person: { planEntries } }: Props) {
  const text = useText(personText);
  const { window, document, hint } = useFacts();
  if (planEntries.length === 0) return <Nothing />;
  return (
    <FactTable
      heads={[text.title, text.unit, text.term, text.window, text.document]}
      rows={keyed(planEntries, (one) => ({
        cells: [
          one.titleText,
          one.unitName,
          `${one.termFrom} – ${one.termTo}`,
          window(one.fromOn, one.toOn),
          document(one),
        ],
        hint: hint(one),
      }))}
    />
  );
}

export function Yearly({ person: { evaluations } }: Props) {
  const text = useText(personText);
  const format = useFormat();
  const nameOf = useNames();
  const { document, hint } = useFacts();
  if (evaluations.length === 0) return <Nothing />;
  return (
    <FactTable
      heads={[text.year, text.grade, text.unit, text.day, text.document]}
      rows={keyed(evaluations, (one) => ({
        cells: [
          String(one.year),
          nameOf(grades, one.grade),
          one.unitName,
          one.decidedOn && format.day(one.decidedOn),
          document(one),
        ],
        hint: hint(one),
      }))}
    />
  );
}

export function Rewards({ person: { awards, disciplines } }: Props) {
  const text = useText(personText);
  const format = useFormat();
  const nameOf = useNames();
  const { document, hint } = useFacts();
  if (awards.length + disciplines.length === 0) return <Nothing />;
  return (
    <>
      <FactTable
        title={text.awards}
        heads={[text.day, text.form, text.detail, text.document]}
        rows={keyed(awards, (one) => ({
          cells: [format.day(one.givenOn), nameOf(awardForms, one.form), one.detail, document(one)],
          hint: hint(one),
        }))}
      />
      {disciplines.length > 0 && (
        <FactTable
          title={text.disciplines}
          heads={[text.day, text.form, text.detail, text.document]}
          rows={keyed(disciplines, (one) => ({
            cells: [format.day(one.decidedOn), nameOf(disciplineForms, one.form), one.detail, document(one)],
            hint: hint(one),
          }))}
        />
      )}
    </>
  );
}
