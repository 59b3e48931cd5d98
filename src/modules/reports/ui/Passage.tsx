import { Button } from '@mantine/core';
import { type ReactNode, useId, useState } from 'react';
import { ApiProblem } from '../../../web/api.ts';
import { useFormat } from '../../../web/format.ts';
import { useLanguage, useText } from '../../../web/language.ts';
import { Icon } from '../../../web/parts/Icon.tsx';
import { Notice } from '../../../web/parts/State.tsx';
import type { KeptText } from '../reports.kept.schema.ts';
import styles from './Passage.module.css';
import { usePaper, type Wording } from './paper.context.ts';
import { wordingText } from './wording.text.ts';

/** Words typed and not saved yet: they stay with the browser until they are saved or given up. */
const unsaved = (reportId: number, key: string) => {
  const name = `report-words ${reportId} ${key}`;
  return {
    read: () => sessionStorage.getItem(name),
    write: (words: string) => sessionStorage.setItem(name, words),
    forget: () => sessionStorage.removeItem(name),
  };
};

interface Props {
  place: string;
  /** What stands there now, as plain text. */
  words: string;
  children: ReactNode;
}

/** One place of the form: read, or put in the unit's own words where the paper is a draft. */
export function Passage({ place, words, children }: Props) {
  const { wording } = usePaper();
  if (!wording) return children;
  return (
    <Worded place={place} words={words} wording={wording}>
      {children}
    </Worded>
  );
}

function Worded({ place, words, wording, children }: Props & { wording: Wording }) {
  const text = useText(wordingText);
  const format = useFormat();
  const kept = wording.texts.get(place);
  const draft = unsaved(wording.reportId, place);
  const [open, setOpen] = useState(() => draft.read() !== null);
  const stale = kept && kept.now !== null && kept.now !== kept.automatic;
  return (
    <div className={`${styles.passage} ${kept ? styles.kept : ''}`}>
      {open ? (
        <Editor place={place} words={words} wording={wording} kept={kept} close={() => setOpen(false)} />
      ) : (
        <>
          {children}
          <button type="button" className={styles.edit} onClick={() => setOpen(true)}>
            <Icon name="pen" size={14} />
            <span className="unseen">
              {text.edit}: {words.slice(0, 60)}
            </span>
          </button>
          {kept && (
            <small className={styles.by}>
              {text.changed(kept.changed.by ?? text.system, format.instant(kept.changed.at))}
            </small>
          )}
          {stale && <Stale kept={kept} place={place} wording={wording} />}
        </>
      )}
    </div>
  );
}

/** The form says otherwise by now than when the words were written: both are shown, and people choose. */
function Stale({ kept, place, wording }: { kept: KeptText; place: string; wording: Wording }) {
  const text = useText(wordingText);
  const language = useLanguage();
  const [error, setError] = useState<unknown>(null);
  const answer = (words: string | null) =>
    wording
      .save({ key: place, version: kept.version, automatic: kept.now!, words })
      .catch((problem: unknown) => setError(problem));
  return (
    <Notice tone="waiting">
      <p>{text.stale}</p>
      <dl className={styles.both}>
        <dt>{text.before}</dt>
        <dd>{kept.automatic}</dd>
        <dt>{text.now}</dt>
        <dd>{kept.now}</dd>
      </dl>
      <div className={styles.answers}>
        <Button size="xs" variant="default" onClick={() => void answer(kept.words)}>
          {text.keepOurs}
        </Button>
        <Button size="xs" variant="default" onClick={() => void answer(null)}>
          {text.takeNew}
        </Button>
      </div>
      {error instanceof ApiProblem && <p role="alert">{error.sentence(language)}</p>}
    </Notice>
  );
}

interface EditorProps {
  place: string;
  words: string;
  wording: Wording;
  kept: KeptText | undefined;
  close: () => void;
}

function Editor({ place, words, wording, kept, close }: EditorProps) {
  const text = useText(wordingText);
  const language = useLanguage();
  const id = useId();
  const draft = unsaved(wording.reportId, place);
  const [typed, setTyped] = useState(() => draft.read() ?? words);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ApiProblem | null>(null);
  const leave = () => {
    draft.forget();
    close();
  };
  const save = (given: string | null) => {
    setBusy(true);
    setError(null);
    wording
      .save({
        key: place,
        version: kept?.version ?? 0,
        automatic: kept ? (kept.now ?? kept.automatic) : words,
        words: given,
      })
      .then(leave)
      .catch((problem: unknown) => {
        setBusy(false);
        if (problem instanceof ApiProblem) setError(problem);
        else throw problem;
      });
  };
  return (
    <div className={styles.editor}>
      <label htmlFor={id}>{text.label}</label>
      <textarea
        id={id}
        // biome-ignore lint/a11y/noAutofocus: opened by the button whose place it takes
        autoFocus
        value={typed}
        rows={Math.min(14, 2 + Math.ceil(typed.length / 80))}
        aria-describedby={`${id} hint`}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          draft.write(currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') leave();
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save(typed);
        }}
      />
      <small id={`${id} hint`}>{text.hint}</small>
      {error && (
        <Notice tone="refused" role="alert">
          {error.sentence(language)} {error.wire.code === 'gate.conflict' && text.conflictHint}
        </Notice>
      )}
      <div className={styles.answers}>
        <Button size="xs" loading={busy} disabled={typed.trim() === ''} onClick={() => save(typed)}>
          {text.save}
        </Button>
        <Button size="xs" variant="default" onClick={leave}>
          {text.leave}
        </Button>
        {kept && (
          <Button size="xs" variant="default" onClick={() => save(null)}>
            {text.automatic}
          </Button>
        )}
      </div>
    </div>
  );
}
