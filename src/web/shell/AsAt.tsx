import { Button } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { type Day, yearOf } from '../../lib/days.ts';
import { useFormat } from '../format.ts';
import { useText } from '../language.ts';
import { DayField } from '../parts/DayField.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Popup } from '../parts/Popup.tsx';
import { useScope } from '../scope.ts';
import { useSignedIn } from '../session.ts';
import { webText } from '../web.text.ts';
import styles from './AsAt.module.css';

/** The day that governs every page: always in sight, tinted when it is not today, kept in the address. */
export function AsAt() {
  const text = useText(webText);
  const format = useFormat();
  const { asOf, elsewhen } = useScope();
  const shown = format.day(asOf);
  return (
    <Popup
      label={text.asAtChange}
      className={`${styles.day} ${elsewhen ? styles.elsewhen : ''}`}
      align="end"
      button={
        <>
          <Icon name="day" />
          <span className={styles.word}>{text.asAt}</span>
          <b>{shown}</b>
          {!elsewhen && <span className={styles.today}>({text.asAtToday})</span>}
          <span className="unseen">, {text.asAtChange}</span>
        </>
      }
    >
      {(close) => <Choice close={close} />}
    </Popup>
  );
}

function Choice({ close }: { close: () => void }) {
  const text = useText(webText);
  const { asOf, elsewhen } = useScope();
  const { today } = useSignedIn();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<Day | null>(asOf);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);

  const show = (day: Day | null) => {
    if (!day) return;
    void navigate({ to: '.', search: (search) => ({ ...search, asOf: day === today ? undefined : day }) });
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    show(typed);
  };
  const year = yearOf(today);
  return (
    <form className={styles.choice} onSubmit={submit}>
      <DayField label={text.asAt} value={asOf} onDay={setTyped} inputRef={field} />
      <Button type="submit" size="sm">
        {text.apply}
      </Button>
      <div className={styles.quick}>
        {elsewhen && (
          <button type="button" onClick={() => show(today)}>
            {text.backToToday}
          </button>
        )}
        {[year - 1, year - 2].map((past) => (
          <button key={past} type="button" onClick={() => show(`${past}-12-31`)}>
            {text.endOfYear(String(past))}
          </button>
        ))}
      </div>
      <p>{text.asAtHint}</p>
    </form>
  );
}
