import type { Precision } from '../../../lib/days.ts';
import { useFormat } from '../../../web/format.ts';
import { useNames, useText } from '../../../web/language.ts';
import { Empty } from '../../../web/parts/State.tsx';
import { appointmentKinds } from '../../appointment/appointment.labels.ts';
import { employmentBases, engagements, qualificationKinds, titles } from '../../cadres/cadres.labels.ts';
import { awardForms, disciplineForms } from '../../cadres/cadres.rewards.labels.ts';
import { personText } from '../../cadres/ui/person.text.ts';
import { grades } from '../../evaluation/evaluation.labels.ts';
import { movementKinds } from '../../movement/movement.labels.ts';
import { trainingKinds } from '../../training/training.labels.ts';
import { committeeKinds } from '../committees.labels.ts';
import type { PersonRecord } from '../committees.record.schema.ts';
import { EndPosting } from './EndPosting.tsx';
import { FactRows } from './PersonFactRows.tsx';
import { useFacts } from './person.facts.tsx';
import { RejudgeLink } from './RejudgeLink.tsx';

export type Props = { person: PersonRecord };

export function Nothing() {
  const text = useText(personText);
  return (
    <Empty title={text.nothing}>
      <p>{text.nothingHint}</p>
    </Empty>
  );
}

export function Learning({ person }: Props) {
  const text = useText(personText);
  const nameOf = useNames();
  const format = useFormat();
  const { window, document, hint, level } = useFacts();
  return (
    <FactRows
      kind="qualification"
      right="cadres.write"
      title={text.learning}
      heads={[text.kind, text.level, text.detail, text.institution, text.awarded, text.window, text.document]}
      rows={person.qualifications}
      coming={person.coming.qualifications}
      row={(one) => ({
        cells: [
          nameOf(qualificationKinds, one.kind),
          level(one.kind, one.level),
          one.detail,
          one.institution,
          one.awarded && format.day(one.awarded.on, one.awarded.precision as Precision),
          window(one.fromOn, one.toOn),
          document(one),
        ],
        hint: hint(one),
      })}
    />
  );
}

export function Studies({ person }: Props) {
  const text = useText(personText);
  const nameOf = useNames();
  const { span, document, hint } = useFacts();
  return (
    <FactRows
      kind="participation"
      right="training.write"
      title={text.training}
      heads={[text.window, text.course, text.kind, text.mode, text.institution, text.result, text.document]}
      rows={person.participations}
      coming={person.coming.participations}
      row={(one) => ({
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
      })}
    />
  );
}

export function Work({ person }: Props) {
  const text = useText(personText);
  const format = useFormat();
  const nameOf = useNames();
  const { window, document, hint, months } = useFacts();
  return (
    <>
      <FactRows
        kind="posting"
        right="cadres.write"
        title={text.postings}
        heads={[text.window, text.post, text.unit, text.engagement, text.basis, text.document]}
        rows={person.postings}
        coming={person.coming.postings}
        row={(one) => ({
          cells: [
            window(one.fromOn, one.toOn),
            one.postName,
            one.unitName,
            nameOf(engagements, one.engagement),
            nameOf(employmentBases, one.basis),
            document(one),
          ],
          hint: hint(one),
          tools: (
            <>
              {one.toOn === null && (
                <EndPosting
                  posting={{ id: one.id, postName: one.postName, unitName: one.unitName ?? '' }}
                  person={person.fullName}
                  last={person.postings.filter(({ toOn }) => toOn === null).length === 1}
                />
              )}
              <RejudgeLink personId={person.id} kind="posting" id={one.id} what={one.postName} />
            </>
          ),
        })}
      />
      <FactRows
        kind="seat"
        right="committees.write"
        title={text.seats}
        heads={[text.window, text.title, text.committee, text.unit, text.term, text.document]}
        rows={person.seats}
        coming={person.coming.seats}
        row={(one) => ({
          cells: [
            window(one.fromOn, one.toOn),
            nameOf(titles, one.title),
            nameOf(committeeKinds, one.committee),
            one.unitName,
            `${one.termFrom ?? ''} – ${one.termTo ?? ''}`,
            document(one),
          ],
          hint: hint(one),
        })}
      />
      <FactRows
        kind="movement"
        right="movement.write"
        title={text.movements}
        heads={[text.day, text.kind, text.fromPost, text.toPost, text.months, text.document]}
        rows={person.movements}
        coming={person.coming.movements}
        row={(one) => ({
          cells: [
            format.day(one.decidedOn),
            nameOf(movementKinds, one.kind),
            [one.fromPost, one.fromUnitName].filter(Boolean).join(', '),
            [one.toPost, one.unitName].filter(Boolean).join(', '),
            months(one.months),
            document(one),
          ],
          hint: hint(one),
        })}
      />
      <FactRows
        kind="appointment"
        right="appointment.write"
        title={text.appointments}
        heads={[text.day, text.kind, text.fromPost, text.toPost, text.months, text.document]}
        rows={person.appointments}
        coming={person.coming.appointments}
        row={(one) => ({
          cells: [
            format.day(one.decidedOn),
            nameOf(appointmentKinds, one.kind),
            one.fromPost,
            [one.toPost, one.unitName].filter(Boolean).join(', '),
            months(one.months),
            document(one),
          ],
          hint: hint(one),
          tools: <RejudgeLink personId={person.id} kind="appointment" id={one.id} what={one.toPost ?? ''} />,
        })}
      />
    </>
  );
}

export function Planning({ person }: Props) {
  const text = useText(personText);
  const { window, document, hint } = useFacts();
  return (
    <FactRows
      kind="plan_entry"
      right="planning.write"
      title={text.planning}
      heads={[text.title, text.unit, text.term, text.window, text.document]}
      rows={person.planEntries}
      coming={person.coming.planEntries}
      row={(one) => ({
        cells: [
          one.titleText,
          one.unitName,
          `${one.termFrom} – ${one.termTo}`,
          window(one.fromOn, one.toOn),
          document(one),
        ],
        hint: hint(one),
        tools: <RejudgeLink personId={person.id} kind="plan_entry" id={one.id} what={one.titleText} />,
      })}
    />
  );
}

export function Yearly({ person }: Props) {
  const text = useText(personText);
  const format = useFormat();
  const nameOf = useNames();
  const { document, hint } = useFacts();
  return (
    <FactRows
      kind="evaluation"
      right="evaluation.write"
      title={text.evaluation}
      heads={[text.year, text.grade, text.unit, text.day, text.document]}
      rows={person.evaluations}
      coming={person.coming.evaluations}
      row={(one) => ({
        cells: [
          String(one.year),
          nameOf(grades, one.grade),
          one.unitName,
          one.decidedOn && format.day(one.decidedOn),
          document(one),
        ],
        hint: hint(one),
      })}
    />
  );
}

export function Rewards({ person }: Props) {
  const text = useText(personText);
  const format = useFormat();
  const nameOf = useNames();
  const { document, hint } = useFacts();
  return (
    <>
      <FactRows
        kind="award"
        right="cadres.write"
        title={text.awards}
        heads={[text.day, text.form, text.detail, text.document]}
        rows={person.awards}
        coming={person.coming.awards}
        row={(one) => ({
          cells: [format.day(one.givenOn), nameOf(awardForms, one.form), one.detail, document(one)],
          hint: hint(one),
        })}
      />
      <FactRows
        kind="discipline"
        right="cadres.write"
        title={text.disciplines}
        heads={[text.day, text.form, text.detail, text.document]}
        rows={person.disciplines}
        coming={person.coming.disciplines}
        row={(one) => ({
          cells: [format.day(one.decidedOn), nameOf(disciplineForms, one.form), one.detail, document(one)],
          hint: hint(one),
        })}
      />
    </>
  );
}
