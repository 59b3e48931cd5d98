import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { anchorOf } from '../../../web/parts/articles.ts';
import { Facts, FactTable } from '../../../web/parts/Facts.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import type { CasePage as Case } from '../procedures.cases.schema.ts';
import { caseStates, obstacles, parts } from '../procedures.labels.ts';
import styles from './Case.module.css';
import { CaseDossier } from './CaseDossier.tsx';
import { CaseFindings } from './CaseFindings.tsx';
import { CaseConsultations, CaseMeetings } from './CaseGatherings.tsx';
import { CaseHistory } from './CaseHistory.tsx';
import { CaseViews } from './CaseViews.tsx';
import { caseText } from './case.text.ts';
import { MoveForm } from './MoveForm.tsx';

export const refreshCase = () => void queryClient.invalidateQueries();

/** One case: where it stands, what is demanded now and why, and everything that has been. */
export function CasePage() {
  const { id } = useParams({ from: '/cases/$id' });
  const { data, error, refetch } = useGet<Case>(`/cases/${id}`);
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={12} />;
  return <Whole about={data} />;
}

export interface OfCase {
  about: Case;
}

function Whole({ about }: OfCase) {
  const text = useText(caseText);
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useNames();
  const { edition, newer, unitEndedOn } = about;
  const called = [edition[language], about.postName].filter(Boolean).join(': ');
  const stepName = (key: string) => edition.content.steps.find(({ step }) => step === key)?.[language] ?? key;
  return (
    <Page
      title={called}
      about={text.about(about.unitName, edition.number, format.day(about.begunOn))}
      side={<Following about={about} />}
    >
      <CaseViews />
      <StepBar about={about} />
      {about.state !== 'open' && (
        <Notice tone={about.state === 'concluded' ? 'met' : 'waiting'}>
          {nameOf(caseStates, about.state)}
        </Notice>
      )}
      {about.state === 'open' && unitEndedOn && (
        <Notice tone="refused">{text.frozen(format.day(unitEndedOn))}</Notice>
      )}
      {newer && (
        <Notice tone="plain">
          {text.newer(newer.number, format.day(newer.from))}{' '}
          {newer.differs.length > 0 && text.differs(newer.differs.map(stepName).join('; '))}
        </Notice>
      )}
      <div className={styles.columns}>
        <div>
          {about.state === 'open' && <Demanded about={about} />}
          <CaseMeetings about={about} />
          <CaseConsultations about={about} />
          <CaseDossier about={about} />
        </div>
        <div>
          <People about={about} />
          <Edition about={about} />
        </div>
      </div>
      <CaseHistory about={about} />
    </Page>
  );
}

function Following({ about: { id, following } }: OfCase) {
  const text = useText(caseText);
  const writes = useRight('procedures.write');
  const change = useMutation<unknown, ApiProblem>({
    mutationFn: () => (following ? api.delete(`/cases/${id}/following`) : api.put(`/cases/${id}/following`)),
    onSuccess: refreshCase,
  });
  if (!writes) return null;
  return (
    <Button variant="default" loading={change.isPending} onClick={() => change.mutate()}>
      {following ? text.unfollow : text.follow}
    </Button>
  );
}

/** Every step in its order, told as done, here or to come in words as well as in colour. */
function StepBar({ about: { edition, step, state } }: OfCase) {
  const text = useText(caseText);
  const language = useLanguage();
  const { steps } = edition.content;
  const at = state === 'concluded' ? steps.length : steps.findIndex((one) => one.step === step);
  return (
    <ol className={styles.bar} aria-label={text.steps}>
      {steps.map((one, index) => (
        <li
          key={one.step}
          className={index < at ? styles.done : index === at ? styles.now : undefined}
          aria-current={index === at ? 'step' : undefined}
        >
          <span className="unseen">{index < at ? text.done : index === at ? text.now : text.ahead}: </span>
          {one[language]}
        </li>
      ))}
    </ol>
  );
}

function Demanded({ about }: OfCase) {
  const text = useText(caseText);
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useNames();
  const writes = useRight('procedures.write');
  const [move, setMove] = useState<Case['moves'][number] | 'entry' | 'exit' | null>(null);
  const step = about.edition.content.steps.find((one) => one.step === about.step)!;
  const stepName = (key: string | null) =>
    about.edition.content.steps.find((one) => one.step === key)?.[language] ?? '';
  const acting = step.part === 'deciding' ? about.decidingUnitName : about.unitName;
  const wordOf = ({ move: kind, to }: Case['moves'][number]) =>
    kind === 'onward'
      ? to === null
        ? text.finish
        : text.onward(stepName(to))
      : kind === 'back'
        ? text.back(stepName(to))
        : text[kind as 'conclusion' | 'refusal' | 'withdrawal'];
  const ahead = about.moves[0]!;
  return (
    <section className={styles.sheet}>
      <h2>{text.demanded}</h2>
      <p className={styles.step}>{step[language]}</p>
      {step.says && <p>{step.says[language]}</p>}
      <p className={styles.quiet}>
        {text.by(nameOf(parts, step.part), acting ?? '')}
        {' · '}
        {about.dueOn === null ? (
          text.noDue
        ) : about.overdue ? (
          <b className={styles.late}>{text.late(format.day(about.dueOn))}</b>
        ) : (
          text.due(format.day(about.dueOn))
        )}
      </p>
      <CaseFindings about={about} />
      {ahead.because.length > 0 && (
        <ul className={styles.because} aria-label={text.closed}>
          {ahead.because.map((one) => (
            <li key={one}>{nameOf(obstacles, one)}</li>
          ))}
        </ul>
      )}
      {writes && (
        <fieldset className={styles.moves} aria-label={text.moves}>
          {about.moves.map((one) => (
            <Button
              key={`${one.move} ${one.to}`}
              variant={one === ahead ? 'filled' : 'default'}
              disabled={one.because.length > 0}
              onClick={() => setMove(one)}
            >
              {wordOf(one)}
            </Button>
          ))}
          <Button variant="subtle" onClick={() => setMove('entry')}>
            {text.entry}
          </Button>
          <Button variant="subtle" onClick={() => setMove('exit')}>
            {text.exit}
          </Button>
        </fieldset>
      )}
      {move && (
        <MoveForm
          about={about}
          move={typeof move === 'string' ? { move, to: null } : move}
          title={typeof move === 'string' ? text[move] : wordOf(move)}
          close={() => setMove(null)}
        />
      )}
    </section>
  );
}

function People({ about }: OfCase) {
  const text = useText(caseText);
  const format = useFormat();
  return (
    <section className={styles.sheet}>
      <FactTable
        title={text.people}
        heads={[text.person, text.post]}
        rows={about.people.map(({ personId, fullName, postName, gone }) => ({
          key: String(personId),
          cells: [
            <span key="who" className={gone ? styles.quiet : undefined}>
              {fullName === null ? (
                text.outside
              ) : (
                <Link to="/people/$id" params={{ id: String(personId) }}>
                  {fullName}
                </Link>
              )}
              {gone && ` (${text.gone})`}
            </span>,
            postName,
          ],
        }))}
      />
      <Facts
        facts={[
          [text.postName, about.postName],
          [text.toUnit, about.toUnitName],
          [text.months, about.months !== null && text.monthsOf(format.count(about.months))],
        ]}
      />
    </section>
  );
}

/** What the case goes by: its document, what is not sure about it, and the figures as they were. */
function Edition({ about: { edition } }: OfCase) {
  const text = useText(caseText);
  const language = useLanguage();
  const format = useFormat();
  return (
    <section className={styles.sheet}>
      <h2>{text.edition}</h2>
      <p>
        <Link
          to="/regulations/$id"
          params={{ id: String(edition.regulationId) }}
          hash={anchorOf(edition.article)}
        >
          {[edition.number, edition.article && text.article(edition.article)].filter(Boolean).join(', ')}
        </Link>
      </p>
      {edition.note && <p className={styles.quiet}>{edition.note}</p>}
      {Object.keys(edition.figures).length > 0 && (
        <>
          <h3>{text.figures}</h3>
          <Facts
            facts={Object.values(edition.figures).map(
              (figure) =>
                [
                  figure[language],
                  `${typeof figure.value === 'number' ? format.count(figure.value) : figure.value} (${[
                    figure.number,
                    figure.article && text.article(figure.article),
                  ]
                    .filter(Boolean)
                    .join(', ')})`,
                ] as const,
            )}
          />
        </>
      )}
    </section>
  );
}
