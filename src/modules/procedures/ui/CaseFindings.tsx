import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Why } from '../../../web/parts/Why.tsx';
import { useRight } from '../../../web/session.ts';
import type { Finding } from '../procedures.cases.schema.ts';
import styles from './Case.module.css';
import { type OfCase, refreshCase } from './CasePage.tsx';
import { caseText } from './case.text.ts';
import { ExceptionForm } from './ExceptionForm.tsx';

const mayBeLifted = ({ enforcement, verdict, excused }: Finding) =>
  !excused &&
  verdict !== 'met' &&
  (enforcement === 'override' || (enforcement === 'block' && verdict === 'unknown'));

/** What the gates of the step found, each with its reasons; what stands in the way comes first. */
export function CaseFindings({ about }: OfCase) {
  const text = useText(caseText);
  const language = useLanguage();
  const writes = useRight('procedures.write');
  const [asked, setAsked] = useState<Finding | null>(null);
  const { exceptions } = about;
  const gathers = about.edition.content.steps.find(({ step }) => step === about.step)?.kind === 'dossier';
  // The checklist tells of each paper already.
  const findings = about.findings.filter(({ gate }) => !gathers || !gate.startsWith('dossier.'));
  const rank = ({ stops, verdict }: Finding) => (stops ? 0 : verdict === 'met' ? 2 : 1);
  return (
    <>
      {findings.length > 0 && (
        <ul className={styles.findings} aria-label={text.findings}>
          {findings
            .toSorted((one, other) => rank(one) - rank(other))
            .map((one) => (
              <li key={`${one.gate} ${one.personId}`}>
                <span>
                  {one.says[language]}
                  {one.fullName && <small>{one.fullName}</small>}
                </span>
                <span className={styles.tools}>
                  {one.verdict !== 'met' && !one.excused && (
                    <span className={one.stops ? styles.late : styles.quiet}>
                      {one.stops ? text.stops : text.warns}
                    </span>
                  )}
                  {writes && mayBeLifted(one) && (
                    <Button size="compact-sm" variant="subtle" onClick={() => setAsked(one)}>
                      {text.ask}
                    </Button>
                  )}
                  <Why finding={one} clause={one.clause} personId={one.personId} />
                </span>
              </li>
            ))}
        </ul>
      )}
      {exceptions.length > 0 && (
        <>
          <h3>{text.exceptions}</h3>
          <ul className={styles.findings}>
            {exceptions.map((one) => (
              <Excepted key={one.id} caseId={about.id} one={one} writes={writes} />
            ))}
          </ul>
        </>
      )}
      {asked && <ExceptionForm about={about} finding={asked} close={() => setAsked(null)} />}
    </>
  );
}

interface ExceptedProps {
  caseId: number;
  one: OfCase['about']['exceptions'][number];
  writes: boolean;
}

function Excepted({ caseId, one, writes }: ExceptedProps) {
  const text = useText(caseText);
  const language = useLanguage();
  const sign = useMutation<unknown, ApiProblem>({
    mutationFn: () => api.post(`/cases/${caseId}/exceptions/${one.id}/countersignature`),
    onSuccess: refreshCase,
  });
  return (
    <li>
      <span>
        {one.reason}
        <small>
          {[one.document?.number, text.exceptionBy(one.by)].filter(Boolean).join(' · ')}
          {one.countersignedBy && ` · ${text.countersigned(one.countersignedBy)}`}
        </small>
        {sign.error && <small className={styles.late}>{sign.error.sentence(language)}</small>}
      </span>
      {one.countersignedBy === null &&
        (writes && !one.own ? (
          <Button size="compact-sm" loading={sign.isPending} onClick={() => sign.mutate()}>
            {text.countersign}
          </Button>
        ) : (
          <span className={styles.quiet}>{text.awaiting}</span>
        ))}
    </li>
  );
}
