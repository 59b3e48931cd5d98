import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { useRight } from '../../../web/session.ts';
import { answers } from '../procedures.labels.ts';
import styles from './Case.module.css';
import type { OfCase } from './CasePage.tsx';
import { ConsultationForm } from './ConsultationForm.tsx';
import { caseText } from './case.text.ts';
import { MeetingForm } from './MeetingForm.tsx';

const kindNow = ({ about }: OfCase) =>
  about.edition.content.steps.find(({ step }) => step === about.step)?.kind;

/** Meetings of the case, each leading to its own page with attendance and votes. */
export function CaseMeetings({ about }: OfCase) {
  const text = useText(caseText);
  const language = useLanguage();
  const format = useFormat();
  const writes = useRight('procedures.write');
  const [entering, setEntering] = useState(false);
  const here = about.state === 'open' && kindNow({ about }) === 'meeting';
  const { steps } = about.edition.content;
  if (!here && about.meetings.length === 0) return null;
  return (
    <section className={styles.sheet}>
      <FactTable
        title={text.meetings}
        side={
          writes &&
          here && (
            <Button size="compact-sm" variant="default" onClick={() => setEntering(true)}>
              {text.addMeeting}
            </Button>
          )
        }
        heads={[text.heldOn, text.move, text.rounds]}
        rows={about.meetings.map(({ id, step, heldOn, rounds, closed }) => ({
          key: String(id),
          cells: [
            format.day(heldOn),
            <Link key="open" to="/meetings/$id" params={{ id: String(id) }}>
              {steps.find((one) => one.step === step)?.[language] ?? step}
            </Link>,
            rounds === 0 ? text.noRounds : text.roundsOf(format.count(closed), format.count(rounds)),
          ],
        }))}
      />
      {about.meetings.length === 0 && <p className={styles.quiet}>{text.noMeetings}</p>}
      {entering && <MeetingForm caseId={about.id} meeting={null} close={() => setEntering(false)} />}
    </section>
  );
}

/** Who was asked, by which letter, and what they answered. */
export function CaseConsultations({ about }: OfCase) {
  const text = useText(caseText);
  const format = useFormat();
  const nameOf = useNames();
  const writes = useRight('procedures.write') && about.state === 'open';
  const [entering, setEntering] = useState<number | 'new' | null>(null);
  const here = about.state === 'open' && kindNow({ about }) === 'consultation';
  if (!here && about.consultations.length === 0) return null;
  return (
    <section className={styles.sheet}>
      <FactTable
        title={text.consultations}
        side={
          writes &&
          here && (
            <Button size="compact-sm" variant="default" onClick={() => setEntering('new')}>
              {text.addConsultation}
            </Button>
          )
        }
        heads={[text.body, text.sentOn, text.answer]}
        {...(writes ? { tools: text.recordAnswer } : {})}
        rows={about.consultations.map((one) => ({
          key: String(one.id),
          cells: [
            <span key="body">
              {one.body}
              {one.document?.number && <small>{one.document.number}</small>}
            </span>,
            format.day(one.sentOn),
            one.answer === null ? (
              one.silentOn ? (
                text.silent(format.day(one.silentOn))
              ) : (
                text.unanswered
              )
            ) : (
              <span key="answer">
                {nameOf(answers, one.answer)}
                <small>{[format.day(one.answeredOn), one.note].filter(Boolean).join(' · ')}</small>
              </span>
            ),
          ],
          tools: one.answer === null && (
            <Button size="compact-sm" variant="subtle" onClick={() => setEntering(one.id)}>
              {text.recordAnswer}
            </Button>
          ),
        }))}
      />
      {entering !== null && (
        <ConsultationForm
          caseId={about.id}
          answering={entering === 'new' ? null : entering}
          close={() => setEntering(null)}
        />
      )}
    </section>
  );
}
