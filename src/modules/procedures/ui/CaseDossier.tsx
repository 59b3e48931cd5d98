import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { Icon } from '../../../web/parts/Icon.tsx';
import { useRight } from '../../../web/session.ts';
import type { ChecklistRow } from '../procedures.cases.schema.ts';
import { paperStates } from '../procedures.labels.ts';
import styles from './Case.module.css';
import { type OfCase, refreshCase } from './CasePage.tsx';
import { caseText } from './case.text.ts';
import { PaperForm } from './PaperForm.tsx';

const icons = { present: 'check', expired: 'clock', missing: 'question' } as const;

/** Each paper of the dossier: there, expired or missing. */
export function CaseDossier({ about }: OfCase) {
  const text = useText(caseText);
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useNames();
  const writes = useRight('procedures.write') && about.state === 'open';
  const [entering, setEntering] = useState<ChecklistRow | null>(null);
  const remove = useMutation<unknown, ApiProblem, number>({
    mutationFn: (paper) => api.delete(`/cases/${about.id}/papers/${paper}`),
    onSuccess: refreshCase,
  });
  if (about.checklist.length === 0) return null;
  const nameOfPerson = (id: number | null) =>
    id === null
      ? text.wholeCase
      : (about.people.find(({ personId }) => personId === id)?.fullName ?? text.outside);
  return (
    <section className={styles.sheet}>
      <FactTable
        title={text.dossier}
        heads={[text.paper, text.person, text.verdict, text.validUntil]}
        {...(writes ? { tools: text.addPaper } : {})}
        rows={about.checklist.map((row) => {
          const { paper, personId, state, held } = row;
          return {
            key: `${paper} ${personId}`,
            cells: [
              <span key="paper">
                {row[language]}
                {held && (
                  <small>
                    {[format.day(held.issuedOn), held.document?.number, held.note]
                      .filter(Boolean)
                      .join(' · ')}
                  </small>
                )}
              </span>,
              nameOfPerson(personId),
              <span key="state" className={styles[state]}>
                <Icon name={icons[state]} size={15} /> {nameOf(paperStates, state)}
              </span>,
              held?.validUntil && format.day(held.validUntil),
            ],
            tools: (
              <span className={styles.tools}>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={text.addPaperOf(row[language])}
                  onClick={() => setEntering(row)}
                >
                  {text.addPaper}
                </Button>
                {held && (
                  <Button
                    size="compact-sm"
                    variant="subtle"
                    color="red"
                    aria-label={text.removePaper(row[language])}
                    onClick={() => remove.mutate(held.id)}
                  >
                    <Icon name="close" size={13} />
                  </Button>
                )}
              </span>
            ),
          };
        })}
      />
      {remove.error && <p className={styles.late}>{remove.error.sentence(language)}</p>}
      {entering && <PaperForm about={about} row={entering} close={() => setEntering(null)} />}
    </section>
  );
}
