import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../web/api.ts';
import { useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import type { Found } from '../../../web/parts/FindField.tsx';
import { useSignedIn } from '../../../web/session.ts';
import { CodeSelect } from '../../regulations/ui/FormParts.tsx';
import type { Move } from '../procedures.labels.ts';
import styles from './Case.module.css';
import { CaseForm, citedPaper, noPaper, PaperFields } from './CaseForm.tsx';
import type { OfCase } from './CasePage.tsx';
import { caseText } from './case.text.ts';
import { PersonField } from './PersonField.tsx';

interface Props extends OfCase {
  move: { move: Move; to: string | null };
  title: string;
  close: () => void;
}

/** One move: its day, its document or reason, and what else the step asks for. */
export function MoveForm({ about, move: { move, to }, title, close }: Props) {
  const text = useText(caseText);
  const { today } = useSignedIn();
  const [on, setOn] = useState<string | null>(today);
  const [paper, setPaper] = useState(noPaper);
  const [effectiveOn, setEffectiveOn] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [head, setHead] = useState<readonly number[]>([]);
  const [person, setPerson] = useState<Found | null>(null);
  const step = about.edition.content.steps.find((one) => one.step === about.step)!;
  const concludes = move === 'conclusion';
  const head50 = move === 'onward' ? about.headDecides : [];
  const reasoned = !['onward', 'conclusion'].includes(move);
  const inside = about.people.filter(({ gone }) => !gone);
  const nameOf = (id: number) =>
    about.people.find(({ personId }) => personId === id)?.fullName ?? text.outside;
  const send = () =>
    concludes
      ? api.post(`/cases/${about.id}/conclusion`, {
          version: about.version,
          document: citedPaper(paper) ?? noPaper,
          effectiveOn: effectiveOn ?? undefined,
        })
      : api.post(`/cases/${about.id}/moves`, {
          ...{ version: about.version, move, head },
          to: to ?? undefined,
          on: on ?? undefined,
          reason: reason.trim() || null,
          document: citedPaper(paper),
          personId: person?.id,
        });
  return (
    <CaseForm title={title} close={close} send={send}>
      {(fault) => (
        <>
          {!concludes && (
            <DayField label={text.onDay} required value={on} onDay={setOn} error={fault('on')} />
          )}
          {move === 'entry' && (
            <PersonField
              label={text.person}
              required
              value={person}
              choose={setPerson}
              error={fault('personId')}
            />
          )}
          {move === 'exit' && (
            <CodeSelect
              label={text.person}
              none=""
              options={inside.map(({ personId, fullName }) => ({
                code: String(personId),
                vi: fullName ?? text.outside,
                en: fullName ?? text.outside,
              }))}
              value={person ? String(person.id) : null}
              set={(id) => setPerson(id === null ? null : { id: Number(id), name: nameOf(Number(id)) })}
            />
          )}
          {(concludes || move === 'onward' || move === 'refusal') && (
            <PaperFields
              value={paper}
              set={setPaper}
              fault={fault}
              required={concludes || (move === 'onward' && step.document)}
              {...(concludes ? { label: text.decision } : {})}
            />
          )}
          {concludes && (
            <DayField
              label={text.effectiveOn}
              value={effectiveOn}
              onDay={setEffectiveOn}
              error={fault('effectiveOn')}
            />
          )}
          {head50.length > 0 && (
            <fieldset className={styles.whole}>
              <legend>{text.head}</legend>
              <p className={styles.quiet}>{text.headHint}</p>
              {head50.map((id) => (
                <label key={id} className={styles.check}>
                  <input
                    type="checkbox"
                    checked={head.includes(id)}
                    onChange={({ currentTarget }) =>
                      setHead(currentTarget.checked ? [...head, id] : head.filter((one) => one !== id))
                    }
                  />
                  {nameOf(id)}
                </label>
              ))}
            </fieldset>
          )}
          {(reasoned || head50.length > 0) && (
            <Textarea
              className={styles.whole}
              label={text.reason}
              withAsterisk
              rows={3}
              value={reason}
              error={fault('reason')}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
          )}
        </>
      )}
    </CaseForm>
  );
}
