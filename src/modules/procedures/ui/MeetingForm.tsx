import { Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../../web/api.ts';
import { useText } from '../../../web/language.ts';
import { DayField } from '../../../web/parts/DayField.tsx';
import { useSignedIn } from '../../../web/session.ts';
import type { MeetingPage, MeetingWritten } from '../procedures.meetings.schema.ts';
import styles from './Case.module.css';
import { CaseForm } from './CaseForm.tsx';
import { meetingText } from './meeting.text.ts';

type Member = MeetingPage['members'][number];

/** A list pasted from a spreadsheet or typed: one person a line, a minus sign for who did not come. */
export const readMembers = (typed: string): Member[] =>
  typed.split('\n').flatMap((line) => {
    const told = line.trim();
    const absent = /^[-–]\s*/.test(told);
    const [name = '', ...role] = told.replace(/^[-–]\s*/, '').split(/[,\t]/);
    return name.trim() === ''
      ? []
      : [{ name: name.trim(), role: role.join(',').trim() || null, present: !absent }];
  });

const writtenMembers = (members: readonly Member[]): string =>
  members
    .map(({ name, role, present }) => `${present ? '' : '- '}${name}${role ? `, ${role}` : ''}`)
    .join('\n');

interface Props {
  caseId: number;
  /** The one to be put right; null for a new one. */
  meeting: MeetingPage | null;
  close: () => void;
}

/** A meeting: when, led by whom, and everyone who was called. */
export function MeetingForm({ caseId, meeting, close }: Props) {
  const text = useText(meetingText);
  const navigate = useNavigate();
  const { today } = useSignedIn();
  const [heldOn, setHeldOn] = useState<string | null>(meeting?.heldOn ?? today);
  const [given, setGiven] = useState({
    place: meeting?.place ?? '',
    chair: meeting?.chair ?? '',
    secretary: meeting?.secretary ?? '',
    note: meeting?.note ?? '',
    members: writtenMembers(meeting?.members ?? []),
  });
  const members = readMembers(given.members);
  const send = async () => {
    const { place, chair, secretary, note } = given;
    const fields = {
      ...{ heldOn, chair, secretary, members },
      place: place.trim() || null,
      note: note.trim() || null,
    };
    if (meeting) return api.patch(`/meetings/${meeting.id}`, fields);
    const { id } = await api.post<MeetingWritten>(`/cases/${caseId}/meetings`, fields);
    return navigate({ to: '/meetings/$id', params: { id: String(id) } });
  };
  return (
    <CaseForm title={meeting ? text.edit : text.add} close={close} send={send}>
      {(fault) => {
        const words = (name: 'place' | 'chair' | 'secretary', required: boolean) => (
          <TextInput
            label={text[name]}
            withAsterisk={required}
            autoComplete="off"
            value={given[name]}
            error={fault(name)}
            onChange={({ currentTarget }) => setGiven({ ...given, [name]: currentTarget.value })}
          />
        );
        return (
          <>
            <DayField label={text.heldOn} required value={heldOn} onDay={setHeldOn} error={fault('heldOn')} />
            {words('place', false)}
            {words('chair', true)}
            {words('secretary', true)}
            <Textarea
              className={styles.whole}
              label={`${text.convened} (${text.of(String(members.filter(({ present }) => present).length), String(members.length))})`}
              description={text.convenedHint}
              withAsterisk
              rows={8}
              value={given.members}
              error={fault('members')}
              onChange={({ currentTarget }) => setGiven({ ...given, members: currentTarget.value })}
            />
            <Textarea
              className={styles.whole}
              label={text.note}
              rows={3}
              value={given.note}
              error={fault('note')}
              onChange={({ currentTarget }) => setGiven({ ...given, note: currentTarget.value })}
            />
          </>
        );
      }}
    </CaseForm>
  );
}
