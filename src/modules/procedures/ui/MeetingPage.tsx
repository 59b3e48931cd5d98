import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { type ApiProblem, api } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useNames, useText } from '../../../web/language.ts';
import { Confirm } from '../../../web/parts/Confirm.tsx';
import { Facts, FactTable } from '../../../web/parts/Facts.tsx';
import { Page } from '../../../web/parts/Page.tsx';
import { Failure, Notice, Waiting } from '../../../web/parts/State.tsx';
import { queryClient, useGet } from '../../../web/query.ts';
import { useRight } from '../../../web/session.ts';
import { CodeSelect } from '../../regulations/ui/FormParts.tsx';
import { type BallotForm, ballotForms } from '../procedures.labels.ts';
import type { MeetingPage as Meeting } from '../procedures.meetings.schema.ts';
import { BallotRound } from './BallotRound.tsx';
import styles from './Case.module.css';
import { MeetingForm } from './MeetingForm.tsx';
import { meetingText } from './meeting.text.ts';

/** A meeting of a case: who was called and came, and its votes. */
export function MeetingPage() {
  const { id } = useParams({ from: '/meetings/$id' });
  const { data, error, refetch } = useGet<Meeting>(
    `/meetings/${id}`,
    {},
    // The other teller counts at the same time.
    { every: (meeting) => (meeting?.rounds.some(({ closed }) => !closed) ? 5_000 : false) },
  );
  if (error) return <Failure whole error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting lines={10} />;
  return <Whole meeting={data} />;
}

function Whole({ meeting }: { meeting: Meeting }) {
  const text = useText(meetingText);
  const language = useLanguage();
  const format = useFormat();
  const writes = useRight('procedures.write');
  const [doing, setDoing] = useState<'edit' | 'open' | null>(null);
  const { step, members, rounds, further, current, frozen } = meeting;
  const present = members.filter((one) => one.present).length;
  const about = [language === 'vi' ? meeting.procedureVi : meeting.procedureEn, meeting.postName]
    .filter(Boolean)
    .join(': ');
  return (
    <Page
      title={step[language]}
      about={`${about} · ${meeting.unitName} · ${format.day(meeting.heldOn)}`}
      side={
        <>
          <Button variant="default" component={Link} to={`/cases/${meeting.caseId}`}>
            {text.backToCase}
          </Button>
          {writes && current && !frozen && (
            <Button variant="default" onClick={() => setDoing('edit')}>
              {text.edit}
            </Button>
          )}
          {writes && current && further && (
            <Button disabled={further.length === 0} onClick={() => setDoing('open')}>
              {text.open}
            </Button>
          )}
        </>
      }
    >
      {!current && <Notice tone="plain">{text.notCurrent}</Notice>}
      <div className={styles.columns}>
        <div>
          {step.ballot === null && <p className={styles.quiet}>{text.noBallot}</p>}
          {rounds.map((round) => (
            <BallotRound key={round.id} round={round} writes={writes && current} />
          ))}
          <section className={styles.sheet}>
            <Facts
              facts={[
                [text.heldOn, format.day(meeting.heldOn)],
                [text.place, meeting.place],
                [text.chair, meeting.chair],
                [text.secretary, meeting.secretary],
                [text.note, meeting.note],
              ]}
            />
          </section>
        </div>
        <div>
          <section className={styles.sheet}>
            <FactTable
              title={`${text.convened}: ${text.of(format.count(present), format.count(members.length))}`}
              heads={[text.name, text.role, text.state]}
              rows={members.map((one, at) => ({
                key: String(at),
                cells: [one.name, one.role, one.present ? text.present : text.absent],
              }))}
            />
            {frozen && <p className={styles.quiet}>{text.frozen}</p>}
          </section>
        </div>
      </div>
      {doing === 'edit' && (
        <MeetingForm caseId={meeting.caseId} meeting={meeting} close={() => setDoing(null)} />
      )}
      {doing === 'open' && <Opening meeting={meeting} present={present} close={() => setDoing(null)} />}
    </Page>
  );
}

function Opening({ meeting, present, close }: { meeting: Meeting; present: number; close: () => void }) {
  const text = useText(meetingText);
  const format = useFormat();
  const nameOf = useNames();
  const forms = meeting.step.ballot?.forms ?? ['secret'];
  const [form, setForm] = useState<string>(forms[0]!);
  const open = useMutation<unknown, ApiProblem>({
    mutationFn: () => api.post(`/meetings/${meeting.id}/rounds`, { form }),
    onSuccess: () => {
      void queryClient.invalidateQueries();
      close();
    },
  });
  const names = (meeting.further ?? []).map(({ fullName }) => fullName ?? '…').join(', ');
  return (
    <Confirm
      title={text.openTitle}
      deed={text.open}
      busy={open.isPending}
      error={open.error}
      confirm={() => open.mutate()}
      close={close}
    >
      <p>{text.openHint(names, format.count(meeting.members.length), format.count(present))}</p>
      {forms.length > 1 ? (
        <CodeSelect
          label={text.form}
          options={ballotForms.list.filter(({ code }) => forms.includes(code as BallotForm))}
          value={form}
          set={(one) => setForm(one ?? forms[0]!)}
        />
      ) : (
        <p>
          {text.form}: {nameOf(ballotForms, form)}
        </p>
      )}
    </Confirm>
  );
}
