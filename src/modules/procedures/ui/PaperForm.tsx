import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import type { ChecklistRow } from '../procedures.cases.schema.ts';
import { CaseForm, citedPaper, noPaper, PaperFields } from './CaseForm.tsx';
import type { OfCase } from './CasePage.tsx';
import { caseText } from './case.text.ts';

/** Enters a paper of the dossier: its day, what is printed on it, and until when it holds. */
export function PaperForm({ about, row, close }: OfCase & { row: ChecklistRow; close: () => void }) {
  const text = useText(caseText);
  const language = useLanguage();
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const [validUntil, setValidUntil] = useState<string | null>(null);
  const [paper, setPaper] = useState(noPaper);
  const [note, setNote] = useState('');
  const send = () =>
    api.post(`/cases/${about.id}/papers`, {
      ...{ paper: row.paper, personId: row.personId, issuedOn, validUntil },
      document: citedPaper(paper),
      note: note.trim() || null,
    });
  return (
    <CaseForm title={row[language]} close={close} send={send}>
      {(fault) => (
        <>
          <DayField
            label={text.issuedOn}
            required
            value={issuedOn}
            onDay={setIssuedOn}
            error={fault('issuedOn')}
          />
          <DayField
            label={text.validUntil}
            value={validUntil}
            onDay={setValidUntil}
            error={fault('validUntil')}
          />
          <PaperFields value={paper} set={setPaper} fault={fault} />
          <TextInput
            label={text.note}
            autoComplete="off"
            value={note}
            error={fault('note')}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        </>
      )}
    </CaseForm>
  );
}
