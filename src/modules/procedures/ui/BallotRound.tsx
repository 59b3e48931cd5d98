import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type BallotCount, type CountFault, countFaults, decide } from '../../../rules/ballot.ts';
import { type ApiProblem, address, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { FactTable } from '../../../web/parts/Facts.tsx';
import { NumberField } from '../../../web/parts/NumberField.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { queryClient } from '../../../web/query.ts';
import { ballotForms } from '../procedures.labels.ts';
import type { Round } from '../procedures.meetings.schema.ts';
import styles from './Case.module.css';
import { meetingText } from './meeting.text.ts';

type Typed = {
  issued: number | null;
  returned: number | null;
  valid: number | null;
  votes: (number | null)[];
};

const wholeOf = (round: Round, { issued, returned, valid, votes }: Typed): BallotCount | null =>
  issued === null || returned === null || valid === null || votes.includes(null)
    ? null
    : {
        ...{ convened: round.convened, present: round.present, issued, returned, valid },
        votes: round.candidates.map(({ personId }, at) => ({ candidate: personId, votes: votes[at]! })),
      };

/** One round: its rule in words, the counts, and live who passes and how many votes are lacking. */
export function BallotRound({ round, writes }: { round: Round; writes: boolean }) {
  const text = useText(meetingText);
  const language = useLanguage();
  const format = useFormat();
  const nameOf = useNames();
  const [typed, setTyped] = useState<Typed>(
    round.count ?? { issued: null, returned: null, valid: null, votes: round.candidates.map(() => null) },
  );
  const change = useMutation<unknown, ApiProblem, 'count' | 'drop'>({
    mutationFn: (what) =>
      what === 'count'
        ? api.put(`/ballot-rounds/${round.id}/count`, typed)
        : api.delete(`/ballot-rounds/${round.id}`),
    onSuccess: () => void queryClient.invalidateQueries(),
  });
  const count = round.closed && round.count ? wholeOf(round, round.count) : wholeOf(round, typed);
  const faults = count ? countFaults(count, round.choices) : [];
  const whereOf = (place: string) =>
    place === 'issued' || place === 'returned' || place === 'valid'
      ? text[place]
      : `${text.votes}: ${round.candidates[Number(place) - 1]?.fullName ?? place}`;
  return (
    <section className={styles.sheet}>
      <h2>{text.round(format.count(round.number), nameOf(ballotForms, round.form))}</h2>
      <RuleWords round={round} />
      {round.closed && <Notice tone="met">{text.closed}</Notice>}
      {!round.closed && round.differing.length > 0 && (
        <Notice tone="refused" role="status">
          {text.differs(round.differing.map(whereOf).join('; '))}
        </Notice>
      )}
      {!round.closed && round.differing.length === 0 && (
        <Notice tone="waiting" role="status">
          {round.entered === 0 ? text.noneYet : text.one}
        </Notice>
      )}
      {writes && !round.closed && (
        <fieldset className={styles.count}>
          <legend>{text.myCount}</legend>
          <p className={styles.quiet}>{text.countHint}</p>
          {(['issued', 'returned', 'valid'] as const).map((field) => (
            <NumberField
              key={field}
              label={text[field]}
              required
              value={typed[field]}
              onNumber={(value) => setTyped({ ...typed, [field]: value })}
            />
          ))}
          {round.candidates.map(({ personId, fullName }, at) => (
            <NumberField
              key={personId}
              label={`${text.votes}: ${fullName ?? '…'}`}
              required
              value={typed.votes[at] ?? null}
              onNumber={(value) => setTyped({ ...typed, votes: typed.votes.with(at, value) })}
            />
          ))}
        </fieldset>
      )}
      {faults.map((fault) => (
        <p key={JSON.stringify(fault)} className={styles.late} role="status">
          <FaultWords fault={fault} />
        </p>
      ))}
      {count && faults.length === 0 && <Outcome round={round} count={count} />}
      {change.error && (
        <Notice tone="refused" role="alert">
          {change.error.sentence(language)}
        </Notice>
      )}
      <div className={styles.buttons}>
        {writes && !round.closed && (
          <Button
            disabled={!count || faults.length > 0}
            loading={change.isPending}
            onClick={() => change.mutate('count')}
          >
            {round.count ? text.saveAgain : text.save}
          </Button>
        )}
        {writes && !round.closed && round.entered === 0 && (
          <Button variant="default" onClick={() => change.mutate('drop')}>
            {text.drop}
          </Button>
        )}
        {round.closed && (
          <Button
            variant="default"
            component="a"
            href={address(`/ballot-rounds/${round.id}/minutes`)}
            download
          >
            {text.minutes}
          </Button>
        )}
      </div>
    </section>
  );
}

const shareWords = ({ parts, of }: { parts: number; of: number }) =>
  of % 100 === 0 ? `${(100 * parts) / of}%` : `${parts}/${of}`;

function RuleWords({ round: { rule, convened, present } }: { round: Round }) {
  const text = useText(meetingText);
  const format = useFormat();
  const { quorate, absent, needed } = decide(
    { ...{ convened, present, issued: present, returned: present, valid: present }, votes: [] },
    rule,
  );
  const whom = {
    convened: text.ofConvened,
    present: text.ofPresent,
    issued: text.ofIssued,
    returned: text.ofReturned,
    valid: text.ofValid,
  }[rule.of];
  const needs = rule.bound === 'more_than' ? text.needs : text.needsAtLeast;
  return (
    <>
      <p>
        {text.rule}: {needs(format.count(needed), whom, shareWords(rule.pass))}
        {rule.quorum && `; ${text.quorum(shareWords(rule.quorum))}`}.
      </p>
      <p className={quorate ? styles.present : styles.late}>
        {text.of(format.count(present), format.count(convened))} ·{' '}
        {quorate ? text.quorate : text.notQuorate(format.count(absent))}
      </p>
    </>
  );
}

function FaultWords({ fault }: { fault: CountFault }) {
  const text = useText(meetingText);
  const format = useFormat();
  const names: Record<string, string> = {
    convened: text.convened,
    present: text.present,
    issued: text.issued,
    returned: text.returned,
    valid: text.valid,
  };
  if (fault.fault === 'exceeds') return text.exceeds(names[fault.field]!, names[fault.above]!);
  if (fault.fault === 'votes_exceed_valid') return text.votesExceed;
  if (fault.fault === 'too_many_choices')
    return text.tooMany(format.count(fault.votes), format.count(fault.most));
  return text.notWhole;
}

function Outcome({ round, count }: { round: Round; count: BallotCount }) {
  const text = useText(meetingText);
  const format = useFormat();
  const { candidates } = decide(count, round.rule);
  const whole = count[round.rule.of];
  if (candidates.length === 0) return null;
  return (
    <FactTable
      label={text.result}
      heads={[text.name, text.votes, text.share, text.result]}
      counts={[1, 2]}
      rows={candidates.map(({ candidate, votes, standing, missing }) => ({
        key: String(candidate),
        cells: [
          round.candidates.find(({ personId }) => personId === candidate)?.fullName ?? '…',
          format.count(votes),
          format.share(whole === 0 ? null : (100 * votes) / whole),
          <b
            key="result"
            className={standing === 'short' || standing === 'tied' ? styles.late : styles.present}
          >
            {standing === 'short' ? text.short(format.count(missing)) : text[standing]}
          </b>,
        ],
      }))}
    />
  );
}
