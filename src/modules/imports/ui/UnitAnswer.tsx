import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { type ChosenUnit, UnitField } from '../../../web/parts/UnitField.tsx';
import { useGet } from '../../../web/query.ts';
import { kindsUnder } from '../../organisation/organisation.kinds.labels.ts';
import { type UnitKind, unitKinds } from '../../organisation/organisation.labels.ts';
import { makeUnitAnswer } from '../imports.answers.schema.ts';
import type { ImportQuestion } from '../imports.schema.ts';
import styles from './Imports.module.css';
import { importsText } from './imports.text.ts';

interface Props {
  question: ImportQuestion & { unit: NonNullable<ImportQuestion['unit']> };
  answer: string | undefined;
  /** Undefined while what was begun is no answer yet. */
  give: (answer: string | undefined) => void;
}

/** What may be answered about a unit that nobody knows: one that is near, any other on record, a new one, or none. */
export function UnitAnswer({ question, answer, give }: Props) {
  const text = useText(importsText);
  const [way, setWay] = useState<'other' | 'make' | null>(null);
  const radio = (id: string, label: string, checked: boolean, take: () => void) => (
    <label key={id}>
      <input type="radio" name={question.id} checked={checked} onChange={take} />
      {label}
    </label>
  );
  const simple = (id: string, label: string) =>
    radio(id, label, way === null && answer === id, () => {
      setWay(null);
      give(id);
    });
  return (
    <>
      {question.options.map(({ id, label }) => simple(id, label))}
      {radio('other', text.otherUnit, way === 'other', () => {
        setWay('other');
        give(undefined);
      })}
      {way === 'other' && <OtherUnit give={give} />}
      {radio('make', text.makeUnit(question.value), way === 'make', () => {
        setWay('make');
        const { kind, parent, fromOn } = question.unit;
        // What is proposed is an answer at once.
        give(kind ? makeUnitAnswer({ kind: kind as UnitKind, parentId: parent.id, fromOn }) : undefined);
      })}
      {way === 'make' && <NewUnit question={question} give={give} />}
      {simple('skip', text.skip)}
    </>
  );
}

function OtherUnit({ give }: Pick<Props, 'give'>) {
  const text = useText(importsText);
  const [unit, setUnit] = useState<ChosenUnit | null>(null);
  return (
    <div className={styles.answer}>
      <UnitField
        label={text.whichUnit}
        value={unit}
        choose={(chosen) => {
          setUnit(chosen);
          give(chosen ? String(chosen.id) : undefined);
        }}
      />
    </div>
  );
}

function NewUnit({ question: { unit }, give }: Omit<Props, 'answer'>) {
  const text = useText(importsText);
  const format = useFormat();
  const language = useLanguage();
  const [parent, setParent] = useState<ChosenUnit | null>(unit.parent);
  const [kind, setKind] = useState(unit.kind ?? '');
  const [fromOn, setFromOn] = useState<string | null>(unit.fromOn);
  const known = useGet<{ kind: string }>(
    `/units/${parent?.id}`,
    {},
    { enabled: parent !== null && parent.id !== unit.parent.id },
  );
  const parentKind = parent?.id === unit.parent.id ? unit.parent.kind : known.data?.kind;
  const kinds = parentKind ? kindsUnder(parentKind as UnitKind) : [];
  const put = (next: { parent?: ChosenUnit | null; kind?: string; fromOn?: string | null }) => {
    const all = { parent, kind, fromOn, ...next };
    const whole = all.parent && all.kind !== '' && all.fromOn;
    give(
      whole
        ? makeUnitAnswer({
            kind: all.kind as UnitKind,
            parentId: all.parent!.id,
            fromOn: all.fromOn!,
          })
        : undefined,
    );
  };
  return (
    <div className={styles.answer}>
      <UnitField
        label={text.newUnitParent}
        value={parent}
        choose={(chosen) => {
          setParent(chosen);
          setKind('');
          put({ parent: chosen, kind: '' });
        }}
      />
      <NativeSelect
        label={text.newUnitKind}
        value={kind}
        data={[
          { value: '', label: text.chooseKind },
          ...kinds.map((code) => ({ value: code, label: unitKinds[language](code) })),
        ]}
        onChange={({ currentTarget }) => {
          setKind(currentTarget.value);
          put({ kind: currentTarget.value });
        }}
      />
      <DayField
        label={text.newUnitDay}
        description={text.newUnitDayHint(format.day(unit.fromOn))}
        value={fromOn}
        onDay={(day) => {
          setFromOn(day);
          put({ fromOn: day });
        }}
      />
    </div>
  );
}
