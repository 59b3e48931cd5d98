import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import type { Finding } from '../procedures.cases.schema.ts';
import styles from './Case.module.css';
import { CaseForm, citedPaper, noPaper, PaperFields } from './CaseForm.tsx';
import type { OfCase } from './CasePage.tsx';
import { caseText } from './case.text.ts';

/** Asks that a condition be passed over by a document; it counts once another account has countersigned. */
export function ExceptionForm({ about, finding, close }: OfCase & { finding: Finding; close: () => void }) {
  const text = useText(caseText);
  const language = useLanguage();
  const [paper, setPaper] = useState(noPaper);
  const [reason, setReason] = useState('');
  const send = () =>
    api.post(`/cases/${about.id}/exceptions`, {
      gate: finding.gate,
      personId: finding.personId,
      reason,
      document: citedPaper(paper) ?? noPaper,
    });
  return (
    <CaseForm title={`${text.ask}: ${finding.says[language]}`} close={close} send={send}>
      {(fault) => (
        <>
          <PaperFields value={paper} set={setPaper} fault={fault} required />
          <Textarea
            className={styles.whole}
            label={text.reason}
            withAsterisk
            rows={3}
            value={reason}
            error={fault('reason')}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
          />
        </>
      )}
    </CaseForm>
  );
}
