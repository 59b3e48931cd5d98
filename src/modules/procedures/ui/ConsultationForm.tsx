import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../web/api.ts';
import { useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { useSignedIn } from '../../../web/session.ts';
import { CodeSelect } from '../../regulations/ui/FormParts.tsx';
import { answers } from '../procedures.labels.ts';
import { CaseForm, citedPaper, noPaper, PaperFields } from './CaseForm.tsx';
import { caseText } from './case.text.ts';

interface Props {
  caseId: number;
  /** Whose answer is entered; null for a new letter. */
  answering: number | null;
  close: () => void;
}

/** A letter that asks, or the answer to one. */
export function ConsultationForm({ caseId, answering, close }: Props) {
  const text = useText(caseText);
  const { today } = useSignedIn();
  const [body, setBody] = useState('');
  const [day, setDay] = useState<string | null>(today);
  const [answer, setAnswer] = useState<string | null>('agrees');
  const [paper, setPaper] = useState(noPaper);
  const [note, setNote] = useState('');
  const document = citedPaper(paper);
  const send = () =>
    answering === null
      ? api.post(`/cases/${caseId}/consultations`, { body, sentOn: day, document })
      : api.patch(`/cases/${caseId}/consultations/${answering}`, {
          ...{ answer, answeredOn: day, document },
          note: note.trim() || null,
        });
  return (
    <CaseForm title={answering === null ? text.addConsultation : text.recordAnswer} close={close} send={send}>
      {(fault) => (
        <>
          {answering === null ? (
            <TextInput
              label={text.body}
              withAsterisk
              autoComplete="off"
              value={body}
              error={fault('body')}
              onChange={({ currentTarget }) => setBody(currentTarget.value)}
            />
          ) : (
            <CodeSelect label={text.answer} options={answers.list} value={answer} set={setAnswer} />
          )}
          <DayField
            label={answering === null ? text.sentOn : text.answeredOn}
            required
            value={day}
            onDay={setDay}
            error={fault('sentOn') ?? fault('answeredOn')}
          />
          <PaperFields value={paper} set={setPaper} fault={fault} />
          {answering !== null && (
            <TextInput
              label={text.note}
              autoComplete="off"
              value={note}
              onChange={({ currentTarget }) => setNote(currentTarget.value)}
            />
          )}
        </>
      )}
    </CaseForm>
  );
}
