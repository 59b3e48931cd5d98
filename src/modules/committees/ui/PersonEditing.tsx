import { createContext, lazy, type ReactNode, Suspense, useContext, useState } from 'react';
import type { FactValues } from '../../../gate/fact.ts';
import type { Right } from '../../../gate/rights.ts';
import { isSensitive } from '../../../lib/sensitive.labels.ts';
import type { Deed } from '../../../web/facts/FactDialog.tsx';
import styles from '../../../web/facts/Facts.module.css';
import { factsText } from '../../../web/facts/facts.text.ts';
import { useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import { queryClient } from '../../../web/query.ts';
import { useScope } from '../../../web/scope.ts';
import { useRight } from '../../../web/session.ts';
import { Disclosure } from '../../cadres/ui/Disclosure.tsx';
import type { PersonRecord } from '../committees.record.schema.ts';

const PersonFactDialog = lazy(() =>
  import('./PersonFactDialog.tsx').then(({ PersonFactDialog: dialog }) => ({ default: dialog })),
);

interface Opened {
  kind: string;
  deed: Deed;
  id: number | null;
}
const Opening = createContext<(opened: Opened) => void>(() => {});
const Whose = createContext<PersonRecord | null>(null);

/** Lets everything on a person's page open the dialog of a fact, and says what came of it. */
export function PersonEditing({ person, children }: { person: PersonRecord; children: ReactNode }) {
  const { asOf } = useScope();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const present = person.postings.find(({ toOn }) => toOn === null || toOn > asOf);
  const proposed: FactValues = {
    unitId: present?.unitId ?? person.unit.id,
    engagement: present?.engagement ?? null,
    year: Number(asOf.slice(0, 4)),
    member: true,
  };
  const done = (sentence: string) => {
    setOpened(null);
    setSaid(sentence);
    // Lists, figures and units tell it too.
    void queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  return (
    <Opening.Provider
      value={(next) => {
        setSaid(null);
        setOpened(next);
      }}
    >
      <div role="status" className={said ? styles.said : undefined}>
        {said && <Notice tone="met">{said}</Notice>}
      </div>
      <Whose.Provider value={person}>{children}</Whose.Provider>
      {opened && (
        <Suspense fallback={null}>
          <PersonFactDialog
            key={`${opened.kind}${opened.id}`}
            {...opened}
            personId={person.id}
            subject={person.fullName}
            proposed={proposed}
            close={() => setOpened(null)}
            done={done}
          />
        </Suspense>
      )}
    </Opening.Provider>
  );
}

/** Whether a kind of fact is not shown of this person, since it is sensitive and no reason was given. */
export function useClosed(kind: string): boolean {
  const person = useContext(Whose);
  return person !== null && person.sensitive !== 'open' && isSensitive(kind);
}

/** In the place of what is not shown. */
export function Closed({ what, instead }: { what: string; instead?: string | null }) {
  const person = useContext(Whose);
  if (!person) return null;
  const { id, fullName, sensitive } = person;
  return <Disclosure person={{ id, name: fullName, sensitive }} what={what} instead={instead ?? undefined} />;
}

interface AddProps {
  kind: string;
  right: Right;
  /** What is added, for those who hear the button alone. */
  what: string;
}

/** Only for those who may. */
export function AddFact({ kind, right, what }: AddProps) {
  const text = useText(factsText);
  const open = useContext(Opening);
  if (!useRight(right)) return null;
  return (
    <button type="button" className={styles.add} onClick={() => open({ kind, deed: 'add', id: null })}>
      <Icon name="plus" size={14} />
      {text.add}
      <span className="unseen"> {what}</span>
    </button>
  );
}

interface ToolsProps {
  kind: string;
  right: Right;
  id: number;
  /** What the row says first, for those who hear the buttons alone. */
  row: string;
}

/** What can be done with one row of the record. */
export function FactTools({ kind, right, id, row }: ToolsProps) {
  const text = useText(factsText);
  const open = useContext(Opening);
  const may = useRight(right);
  const tool = (deed: Deed, word: string, icon: 'pen' | 'clock') => (
    <button
      type="button"
      className={styles.tool}
      title={word}
      aria-label={text.of(word, row)}
      onClick={() => open({ kind, deed, id })}
    >
      <Icon name={icon} size={14} />
      {deed === 'edit' && word}
    </button>
  );
  return (
    <span className={styles.tools}>
      {may && tool('edit', text.edit, 'pen')}
      {tool('history', text.history, 'clock')}
    </span>
  );
}

/** Said of what is on record and has not begun. */
export function Coming() {
  const text = useText(factsText);
  return <span className={styles.coming}>{text.coming}</span>;
}
