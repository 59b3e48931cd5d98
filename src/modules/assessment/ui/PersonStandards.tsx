import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Empty, Failure, Waiting } from '../../../web/parts/State.tsx';
import { type ChosenUnit, UnitField } from '../../../web/parts/UnitField.tsx';
import { Verdict } from '../../../web/parts/Why.tsx';
import { useGet } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { titles } from '../../cadres/cadres.labels.ts';
import { Disclosure } from '../../cadres/ui/Disclosure.tsx';
import type { PersonRecord } from '../../committees/committees.record.schema.ts';
import type { JudgedStandard, PersonAssessment } from '../assessment.schema.ts';
import styles from './Assessment.module.css';
import { assessmentText } from './assessment.text.ts';
import { Findings } from './Findings.tsx';
import { PersonRulings } from './PersonRulings.tsx';

/** What the law of the day asks of the person in the posts held, and what it would ask in another. */
export function PersonStandards({ person }: { person: PersonRecord }) {
  const text = useText(assessmentText);
  return (
    <>
      <Asked person={person} empty={text.noPost} />
      <PersonRulings person={person} />
      <Supposed person={person} />
    </>
  );
}

function Asked({
  person,
  empty,
  title,
  unit,
}: {
  person: PersonRecord;
  empty: string;
  title?: string;
  unit?: number;
}) {
  const text = useText(assessmentText);
  const { asOf } = useScope();
  const { data, error, refetch } = useGet<PersonAssessment>(`/people/${person.id}/assessment`, {
    asOf,
    title,
    unit,
  });
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={4} />;
  if (!data.judgement)
    return (
      <Empty icon="question" title={empty}>
        <p>{text.noPostHint}</p>
      </Empty>
    );
  const { standards } = data.judgement;
  if (standards.length === 0) return <Empty icon="check" title={text.none} />;
  return standards.map((one) => <Standard key={one.standard} judged={one} person={person} />);
}

function Standard({ judged, person }: { judged: JudgedStandard; person: PersonRecord }) {
  const text = useText(assessmentText);
  const language = useLanguage();
  const format = useFormat();
  const closed = judged.findings.filter((finding) => finding.closed);
  return (
    <section className={styles.standard}>
      <h2 className={styles.heading}>
        {judged[language]} <Verdict of={judged.verdict} />
      </h2>
      <p className={styles.hint}>
        {text.applies(judged.postName)} · {judged.document} · {format.day(judged.from)}
      </p>
      {closed.length > 0 && (
        <p className={styles.hint}>
          <Disclosure
            person={{ id: person.id, name: person.fullName, sensitive: person.sensitive }}
            what={closed.map(({ says }) => says[language]).join(', ')}
          />
        </p>
      )}
      <Findings standards={[judged]} personId={person.id} />
    </section>
  );
}

function Supposed({ person }: { person: PersonRecord }) {
  const text = useText(assessmentText);
  const language = useLanguage();
  const [title, setTitle] = useState('');
  const [unit, setUnit] = useState<ChosenUnit | null>({ id: person.unit.id, name: person.unit.name });
  return (
    <section className={styles.supposed}>
      <h2>{text.supposed}</h2>
      <p className={styles.hint}>{text.supposedHint}</p>
      <div className={styles.fields}>
        <NativeSelect
          label={text.supposedTitle}
          value={title}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          data={[
            { value: '', label: '' },
            ...titles.list.map((one) => ({ value: one.code, label: one[language] })),
          ]}
        />
        <UnitField label={text.supposedUnit} value={unit} choose={setUnit} />
      </div>
      {title && unit && <Asked person={person} empty={text.none} title={title} unit={unit.id} />}
    </section>
  );
}
