import { Button, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { FactKind, FactValues, FactVersions } from '../../gate/fact.ts';
import { type ApiProblem, api } from '../api.ts';
import { useLanguage, useText } from '../language.ts';
import { Close } from '../parts/Close.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Failure, Notice, Waiting } from '../parts/State.tsx';
import { useGet } from '../query.ts';
import { useRight } from '../session.ts';
import { FactClosed } from './FactClosed.tsx';
import { FactForm } from './FactForm.tsx';
import { FactHistory } from './FactHistory.tsx';
import styles from './Facts.module.css';
import { factsText } from './facts.text.ts';

export type Deed = 'add' | 'edit' | 'history' | 'takeBack';

interface Props {
  kind: FactKind;
  deed: Deed;
  /** The fact; null for a new one. */
  id: number | null;
  personId: number;
  /** Whose record it is, said in the title. */
  subject: string;
  proposed: FactValues;
  close: () => void;
  /** Told what was done, in words. */
  done: (sentence: string) => void;
}

/** What may be done with one fact: state it, put it right, take it back, or look at what was believed of it. */
export function FactDialog({ kind, deed: first, id, personId, subject, proposed, close, done }: Props) {
  const text = useText(factsText);
  const language = useLanguage();
  const may = useRight(kind.right);
  const [deed, setDeed] = useState(first);
  const name = kind[language];
  const title = {
    add: text.adding(name),
    edit: text.editing(name),
    history: text.versions(name),
    takeBack: text.takingBack(name),
  }[deed];
  const finish = ({ change }: { change?: string }) =>
    done(change === 'unchanged' ? text.already : change === 'updated' ? text.filled : text.saved);
  const within = (content: ReactNode) => (
    <Dialog label={title} close={close} className={styles.large}>
      <div className={styles.dialog}>
        <header>
          <div>
            <h2>{title}</h2>
            <p>{subject}</p>
          </div>
          <Close close={close} />
        </header>
        {content}
      </div>
    </Dialog>
  );
  if (id === null)
    return within(
      <FactForm kind={kind} personId={personId} standing={null} proposed={proposed} done={finish} />,
    );
  if (deed === 'history') return within(<FactHistory kind={kind} id={id} subject={subject} />);
  return within(
    <Standing kind={kind} id={id}>
      {(standing) =>
        deed === 'takeBack' ? (
          <TakeBack kind={kind} standing={standing} back={() => setDeed('edit')} done={done} />
        ) : (
          <>
            {kind.stamp !== 'version' && <p className={styles.hint}>{text.correctionHint}</p>}
            <FactClosed kind={kind} person={{ id: personId, name: subject, sensitive: standing.sensitive }} />
            <FactForm
              key={standing.sensitive}
              kind={kind}
              personId={personId}
              standing={standing}
              done={finish}
              tools={
                <>
                  <Button variant="default" onClick={() => setDeed('history')}>
                    {text.history}
                  </Button>
                  {may && kind.stamp !== 'version' && (
                    <Button variant="outline" color="red" onClick={() => setDeed('takeBack')}>
                      {text.takeBack}
                    </Button>
                  )}
                </>
              }
            />
          </>
        )
      }
    </Standing>,
  );
}

interface StandingProps {
  kind: FactKind;
  id: number;
  children: (standing: FactVersions) => ReactNode;
}

/** The fact as it stands at this moment: what is changed must be what was read. */
function Standing({ kind, id, children }: StandingProps) {
  const { data, error, refetch, isFetchedAfterMount } = useGet<FactVersions>(
    `${kind.path}/${id}/versions`,
    {},
    { fresh: true },
  );
  if (error) return <Failure error={error} retry={() => void refetch()} />;
  if (!data || !isFetchedAfterMount) return <Waiting lines={6} />;
  return children(data);
}

interface TakeBackProps {
  kind: FactKind;
  standing: FactVersions;
  back: () => void;
  done: (sentence: string) => void;
}

function TakeBack({ kind, standing, back, done }: TakeBackProps) {
  const text = useText(factsText);
  const language = useLanguage();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const gone = useMutation<unknown, ApiProblem>({
    mutationFn: () => api.delete(`${kind.path}/${standing.id}`, { act: standing.act, reason }),
    onSuccess: () => done(text.savedBack),
  });
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (reason.trim() !== '') gone.mutate();
      }}
      noValidate
    >
      <p className={styles.hint}>{text.takeBackHint}</p>
      <TextInput
        className={styles.whole}
        label={text.reason}
        description={text.reasonNeeded}
        withAsterisk
        autoComplete="off"
        value={reason}
        error={asked && reason.trim() === '' ? text.needed : undefined}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {gone.error && (
        <Notice tone="refused" role="alert">
          {gone.error.sentence(language)}
        </Notice>
      )}
      <div className={styles.buttons}>
        <Button type="submit" variant="outline" color="red" loading={gone.isPending}>
          {text.takeBack}
        </Button>
        <Button variant="default" onClick={back}>
          {text.back}
        </Button>
      </div>
    </form>
  );
}
